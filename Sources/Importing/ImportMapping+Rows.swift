import SourceText

/// What a row says by the words of the user.
extension ImportMapping {
  /// The option that gives a text in a column a word.
  func mapOption(_ column: Int, _ text: String, _ word: String) -> String {
    "--map \(ShellText.quoted("\(table.columns[column].handle):\(text)=\(word)"))"
  }

  /// Whether the user leaves a row out by a text in one of its cells; with a column of values, whether only that one.
  func isLeftOut(_ row: ImportedTable.Row, for value: Int? = nil) -> Bool {
    words.keys.contains { column in
      guard word(for: row.cells[column].text, in: column) == "skip" else { return false }
      return switch meanings[column] {
      case .values: column == value
      case .companion(_, let others): value.map(others.contains) ?? false
      default: value == nil
      }
    }
  }

  /// The levels of a row's place that are not empty, from the largest to the smallest.
  func path(of row: ImportedTable.Row, levels: [Int]) -> [ImportedPlaces.Level] {
    levels.compactMap { column in
      let name = text(row, column)
      guard !name.isEmpty else { return nil }
      return ImportedPlaces.Level(name: name, code: columns(of: "code", for: column).first.map { text(row, $0) } ?? "")
    }
  }

  /// Whether the places of this table need rows in places.csv.
  var needsPlaceRows: Bool {
    let levels = levels(of: "place")
    guard levels.count < 2 else { return true }
    return levels.contains { column in
      table.rows.contains { ImportedPlaces.needsRow(text($0, column)) && !isLeftOut($0) }
    }
  }
}
