extension Standing {
  /// What rows are put in order by, taken from the table once: by as-of, then by publication, then by source, place, group and
  /// event.
  struct SortKey {
    let row: Int
    private let asOf: AsOf
    private let last: Int32
    private let published: Day
    private let source: Int

    init(_ row: Int, in table: ObservationTable) {
      let observation = table.rows[row]
      self.row = row
      asOf = observation.asOf
      last = asOf.last?.number ?? .min
      published = observation.published.day
      source = observation.source
    }

    func precedes(_ other: SortKey, in table: ObservationTable) -> Bool {
      if last != other.last { return last < other.last }
      if asOf != other.asOf { return asOf < other.asOf }
      if published != other.published { return published < other.published }
      if source != other.source { return source < other.source }
      let (a, b) = (table.rows[row], table.rows[other.row])
      for (x, y) in [(a.place, b.place), (a.group, b.group), (a.event, b.event)] where x != y {
        return (x.map { table.strings[$0] } ?? "") < (y.map { table.strings[$0] } ?? "")
      }
      return row < other.row
    }
  }
}
