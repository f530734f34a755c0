import SourceText

/// Finds rows of events without a group or a place where other sources report the same events with one only: as a whole a row
/// would say of the event what others say of its part.
struct UndividedEvents {
  private let indicator: Indicator
  private let rows: [Int]
  private let table: ObservationTable

  init(of indicator: Indicator, _ rows: [Int], in table: ObservationTable) {
    (self.indicator, self.rows, self.table) = (indicator, rows, table)
  }

  func slips() -> [RowSlip] {
    guard indicator.accumulation == .flow else { return [] }
    return slips(.group) + slips(.place)
  }

  private struct Report {
    /// By source the values of parts, and the rows of wholes.
    var parts: [Int: [Int: DecimalNumber?]] = [:]
    var wholes: [Int] = []
  }

  private func slips(_ column: ObservationTable.Column) -> [RowSlip] {
    let without = rows.filter { table.rows.event(of: $0) != nil && table.rows.name(in: column, of: $0) == nil }
    guard !without.isEmpty, without.count * 2 < rows.count else { return [] }
    var reports: [Int: Report] = [:]
    for row in rows {
      guard let event = table.rows.event(of: row) else { continue }
      if let name = table.rows.name(in: column, of: row) {
        reports[event, default: Report()].parts[table.rows.source(of: row), default: [:]][name] = table.rows.value(
          of: row)
      } else {
        reports[event, default: Report()].wholes.append(row)
      }
    }
    let (divided, undivided) = (
      reports.values.count { !$0.parts.isEmpty }, reports.values.count { !$0.wholes.isEmpty }
    )
    let isUsual = divided > 4 && undivided * 4 <= divided
    return without.compactMap { row in
      guard let report = table.rows.event(of: row).flatMap({ reports[$0] }), report.wholes.count == 1 else {
        return nil
      }
      let source = table.rows.source(of: row)
      guard report.parts[source] == nil, !report.parts.isEmpty else { return nil }
      guard isUsual || equalsPart(row, of: report) else { return nil }
      return RowSlip(
        rule: column == .place ? .mixedPlaces : .mixedGroups, row: row, column: column,
        message:
          "this row has no \(column.rawValue), and so counts as the whole of its event, but other sources report the event with one only; fill in its \(column.rawValue), or, where it is the whole, write \((column == .place ? DiagnosticRule.mixedPlaces : .mixedGroups).rawValue) in the column allow"
      )
    }
  }

  /// Whether a value is that of one part of several, and so not their sum, in what another source says.
  private func equalsPart(_ row: Int, of report: Report) -> Bool {
    guard let value = table.rows.value(of: row) else { return false }
    return report.parts.values.contains { parts in
      let values = parts.values.compactMap(\.self)
      return values.count > 1 && values.count == parts.count && values.contains(value) && values.total != value
    }
  }
}
