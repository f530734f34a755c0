import SourceText

/// Where a table ends: texts below it that are none of its rows.
struct TableEnd {
  private let table: ImportedTable

  /// - Parameter table: one whose columns are known.
  init(of table: ImportedTable) { self.table = table }

  /// What a note begins with, and no row above it: without the numbers in it, which are others next week; nil where all that it
  /// begins with is what some row begins with, too.
  static func beginning(ofNote text: String, below rows: some Sequence<ImportGrid.Row>) -> String? {
    let whole = String(text.prefix(60)).trimmed
    let head = String(whole.prefix { !$0.isNumber }).trimmed
    return [head, whole].first { beginning in
      let key = NameForm.compared(beginning)
      return key.count >= min(6, NameForm.compared(whole).count) && !key.isEmpty
        && !rows.contains { row in row.cells.contains { NameForm.compared($0.text).hasPrefix(key) } }
    }
  }

  /// The rows at the end that hold one text and nothing else: notes, or places without a value.
  private func notes(_ rows: [ImportGrid.Row]) -> ArraySlice<ImportGrid.Row> {
    let last = rows.lastIndex { $0.filled > 1 } ?? -1
    return rows[(last + 1)...]
  }

  /// Asks whether texts below the values are rows; nil where nothing is like a note.
  func question(about rows: [ImportGrid.Row]) -> ImportQuestion? {
    let notes = notes(rows)
    guard table.columns.count > 2, notes.count < rows.count, let first = notes.first(where: { !$0.text.isEmpty })
    else {
      return nil
    }
    let above = rows.prefix { $0.line < first.line }
    let shown = notes.prefix(3).map { "“\($0.text.prefix(80))”" }.joined(separator: ", ")
    let start = rows[0].line
    let until = Self.beginning(ofNote: first.text, below: above).map { "--until \(ShellText.quoted($0))" }
    return ImportQuestion(
      until ?? "--rows \(start)-\(above.last?.line ?? start)", or: "--rows \(start)-",
      "\(table.place(of: first.offset)): \(notes.count == 1 ? "this row has" : "\(notes.count) rows have") one text and nothing else: \(shown); a note below the table, or, with --rows \(start)-, a row without values"
    )
  }

  /// Asks where the table ends, since no cell begins with what its notes began with last time.
  ///
  /// - Returns: the rows above what is likely a note, and the question.
  func end(of rows: [ImportGrid.Row], until last: String) -> (rows: [ImportGrid.Row], question: ImportQuestion) {
    func text(_ row: ImportGrid.Row) -> String { row.texts.first { !$0.isEmpty } ?? "" }
    func word(_ text: String) -> Substring? { NameForm.compared(text).split(separator: " ").first }
    let note = notes(rows).first { !$0.text.isEmpty } ?? rows.last { word(text($0)) == word(last) }
    let above = note.map { note in rows.filter { $0.line < note.line } } ?? rows
    let start = rows.first?.line ?? table.lines.rows.lowerBound
    let whole = "--rows \(start)-"
    let until = note.flatMap { Self.beginning(ofNote: text($0), below: above) }.map {
      "--until \(ShellText.quoted($0))"
    }
    let question = ImportQuestion(
      until ?? whole, or: until.map { _ in whole },
      "\(table.place(of: note?.offset ?? rows.last?.offset ?? 0)): no cell begins with “\(last)”, as the first note below the table did last time; where does the table end? With \(whole) all below the names is of it"
    )
    return (above, question)
  }
}
