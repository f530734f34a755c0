import CCmark
import SourceText

extension MarkdownReader {
  /// A caption longer than this is a paragraph.
  private static let longestCredit = 300

  /// An image of the folder: it needs words for those who do not see it, and says whose it is.
  mutating func image(_ node: OpaquePointer) -> MarkdownImage {
    let name = text.restored(address(of: node))
    let alternative = inlines(of: node)
    let title = cmark_node_get_title(node).map { String(cString: $0) } ?? ""
    let credit = text.inlines(title)
    func fail(_ message: String) { text.fail(.badImage, at: node, message) }
    if name.contains("/") || name.isEmpty {
      fail(
        "an image is a file of the situation’s folder, as ![what it shows](photo.jpg \"Whose it is\"), not “\(name)”")
    } else if alternative.plain.allSatisfy(\.isWhitespace) {
      fail(
        "the image “\(name)” has no words for those who do not see it; write ![what it shows](\(name) \"Whose it is\")")
    } else if title.allSatisfy(\.isWhitespace) {
      fail("the image “\(name)” does not say whose it is; write ![what it shows](\(name) \"What — whose it is\")")
    } else if title.count > Self.longestCredit {
      fail("the words below an image are at most \(Self.longestCredit) letters; write the rest into the text")
    } else if !alternative.references.isEmpty {
      fail("what is read out in place of an image has no figures, which have a source; write them into the text")
    }
    return MarkdownImage(
      name: name, alternativeText: alternative.plain, credit: credit, location: text.location(of: node))
  }
}

extension [MarkdownInline] {
  /// The letters, whatever marks of emphasis stand around them.
  fileprivate var plain: String {
    map { inline in
      switch inline {
      case .text(let text), .code(let text): text
      case .strong(let inner), .emphasis(let inner), .struck(let inner), .link(_, let inner), .reference(_, let inner):
        inner.plain
      case .lineBreak, .figure, .footnote: ""
      }
    }.joined()
  }
}
