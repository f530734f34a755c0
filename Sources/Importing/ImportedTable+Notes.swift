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

  /// Names of columns that stand among the rows begin another table, or another page of this one.
  mutating func askOtherTables(_ maps: [String]) {
    guard let column = columns.firstIndex(where: { !$0.name.isEmpty }), columns.count > 1 else { return }
    let name = columns[column].name
    let isLeftOut = maps.contains {
      ImportChoices.sides($0).map { $0.right == "skip" && $0.left.hasSuffix(":\(name)") } ?? false
    }
    func isOfNames(_ row: Row) -> Bool {
      guard row.cells[column].text == name else { return false }
      let others = row.cells.indices.filter { $0 != column && !row.cells[$0].text.isEmpty }
      return !others.isEmpty
        && others.allSatisfy { index in
          let text = row.cells[index].text
          return text == columns[index].name || !CellForm.isNumber(text) || CellForm.isYear(text)
        }
    }
    guard !isLeftOut, let second = rows.firstIndex(where: isOfNames) else { return }
    func line(_ row: Row) -> Int { file.line(of: row.offset) }
    func filled(_ row: Row) -> Int { row.cells.count { !$0.text.isEmpty } }
    let next = rows[(second + 1)...].firstIndex(where: isOfNames) ?? rows.endIndex
    let ends = [rows[..<second], rows[(second + 1)..<next]].map { $0.last { filled($0) > 1 }.map(line) }
    let isRepeated = rows[second].cells.indices.allSatisfy { rows[second].cells[$0].text == columns[$0].name }
    let options = [
      ends[0].map { "--rows \(line(rows[0]))-\($0)" },
      ends[1].map { "--header \(line(rows[second])) --rows \(line(rows[second + 1]))-\($0)" },
      isRepeated ? "--map \(ShellText.quoted(ImportMapping.map(columns[column].handle, name, "skip")))" : nil,
    ].compactMap { $0 }
    guard let first = options.first else { return }
    questions.append(
      ImportQuestion(
        first, alternatives: Array(options.dropFirst()),
        "\(place(of: rows[second].offset)): the names of columns stand among the rows, as those of another table do; --rows takes one of them\(isRepeated ? ", skip takes all rows for one table whose names stand there again" : "")"
      ))
  }
}
