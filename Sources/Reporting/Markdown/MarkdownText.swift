import CCmark
import SourceText

/// The body of a report as Markdown reads it, with scalars for its braces; where everything stands in the file; and what is
/// wrong with it.
struct MarkdownText {
  private let file: TextFile
  private let scanner: BraceScanner
  /// Byte offsets at which lines begin.
  private let lineStarts: [Int]
  private(set) var faults: [Diagnostic] = []
  /// The last place of a figure: the next is mostly on the same line, which may be all of a long text.
  private var last: (offset: Int, location: SourceLocation)?
  private var run = FaultRun()
  /// The names of the marks of footnotes; nil until one is asked for.
  private var marks: Set<String>?
  /// The scalars for braces that stood in something that is printed.
  private var met: Set<Unicode.Scalar> = []

  var bytes: [UInt8] { scanner.text }

  init(_ file: TextFile, body: Range<Int>) {
    self.file = file
    let scanner = BraceScanner(file.bytes[body])
    self.scanner = scanner
    lineStarts = [0] + scanner.text.indices.filter { scanner.text[$0] == 10 }.map { $0 + 1 }
    if let offset = scanner.excess {
      fail(.strayBrace, at: offset, "a report holds \(BraceScanner.limit) braces at most; make two of it")
    }
    if let offset = scanner.foreignScalar {
      fail(.missingGlyph, at: offset, "a private-use character that no font has; delete it")
    }
  }

  /// Splits a text at the scalars that stand for braces.
  mutating func inlines(_ literal: String) -> [MarkdownInline] {
    var inlines: [MarkdownInline] = []
    var plain = ""
    for scalar in literal.unicodeScalars {
      let token = scanner.token(scalar)
      if token != nil { met.insert(scalar) }
      switch token {
      case nil where scalar.value >= BraceScanner.firstScalar: break  // the author's own, reported once
      case nil: plain.unicodeScalars.append(scalar)
      case .escapedBrace: plain += "{"
      case .strayBrace(let offset):
        fail(.strayBrace, at: offset, "no “}” closes this brace; add it, or write \\{ for the sign itself")
      case .figure(let reference, let offset):
        if !plain.isEmpty { inlines.append(.text(plain)) }
        plain = ""
        inlines.append(.figure(reference, place(ofFigureAt: offset)))
      }
    }
    if !plain.isEmpty { inlines.append(.text(plain)) }
    return inlines
  }

  /// A text as its author wrote it, for code and addresses.
  mutating func restored(_ text: String) -> String {
    met.formUnion(text.unicodeScalars.filter { scanner.token($0) != nil })
    return scanner.restored(text)
  }

  // MARK: - Faults

  mutating func fail(_ rule: DiagnosticRule, at node: OpaquePointer, _ message: String) {
    fail(rule, at: offset(of: node), message)
  }

  private mutating func fail(_ rule: DiagnosticRule, at offset: Int, _ message: String) {
    let place = run.place(of: offset, in: file) { (file.location(of: offset), file.excerpt(around: offset)) }
    faults.append(Diagnostic(.error, rule, at: place.location, message, excerpt: place.excerpt))
  }

  /// Figures in what Markdown passes over, such as the address of a link that nothing leads to. Where something is wrong
  /// already, that may be why.
  mutating func refuseUnmetFigures() {
    guard faults.isEmpty else { return }
    for (index, token) in scanner.tokens.enumerated() {
      guard case .figure(let reference, let offset) = token, !met.contains(scanner.scalar(at: index)) else { continue }
      fail(.wrongType, at: offset, "“{\(reference)}” stands where Markdown prints nothing; write it into a text")
    }
  }

  /// Markdown drops a footnote that no mark leads to, and one whose name another has: nothing may vanish.
  mutating func refuseLostFootnotes(in root: OpaquePointer) {
    guard bytes.contains(UInt8(ascii: "^")) else { return }
    var kept: Set<Int> = []
    for node in MarkdownParser.children(of: root) {
      let start = Int(cmark_node_get_start_line(node))
      switch cmark_node_get_type(node) {
      case CMARK_NODE_FOOTNOTE_DEFINITION: kept.insert(start)
      case CMARK_NODE_CODE_BLOCK: kept.formUnion(start...max(start, Int(cmark_node_get_end_line(node))))
      default: break
      }
    }
    for (index, start) in lineStarts.enumerated() where !kept.contains(index + 1) {
      let end = index + 1 < lineStarts.count ? lineStarts[index + 1] : bytes.count
      guard let name = Self.nameOfFootnote(bytes[start..<end]) else { continue }
      fail(
        .wrongType, at: scanner.fileOffset(of: start),
        "no mark leads to the footnote “\(name)”, or its name stands twice; write [^\(name)] where it belongs")
    }
  }

