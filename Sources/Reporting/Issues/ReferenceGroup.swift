import SituationData
import SourceText
import Wording

/// References that stand beside each other in a report: in a paragraph, a block, a chart.
struct ReferenceGroup {
  var references: [PlacedText]

  /// Those of a report's text, in its order.
  static func groups(of blocks: [MarkdownBlock], in report: TextFile?) -> [ReferenceGroup] {
    blocks.flatMap { block -> [ReferenceGroup] in
      switch block {
      case .heading(_, let inlines, _), .paragraph(let inlines, _), .footnote(_, let inlines, _):
        [ReferenceGroup(references: inlines.references)]
      case .table(let columns, let rows, _):
        [ReferenceGroup(references: (columns.map(\.header) + rows.joined()).flatMap(\.references))]
      case .list(_, let items): items.flatMap { groups(of: $0, in: report) }
      case .quotation(let inner): groups(of: inner, in: report)
      case .allowing(_, let inner): groups(of: [inner], in: report)
      case .directive(TableBlock.name, _, let range, _):
        [ReferenceGroup(references: report.map { TableBlock.columns(in: $0, range) } ?? [])]
      case .directive(let name, let lines, _, _)
      where [KeyFiguresBlock.name, FiguresBlock.name, NamesBlock.name].contains(name):
        [ReferenceGroup(references: lines.map { PlacedText($0.text, at: $0.location) })]
      case .images(let images): images.map { ReferenceGroup(references: $0.credit.references) }
      case .rule, .charts, .code, .directive: []
      }
    }
  }

  /// Those of a chart, also in its texts.
  init(of chart: ChartSpecification, _ tokenizer: TextTokenizer) {
    references = chart.figures.map(\.reference) + chart.parts + chart.ofWhich
    if let gap = chart.gap { references.append(gap) }
    for remark in chart.remarks {
      if case .value(let reference) = remark.place { references.append(reference) }
    }
    for text in [chart.title, chart.subtitle, chart.note].compactMap(\.self) {
      for token in tokenizer.tokens(of: text) where token.content == .figure {
        references.append(PlacedText(token.text, at: token.location ?? text.location))
      }
    }
  }

  private init(references: [PlacedText]) { self.references = references }
}
