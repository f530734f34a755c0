import CCmark
import SituationData
package import SourceText
import Wording

/// Reads the body of a report as CommonMark.
package struct MarkdownReader {
  private let file: TextFile
  private let scanner: BraceScanner
  private var faults: [Diagnostic] = []
  /// The last place of a figure: the next is mostly on the same line, which may be all of a long text.
  private var last: (offset: Int, location: SourceLocation)?
  /// Byte offsets in the scanned text at which its lines begin.
  private let lineStarts: [Int]

  /// How deep lists and quotations may lie in each other, and emphasis and links in theirs.
  private static let depthLimit = 24

  private init(_ file: TextFile, body: Range<Int>) {
    self.file = file
    let scanner = BraceScanner(file.bytes[body])
    self.scanner = scanner
    lineStarts = [0] + scanner.text.indices.filter { scanner.text[$0] == 10 }.map { $0 + 1 }
    if let offset = scanner.excess {
      faults.append(
        file.diagnostic(
          .error, .strayBrace, at: offset, "a report holds \(BraceScanner.limit) braces at most; make two of it"))
    }
    if let offset = scanner.foreignScalar {
      faults.append(
        file.diagnostic(.error, .missingGlyph, at: offset, "a private-use character that no font has; delete it"))
    }
  }

  /// - Parameter body: the bytes behind the front matter.
  package static func read(_ file: TextFile, body: Range<Int>) -> (blocks: [MarkdownBlock], faults: [Diagnostic]) {
    var reader = MarkdownReader(file, body: body)
    let root = reader.scanner.text.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { cmark_parse_document($0.baseAddress, $0.count, CMARK_OPT_DEFAULT) }
    }
    guard let root else { return ([], []) }
    defer { cmark_node_free(root) }
    return (reader.blocks(of: root, depth: 0), reader.faults)
  }

  // MARK: - Blocks

  private mutating func blocks(of parent: OpaquePointer, depth: Int) -> [MarkdownBlock] {
    guard depth < Self.depthLimit else {
      fail(
        .wrongType, at: offset(of: parent),
        "lists and quotations lie in each other more than \(Self.depthLimit) deep; flatten them")
      return []
    }
    var blocks: [MarkdownBlock] = []
    var allowed: [Allowance] = []
    var child = cmark_node_first_child(parent)
    while let node = child {
      child = cmark_node_next(node)
      if let rules = allowance(node) {
        allowed.append(Allowance(Set(rules), at: location(of: node)))
        continue
      }
      guard let block = block(node, depth: depth) else { continue }
      blocks.append(allowed.reduce(block) { .allowing($1, $0) })
      allowed = []
    }
    return blocks
  }

  private mutating func block(_ node: OpaquePointer, depth: Int) -> MarkdownBlock? {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_HEADING:
      return .heading(level: Int(cmark_node_get_heading_level(node)), inlines(of: node), location(of: node))
    case CMARK_NODE_PARAGRAPH: return paragraph(node)
    case CMARK_NODE_LIST:
      var items: [[MarkdownBlock]] = []
      var item = cmark_node_first_child(node)
      while let current = item {
        items.append(blocks(of: current, depth: depth + 1))
        item = cmark_node_next(current)
      }
      let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      return .list(start: isOrdered ? Int(cmark_node_get_list_start(node)) : nil, items: items)
    case CMARK_NODE_BLOCK_QUOTE: return .quotation(blocks(of: node, depth: depth + 1))
    case CMARK_NODE_THEMATIC_BREAK: return .rule
    case CMARK_NODE_CODE_BLOCK: return codeBlock(node)
    case CMARK_NODE_HTML_BLOCK:
      fail(.rawHTML, at: offset(of: node), "raw HTML is not printed; write Markdown")
      return nil
    default: return nil
    }
  }

  private mutating func paragraph(_ node: OpaquePointer) -> MarkdownBlock {
    var images: [(id: String, location: SourceLocation)] = []
    var hasText = false
    var child = cmark_node_first_child(node)
    while let current = child {
      child = cmark_node_next(current)
      switch cmark_node_get_type(current) {
      case CMARK_NODE_IMAGE:
        let address = cmark_node_get_url(current).map { String(cString: $0) } ?? ""
        if address.hasPrefix("chart:") {
          refuseTitle(of: current)
          images.append((String(address.dropFirst(6)), location(of: current)))
        } else {
          fail(.unknownChart, at: offset(of: current), "only charts can be shown; write ![](chart:ID)")
          hasText = true
        }
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: break
      default: hasText = true
      }
    }
    if !images.isEmpty, !hasText { return .charts(images) }
    for image in images {
      faults.append(
        Diagnostic(
          .error, .unknownChart, at: image.location,
          "a chart stands in a paragraph of its own; put an empty line before and after it",
          excerpt: file.excerpt(around: file.start(ofLine: image.location.line))))
    }
    return .paragraph(inlines(of: node), location(of: node))
  }

  private func codeBlock(_ node: OpaquePointer) -> MarkdownBlock {
    let literal = scanner.restored(cmark_node_get_literal(node).map { String(cString: $0) } ?? "")
    let name = cmark_node_get_fence_info(node).map { String(cString: $0) } ?? ""
    guard !name.isEmpty else { return .code(literal, location(of: node)) }
    let start = location(of: node)
    // Lines of the file, since a line of the block may be a reference in braces that was replaced.
    var lines = literal.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { index, text in
      let indent = text.prefix { $0 == " " || $0 == "\t" }.count
      return (
        text: String(text.dropFirst(indent)),
        location: SourceLocation(file: file.name, line: start.line + 1 + index, column: start.column + indent)
      )
    }
    lines.removeAll { $0.text.allSatisfy(\.isWhitespace) }
    let first = file.start(ofLine: start.line + 1)
    let count = literal.count { $0 == "\n" }
    return .directive(name: name, lines: lines, range: first..<file.start(ofLine: start.line + 1 + count), start)
  }

  /// The rules of `<!-- sitrep: allow RULE -->`; nil for any other block.
  private mutating func allowance(_ node: OpaquePointer) -> [String]? {
    guard cmark_node_get_type(node) == CMARK_NODE_HTML_BLOCK, let literal = cmark_node_get_literal(node) else {
      return nil
    }
    let words = String(cString: literal).split(whereSeparator: \.isWhitespace).map(String.init)
    guard words.count > 4, words[0] == "<!--", words[1] == "sitrep:", words[2] == "allow", words.last == "-->" else {
      return nil
    }
    let rules = words[3..<(words.count - 1)].flatMap { Allowance.rules(in: $0) }
    for rule in rules { if let fault = Allowance.fault(of: rule) { fail(.unknownWord, at: offset(of: node), fault) } }
    return rules
  }

  // MARK: - Inlines

  private mutating func inlines(of parent: OpaquePointer) -> [MarkdownInline] { inlines(of: parent, depth: 0) }

  private mutating func inlines(of parent: OpaquePointer, depth: Int) -> [MarkdownInline] {
    var inlines: [MarkdownInline] = []
    var hasHTML = false
    var child = cmark_node_first_child(parent)
    while let node = child {
      child = cmark_node_next(node)
      let literal = cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
      switch cmark_node_get_type(node) {
      case CMARK_NODE_TEXT: inlines += text(literal)
      case CMARK_NODE_SOFTBREAK: inlines.append(.text(" "))
      case CMARK_NODE_LINEBREAK: inlines.append(.lineBreak)
      case CMARK_NODE_CODE: inlines.append(.code(scanner.restored(literal)))
      case CMARK_NODE_HTML_INLINE:
        // An element is one fault, not one for each of its tags.
        guard !hasHTML else { break }
        hasHTML = true
        fail(.rawHTML, at: offset(of: node), "raw HTML is not printed; write Markdown, or \\< for the sign itself")
      case CMARK_NODE_IMAGE:
        // Those right inside a paragraph are looked at there.
        if cmark_node_get_type(parent) != CMARK_NODE_PARAGRAPH {
          fail(
            .unknownChart, at: offset(of: node),
            "a chart stands in a paragraph of its own, without marks of emphasis or a heading")
        }
      default:
        guard depth < Self.depthLimit else {
          fail(
            .wrongType, at: offset(of: node),
            "emphasis and links lie in each other more than \(Self.depthLimit) deep; flatten them")
          continue
        }
        let inner = self.inlines(of: node, depth: depth + 1)
        switch cmark_node_get_type(node) {
        case CMARK_NODE_EMPH: inlines.append(.emphasis(inner))
        case CMARK_NODE_STRONG: inlines.append(.strong(inner))
        case CMARK_NODE_LINK:
          let address = scanner.restored(cmark_node_get_url(node).map { String(cString: $0) } ?? "")
          refuseTitle(of: node)
          inlines.append(.link(address: address, inner))
        default: inlines += inner
        }
      }
    }
    return inlines
  }

  /// A title in quotation marks behind an address is shown nowhere.
  private mutating func refuseTitle(of node: OpaquePointer) {
    guard let title = cmark_node_get_title(node), title.pointee != 0 else { return }
    fail(
      .wrongType, at: offset(of: node),
      "the title “\(scanner.restored(String(cString: title)))” behind an address is not printed; write it into the text"
    )
  }

  /// Splits a text at the scalars that stand for braces.
  private mutating func text(_ literal: String) -> [MarkdownInline] {
    var inlines: [MarkdownInline] = []
    var plain = ""
    for scalar in literal.unicodeScalars {
      switch scanner.token(scalar) {
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

  // MARK: - Places

  private mutating func fail(_ rule: DiagnosticRule, at offset: Int, _ message: String) {
    faults.append(file.diagnostic(.error, rule, at: offset, message))
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

  private func location(of node: OpaquePointer) -> SourceLocation { file.location(of: offset(of: node)) }
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
