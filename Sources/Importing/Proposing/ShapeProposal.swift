import SourceText

/// Where the table lies in a file, as far as the file shows it: the lines of the names, rows that are none, columns that are
/// values of one thing.
struct ShapeProposal {
  private(set) var choices: ImportChoices
  private(set) var notices: [Diagnostic] = []
  /// Which of several shapes it has, where all else hangs on that.
  private(set) var question: ImportQuestion?
  private let file: TextFile

  /// - Parameter given: what the user says, which goes before what is seen.
  init(_ file: TextFile, _ given: ImportChoices) {
    (self.file, choices) = (file, given)
    guard file.linesFault() == nil else { return }
    if !ImportedTable.isJSON(file), !given.isTransposed { proposeLines() }
    proposeUnpivot()
  }

  private mutating func note(_ offset: Int, _ message: String) {
    notices.append(file.proposal(at: offset, message))
  }

  // MARK: - Lines

  private mutating func proposeLines() {
    let header = choices.header.flatMap { ImportShape.read(choices).shape.header?.upperBound ?? Int($0) }
    let grid = ImportGrid(delimited: file, header: header)
    let rows = grid.rows
    let isTagged = rows.prefix(ImportGrid.linesForHeader).contains { HXLTag.areTags($0.texts, columns: $0.cells.count) }
    guard rows.count > 1, !isTagged else { return }
    var last = header.flatMap { line in rows.firstIndex { $0.line == line } }
    if last == nil, let found = firstOfNames(rows) {
      let first = upperRow(rows, above: found)
      let end = max(found, lastOfNames(rows, from: found))
      if first > 0 || end > first {
        let lines = end > first ? "\(rows[first].line)-\(rows[end].line)" : "\(rows[first].line)"
        choices.header = lines
        let above =
          first > 0
          ? "; what stands above is left out: “\(rows[..<first].map(\.text).joined(separator: " | ").prefix(160))”" : ""
        note(
          rows[first].offset,
          "the names of the columns are taken to stand in line \(lines)\(above); --header N says otherwise")
      }
      last = end
    }
    guard let last, last + 1 < rows.count else { return }
    proposeRows(rows, below: last)
    proposeEnd(rows, below: last)
  }

  /// The first row that may hold the names: as wide as the table, and without numbers.
  private func firstOfNames(_ rows: [ImportGrid.Row]) -> Int? {
    let widths = rows.prefix(60).map(\.filled).filter { $0 > 1 }.sorted()
    guard !widths.isEmpty else { return nil }
    let usual = widths[widths.count / 2]
    return rows.prefix(ImportGrid.linesForHeader).firstIndex { row in
      row.filled > 1 && 2 * row.filled >= usual && Self.isOfNames(row)
    }
  }

  /// Names may stand over several rows, of which the upper ones have blanks; the last one is followed by numbers.
  private func lastOfNames(_ rows: [ImportGrid.Row], from first: Int) -> Int {
    var last = first
    while last - first < 2, last + 2 < rows.count, Self.isOfNames(rows[last + 1]), rows[last + 1].filled > 1,
      hasBlanks(rows[last], over: rows[last + 1])
        || rows[last].texts.filter({ !$0.isEmpty }).unique.count < rows[last].filled
    {
      last += 1
    }
    // Text alone is no second row of names.
    return last + 1 < rows.count && rows[last + 1].cells.contains { Self.isNumber($0.text) } ? last : first
  }

  /// Names above those of the columns speak for several of them, and reach over the table.
  private func upperRow(_ rows: [ImportGrid.Row], above found: Int) -> Int {
    guard found > 0 else { return found }
    let (row, below) = (rows[found - 1], rows[found])
    let last = row.cells.lastIndex { !$0.text.isEmpty } ?? 0
    let isWide = row.filled > 1 && row.cells.count == below.cells.count && 2 * last + 1 >= below.cells.count
    return isWide && Self.isOfNames(row) && hasBlanks(row, over: below) && !row.texts.contains(where: CellForm.isNote)
      ? found - 1 : found
  }

  private func hasBlanks(_ row: ImportGrid.Row, over other: ImportGrid.Row) -> Bool {
    other.cells.indices.contains { index in
      !other.cells[index].text.isEmpty && (index >= row.cells.count || row.cells[index].text.isEmpty)
    }
  }

  private static func isNumber(_ text: String) -> Bool { CellForm.isNumber(text) }

  /// Years and days may be names, and so may ages beside each other: 0-4, 5-17, 18+.
  private static func isOfNames(_ row: ImportGrid.Row) -> Bool {
    let hasAges = row.cells.contains { $0.text.wholeMatch(of: /\d{1,2}\s?[-–]\s?\d{1,3}/) != nil }
    return row.cells.allSatisfy { cell in
      cell.text.isEmpty || !isNumber(cell.text) || CellForm.isYear(cell.text)
        || hasAges && cell.text.wholeMatch(of: /\d{1,3}\s?\+|[<>≥≤]\s?\d{1,3}/) != nil
    }
  }

