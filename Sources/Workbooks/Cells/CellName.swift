/// The name of a cell in a sheet, as C14.
enum CellName {
  /// Column and row, from 1; nil for what is no name of a cell.
  static func place(_ name: UnsafeRawBufferPointer) -> (column: Int, row: Int)? {
    var (column, row, index) = (0, 0, 0)
    while index < name.count, (65...90).contains(name[index]), column <= SheetText.columnLimit {
      column = column * 26 + Int(name[index] - 64)
      index += 1
    }
    guard index > 0, index < name.count else { return nil }
    while index < name.count {
      guard (48...57).contains(name[index]), row <= SheetText.rowLimit else { return nil }
      row = row * 10 + Int(name[index] - 48)
      index += 1
    }
    return column <= SheetText.columnLimit && (1...SheetText.rowLimit).contains(row) ? (column, row) : nil
  }

  /// The two corners of a range as B2:B4; one cell is a range, too.
  static func range(_ name: String) -> CellRange? {
    let corners = name.split(separator: ":", maxSplits: 1).map { part in
      Array(part.utf8).withUnsafeBytes { place($0) }
    }
    guard let first = corners.first ?? nil, let last = corners.last ?? nil, first.row <= last.row,
      first.column <= last.column
    else { return nil }
    return CellRange(rows: first.row...last.row, columns: first.column...last.column)
  }
}
