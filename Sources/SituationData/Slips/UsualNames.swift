import SourceText

/// How many rows of all indicators have a name as their place, and how many as their group.
struct UsualNames {
  private(set) var places: [Int: Int] = [:]
  private(set) var groups: [Int: Int] = [:]

  init() {}

  init(in table: ObservationTable) {
    guard table.hasColumn(.place) || table.hasColumn(.group) else { return }
    for row in table.rows.indices {
      if let place = table.rows.place(of: row) { places[place, default: 0] += 1 }
      if let group = table.rows.group(of: row) { groups[group, default: 0] += 1 }
    }
  }

  func count(of name: Int, in column: ObservationTable.Column) -> Int {
    (column == .place ? places : groups)[name] ?? 0
  }
}