  /// Rows between the names and the first number that hold one text, or units alone, are none of the table.
  private mutating func proposeRows(_ rows: [ImportGrid.Row], below last: Int) {
    guard choices.rows == nil, rows[last].cells.count > 2 else { return }
    let above = rows[(last + 1)...].prefix { row in
      row.filled == 1 || isOfUnits(row, rows[(last + 1)...], width: rows[last].filled)
    }
    guard let first = above.first, above.count < 4, last + 1 + above.count < rows.count else { return }
    // A place whose values are all missing, above others, is a row.
    let isUnit = above.allSatisfy { $0.cells.first?.text.isEmpty ?? true } && !above.contains { Self.isNumber($0.text) }
    guard isUnit || above.contains(where: { $0.filled > 1 || CellForm.isNote($0.text) }) else { return }
    choices.rows = "\(rows[last + 1 + above.count].line)-"
    note(
      first.offset,
      "taken for a note, and left out: “\(above.map(\.text).joined(separator: " | ").prefix(160))”; --rows \(first.line)- takes it for a row"
    )
  }

  /// Whether a row has units alone, or words above numbers, and nothing where the rows have none.
  private func isOfUnits(_ row: ImportGrid.Row, _ rows: some Collection<ImportGrid.Row>, width: Int) -> Bool {
    let filled = row.cells.indices.filter { !row.cells[$0].text.isEmpty }
    if row.filled * 2 >= width, filled.allSatisfy({ CellForm.isUnit(row.cells[$0].text) }) { return true }
    guard let next = rows.first(where: { $0.line > row.line }), row.cells.first?.text.isEmpty ?? true else {
      return false
    }
    return filled.count > 1
      && next.cells.indices.allSatisfy { index in
        let text = index < row.cells.count ? row.cells[index].text : ""
        let isOfNumbers = Self.isNumber(next.cells[index].text)
        return isOfNumbers ? text.contains(where: \.isLetter) && !text.contains(where: \.isNumber) : text.isEmpty
      }
  }

  /// Texts below the table, of which none has a number in a column of its own.
  private mutating func proposeEnd(_ rows: [ImportGrid.Row], below last: Int) {
    guard choices.until == nil, choices.rows == nil || choices.rows?.hasSuffix("-") == true, rows[last].cells.count > 2
    else {
      return
    }
    let notes = rows.indices.reversed().prefix { index in
      index > last + 1 && TableEnd.isNote(rows[index], width: rows[last].filled)
    }
    guard let start = notes.last, let text = rows[start].cells.first(where: { !$0.text.isEmpty })?.text else { return }
    guard rows[start...].contains(where: { CellForm.isNote($0.text) || $0.text.count > 24 }) else { return }
    guard let beginning = TableEnd.beginning(ofNote: text, below: rows[(last + 1)..<start]) else { return }
    choices.until = beginning
    note(
      rows[start].offset,
      "notes below the table are left out: “\(rows[start...].map(\.text).joined(separator: " | ").prefix(160))”; --until TEXT, or --rows A-B, says otherwise"
    )
  }

  // MARK: - Columns that are values of one thing

  private mutating func proposeUnpivot() {
    guard choices.columns == nil else { return }
    let (shape, faults) = ImportShape.read(choices)
    guard faults.isEmpty else { return }
    let settings = ImportSettings(choices)
    let table = ImportedTable.read(
      file, shape, maps: choices.maps, dates: ImportDates(settings.form), decimal: settings.decimal)
    guard table.isReadable else { return }
    let said = Set(choices.maps.compactMap { ImportChoices.sides($0).flatMap { table.index(of: $0.left) } })
    let names = table.columns.indices.filter { !said.contains($0) && !table.columns[$0].name.isEmpty }
    func count(_ fits: (AsOf) -> Bool, _ dates: ImportDates) -> [Int] {
      names.filter { dates.asOf(Unpivot.unmarked(table.columns[$0].name)).map(fits) ?? false }
    }
    let iso = ImportDates(ImportSettings(choices).form)
    let years = count({ if case .year = $0 { true } else { false } }, iso)
    if years.count > 1 { return propose("years", years, table) }
    if askAccounts(names, table) { return }
    if proposeMonthNames(names, table) { return }
    if proposePeriods(names, table) { return }
    if askSources(names, table) { return }
    let others = names.map { table.columns[$0].name }.filter { $0.contains(where: \.isNumber) }
    let forms = [nil] + ImportDates.known.map { Optional($0) }
    for form in choices.dates == nil ? forms : [choices.dates] {
      guard form != "serial" else { continue }
      let dates = ImportDates(form.flatMap(ImportDates.form))
      let months = count({ if case .month = $0 { true } else { false } }, dates)
      let days = count(\.isDay, dates)
      for (kind, found) in [("months", months), ("days", days)] where found.count > 1 && found.count * 2 > others.count
      {
        let texts = found.map { table.columns[$0].name }
        let rivals = form == nil ? [] : ImportDates.forms(reading: texts)
        if let form, choices.dates == nil, rivals.first == form, rivals.count == 1 {
          choices.dates = form
          note(
            table.columns[found[0]].offset,
            "the dates are read as \(form), as in “\(texts[0])”; --dates FORM says otherwise")
        } else if form != nil, choices.dates == nil {
          guard rivals.count > 1 else { continue }
          let options = rivals.map { "--dates \(ShellText.quoted($0)) --columns \(kind)" }
          question = ImportQuestion(
            options[0], alternatives: Array(options.dropFirst()),
            "\(table.place(of: table.columns[found[0]].offset)): \(found.count) columns are called as dates, “\(texts[0])” and others; which form do they have?"
          )
          return
        }
        return propose(kind, found, table)
      }
    }
  }

