/// Rows and columns of a sheet, from 1.
package struct CellRange: Hashable, Sendable {
  package let rows: ClosedRange<Int>
  package let columns: ClosedRange<Int>
}

/// What a sheet holds, and what of it a reader of the text alone would not know.
package struct SheetContent: Sendable {
  /// Something in a cell that cannot be read; row and column from 1.
  package struct CellFault: Sendable {
    package let row: Int
    package let column: Int
    package let message: String
  }

  /// Comma-separated text whose line N is row N of the sheet. Line breaks in cells are carriage returns.
  package internal(set) var text: [UInt8] = []
  package internal(set) var merged: [CellRange] = []
  package internal(set) var hiddenRows: [ClosedRange<Int>] = []
  package internal(set) var hiddenColumns: [ClosedRange<Int>] = []
  package internal(set) var faults: [CellFault] = []

  /// More faults than anybody goes through.
  private static let faultLimit = 100_000
  private static let rangeLimit = 100_000

  mutating func fail(_ message: String, row: Int, column: Int) {
    if faults.count < Self.faultLimit { faults.append(CellFault(row: row, column: column, message: message)) }
  }

  /// A cell whose formula gave an error.
  mutating func fail(withError text: String, row: Int, column: Int) {
    fail(
      "the spreadsheet has \(text.isEmpty ? "an error" : text) here; correct its formula, or empty the cell", row: row,
      column: column)
  }

  mutating func failWithoutResult(row: Int, column: Int) {
    fail(
      "a formula whose result was not saved; open the file in a spreadsheet, which computes it, and save it again",
      row: row, column: column)
  }

  mutating func merge(_ range: CellRange) { if merged.count < Self.rangeLimit { merged.append(range) } }

  mutating func hide(row: Int) {
    if let last = hiddenRows.last, last.upperBound + 1 == row {
      hiddenRows[hiddenRows.count - 1] = last.lowerBound...row
    } else if hiddenRows.count < Self.rangeLimit {
      hiddenRows.append(row...row)
    }
  }

  mutating func hide(columns: ClosedRange<Int>) {
    if hiddenColumns.count < Self.rangeLimit { hiddenColumns.append(columns) }
  }
}
