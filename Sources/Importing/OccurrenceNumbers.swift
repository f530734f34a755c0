import SituationData
import SourceText

/// Numbers from 0 on for what rows are of, whenever it was published, in the order in which they are first asked for.
struct OccurrenceNumbers {
  private var table = NumberTable()
  /// The first row of each: what they are of is looked up there, and kept nowhere else.
  private var rows: [Int] = []

  mutating func number(of row: Int, in reader: ObservationReader) -> Int {
    let hash = reader.hash(ofOccurrence: row)
    if let number = table.number(hash: hash, isSame: { reader.isSameOccurrence(rows[$0], row) }) { return number }
    table.insert(rows.count, hash: hash)
    rows.append(row)
    return rows.count - 1
  }
}
