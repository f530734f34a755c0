import SourceText

/// The places that rows of a source have at a time, of whatever indicators. They are gathered once, when somebody asks.
struct PlacesByMoment {
  private struct Key: Hashable {
    var source: Int
    var moment: RowMoment

    init(of row: Int, in rows: ObservationRows) {
      source = rows.source(of: row)
      moment = RowMoment(of: row, in: rows)
    }
  }

  private var places: [Key: Set<Int>]?

  /// The places at the time of a row but for those given.
  mutating func names(besides given: Set<Int>, atTimeOf row: Int, in table: ObservationTable) -> Set<Int> {
    if places == nil {
      var found: [Key: Set<Int>] = [:]
      for row in table.rows.indices {
        if let place = table.rows.place(of: row) { found[Key(of: row, in: table.rows), default: []].insert(place) }
      }
      places = found
    }
    return (places?[Key(of: row, in: table.rows)] ?? []).subtracting(given)
  }
}