  /// Columns called as years of accounts.
  private mutating func askAccounts(_ names: [Int], _ table: ImportedTable) -> Bool {
    let columns = names.map { table.columns[$0] }.filter { $0.canBeListed && AccountingYears([$0.name]) != nil }
    guard columns.count > 1, let years = AccountingYears(columns.map(\.name)) else { return false }
    let turned = "--columns \(ShellText.quoted(years.texts.joined(separator: ","))) --map columns=as_of"
    let options = years.options("columns", behind: turned)
    question = ImportQuestion(
      options[0], alternatives: options.dropFirst() + (years.mayBeMonths ? ["--columns months"] : []),
      "\(table.place(of: columns[0].offset)): \(years.question)")
    return true
  }

  /// Columns of numbers that are called as those who say so.
  private mutating func askSources(_ names: [Int], _ table: ImportedTable) -> Bool {
    let columns = names.map { table.columns[$0] }.filter {
      $0.canBeListed && SourceForm.isName($0.name) && ColumnWords($0.name).isOfNothing
    }
    let numbers = columns.filter { column in
      table.index(of: column.name).map { table.texts(of: $0).contains(where: Self.isNumber) } ?? false
    }
    let added = choices.indicators.compactMap { ImportDefinitions.cells($0)?.first }
    guard numbers.count > 1, numbers.contains(where: { SourceForm.isKnown($0.name) }),
      !numbers.contains(where: { added.contains(ColumnNames.id($0.name)) })
    else { return false }
    let turned = "--columns \(ShellText.quoted(numbers.map(\.name).joined(separator: ",")))"
    let own = numbers.map { column in
      let texts = table.index(of: column.name).map { table.texts(of: $0) } ?? []
      return "--add-indicator \(ShellText.quoted(IndicatorProposal(column.name, texts: texts, taken: []).openRow))"
    }
    question = ImportQuestion(
      "\(turned) --map columns=source",
      alternatives: ["\(turned) --map columns=group", "\(turned) --map columns=place", own.joined(separator: " ")],
      "\(table.place(of: numbers[0].offset)): \(numbers.count) columns of numbers are called \(numbers.map { "“\($0.name.prefix(40).visible)”" }.joined(separator: ", ")): those who say so, groups or places of one thing, or an indicator each?"
    )
    return true
  }

  /// Columns called as quarters or weeks, of which the form of dates has to be said.
  private mutating func proposePeriods(_ names: [Int], _ table: ImportedTable) -> Bool {
    guard choices.dates == nil else { return false }
    for form in ["quarter", "halfyear", "week"] {
      let dates = ImportDates(ImportDates.form(form))
      let found = names.filter { index in
        if case .period = dates.asOf(table.columns[index].name) { true } else { false }
      }
      guard found.count > 1 else { continue }
      (choices.dates, choices.columns) = (form, "periods")
      note(
        table.columns[found[0]].offset,
        "\(found.count) columns, “\(table.columns[found[0]].name)” and others, are taken for values of one thing in different \(form)s"
      )
      return true
    }
    return false
  }

  /// Columns called as months beside one of years give the date together with it.
  private mutating func proposeMonthNames(_ names: [Int], _ table: ImportedTable) -> Bool {
    let months = names.filter { MonthNames.month(table.columns[$0].name) != nil }
    let year = names.first { column in
      let texts = table.texts(of: column)
      return ColumnWords(table.columns[column].name).say(ColumnWords.year) && !texts.isEmpty
        && texts.allSatisfy(CellForm.isYear)
    }
    guard months.count > 2, months.allSatisfy({ table.columns[$0].canBeListed }), let year, choices.asOf == nil else {
      return false
    }
    choices.columns = months.map { table.columns[$0].name }.joined(separator: ",")
    choices.asOf = "\(table.columns[year].handle),columns"
    note(
      table.columns[months[0]].offset,
      "\(months.count) columns, “\(table.columns[months[0]].name)” and the others called as months, are taken for values of one thing, with “\(table.columns[year].handle)” as their year"
    )
    return true
  }

  private mutating func propose(_ kind: String, _ columns: [Int], _ table: ImportedTable) {
    choices.columns = kind
    note(
      table.columns[columns[0]].offset,
      "\(columns.count) columns, “\(table.columns[columns[0]].name)” to “\(table.columns[columns[columns.count - 1]].name)”, are taken for values of one thing in different \(kind)"
    )
  }
}
