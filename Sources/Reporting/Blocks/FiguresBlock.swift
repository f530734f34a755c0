import Content
import Drawing
import SituationData
import SourceText
import Wording

/// A table of figures: those that are named, or the latest of all.
struct FiguresBlock: DirectiveBlock {
  static let name = "figures"

  let basis: ReportBasis

  init(_ context: BlockContext) { self.init(basis: context.basis) }

  private init(basis: ReportBasis) { self.basis = basis }

  func drafts(for directive: Directive, _ record: inout BlockRecord) -> [DraftBlock] {
    var figures: [Figure] = []
    if directive.lines.isEmpty {
      figures = known.latestFigures()
      for figure in figures { record.print(figure, at: directive.location, basis) }
    } else {
      figures = FigureLines(basis: basis).figures(of: directive, &record)
    }
    let table = FiguresBlock(basis: basis.beside(figures))
    let rows = figures.map { table.row($0, &record) }
    let columns = TableColumns(basis: basis).columns(
      [.figure, .value, .asOf, .source, .status], weights: [3, 1, 1.2, 2, 0], numbers: 1)
    return [.block(.table(ReportTable(columns: columns, rows: rows, hasRowHeaders: true)))]
  }

  private func row(_ figure: Figure, _ record: inout BlockRecord) -> ReportTable.Row {
    let target = record.register.enter(figure)
    let remarks = phrase(
      .details([
        words.outcome(figure, isShort: true) ?? "", words.bounds(figure) ?? "", words.coverage(figure) ?? "",
        words.text(figure.scope, .scope),
      ]))
    return ReportTable.Row([
      ReportTable.Cell(DerivationTerms(basis: basis).label(of: figure, in: &record.register), look: .strong),
      ReportTable.Cell(
        RichText([RichText.Span(words.value(figure), link: target)]),
        detail: RichText([RichText.Span(remarks, link: target)])),
      ReportTable.Cell(RichText(words.asOf(figure, isShort: true))),
      ReportTable.Cell(RichText(words.sourceNames(figure)) + record.register.marks(figure.sources, language)),
      ReportTable.Cell(RichText(words.statusLabel(figure)), look: .badge),
    ])
  }
}
