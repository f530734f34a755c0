package import SourceText

/// The rows that speak of each occurrence, in the order in which they were entered: most have one, so that only the others take
/// memory for their former rows.
package struct RowHistories {
  /// The last row that was entered of each, by its number; -1 where none was.
  private var newest: [Int] = []
  /// The row that was entered before another of the same occurrence.
  private var former: [Int: Int] = [:]

  package init() {}

  /// How many occurrences have a place.
  package var count: Int { newest.count }

  /// Makes place for the next occurrence, which has no rows yet.
  package mutating func append() { newest.append(-1) }

  package mutating func enter(_ row: Int, _ number: Int) {
    if newest[number] >= 0 { former[row] = newest[number] }
    newest[number] = row
  }

  /// The last row of an occurrence, in the order of publication.
  ///
  /// - Parameter day: the last day on which it may have been published.
  package func last(_ number: Int, in reader: ObservationReader, until day: Day? = nil) -> Int? {
    var last: (day: Day, row: Int)?
    var next = newest[number] >= 0 ? newest[number] : nil
    while let row = next {
      let own = reader.table.rows[row].published.day
      if day.map({ own <= $0 }) ?? true, last.map({ ($0.day, $0.row) < (own, row) }) ?? true { last = (own, row) }
      next = former[row]
    }
    return last?.row
  }
}
