import SourceText

/// Numbers from 0 on for what rows are of, whenever it was published, in the order in which they are first asked for.
package struct OccurrenceNumbers {
  private var table = NumberTable()
  /// The first row of each: what they are of is looked up there, and kept nowhere else.
  private var rows: [Int] = []

  package init() {}

  /// The number of what a row is of; nil where it has none.
  package func find(_ row: Int, in reader: ObservationReader) -> Int? {
    table.number(hash: reader.table.rows.hash(ofOccurrence: row)) { reader.isSameOccurrence(rows[$0], row) }
  }

  /// The number of what a row is of, which gets one where it has none.
  package mutating func number(of row: Int, in reader: ObservationReader) -> Int {
    if let number = find(row, in: reader) { return number }
    table.insert(rows.count, hash: reader.table.rows.hash(ofOccurrence: row))
    rows.append(row)
    return rows.count - 1
  }
}
