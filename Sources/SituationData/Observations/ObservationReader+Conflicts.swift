extension ObservationReader {
  /// What makes two rows the same: nothing could say which of them stands.
  struct Identity: Hashable {
    private var indicator: Int
    private var source: Int
    private var place: Int?
    private var group: Int?
    private var event: Int?
    private var name: Int?
    private var asOf: AsOf?
    private var published: Day
    /// Targets and what was filled in stand beside reports.
    private var lane: Status?

    fileprivate init(_ row: Observation) {
      indicator = row.indicator
      source = row.source
      place = row.place
      group = row.group
      event = row.event
      name = row.name
      asOf = row.event == nil ? row.asOf : nil
      published = row.published.day
      lane = row.status == .target || row.status == .extrapolated ? row.status : nil
    }
  }

  /// A series, for its scope.
  private struct Series: Hashable {
    var indicator: Int
    var source: Int
    var place: Int?
    var group: Int?
    var status: Status
  }

  func identity(of row: Int) -> Identity { Identity(table.rows[row]) }

  /// The same for all days on which a row's event is reported.
  func occurrence(of row: Int) -> Identity {
    var observation = table.rows[row]
    observation.published = Published(Day(number: 0))
    return Identity(observation)
  }

  /// Checks across all files: the same observation twice, and two scopes in one series.
  mutating func refuseConflicts() {
    var seen: [Identity: Int] = [:]
    var scopes: [Series: (scope: String, row: Int)] = [:]
    var others: [Series: Set<String>] = [:]
    var refused: Set<Int> = []
    for (index, row) in table.rows.enumerated() {
      if let first = seen.updateValue(index, forKey: Identity(row)) {
        seen[Identity(row)] = first
        let place = "\(table.fileName(of: first)):\(table.rows[first].line)"
        fail(
          .duplicateObservation, nil, row: index,
          "the same observation stands in \(place); delete one, or give a correction a later day in published")
        refused.insert(index)
        continue
      }
      let scope = table.text(.scope, of: index)
      guard !scope.isEmpty else { continue }
      let series = Series(
        indicator: row.indicator, source: row.source, place: row.place, group: row.group, status: row.status)
      if let other = scopes[series] {
        guard other.scope != scope, others[series, default: []].insert(scope).inserted else { continue }
        fail(
          .scopeConflict, .scope, row: index,
          "this series has the scope “\(other.scope)” in \(table.fileName(of: other.row)):\(table.rows[other.row].line); make a second indicator for another scope"
        )
      } else {
        scopes[series] = (scope, index)
      }
    }
    table.remove(refused)
  }

  private mutating func fail(_ rule: Rule, _ column: ObservationTable.Column?, row: Int, _ message: String) {
    let (location, excerpt) = table.location(column, of: row)
    faults.append(Diagnostic(.error, rule, at: location, message, excerpt: excerpt))
  }
}
