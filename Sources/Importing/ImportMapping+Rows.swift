import SituationData
import SourceText

/// What a row says by the words of the user.
extension ImportMapping {
  /// The option that gives a text in a column a word.
  func mapOption(_ column: Int, _ text: String, _ word: String) -> String {
    "--map \(ShellText.quoted(Self.map(table.columns[column].handle, text, word)))"
  }

  /// What says the word for a text in a column, on one line.
  static func map(_ handle: String, _ text: String, _ word: String) -> String {
    "\(handle):\(NameForm.compared(text))=\(word)"
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

  /// The last value of a column, of a row that is neither left out nor by one of its cells the whole of others, where there is one.
  func sample(of column: Int, where isMeant: (ImportedTable.Row) -> Bool = { _ in true }) -> String? {
    func isTaken(_ row: ImportedTable.Row) -> Bool {
      !row.cells[column].text.isEmpty && isMeant(row) && !isLeftOut(row)
    }
    func isOfWhole(_ row: ImportedTable.Row) -> Bool {
      row.cells.contains { $0.text.contains(where: \.isLetter) && NameCheck.isWhole($0.text) }
    }
    let row = table.rows.last { isTaken($0) && !isOfWhole($0) } ?? table.rows.last(where: isTaken)
    return row?.cells[column].text
  }

  /// What names of columns say that the user has said nothing of, as options.
  var recognised: [String] {
    table.columns.indices.compactMap { index in
      let column = table.columns[index]
      guard column.tag == nil, column.field == nil, !column.handle.isEmpty, !given.contains(index) else { return nil }
      switch meanings[index] {
      case .field(let field): return "\(column.handle)=\(field)"
      case .values(let reference): return "\(column.handle)=\(reference.text)"
      default: return nil
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
    guard levels.count < 2, !levels.contains(where: { !columns(of: "code", for: $0).isEmpty }) else { return true }
    return levels.contains { column in
      table.rows.contains { ImportedPlaces.needsRow(text($0, column)) && !isLeftOut($0) }
    }
  }

  /// A day beside the ends of a period: which of them the values speak of, nobody has said.
  func periodQuestion() -> ImportQuestion? {
    let days = meanings.indices.filter { meanings[$0] == .field("as_of") }
    let ends = meanings.indices.filter { meanings[$0] == .field("from") || meanings[$0] == .field("to") }
    guard let day = days.first, !ends.isEmpty, !given.contains(day) else { return nil }
    func map(_ column: Int, _ meaning: String) -> String {
      "--map \(ShellText.quoted("\(table.columns[column].handle)=\(meaning)"))"
    }
    let isPublished = meanings.contains(.field("published"))
    let whole = ends.map { "“\(table.columns[$0].handle)”" }.joined(separator: " and ")
    // What has happened cannot have been published before.
    let isLater = table.rows.contains { row in
      let published = DateReader().day(text(row, day))
      return ends.contains { end in DateReader().day(text(row, end)).map { $0 > published ?? $0 } ?? false }
    }
    return ImportQuestion(
      ends.map { map($0, "skip") }.joined(separator: " "),
      or: isLater ? nil : map(day, isPublished ? "skip" : "published"),
      "\(table.place(of: table.columns[day].offset)): “\(table.columns[day].handle)” has a day and \(whole) a period\(isLater ? " after it" : ""); leave out what the values do not speak of"
    )
  }

  /// Names the column that has the ids of events, as far as one that is left out is called so and has another text in each row.
  var eventOption: String {
    let rows = table.rows.filter { !isLeftOut($0) }
    let ids = table.columns.indices.first { index in
      ColumnWords(table.columns[index].name).isCode && meanings[index] == .skip
        && rows.allSatisfy { !$0.cells[index].text.isEmpty }
        && Set(rows.map { $0.cells[index].text }).count == rows.count
    }
    return ids.map { "--map \(ShellText.quoted("\(table.columns[$0].handle)=event"))" } ?? "--map COLUMN=event"
  }
}
