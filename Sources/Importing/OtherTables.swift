import SourceText

/// Names of columns that stand among the rows: they begin another table, or another page of this one.
enum OtherTables {
  /// Asks about names of columns that stand among the rows, once a table has its rows.
  ///
  /// - Parameter maps: what is said of columns: rows of names that are skipped are no question.
  static func question(in table: ImportedTable, _ maps: [String]) -> ImportQuestion? {
    let (columns, rows) = (table.columns, table.rows)
    guard let column = columns.firstIndex(where: { !$0.name.isEmpty }), columns.count > 1 else { return nil }
    let names = columns.map { NameForm.compared($0.name) }
    // As an option for it is read.
    let isLeftOut = maps.contains { map in
      guard let (left, right) = ImportChoices.sides(map), right == "skip", let target = table.target(of: left) else {
        return false
      }
      return target.column == column && target.text.map(NameForm.compared) == names[column]
    }
    func isName(_ row: ImportedTable.Row, _ index: Int) -> Bool {
      NameForm.compared(row.cells[index].text) == names[index]
    }
    func isOfNames(_ row: ImportedTable.Row) -> Bool {
      guard isName(row, column) else { return false }
      let others = row.cells.indices.filter { $0 != column && !row.cells[$0].text.isEmpty }
      return !others.isEmpty
        && others.allSatisfy { index in
          let text = row.cells[index].text
          return isName(row, index) || !CellForm.isNumber(text) || CellForm.isYear(text)
        }
    }
    guard !isLeftOut, let second = rows.firstIndex(where: isOfNames) else { return nil }
    func line(_ row: ImportedTable.Row) -> Int { table.file.line(of: row.offset) }
    func filled(_ row: ImportedTable.Row) -> Int { row.cells.count { !$0.text.isEmpty } }
    let next = rows[(second + 1)...].firstIndex(where: isOfNames) ?? rows.endIndex
    let ends = [rows[..<second], rows[(second + 1)..<next]].map { $0.last { filled($0) > 1 }.map(line) }
    let isRepeated = columns.indices.allSatisfy { isName(rows[second], $0) }
    let options = [
      ends[0].map { "--rows \(line(rows[0]))-\($0)" },
      ends[1].map { "--header \(line(rows[second])) --rows \(line(rows[second + 1]))-\($0)" },
      isRepeated ? "--map \(ShellText.quoted(ImportMapping.map(columns[column].handle, names[column], "skip")))" : nil,
    ].compactMap { $0 }
    guard let first = options.first else { return nil }
    return ImportQuestion(
      first, alternatives: Array(options.dropFirst()),
      "\(table.place(of: rows[second].offset)): the names of columns stand among the rows, as those of another table do; --rows takes one of them\(isRepeated ? ", skip takes all rows for one table whose names stand there again" : "")"
    )
  }
}
