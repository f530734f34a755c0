import SourceText

/// Where the rows of places stand: each is read once more where something is wrong with it, since tens of thousands may be held as long
/// as the last of them is not read.
struct PlaceRows {
  /// A table, and how many rows lie before its own.
  private var tables: [(text: DelimitedText, indices: [String: Int], width: Int, first: Int)] = []
  /// The first byte of each.
  private var starts: [Int] = []

  mutating func begin(_ table: TableReader) {
    tables.append((table.text, table.indices, table.fieldCount, starts.count))
  }

  mutating func append(_ start: Int) { starts.append(start) }

  /// A row by its place among all.
  func row(_ index: Int) -> TableRow {
    let table = tables[tables.partitioningIndex { $0.first > index } - 1]
    let start = starts[index]
    var end = start
    let fields = table.text.record(at: &end, of: table.width).fields
    return TableRow(text: table.text, indices: table.indices, fields: fields, start: start, end: end)
  }
}
