import SituationData
import SourceText

extension ReportFrame {
  /// The figures, what they are of, who says them, and what has changed of them.
  func tables(of data: PrintedData) -> [PrintedTable] {
    let indicators = Set(data.rows.map { $0.cell("indicator") })
    return [
      PrintedTable("figures", FigureRow.columns, data.rows.map(\.cells)),
      PrintedTable(
        "definitions", Indicator.printedColumns,
        (situation.original ?? situation).indicators.entries.filter { indicators.contains($0.id) }.map(\.printedCells)),
      PrintedTable("sources", PrintedData.sourceColumns, data.sourceCells),
      PrintedTable("changes", Change.printedColumns, printedChanges.map { $0.printedCells(in: situation) }),
    ]
  }

  private var printedChanges: [Change] {
    guard let baseline else { return [] }
    return PrintedChanges(Comparison(known, with: baseline), of: known, in: record.register).changes
  }
}

extension Indicator {
  fileprivate static let printedColumns = [
    "id", "label", "unit", "measure", "accumulation", "frequency", "reporting", "groups", "part_of", "since",
    "definition",
  ]

  /// As indicators.csv has them.
  fileprivate var printedCells: [String] {
    [
      id, label, unit, measure.rawValue, accumulation.rawValue, frequency?.rawValue ?? "irregular",
      reportsEvents ? "events" : "", hasExclusiveGroups ? "exclusive" : "", partOf ?? "", since?.iso ?? "", definition,
    ]
  }
}
