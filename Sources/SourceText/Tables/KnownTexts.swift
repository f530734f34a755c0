/// Positions that texts of cells were found to stand for: the same bytes need not be looked at again. Only short texts are
/// remembered, as most ids and names are; a cell of another is looked up each time.
package struct KnownTexts {
  private var texts: [ShortText] = []
  /// Of each text.
  private var positions: [Int] = []
  private var table = NumberTable()

  /// Room for a hundred texts, most of which are then found at the first place.
  package init() { table.reserveCapacity(256) }

  /// The position of a cell's text; nil where it is not known, or the cell is empty.
  @inline(__always)
  package func position(of column: TableColumn, in row: TableRow) -> Int? {
    row.shortText(of: column).flatMap { position(of: $0) }
  }

  @inline(__always)
  func position(of text: ShortText) -> Int? {
    table.number(hash: text.hash) { texts[$0] == text }.map { positions[$0] }
  }

  /// How many texts are remembered.
  var count: Int { texts.count }

  /// Remembers the position of a cell's text, where it is short.
  package mutating func insert(_ position: Int, for column: TableColumn, in row: TableRow) {
    guard let text = row.shortText(of: column), self.position(of: column, in: row) == nil else { return }
    table.insert(texts.count, hash: text.hash)
    texts.append(text)
    positions.append(position)
  }
}
