import SourceText

extension CurrentRows {
  /// What rows are put in order by, taken from the table once: by as-of, then by publication, then by series and event.
  struct SortKey {
    private let number: Int32
    private let last: Int32
    private let isDay: Bool
    /// Days since 1970.
    let published: Int32
    /// Where the series of source, place and group stands in the order of all.
    var series: Int32

    var row: Int { Int(number) }

    init(_ row: Int, in rows: ObservationRows, series: Int32) {
      let asOf = rows.asOf(of: row)
      number = Int32(truncatingIfNeeded: row)
      last = asOf.last?.number ?? .min
      isDay = asOf.isDay
      published = rows.published(of: row).number
      self.series = series
    }

    /// Sorts rows. Nearly all are in order by their numbers alone, which is asked for first.
    static func sort(_ keys: inout [SortKey], in table: ObservationTable) {
      keys.sort { $0.numbers < $1.numbers }
      var likes: [Range<Int>] = []
      var start = 0
      while start < keys.count {
        let last = keys[start].last
        var (end, areDays) = (start, true)
        while end < keys.count, keys[end].last == last {
          areDays = areDays && keys[end].isDay
          end += 1
        }
        if areDays {
          addLikes(among: keys, start..<end, to: &likes)
          if likes.count >= 1 << 10 { sortEvents(&keys, taking: &likes, in: table) }
        } else {
          keys[start..<end].sort { $0.precedes($1, in: table) }
        }
        start = end
      }
      sortEvents(&keys, taking: &likes, in: table)
    }

    /// Finds rows that their numbers do not tell apart.
    private static func addLikes(among keys: [SortKey], _ range: Range<Int>, to likes: inout [Range<Int>]) {
      var start = range.lowerBound
      while start < range.upperBound {
        let numbers = keys[start].numbers
        var end = start + 1
        while end < range.upperBound, keys[end].numbers == numbers { end += 1 }
        if end - start > 1 { likes.append(start..<end) }
        start = end
      }
    }

    /// Sorts rows that are in order by their numbers by the ids of their events, of which each is read once.
    private static func sortEvents(
      _ keys: inout [SortKey], taking likes: inout [Range<Int>], in table: ObservationTable
    ) {
      var rows: [Int] = []
      for range in likes { for index in range { rows.append(keys[index].row) } }
      let ids = table.eventIds(of: rows)
      var named: [(id: String, key: SortKey)] = []
      var place = 0
      for range in likes {
        named.removeAll(keepingCapacity: true)
        for index in range {
          named.append((ids[place], keys[index]))
          place += 1
        }
        named.sort { ($0.id, $0.key.row) < ($1.id, $1.key.row) }
        for index in range { keys[index] = named[index - range.lowerBound].key }
      }
      likes.removeAll(keepingCapacity: true)
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