  /// What is left of a mark `[^name]` in a text leads to no footnote, unless it was escaped.
  mutating func refuseStrayMarks(of literal: String, at node: OpaquePointer) {
    guard literal.contains("[^") else { return }
    let typed = marks ?? Self.marks(in: bytes)
    marks = typed
    for part in literal.split(separator: "[", omittingEmptySubsequences: false).dropFirst() where part.hasPrefix("^") {
      let name = part.dropFirst().prefix { $0 != "]" }
      guard name.count < part.count - 1, typed.contains(String(name)) else { continue }
      fail(
        .wrongType, at: node,
        "there is no footnote “\(name)”; write a line “[^\(name)]: …” with its words, or \\[ for the sign itself")
    }
  }

  /// The names of all marks of footnotes that are not escaped.
  private static func marks(in bytes: [UInt8]) -> Set<String> {
    var names: Set<String> = []
    for index in bytes.indices where bytes[index] == UInt8(ascii: "^") {
      guard index > 0, bytes[index - 1] == UInt8(ascii: "["), index < 2 || bytes[index - 2] != UInt8(ascii: "\\") else {
        continue
      }
      let name = bytes[(index + 1)...].prefix { $0 > 32 && $0 != UInt8(ascii: "]") && $0 != UInt8(ascii: "[") }
      if !name.isEmpty, name.endIndex < bytes.count, bytes[name.endIndex] == UInt8(ascii: "]") {
        names.insert(String(decoding: name, as: UTF8.self))
      }
    }
    return names
  }

  /// The name of the footnote that a line begins, as in `[^name]: …`.
  private static func nameOfFootnote(_ line: ArraySlice<UInt8>) -> String? {
    let text = line.drop { $0 == UInt8(ascii: " ") }
    guard text.startIndex - line.startIndex <= 3, text.starts(with: "[^".utf8),
      let end = text.firstIndex(of: UInt8(ascii: "]")), text[(end + 1)...].first == UInt8(ascii: ":")
    else { return nil }
    let name = text[(text.startIndex + 2)..<end]
    return name.isEmpty || name.contains(where: { $0 <= 32 }) ? nil : String(decoding: name, as: UTF8.self)
  }

  // MARK: - Places

  func location(of node: OpaquePointer) -> SourceLocation { file.location(of: offset(of: node)) }

  /// The bytes of so many lines of the file behind that of a place.
  func lines(_ count: Int, after place: SourceLocation) -> Range<Int> {
    file.start(ofLine: place.line + 1)..<file.start(ofLine: place.line + 1 + count)
  }

  /// The byte of the file at which a node begins.
  private func offset(of node: OpaquePointer) -> Int {
    let line = max(1, Int(cmark_node_get_start_line(node)))
    let column = max(1, Int(cmark_node_get_start_column(node)))
    let start = line <= lineStarts.count ? lineStarts[line - 1] : scanner.text.count
    return scanner.fileOffset(of: min(start + column - 1, scanner.text.count))
  }

  private mutating func place(ofFigureAt offset: Int) -> SourceLocation {
    let place = last.flatMap { file.location(of: offset, after: $0) } ?? file.location(of: offset)
    last = (offset, place)
    return place
  }
}

extension TextFile {
  /// Line and column of a byte that stands on the line of one whose place is known, behind it; nil where it does not.
  func location(
    of offset: Int, after known: (offset: Int, location: SourceLocation)
  ) -> SourceLocation? {
    guard known.offset <= offset, offset <= bytes.count else { return nil }
    let between = bytes[known.offset..<offset]
    guard !between.contains(10) else { return nil }
    return SourceLocation(
      file: name, line: known.location.line,
      column: known.location.column + between.count { $0 & 0xC0 != 0x80 })
  }
}
