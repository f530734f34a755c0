extension Standing {
  /// What rows are put in order by, taken from the table once: by as-of, then by publication, then by source, place, group and
  /// event.
  struct SortKey {
    let row: Int
    private let last: Int32
    private let isDay: Bool
    private let published: Int32
    private let source: Int32
    private let place: Int32
    private let group: Int32

    /// - Parameter ranks: where the names of place and group stand in alphabetical order.
    init(_ row: Int, in table: ObservationTable, ranks: (place: Int, group: Int)) {
      let asOf = table.rows.asOf(of: row)
      self.row = row
      last = asOf.last?.number ?? .min
      isDay = asOf.isDay
      published = table.rows.published(of: row).number
      source = Int32(truncatingIfNeeded: table.rows.source(of: row))
      (place, group) = (Int32(truncatingIfNeeded: ranks.place), Int32(truncatingIfNeeded: ranks.group))
    }

    func precedes(_ other: SortKey, in table: ObservationTable) -> Bool {
      if last != other.last { return last < other.last }
      if !isDay || !other.isDay {
        let (a, b) = (table.rows.asOf(of: row), table.rows.asOf(of: other.row))
        if a != b { return a < b }
      }
      if published != other.published { return published < other.published }
      if source != other.source { return source < other.source }
      if place != other.place { return place < other.place }
      if group != other.group { return group < other.group }
      let (a, b) = (table.rows.event(of: row), table.rows.event(of: other.row))
      if a != b { return (a.map { table.strings[$0] } ?? "") < (b.map { table.strings[$0] } ?? "") }
      return row < other.row
    }
  }
}
