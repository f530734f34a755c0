import SourceText

/// Finds rows whose place or group is what other rows have as their document: their cells were shifted.
struct MisplacedDocuments {
  private let table: ObservationTable
  private let usual: UsualNames

  init(in table: ObservationTable, _ usual: UsualNames) { (self.table, self.usual) = (table, usual) }

  func slips() -> [RowSlip] {
    guard table.hasColumn(.document) else { return [] }
    var seldom = Set((usual.places.filter { $0.value == 1 } + usual.groups.filter { $0.value == 1 }).map(\.key))
    seldom = seldom.filter { table.strings[$0].contains(" ") }
    guard !seldom.isEmpty else { return [] }
    let texts = Set(seldom.map { table.strings[$0] })
    let documents = Set(table.rows.indices.map { table.text(.document, of: $0) }.filter(texts.contains))
    guard !documents.isEmpty else { return [] }
    return table.rows.indices.flatMap { row in
      [ObservationTable.Column.place, .group].compactMap { column in
        guard let name = table.rows.name(in: column, of: row), seldom.contains(name),
          documents.contains(table.strings[name])
        else { return nil }
        return RowSlip(
          rule: .misplacedCell, row: row, column: column,
          message:
            "“\(table.strings[name])” is the document of other rows, and stands in the column \(column.rawValue); see whether the cells of this row were shifted"
        )
      }
    }
  }
}
