import SituationData
import SourceText

/// Questions about cells that mean something else than they seem to.
extension MappingQuestions {
  /// A blank among places or groups may be the whole, or take what stands above.
  mutating func askBlanks() {
    guard !mapping.isTidy else { return }
    for field in ["place", "group", "as_of", "source", "indicator"] {
      let isPart = field == "place" || field == "group"
      let levels = isPart ? mapping.levels(of: field) : Array(mapping.columns(of: field, for: nil).prefix(1))
      // Of several levels a blank below a name is that larger place.
      guard let column = levels.first, levels.count == 1 || field == "place" else { continue }
      if !isPart, mapping.sets[field] != nil { continue }
      // What a record does not have was never a merged cell.
      if mapping.table.columns[column].letter.isEmpty, mapping.table.columns[column].field == nil { continue }
      let rows = mapping.table.rows.filter { !mapping.isLeftOut($0) }
      let blanks = rows.filter { isBlank($0, column) }
      guard let first = blanks.first, blanks.count < rows.count else { continue }
      let name = mapping.table.columns[column].handle
      // Above the first name there is nothing to fill with.
      let isFilled =
        mapping.choices.fills.contains { mapping.table.index(of: $0) == column || $0.trimmed == field }
        || rows.first.map { isBlank($0, column) } ?? false
      let options =
        (isFilled ? [] : ["--fill \(ShellText.quoted(name))"])
        + (isPart ? [mapping.mapOption(column, "", "whole")] : []) + [mapping.mapOption(column, "", "skip")]
      let whole = isPart ? "whole means the value of all \(field)s together, " : ""
      all.append(
        ImportQuestion(
          options[0], alternatives: Array(options.dropFirst()),
          "\(mapping.table.place(of: first.cells[column].offset)): “\(name)” is blank here\(more(blanks.count)); \(isFilled ? "nothing stands above it, " : "--fill takes what stands above, ")\(whole)skip leaves the rows out"
        ))
    }
  }

  private func isBlank(_ row: ImportedTable.Row, _ column: Int) -> Bool {
    let cell = row.cells[column]
    return (cell.text.isEmpty || mapping.isMissing(cell.text)) && !cell.isNested
      && mapping.word(for: cell.text, in: column) == nil
      && hasValue(row)
  }

  /// Rows without a value have nothing that could be misplaced.
  private func hasValue(_ row: ImportedTable.Row) -> Bool {
    let columns = mapping.valueColumns + ["value", "low"].flatMap { mapping.columns(of: $0, for: nil) }
    return columns.contains { !mapping.text(row, $0).isEmpty }
  }

  private func more(_ count: Int) -> String { count > 1 ? " and in \(count - 1) more row\(count == 2 ? "" : "s")" : "" }

  /// “Total” among places or groups is their sum.
  mutating func askWholes() {
    for field in ["place", "group"] {
      for column in mapping.levels(of: field) {
        var found: [String: (offset: Int, count: Int)] = [:]
        var order: [String] = []
        for row in mapping.table.rows where !mapping.isLeftOut(row) {
          let cell = row.cells[column]
          guard !cell.text.isEmpty, mapping.word(for: cell.text, in: column) == nil, !mapping.isMissing(cell.text)
          else { continue }
          if found[cell.text] != nil {
            found[cell.text]?.count += 1
          } else {
            found[cell.text] = (cell.offset, 1)
            order.append(cell.text)
          }
        }
        for text in order {
          guard let (offset, count) = found[text], NameCheck.isWhole(text) else { continue }
          let (skip, whole) = (mapping.mapOption(column, text, "skip"), mapping.mapOption(column, text, "whole"))
          // What has no parts in the table would be gone with it.
          let alone = field == "group" ? withoutParts(text, column) : 0
          all.append(
            ImportQuestion(
              alone > 0 ? whole : skip, or: alone > 0 ? skip : whole,
              "\(mapping.table.place(of: offset)): “\(text)”\(count > 1 ? ", in \(count) rows," : "") is by its name the whole of the other \(field)s; skip leaves it out\(alone > 0 ? ", and with it \(alone) of \(alone == 1 ? "a place and day" : "places and days") that \(alone == 1 ? "has" : "have") no other \(field)" : ""), whole keeps it as the value without a \(field)"
            ))
        }
      }
    }
  }

  /// How many rows of a whole have no row of a part beside them, of the same place, day and indicator.
  private func withoutParts(_ whole: String, _ column: Int) -> Int {
    let fields = ["place", "as_of", "from", "to", "indicator"]
    let others =
      fields.flatMap { $0 == "place" ? mapping.levels(of: $0) : mapping.columns(of: $0, for: nil) }
      + mapping.dateParts
    func key(_ row: ImportedTable.Row) -> [String] { others.map { row.cells[$0].text } }
    let rows = mapping.table.rows.filter { !mapping.isLeftOut($0) && hasValue($0) }
    let parts = Set(rows.filter { !NameCheck.isWhole($0.cells[column].text) }.map(key))
    return rows.count { $0.cells[column].text == whole && !parts.contains(key($0)) }
  }

  /// A period of which one end is blank goes on, and until when only the user knows.
  mutating func askOpenPeriods() {
    guard let from = mapping.columns(of: "from", for: nil).first, let to = mapping.columns(of: "to", for: nil).first
    else { return }
    for (column, other, what) in [(to, from, "end"), (from, to, "beginning")] {
      let open = mapping.table.rows.filter { row in
        !mapping.isLeftOut(row) && hasValue(row) && mapping.word(for: row.cells[column].text, in: column) == nil
          && mapping.text(row, column).isEmpty
          && !mapping.text(row, other).isEmpty
      }
      guard let first = open.first else { continue }
      let blank = first.cells[column].text
      all.append(
        ImportQuestion(
          mapping.mapOption(column, blank, "DATE"),
          alternatives: [mapping.mapOption(column, blank, "missing"), mapping.mapOption(column, blank, "skip")],
          "\(mapping.table.place(of: first.cells[column].offset)): the period has no \(what)\(more(open.count)); a date, as the day of the table where it is still open; missing takes the day of its other end alone, skip leaves the rows out"
        ))
    }
  }

  // MARK: - Places

  /// Asks for places that places.csv does not have; where there are levels, new ones are added below their parents.
  mutating func askPlaces(_ known: ImportedPlaces) {
    let levels = mapping.levels(of: "place")
    guard !mapping.places.isEmpty, levels.count == 1, let column = levels.first else { return }
    var seen: Set<String> = []
    var open: [(text: String, offset: Int)] = []
    for row in mapping.table.rows where !mapping.isLeftOut(row) {
      let name = mapping.text(row, column)
      guard !name.isEmpty, seen.insert(name).inserted, !known.finds(name) else { continue }
      open.append((name, row.cells[column].offset))
    }
    for (name, offset) in open.prefix(Self.wordLimit) {
      let id = ColumnNames.joined(name, by: "-")
      all.append(
        ImportQuestion(
          mapping.mapOption(column, name, "PLACE"),
          or:
            "--add-place \(ShellText.quoted("\(id.isEmpty ? "ID" : id),\(DelimitedText.cell(NameForm.printed(name)))"))",
          "\(mapping.table.place(of: offset)): the place “\(name.visible)” is not in places.csv\(Nearest.hint(to: name, among: mapping.places.places.entries.map(\.name))); or skip. Behind the name of a new one may stand the id of its parent and its code"
        ))
    }
    if open.count > Self.wordLimit {
      ask(
        column: column, "MEANING",
        "\(open.count - Self.wordLimit) more places of this column are not in places.csv; is it really that of a place?"
      )
    }
  }
}
