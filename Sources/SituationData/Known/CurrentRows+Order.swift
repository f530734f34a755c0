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
        let isSorted = (start + 1..<end).allSatisfy { !keys[$0].precedes(keys[$0 - 1], in: table) }
        if !isSorted { keys[start..<end].sort { $0.precedes($1, in: table) } }
        start = end
      }
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
      let (a, b) = (table.rows.event(of: row), table.rows.event(of: other.row))
      if a != b { return (a.map { table.strings[$0] } ?? "") < (b.map { table.strings[$0] } ?? "") }
      return row < other.row
    }
  }
}
