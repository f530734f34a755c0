/// Positions that texts of cells were found to stand for: the same bytes need not be looked at again.
struct KnownTexts {
  private var texts = TextNumbers()
  /// By number of text.
  private var positions: [Int] = []

  /// The position of a cell's text; nil where it is not known, or the cell is empty.
  @inline(__always)
  func position(of column: TableColumn, in row: TableRow) -> Int? {
    row.withBytes(of: column) { texts.number(of: $0) }?.map { positions[$0] }
  }

  /// Remembers the position of a cell's text.
  mutating func insert(_ position: Int, for column: TableColumn, in row: TableRow) {
    _ = row.withBytes(of: column) { texts.insert($0) }
    if texts.count > positions.count { positions.append(position) }
  }
}
