import SourceText

/// Finds two events of one day in what is a level or a running total: a figure takes the value of one of them alone.
struct EventsOfLevels {
  private let table: ObservationTable
  private let indicators: Catalog<Indicator>

  init(in table: ObservationTable, _ indicators: Catalog<Indicator>) {
    (self.table, self.indicators) = (table, indicators)
  }

  /// One warning for each indicator, at the first row of a second event.
  func warnings() -> [Diagnostic] {
    indicators.entries.indices.compactMap { position in
      let indicator = indicators.entries[position]
      guard indicator.accumulation != .flow else { return nil }
      var seen: [Moment: (row: Int, event: Int)] = [:]
      var first: (row: Int, other: Int)?
      var count = 0
      for row in table.rows(of: position) {
        guard let event = table.rows.event(of: row), let moment = Moment(table.rows[row]) else { continue }
        if let other = seen[moment] {
          guard other.event != event, !table.allows(.eventsOfLevel, in: row) else { continue }
          first = first ?? (row, other.row)
          count += 1
        } else {
          seen[moment] = (row, event)
        }
      }
      return first.map { warning($0, count, indicator) }
    }
  }

  private func warning(_ found: (row: Int, other: Int), _ count: Int, _ indicator: Indicator) -> Diagnostic {
    func id(_ row: Int) -> String { table.rows.event(of: row).map(table.eventId) ?? "" }
    let (location, excerpt) = table.location(.event, of: found.row)
    return Diagnostic(
      .warning, .eventsOfLevel, at: location,
      "“\(id(found.row))” is of the same day, place and group as “\(id(found.other))” (\(table.fileName(of: found.other)):\(table.line(of: found.other)))\(count > 1 ? ", as \(count - 1) more are of others" : ""), and “\(indicator.id)” is a \(indicator.accumulation.rawValue), of which a figure takes the value of one of them alone; write flow in the column accumulation of indicators.csv where the events add up, else keep one row of each day",
      excerpt: excerpt, column: ObservationTable.Column.event.rawValue)
  }

  /// What two rows share of which a figure takes one.
  private struct Moment: Hashable {
    private let source: Int
    private let place: Int?
    private let group: Int?
    private let asOf: AsOf

    /// nil where a row is no level that was reported.
    init?(_ row: Observation) {
      guard row.value != nil, row.name == nil, row.asOf != .unknown, row.status.hasHappened, row.status != .extrapolated
      else { return nil }
      (source, place, group, asOf) = (row.source, row.place, row.group, row.asOf)
    }
  }
}
