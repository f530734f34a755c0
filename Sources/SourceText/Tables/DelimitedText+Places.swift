extension DelimitedText {
  /// Where the cell of a column stands in the row that begins on a line; nil where either is not there.
  package func location(of column: String, inRowOnLine line: Int) -> SourceLocation? {
    var position = 0
    let header = record(at: &position).fields
    guard let place = header.firstIndex(where: { text($0) == column }) else { return nil }
    let start = file.start(ofLine: line)
    var end = start
    let fields = record(at: &end).fields
    guard fields.count == header.count else { return nil }
    return TableRow(text: self, indices: [column: place], fields: fields, start: start, end: end)
      .location(of: TableColumn(stringLiteral: column))
  }
}
