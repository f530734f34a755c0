import SourceText

/// A column that says the units of values.
struct UnitColumn {
  let index: Int
  private let table: ImportedTable

  init(_ index: Int, in table: ImportedTable) { (self.index, self.table) = (index, table) }

  /// Whether it has several units.
  var isOfSeveral: Bool { table.texts(of: index).unique.count > 1 }

  /// The column of texts of which each has one unit alone; of several, that of fewest.
  func naming(among columns: [Int]) -> Int? {
    columns.filter { column in
      var units: [String: String] = [:]
      return table.rows.count > 1
        && table.rows.allSatisfy { row in
          let (text, own) = (row.cells[column].text, row.cells[index].text)
          guard !text.isEmpty, !own.isEmpty else { return text.isEmpty == own.isEmpty }
          return units.updateValue(own, forKey: text).map { $0 == own } ?? true
        } && units.count < table.rows.count
    }.min { table.texts(of: $0).unique.count < table.texts(of: $1).unique.count }
  }
}
