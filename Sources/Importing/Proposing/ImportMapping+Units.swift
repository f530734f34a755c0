import SourceText

extension ImportMapping {
  /// What a column of units says of all values, or of those of one indicator; nil where it says several things.
  ///
  /// - Parameter proposed: a column that is proposed for them, where none has them by its name.
  func onlyUnit(_ cell: (column: Int, text: String)?, proposed: Int? = nil) -> String? {
    guard let unit = meanings.firstIndex(of: .field("unit")) ?? proposed else { return nil }
    let units = table.rows.filter { row in cell.map { row.cells[$0.column].text == $0.text } ?? true }
      .map { $0.cells[unit].text }.filter { !$0.isEmpty }.unique
    return units.count == 1 ? units[0] : nil
  }
}
