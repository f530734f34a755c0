import SourceText

extension ObservationReader {
  /// What makes two rows the same: nothing could say which of them stands.
  private struct Identity: Hashable {
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

  /// Whether two rows are of the same thing and day of publication.
  package func isSame(_ one: Int, _ other: Int) -> Bool { Identity(table.rows[one]) == Identity(table.rows[other]) }

  /// Differs for most rows that are not the same.
  package func hash(of row: Int) -> UInt64 { table.rows.hash(of: row) }

  /// Whether two rows are the same but for the days on which they were published.
  func isSameOccurrence(_ one: Int, _ other: Int) -> Bool {
    func occurrence(_ row: Int) -> Identity {
      var observation = table.rows[row]
      observation.published = Published(Day(number: 0))
      return Identity(observation)
    }
    return occurrence(one) == occurrence(other)
  }

  /// Finds the rows of each event, once all files are read: before that no identity is known.
  package mutating func findEvents() { table.findEvents() }

  /// Checks across all files: the same observation twice, and two scopes in one series.
  mutating func refuseConflicts() {
    findEvents()
    let refused = refuseDuplicates()
    refuseScopes(without: refused)
    table.finish(without: refused, indicators: indicatorCount)
  }

  private mutating func refuseDuplicates() -> Set<Int> {
    var first = NumberTable()
    var refused: Set<Int> = []
    for index in rowsThatMayRepeat() {
      let hash = table.rows.hash(of: index)
      let other = first.number(hash: hash) { Identity(table.rows[$0]) == Identity(table.rows[index]) }
      guard let other else {
        first.insert(index, hash: hash)
        continue
      }
      fail(
        .duplicateObservation, nil, row: index,
        "the same observation stands in \(table.fileName(of: other)):\(table.line(of: other)); delete one, or give a correction a later day in published"
      )
      refused.insert(index)
    }
    return refused
  }

  /// The rows that share their event with another, or, without one, a part of their hash: of a large table few, and only these
  /// are compared.
  private func rowsThatMayRepeat() -> [Int] {
    let rows = table.rows
    let others = rows.indices.filter { rows.event(of: $0) == nil }
    // With sixteen places for each row few share one by chance.
    let shift = UInt64(others.count.leadingZeroBitCount - 4)
    var hashes = RepeatedPlaces(count: 1 << (64 - shift))
    hashes.take(contentsOf: others.lazy.map { Int(truncatingIfNeeded: rows.hash(of: $0) >> shift) })
    return rows.indices.filter(rows.sharesEvent)
      + others.filter { hashes.isRepeated(Int(truncatingIfNeeded: rows.hash(of: $0) >> shift)) }
  }

  private mutating func refuseScopes(without refused: Set<Int>) {
    guard table.hasColumn(.scope) else { return }
    var scopes: [Series: (scope: String, row: Int)] = [:]
    var others: [Series: Set<String>] = [:]
    for index in table.rows.indices where !refused.contains(index) {
      let scope = table.text(.scope, of: index)
      guard !scope.isEmpty else { continue }
      let row = table.rows[index]
      let series = Series(
        indicator: row.indicator, source: row.source, place: row.place, group: row.group, status: row.status)
      if let other = scopes[series] {
        guard other.scope != scope, others[series, default: []].insert(scope).inserted else { continue }
        fail(
          .scopeConflict, .scope, row: index,
          "this series has the scope “\(other.scope)” in \(table.fileName(of: other.row)):\(table.line(of: other.row)); make a second indicator for another scope"
        )
      } else {
        scopes[series] = (scope, index)
      }
    }
  }

  private mutating func fail(_ rule: DiagnosticRule, _ column: ObservationTable.Column?, row: Int, _ message: String) {
    let (location, excerpt) = table.location(column, of: row)
    faults.append(
      Diagnostic(.error, rule, at: location, message, excerpt: excerpt, column: column?.rawValue ?? ""))
  }
}
