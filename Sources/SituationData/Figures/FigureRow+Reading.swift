import SourceText

extension FigureRow {
  /// The rows of a `figures.csv`, its columns found by their names; those it does not have are empty, others are left out.
  ///
  /// - Returns: nil where it is no such table: a broken quote, a row of another length, no column `figure` or `value`.
  package static func rows(ofCSV bytes: [UInt8]) -> [FigureRow]? {
    let file = TextFile(name: "figures.csv", bytes: bytes)
    guard file.encodingFault() == nil else { return nil }
    let text = DelimitedText(file: file)
    var position = 0
    let header = text.record(at: &position, of: columns.count)
    let names = header.fields.map(text.text)
    guard header.fault == nil, names.contains("figure"), names.contains("value") else { return nil }
    let places = columns.map { names.firstIndex(of: $0) }
    var rows: [FigureRow] = []
    while position < file.bytes.count {
      let (fields, fault) = text.record(at: &position, of: names.count)
      guard fault == nil, fields.count == names.count else { return nil }
      rows.append(FigureRow(cells: places.map { $0.map { text.writtenText(fields[$0]) } ?? "" }))
    }
    return rows
  }

  /// What a column holds; empty for a column that there is not.
  package func cell(_ column: String) -> String { Self.columns.firstIndex(of: column).map { cells[$0] } ?? "" }
}
