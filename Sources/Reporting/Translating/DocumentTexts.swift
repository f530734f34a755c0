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
    fileprivate let range: Range<Int>
  }

  /// In the order of the file.
  package private(set) var texts: [Text] = []
  private let file: TextFile
  private let body: Range<Int>
  private let hasFrontMatter: Bool

  /// The keys of the front matter that are read by people of the edition.
  private static let keys = ["title", "publisher", "disclaimer"]
  /// Blocks that hold texts beside references.
  private static let blocksOfText = [NextBlock.name, CorrectionsBlock.name]

  package init(_ file: TextFile) {
    self.file = file
    let ranges = FrontMatter.ranges(in: file)
    (body, hasFrontMatter) = (ranges?.body ?? 0..<file.bytes.count, ranges != nil)
    if let front = ranges?.front, let root = YAMLReader(file: file, range: front).read().root {
      for key in Self.keys {
        guard case .scalar(let text, _, let location)? = root.entry(key) else { continue }
        texts.append(Text(text: text, key: key, location: location, range: 0..<0))
      }
    }
    texts += textsOfBody()
  }

  // MARK: - The body

  private func textsOfBody() -> [Text] {
    var found: [Text] = []
    var open: Range<Int>?
    var fence: (mark: Substring, name: Substring)?
    func close() {
      if let text = open.flatMap(text) { found.append(text) }
      open = nil
    }
    var start = body.lowerBound
    while start < body.upperBound {
      let end = file.bytes[start..<body.upperBound].firstIndex(of: 10) ?? body.upperBound
      defer { start = end + 1 }
      let line = file.text(start..<end)
      let plain = line.drop { $0 == " " }
      if let current = fence {
        if plain.hasPrefix(current.mark), plain.allSatisfy({ $0 == current.mark.first || $0.isWhitespace }) {
          fence = nil
        } else if Self.blocksOfText.contains(String(current.name)) {
          open = start + Self.markLength(ofTyped: line)..<end
          close()
        }
        continue
      }
      if let mark = Self.fence(plain) {
        close()
        fence = (mark, plain.dropFirst(mark.count).prefix { !$0.isWhitespace })
        continue
      }
      let length = Self.markLength(of: line)
      let isBlank = plain.allSatisfy(\.isWhitespace)
      // A quotation goes on with its mark in front of each line.
      if isBlank || (length > 0 && !(open != nil && plain.hasPrefix(">"))) { close() }
      if isBlank { continue }
      open = (open?.lowerBound ?? start + length)..<end
      if plain.hasPrefix("#") { close() }
    }
    close()
    return found
  }

  /// What opens a block of its own: three or more backticks or tildes.
  private static func fence(_ line: Substring) -> Substring? {
    guard let first = line.first, first == "`" || first == "~" else { return nil }
    let mark = line.prefix { $0 == first }
    return mark.count >= 3 ? mark : nil
  }

  /// How many bytes in front of a line's text say that it is a heading, an item or a quotation; 0 where nothing does.
  private static func markLength(of line: String) -> Int {
    line.prefixMatch(of: /\s*(?:#{1,6}\s+|(?:[-*+]|\d{1,9}[.)])\s+|>\s?)+/)?.output.utf8.count ?? 0
  }

  /// The same of a typed line of a block, whose day or key stands in front.
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

  // MARK: - The document in another language

  /// The references of a text, sorted: a translation has the same.
  package static func references(of text: String) -> [String] {
    BraceScanner(Array(text.utf8)[...]).tokens.compactMap {
      if case .figure(let reference, _) = $0 { reference } else { nil }
    }.sorted()
  }

  /// The document with its texts in another language, which nobody has read yet.
  ///
  /// - Parameter translations: of all texts of the body and of the title; what else of the front matter has none stays that of the
  ///   report.
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
      bytes += (translations[text] ?? text.text).utf8
      position = text.range.upperBound
    }
    return bytes + file.bytes[position..<body.upperBound]
  }
}
