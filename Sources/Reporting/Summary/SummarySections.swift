import SituationData
import SourceText

/// The blocks of a summary by the headings that they stand under.
struct SummarySections {
  private struct Section {
    var heading: MarkdownBlock?
    var blocks: [MarkdownBlock] = []
  }

  private var sections = [Section(heading: nil)]

  init(_ blocks: [MarkdownBlock]) {
    for block in blocks {
      if case .heading = block {
        sections.append(Section(heading: block))
      } else {
        sections[sections.count - 1].blocks.append(block)
      }
    }
  }

  /// Without the topics and short sections that an extent has no room for. What comes next is never left out.
  func blocks(in extent: SummaryExtent) -> [MarkdownBlock] {
    sections.flatMap { section -> [MarkdownBlock] in
      var blocks = section.blocks
      if extent.topics == 0 { blocks.removeAll { $0.names(StatementsBlock.name) } }
      let isShort = section.heading.map(\.isShortHeading) ?? false
      if isShort, !extent.hasSections, !blocks.contains(where: { $0.names(NextBlock.name) }) { return [] }
      if blocks.isEmpty, !section.blocks.isEmpty { return [] }
      return [section.heading].compactMap(\.self) + blocks
    }
  }

  /// Whether a section is left out where an extent shows none.
  var hasOptional: Bool {
    sections.contains { section in
      (section.heading.map(\.isShortHeading) ?? false) && !section.blocks.contains { $0.names(NextBlock.name) }
    }
  }
}

extension MarkdownBlock {
  /// Whether it is the block of a name.
  func names(_ name: String) -> Bool {
    switch self {
    case .directive(let own, _, _, _): DirectiveCatalog.word(of: own) == name
    case .allowing(_, let inner): inner.names(name)
    default: false
    }
  }

  fileprivate var isShortHeading: Bool { if case .heading(3..., _, _) = self { true } else { false } }
}
