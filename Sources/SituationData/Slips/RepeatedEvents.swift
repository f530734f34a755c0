import SourceText

/// Finds two ids for what may be one event: of different sources, with the same day, place, group and value. Two that one source
/// tells apart are two.
struct RepeatedEvents {
  private let table: ObservationTable

  init(in table: ObservationTable) { self.table = table }

  /// Warnings, each at the first row of the later id; none where there are too many ids to tell slips from.
  func warnings() -> [Diagnostic] {
    guard table.hasFewNames else { return [] }
    var warnings: [Diagnostic] = []
    var sources: [Int: Set<Int>] = [:]
    for row in table.rows.indices {
      if let event = table.rows.event(of: row) { sources[event, default: []].insert(table.rows.source(of: row)) }
    }
    guard sources.count > 1 else { return [] }
    var seen: [Report: [(row: Int, event: Int)]] = [:]
    var warned: Set<Int> = []
    for row in table.rows.indices {
      guard let event = table.rows.event(of: row), let report = Report(table.rows[row]) else { continue }
      let others = seen[report] ?? []
      if others.contains(where: { $0.event == event }) { continue }
      // Of many like events on one day the first ones tell enough.
      if others.count < 8 { seen[report, default: []].append((row, event)) }
      let own = sources[event] ?? []
      guard let other = others.first(where: { own.isDisjoint(with: sources[$0.event] ?? []) }),
        warned.insert(event).inserted, !table.allows(.sameEvent, in: row)
      else { continue }
      let (location, excerpt) = table.location(.event, of: row)
      warnings.append(
        Diagnostic(
          .warning, .sameEvent, at: location,
          "“\(table.eventId(event))” and “\(table.eventId(other.event))” (\(table.fileName(of: other.row)):\(table.line(of: other.row))) are of one day, place and group with one value; give both rows one id where they report one event",
          excerpt: excerpt, column: ObservationTable.Column.event.rawValue))
    }
    return warnings
  }

  /// What two rows share that may report one event.
  private struct Report: Hashable {
    private let indicator: Int
    private let place: Int?
    private let group: Int?
    private let asOf: AsOf
    private let value: DecimalNumber

    /// nil where a row counts nothing, or is of no day.
    init?(_ row: Observation) {
      guard let value = row.value, row.name == nil, row.asOf != .unknown, row.status != .target else { return nil }
      (indicator, place, group, asOf, self.value) = (row.indicator, row.place, row.group, row.asOf, value)
    }
  }
}
