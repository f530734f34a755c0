import SourceText

extension CurrentRows {
  /// What rows are put in order by, taken from the table once: by as-of, then by publication, then by series and event.
  struct SortKey {
    let row: Int
    private let last: Int32
    private let isDay: Bool
    private let published: Int32
    /// Where the series of source, place and group stands in the order of all.
    let series: Int32

    init(_ row: Int, in table: ObservationTable, series: Int32) {
      let asOf = table.rows.asOf(of: row)
      self.row = row
      last = asOf.last?.number ?? .min
      isDay = asOf.isDay
      published = table.rows.published(of: row).number
      self.series = series
    }

    /// Sorts rows. Nearly all are in order by their numbers alone, which is asked for first.
    static func sort(_ keys: inout [SortKey], in table: ObservationTable) {
      keys.sort { $0.numbers < $1.numbers }
      var start = 0
      while start < keys.count {
        let end = keys[start...].firstIndex { $0.last != keys[start].last } ?? keys.count
        if keys[start..<end].allSatisfy(\.isDay) {
          sortEvents(&keys, start..<end, in: table)
        } else {
          keys[start..<end].sort { $0.precedes($1, in: table) }
        }
        start = end
      }
    }

    /// Sorts rows that are in order by their numbers by the ids of their events, of which each is read once.
    private static func sortEvents(_ keys: inout [SortKey], _ range: Range<Int>, in table: ObservationTable) {
      var start = range.lowerBound
      while start < range.upperBound {
        let end = keys[start..<range.upperBound].firstIndex { $0.numbers != keys[start].numbers } ?? range.upperBound
        if end - start > 1 {
          let named = keys[start..<end].map { (key: $0, id: $0.eventId(in: table)) }
          let sorted = named.sorted { ($0.id, $0.key.row) < ($1.id, $1.key.row) }
          keys.replaceSubrange(start..<end, with: sorted.map(\.key))
        }
        start = end
      }
    }

    private func eventId(in table: ObservationTable) -> String {
      if let event = table.rows.event(of: row) { table.eventId(event) } else { "" }
    }

    private var numbers: (Int32, Int32, Int32) { (last, published, series) }

    func precedes(_ other: SortKey, in table: ObservationTable) -> Bool {
      if last != other.last { return last < other.last }
      if !isDay || !other.isDay {
        let (a, b) = (table.rows.asOf(of: row), table.rows.asOf(of: other.row))
        if a != b { return a < b }
      }
      if published != other.published { return published < other.published }
      if series != other.series { return series < other.series }
      guard table.rows.event(of: row) != table.rows.event(of: other.row) else { return row < other.row }
      return eventId(in: table) < other.eventId(in: table)
    }
  }
}
