import SituationData
import SourceText

/// What is written of an imported table: rows that are new or corrected, and withdrawals of those that are gone.
struct KeptRows {
  /// Those of the reader.
  private var rows: [UInt32] = []
  private(set) var withdrawals: [[String]] = []

  mutating func append(_ row: Int) { rows.append(UInt32(truncatingIfNeeded: row)) }

  mutating func withdraw(_ cells: [String]) { withdrawals.append(cells) }

  /// The rows as a table, in the columns that one of them fills; nil where there is none.
  ///
  /// - Parameter text: that of their draft.
  func table(_ reader: ObservationReader, draftedIn text: TextFile) -> [UInt8]? {
    guard !rows.isEmpty || !withdrawals.isEmpty else { return nil }
    var isFilled = ImportDraft.fields.indices.map { $0 < 3 || ImportDraft.fields[$0] == "as_of" }
    // Gone through twice, since the cells of all rows together are large.
    func each(_ take: ([String]) -> Void) {
      for row in rows.lazy.map({ Int($0) }) {
        let start = text.start(ofLine: reader.table.line(of: row))
        take(reader.table.rows[row].cells(from: ImportDraft.texts(ofRowAt: start, in: text)))
      }
      for cells in withdrawals { take(cells) }
    }
    // Without what stands behind each cell.
    var size = 0
    each { cells in
      for (field, text) in cells.enumerated() where !text.isEmpty { isFilled[field] = true }
      size += DelimitedText.line(cells).utf8.count - cells.count
    }
    let used = isFilled.indices.filter { isFilled[$0] }
    var bytes = Array(DelimitedText.line(used.map { ImportDraft.fields[$0] }).utf8)
    // An array that grows lies in the memory twice.
    bytes.reserveCapacity(bytes.count + size + (rows.count + withdrawals.count) * used.count)
    each { cells in bytes += DelimitedText.line(used.map { cells[$0] }).utf8 }
    return bytes
  }
}
