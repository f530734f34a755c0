/// The texts of a column that says in each row what its value is of.
struct ListedTexts {
  /// In the order in which they first stand: the byte of the first, and the values of all.
  private(set) var texts: [(text: String, offset: Int, values: [String])] = []

  /// - Parameter values: the column of values, where there is one.
  init(of column: Int, values: Int?, in mapping: ImportMapping) {
    var places: [String: Int] = [:]
    for row in mapping.table.rows {
      let cell = row.cells[column]
      guard !cell.text.isEmpty, mapping.word(for: cell.text, in: column) == nil else { continue }
      let place = places[cell.text] ?? texts.count
      if place == texts.count {
        places[cell.text] = place
        texts.append((cell.text, cell.offset, []))
      }
      if let value = values.map({ row.cells[$0].text }), !value.isEmpty { texts[place].values.append(value) }
    }
  }
}
