import CCmark
import Drawing
import SituationData
package import SourceText
import Wording

/// Reads the body of a report as CommonMark.
package struct MarkdownReader {
  var text: MarkdownText
  private let headings: HeadingNames
  /// Footnotes that were read: they stand behind all else, in the order of their first marks.
  private var footnotes = 0

  /// How deep lists and quotations may lie in each other, and emphasis and links in theirs.
  private static let depthLimit = 24

  /// - Parameter body: the bytes behind the front matter.
  package static func read(_ file: TextFile, body: Range<Int>) -> (blocks: [MarkdownBlock], faults: [Diagnostic]) {
    let text = MarkdownText(file, body: body)
    guard let root = MarkdownParser.parse(text.bytes) else { return ([], []) }
    defer { cmark_node_free(root) }
    var reader = MarkdownReader(text: text, headings: HeadingNames(root))
    let blocks = reader.blocks(of: root, depth: 0)
    reader.text.refuseLostFootnotes(in: root)
    reader.text.refuseUnmetFigures()
    return (blocks, reader.text.faults)
  }

  // MARK: - Blocks

  private mutating func blocks(of parent: OpaquePointer, depth: Int) -> [MarkdownBlock] {
    guard depth < Self.depthLimit else {
      text.fail(
        .wrongType, at: parent,
        "lists and quotations lie in each other more than \(Self.depthLimit) deep; flatten them")
      return []
    }
    var blocks: [MarkdownBlock] = []
    var allowed: [Allowance] = []
    /// The first comment whose block has not come.
    var comment: OpaquePointer?
    var child = cmark_node_first_child(parent)
    while let node = child {
      child = cmark_node_next(node)
      if let rules = allowance(node) {
        allowed.append(Allowance(Set(rules), at: text.location(of: node)))
        comment = comment ?? node
        continue
      }
      comment = nil
      guard let block = block(node, depth: depth) else { continue }
      blocks.append(allowed.reduce(block) { .allowing($1, $0) })
      allowed = []
    }
    if let comment {
      text.fail(
        .wrongType, at: comment,
        "no block follows this comment, so that it silences nothing; put it before the block that is meant, or delete it"
      )
    }
    return blocks
  }

  private mutating func block(_ node: OpaquePointer, depth: Int) -> MarkdownBlock? {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_HEADING:
      return .heading(level: Int(cmark_node_get_heading_level(node)), inlines(of: node), text.location(of: node))
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
    case CMARK_NODE_FOOTNOTE_DEFINITION: return footnote(node)
    case CMARK_NODE_CODE_BLOCK: return codeBlock(node)
    case CMARK_NODE_HTML_BLOCK:
      text.fail(.rawHTML, at: node, "raw HTML is not printed; write Markdown")
      return nil
    default: return MarkdownParser.isTable(node) ? table(node) : nil
    }
  }

  private mutating func table(_ node: OpaquePointer) -> MarkdownBlock {
    var rows: [[[MarkdownInline]]] = []
    for row in MarkdownParser.children(of: node) {
      rows.append(MarkdownParser.children(of: row).map { inlines(of: $0) })
    }
    let alignments = MarkdownParser.alignments(of: node)
    let header = rows.isEmpty ? [] : rows.removeFirst()
    let columns = header.enumerated().map { index, cell in
      MarkdownTableColumn(header: cell, isTrailing: index < alignments.count && alignments[index] == UInt8(ascii: "r"))
    }
    return .table(columns, rows: rows, text.location(of: node))
  }

  /// The paragraphs of a footnote as one.
  private mutating func footnote(_ node: OpaquePointer) -> MarkdownBlock {
    var inlines: [MarkdownInline] = []
    for child in MarkdownParser.children(of: node) {
      guard cmark_node_get_type(child) == CMARK_NODE_PARAGRAPH else {
        text.fail(.wrongType, at: child, "a footnote holds words only; write lists, tables and blocks into the text")
        continue
      }
      if !inlines.isEmpty { inlines.append(.lineBreak) }
      inlines += self.inlines(of: child)
    }
    footnotes += 1
    return .footnote(number: footnotes, inlines, text.location(of: node))
  }

  private mutating func paragraph(_ node: OpaquePointer) -> MarkdownBlock {
    var images: [OpaquePointer] = []
    var hasText = false
    for child in MarkdownParser.children(of: node) {
      switch cmark_node_get_type(child) {
      case CMARK_NODE_IMAGE: images.append(child)
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: break
      // Blanks between two of them.
      case CMARK_NODE_TEXT
      where cmark_node_get_literal(child).map({ String(cString: $0) })?.allSatisfy(\.isWhitespace) ?? true:
        break
      default: hasText = true
      }
    }
    let charts = images.filter(isChart)
    if !images.isEmpty, !hasText, charts.isEmpty || charts.count == images.count {
      if charts.isEmpty { return .images(images.map { image($0) }) }
      for chart in charts {
        refuseTitle(of: chart)
        refuseWords(of: chart)
      }
      return .charts(charts.map { (id: String(address(of: $0).dropFirst(6)), location: text.location(of: $0)) })
    }
    for image in images {
      text.fail(
        .unknownChart, at: image,
        hasText
          ? "a chart or image stands in a paragraph of its own; put an empty line before and after it"
          : "charts and images do not stand side by side; put an empty line between them")
    }
    return .paragraph(inlines(of: node), text.location(of: node))
  }

  private func isChart(_ image: OpaquePointer) -> Bool { address(of: image).hasPrefix("chart:") }

  func address(of node: OpaquePointer) -> String {
    cmark_node_get_url(node).map { String(cString: $0) } ?? ""
  }

  private mutating func codeBlock(_ node: OpaquePointer) -> MarkdownBlock {
    let literal = text.restored(cmark_node_get_literal(node).map { String(cString: $0) } ?? "")
    let name = cmark_node_get_fence_info(node).map { String(cString: $0) } ?? ""
    guard !name.isEmpty else { return .code(literal, text.location(of: node)) }
    let start = text.location(of: node)
    // Lines of the file, since a line of the block may be a reference in braces that was replaced.
    var lines = literal.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { index, text in
      let indent = text.prefix { $0 == " " || $0 == "\t" }.count
      return (
        text: String(text.dropFirst(indent)),
        location: SourceLocation(file: start.file, line: start.line + 1 + index, column: start.column + indent)
      )
    }
    lines.removeAll { $0.text.allSatisfy(\.isWhitespace) }
    let range = text.lines(literal.count { $0 == "\n" }, after: start)
    return .directive(name: name, lines: lines, range: range, start)
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
    for rule in rules { if let fault = Allowance.fault(of: rule) { text.fail(.unknownWord, at: node, fault) } }
    return rules
  }

  // MARK: - Inlines

  mutating func inlines(of parent: OpaquePointer) -> [MarkdownInline] { inlines(of: parent, depth: 0) }

  private mutating func inlines(of parent: OpaquePointer, depth: Int) -> [MarkdownInline] {
    var inlines: [MarkdownInline] = []
    var hasHTML = false
    var child = cmark_node_first_child(parent)
    while let node = child {
      child = cmark_node_next(node)
      let literal = cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
      switch cmark_node_get_type(node) {
      case CMARK_NODE_TEXT:
        text.refuseStrayMarks(of: literal, at: node)
        inlines += text.inlines(literal)
      case CMARK_NODE_SOFTBREAK: inlines.append(.text(" "))
      case CMARK_NODE_LINEBREAK: inlines.append(.lineBreak)
      case CMARK_NODE_CODE: inlines.append(.code(text.restored(literal)))
      case CMARK_NODE_FOOTNOTE_REFERENCE:
        // What stands for its name now is its number.
        inlines.append(.footnote(Int(literal) ?? 0))
      case CMARK_NODE_HTML_INLINE:
        // An element is one fault, not one for each of its tags.
        guard !hasHTML else { break }
        hasHTML = true
        text.fail(.rawHTML, at: node, "raw HTML is not printed; write Markdown, or \\< for the sign itself")
      case CMARK_NODE_IMAGE:
        // Those right inside a paragraph are looked at there.
        if cmark_node_get_type(parent) != CMARK_NODE_PARAGRAPH {
          text.fail(
            .unknownChart, at: node,
            "a chart or image stands in a paragraph of its own, without marks of emphasis or a heading")
        }
      default:
        guard depth < Self.depthLimit else {
          text.fail(
            .wrongType, at: node,
            "emphasis and links lie in each other more than \(Self.depthLimit) deep; flatten them")
          continue
        }
        let inner = self.inlines(of: node, depth: depth + 1)
        switch cmark_node_get_type(node) {
        case CMARK_NODE_EMPH: inlines.append(.emphasis(inner))
        case CMARK_NODE_STRONG: inlines.append(.strong(inner))
        case CMARK_NODE_LINK:
          let address = text.restored(self.address(of: node))
          refuseTitle(of: node)
          checkLink(to: address, inner, at: node)
          inlines.append(
            headings.number(of: address).map { .reference(toHeading: $0, inner) } ?? .link(address: address, inner))
        default:
          if MarkdownParser.isStruck(node) { inlines.append(.struck(inner)) } else { inlines += inner }
        }
      }
    }
    return inlines
  }

  /// A title in quotation marks behind an address is shown nowhere.
  private mutating func refuseTitle(of node: OpaquePointer) {
    guard let title = cmark_node_get_title(node), title.pointee != 0 else { return }
    text.fail(
      .wrongType, at: node,
      "the title “\(text.restored(String(cString: title)))” behind an address is not printed; write it into the text"
    )
  }

  /// A chart's words are those of charts.yaml.
  private mutating func refuseWords(of image: OpaquePointer) {
    guard cmark_node_first_child(image) != nil else { return }
    text.fail(
      .wrongType, at: image,
      "what stands in the brackets before a chart is not printed; write ![](chart:ID), and the words into charts.yaml")
  }

  /// A link without words would be seen by nobody, one to an address that no reader is sent to would lead nowhere.
  private mutating func checkLink(to address: String, _ words: [MarkdownInline], at node: OpaquePointer) {
    if words.isEmpty {
      text.fail(.wrongType, at: node, "a link without words is not printed; write them into the brackets")
    } else if address.hasPrefix("#") {
      guard headings.number(of: address) == nil else { return }
      text.fail(
        .wrongType, at: node,
        "there is no heading “\(address)”\(Nearest.hint(to: address, among: headings.addresses)); it is a heading’s words in small letters, with “-” for each blank"
      )
    } else if WebAddress.escaped(address) == nil {
      text.fail(
        .wrongType, at: node,
        "a link leads to an address of the web without a name or password before its host (https://…), of mail with no fields but subject, body and cc (mailto:…), or to a heading (#…), not to “\(address)”"
      )
    }
  }
}
