import SituationData
package import SourceText

/// The texts of report.md or summary.md as a translator gets them: those of the front matter, and of the body each heading, item of a
/// list and paragraph, without the marks around it. Charts and blocks that hold references alone have none.
package struct DocumentTexts: Sendable {
  package struct Text: Hashable, Sendable {
    package let text: String
    /// The key of the front matter; nil for text of the body.
    package let key: String?
    package let location: SourceLocation
    /// What a translation takes the place of; empty in the front matter, which is written anew.
    fileprivate let range: Range<Int>
    /// Whether it is a value of YAML and not Markdown.
    fileprivate var isValue = false
  }

  /// In the order of the file.
  package private(set) var texts: [Text] = []
  /// Where texts stand that cannot be put back in another language: values of corrections that are not written plainly on one line.
  package private(set) var leftOut: [SourceLocation] = []
  private let file: TextFile
  private let body: Range<Int>
  private let hasFrontMatter: Bool

  /// The keys of the front matter that are read by people of the edition.
  private static let keys = ["title", "publisher", "disclaimer"]

  package init(_ file: TextFile) {
    self.file = file
    let ranges = FrontMatter.ranges(in: file)
    (body, hasFrontMatter) = (ranges?.body ?? 0..<file.bytes.count, ranges != nil)
    if let front = ranges?.front, let root = YAMLReader(file: file, range: front).read().root {
      for key in Self.keys {
        guard case .scalar(let text, _, let location)? = root.entry(key) else { continue }
        texts.append(Text(text: text, key: key, location: location, range: 0..<0, isValue: true))
      }
    }
    readBody()
  }

  // MARK: - The body

  private mutating func readBody() {
    var open: Range<Int>?
    var fence: (mark: Substring, name: Substring, start: Int)?
    var start = body.lowerBound
    while start < body.upperBound {
      let end = file.bytes[start..<body.upperBound].firstIndex(of: 10) ?? body.upperBound
      defer { start = end + 1 }
      let line = file.text(start..<end)
      let plain = line.drop { $0 == " " }
      if let current = fence {
        if plain.hasPrefix(current.mark), plain.allSatisfy({ $0 == current.mark.first || $0.isWhitespace }) {
          if current.name == CorrectionsBlock.name { readCorrections(in: current.start..<start) }
          fence = nil
        } else if current.name == NextBlock.name {
          open = start + Self.markLength(ofTyped: line)..<end
          take(&open)
        }
        continue
      }
      if let mark = Self.fence(line) {
        take(&open)
        fence = (mark, plain.dropFirst(mark.count).prefix { !$0.isWhitespace }, end + 1)
        continue
      }
      let length = Self.markLength(of: line)
      let isBlank = plain.allSatisfy(\.isWhitespace)
      // A quotation goes on with its mark in front of each line.
      if isBlank || (length > 0 && !(open != nil && plain.hasPrefix(">"))) { take(&open) }
      if isBlank { continue }
      open = (open?.lowerBound ?? start + length)..<end
      if plain.hasPrefix("#") { take(&open) }
    }
    take(&open)
  }

  /// Takes the text of a range that is done.
  private mutating func take(_ range: inout Range<Int>?) {
    if let text = range.flatMap(text) { texts.append(text) }
    range = nil
  }

  /// What opens a block of its own: three or more backticks or tildes, less than four blanks in.
  private static func fence(_ line: String) -> Substring? {
    let plain = line.drop { $0 == " " }
    guard let first = plain.first, first == "`" || first == "~", line.prefix(4).contains(first) else { return nil }
    let mark = plain.prefix { $0 == first }
    // Code within a line has its backticks at both ends.
    return mark.count >= 3 && (first == "~" || !plain.dropFirst(mark.count).contains("`")) ? mark : nil
  }

  /// How many bytes in front of a line's text say that it is a heading, an item or a quotation; 0 where nothing does.
  private static func markLength(of line: String) -> Int {
    line.prefixMatch(of: /\s*(?:#{1,6}\s+|(?:[-*+]|\d{1,9}[.)])\s+|>\s?)+/)?.output.utf8.count ?? 0
  }

  /// The same of a typed line of a block, whose day stands in front.
  private static func markLength(ofTyped line: String) -> Int {
    line.prefixMatch(of: /\s*[-\d]+\s*:\s*/)?.output.utf8.count ?? 0
  }

  /// The text of a range without the blanks at its ends; nil where nothing in it is for a translator.
  private func text(in range: Range<Int>) -> Text? {
    let bytes = file.bytes
    var range = range
    while let last = range.last, bytes[last] == 32 || bytes[last] == 9 || bytes[last] == 10 || bytes[last] == 13 {
      range = range.lowerBound..<last
    }
    while let first = range.first, bytes[first] == 32 || bytes[first] == 9 { range = (first + 1)..<range.upperBound }
    let text = file.text(range).replacing("\r\n", with: "\n")
    let words = text.replacing(/\{[^}]*\}|\]\([^)]*\)|<!--.*?-->/, with: "")
    guard words.contains(where: \.isLetter) else { return nil }
    return Text(text: text, key: nil, location: file.location(of: range.lowerBound), range: range)
  }

  /// What corrections say, each value where it stands.
  private mutating func readCorrections(in range: Range<Int>) {
    guard case .sequence(let nodes, _)? = YAMLReader(file: file, range: range).read().root else { return }
    var found: [Text] = []
    for value in nodes.flatMap({ node in CorrectionsBlock.texts.compactMap { node.entry($0) } }) {
      guard case .scalar(let text, _, let location) = value, text.contains(where: \.isLetter) else { continue }
      let start = offset(of: location)
      let length = Self.written(text).map(\.utf8).first { file.bytes[start...].starts(with: $0) }?.count
      if let length {
        found.append(
          Text(text: text, key: nil, location: location, range: start..<start + length, isValue: true))
      } else {
        leftOut.append(location)
      }
    }
    texts += found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func offset(of location: SourceLocation) -> Int {
    let start = file.start(ofLine: location.line)
    let line = file.text(start..<file.start(ofLine: location.line + 1))
    return start + String(line.unicodeScalars.prefix(location.column - 1)).utf8.count
  }

  /// How YAML may write a text on one line.
  private static func written(_ text: String) -> [String] {
    [JSONText.quoted(text), "'\(text.replacing("'", with: "''"))'", text]
  }

  // MARK: - The document in another language

  /// Why a translation cannot stand in the place of its text.
  package enum Fault: Hashable, Sendable {
    /// It has an empty line, which begins another paragraph.
    case emptyLine
    /// One of its lines begins as a heading, an item, a quotation or a block.
    case mark(line: String)
  }

  /// - Returns: nil where the translation can stand in the place of the text.
  package static func fault(in translation: String, of text: Text) -> Fault? {
    if text.isValue { return nil }
    let lines = translation.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.contains(where: { $0.allSatisfy(\.isWhitespace) }) {
      return .emptyLine
    }
    let goesOn = text.text.split(separator: "\n").dropFirst().contains { $0.drop { $0 == " " }.hasPrefix(">") }
    let marked = lines.first { line in
      fence(String(line)) != nil || markLength(of: String(line)) > 0 && !(goesOn && line.hasPrefix(">"))
    }
    return marked.map { .mark(line: String($0)) }
  }

  /// The document with its texts in another language, which nobody has read yet.
  ///
  /// - Parameter translations: of all texts of the body and of the title, each without a fault; what else of the front matter has none
  ///   stays that of the report.
  package func translated(_ translations: [Text: String], isReport: Bool) -> [UInt8] {
    var bytes: [UInt8] = []
    if hasFrontMatter {
      bytes += "---\n".utf8
      for text in texts {
        guard let key = text.key, let translation = translations[text] else { continue }
        bytes += "\(key): \(JSONText.quoted(translation))\n".utf8
      }
      if isReport { bytes += "review: pending\n".utf8 }
      bytes += "---\n".utf8
    }
    var position = body.lowerBound
    for text in texts where text.key == nil {
      bytes += file.bytes[position..<text.range.lowerBound]
      let translation = translations[text] ?? text.text
      // What is one line stays one: of a heading or item the second would be something else.
      let line = text.text.contains("\n") ? translation : translation.replacing("\n", with: " ")
      bytes += (text.isValue ? JSONText.quoted(translation) : line).utf8
      position = text.range.upperBound
    }
    return bytes + file.bytes[position..<body.upperBound]
  }
}

/// The references of a text, which its translation has, too.
package enum TranslatedReferences {
  /// What stands in braces, sorted.
  package static func all(of text: String) -> [String] {
    BraceScanner(Array(text.utf8)[...]).tokens.compactMap {
      if case .figure(let reference, _) = $0 { reference } else { nil }
    }.sorted()
  }
}
