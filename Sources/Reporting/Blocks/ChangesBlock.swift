import Content
import Drawing
import SituationData
import SourceText
import Wording

/// What is different from the last issue, for readers: of each figure that this issue prints what stood and what stands, in
/// the order of the report. What has not changed is one line; without a last issue there is nothing.
struct ChangesBlock: DirectiveBlock {
  static let name = "changes"
  static let takesLines = false
  static let comparesStates = true

  private let context: BlockContext
  var basis: ReportBasis { context.basis }

  init(_ context: BlockContext) { self.context = context }

  func drafts(for directive: Directive, _ record: inout BlockRecord) -> [DraftBlock] {
    context.comparison == nil ? [] : [.changes(directive.location)]
  }

  /// - Parameter location: where the report asks for them.
  func blocks(at location: SourceLocation, _ record: inout BlockRecord) -> [PageBlock] {
    guard let comparison = context.comparison else { return [] }
    let date = comparison.baseline.day
    let remark: String =
      switch comparison.baseline {
      case .day: phrase(.comparedWithKnown(date))
      case .published: phrase(.comparedWithPublished(date))
      }
    let printed = PrintedChanges(comparison, of: known, in: record.register)
    var sentences = [remark]
    if printed.changes.isEmpty { sentences.append(phrase(.noChanges)) }
    var blocks: [PageBlock] = [.paragraph(RichText(phrase(.sentences(sentences))))]
    if !printed.changes.isEmpty {
      var rows: [ReportTable.Row] = []
      for change in printed.changes {
        let figures = [change.old, change.new].compactMap(\.self)
        let writer = ChangeWriter(basis: basis.beside(figures))
        rows.append(writer.row(change, at: location, &record))
      }
      var columns = TableColumns(basis: basis).columns(
        [.figure, .before, .now, .difference, .change], weights: [2, 2, 2, 0.6, 0.8])
      // Where no difference may be formed, nothing stands in their column.
      let differences = 3
      if rows.allSatisfy({ $0.cells[differences].text.isEmpty && $0.cells[differences].detail.isEmpty }) {
        columns.remove(at: differences)
        for index in rows.indices { rows[index].cells.remove(at: differences) }
      }
      blocks.append(.table(ReportTable(columns: columns, rows: rows, hasRowHeaders: true, isDense: true)))
    }
    // What has changed of one source or event is no news of the others.
    let told = Set(printed.changes.flatMap { [$0.old, $0.new].compactMap { $0?.indicator?.id } })
    let rest = printed.unchanged.filter { figure in figure.indicator.map { !told.contains($0.id) } ?? true }
    let names = rest.map(words.name).unique
    if !names.isEmpty { blocks.append(.paragraph(RichText(phrase(.unchanged(shortened(names)))))) }
    return [.box(title: RichText(phrase(.changesTitle(since: date))), blocks)]
  }

  /// Names of figures; of more than eight seven are named.
  private func shortened(_ names: [String]) -> [String] {
    names.count > 8 ? names.prefix(7) + [phrase(.others(names.count - 7))] : names
  }
}
