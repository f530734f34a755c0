import SourceText

/// Where a table ends: texts below it that are none of its rows.
struct TableEnd {
  private let table: ImportedTable

  /// - Parameter table: one whose columns are known.
  init(of table: ImportedTable) { self.table = table }

  /// What a note begins with, and no row above it: two words or more without the numbers in it, which are others next week, else
  /// all of it; nil where some row begins so, too.
  static func beginning(ofNote text: String, below rows: some Sequence<ImportGrid.Row>) -> String? {
    let whole = String(text.prefix(60)).trimmed
    let head = String(whole.prefix { !$0.isNumber }).trimmed
    return [head, whole].first { beginning in
      let key = NameForm.compared(beginning)
      // A single word may begin a name in a row of next week.
      let isClear = beginning == whole ? !key.isEmpty : key.count > 5 && key.contains(" ")
      return isClear && !rows.contains { row in row.cells.contains { NameForm.compared($0.text).hasPrefix(key) } }
    }
  }

  /// The rows at the end that hold one text and nothing else: notes, or places without a value.
  private func notes(_ rows: [ImportGrid.Row]) -> ArraySlice<ImportGrid.Row> {
    let last = rows.lastIndex { $0.filled > 1 } ?? -1
    return rows[(last + 1)...]
  }

  /// Whether a row is one of few texts, and none of values: a note may have a second cell.
  ///
  /// - Parameter width: how many columns have names.
  static func isNote(_ row: ImportGrid.Row, width: Int) -> Bool {
    row.filled <= 2 && 2 * row.filled < width + 1 && !row.cells.dropFirst().contains { CellForm.isNumber($0.text) }
  }

  /// Whether nothing is lost of the table where it ends above these rows.
  func areNotes(_ rows: some Sequence<ImportGrid.Row>) -> Bool {
    let width = table.columns.count { !$0.name.isEmpty }
    return rows.allSatisfy { Self.isNote($0, width: width) }
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

  /// Asks whether rows directly below the last line of an earlier table are of this one; nil where there are none.
  func question(behind lines: ClosedRange<Int>, in others: [ImportGrid.Row]) -> ImportQuestion? {
    guard lines.upperBound < Int.max else { return nil }
    var last = lines.upperBound
    for row in others where row.line == last + 1 && !areNotes([row]) { last = row.line }
    guard last > lines.upperBound, let first = others.first(where: { $0.line == lines.upperBound + 1 }) else {
      return nil
    }
    return ImportQuestion(
      "--rows \(lines.lowerBound)-\(last)", or: "--rows \(lines.lowerBound)-\(lines.upperBound)",
      "\(table.place(of: first.offset)): below line \(lines.upperBound), where the rows ended last time, are more; are they of the table?"
    )
  }

  /// Asks where the table ends, since no cell begins with what its notes began with last time, or one of its rows does.
  ///
  /// - Parameter found: the row with such a cell, where that, or one below it, is more than a note.
  /// - Returns: the rows above what is likely a note, and the question.
  func end(
    of rows: [ImportGrid.Row], until last: String, found: Int?
  ) -> (rows: [ImportGrid.Row], question: ImportQuestion) {
    func text(_ row: ImportGrid.Row) -> String { row.texts.first { !$0.isEmpty } ?? "" }
    func word(_ text: String) -> Substring? { NameForm.compared(text).split(separator: " ").first }
    let found = found.map { rows[$0] }
    let note =
      found.flatMap { areNotes([$0]) ? $0 : nil } ?? notes(rows).first { !$0.text.isEmpty }
      ?? (found == nil ? rows.last { word(text($0)) == word(last) } : nil)
    let above = note.map { note in rows.filter { $0.line < note.line } } ?? rows
    let start = rows.first?.line ?? table.lines.rows.lowerBound
    let whole = "--rows \(start)-"
    let until = note.flatMap { Self.beginning(ofNote: text($0), below: above) }.map {
      "--until \(ShellText.quoted($0))"
    }
    let reason =
      found == nil
      ? "no cell begins with “\(last)”, as the first note below the table did last time"
      : "a cell begins with “\(last)”, as the first note below the table did last time, and there or further down are rows with values"
    let question = ImportQuestion(
      until ?? whole, or: until.map { _ in whole },
      "\(table.place(of: (found ?? note ?? rows.last)?.offset ?? 0)): \(reason); where does the table end? With \(whole) all below the names is of it"
    )
    return (above, question)
  }
}
