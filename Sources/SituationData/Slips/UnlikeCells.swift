import SourceText

/// Finds rows of an indicator in which a cell is empty that nearly all others have filled, where an empty cell says something else:
/// the status of an event, and the day of publication.
struct UnlikeCells {
  private let indicator: Indicator
  private let rows: [Int]
  private let table: ObservationTable

  /// Of fewer rows nothing is usual.
  private static let fewest = 4

  init(of indicator: Indicator, _ rows: [Int], in table: ObservationTable) {
    (self.indicator, self.rows, self.table) = (indicator, rows, table)
  }

  func slips() -> [RowSlip] {
    let events = rows.filter { table.rows.event(of: $0) != nil }
    let statuses = slips(
      .status, among: events, isEmpty: { table.rows.status(of: $0) == .reported },
      "the event is read as one that was reported to have happened")
    let publications = slips(
      .published, among: rows, isEmpty: { table.rows.publication(of: $0).isAssumed },
      "the value is read as known on its own day")
    return statuses + publications
  }

  /// - Parameter isEmpty: whether a cell may be empty, as far as is known without reading it.
  private func slips(
    _ column: ObservationTable.Column, among rows: [Int], isEmpty: (Int) -> Bool, _ consequence: String
  ) -> [RowSlip] {
    let empty = rows.filter(isEmpty)
    guard !empty.isEmpty, rows.count - empty.count >= max(Self.fewest, empty.count * 20 - 20), table.hasColumn(column)
    else { return [] }
    return empty.filter { table.text(column, of: $0).isEmpty }.map { row in
      RowSlip(
        rule: .emptyCell, row: row, column: column,
        message:
          "\(column.rawValue) is empty, so that \(consequence), and \(rows.count - empty.count) other rows of “\(indicator.id)” have it filled; fill it in, or write \(DiagnosticRule.emptyCell.rawValue) in the column allow"
      )
    }
  }
}
