import SourceText

/// Texts below a table that are none of its rows.
extension ImportedTable {
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

  mutating func askNotes(_ rows: [ImportGrid.Row]) {
    let notes = notes(rows)
    guard columns.count > 2, notes.count < rows.count, let first = notes.first(where: { !$0.text.isEmpty }) else {
      return
    }
    let above = rows.prefix { $0.line < first.line }
    let shown = notes.prefix(3).map { "“\($0.text.prefix(80))”" }.joined(separator: ", ")
    let start = rows[0].line
    let until = Self.beginning(ofNote: first.text, below: above).map { "--until \(ShellText.quoted($0))" }
    questions.append(
      ImportQuestion(
        until ?? "--rows \(start)-\(above.last?.line ?? start)", or: "--rows \(start)-",
        "\(place(of: first.offset)): \(notes.count == 1 ? "this row has" : "\(notes.count) rows have") one text and nothing else: \(shown); a note below the table, or, with --rows \(start)-, a row without values"
      ))
  }

  /// Asks where the table ends, since no cell begins with what its notes began with last time.
  ///
  /// - Returns: the rows above what is likely a note.
  mutating func askEnd(of rows: [ImportGrid.Row], until last: String) -> [ImportGrid.Row] {
    func text(_ row: ImportGrid.Row) -> String { row.texts.first { !$0.isEmpty } ?? "" }
    func word(_ text: String) -> Substring? { NameForm.compared(text).split(separator: " ").first }
    let note = notes(rows).first { !$0.text.isEmpty } ?? rows.last { word(text($0)) == word(last) }
    let above = note.map { note in rows.filter { $0.line < note.line } } ?? rows
    let start = rows.first?.line ?? lines.rows.lowerBound
    let whole = "--rows \(start)-"
    let until = note.flatMap { Self.beginning(ofNote: text($0), below: above) }.map {
      "--until \(ShellText.quoted($0))"
    }
    questions.append(
      ImportQuestion(
        until ?? whole, or: until.map { _ in whole },
        "\(place(of: note?.offset ?? rows.last?.offset ?? 0)): no cell begins with “\(last)”, as the first note below the table did last time; where does the table end? With \(whole) all below the names is of it"
      ))
    return above
  }
}
