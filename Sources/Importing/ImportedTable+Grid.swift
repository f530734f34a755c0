import SourceText

extension ImportedTable {
  /// Finds the names of the columns and the rows below them.
  mutating func read(_ cells: ImportGrid, _ shape: ImportShape) {
    let grid = shape.isTransposed ? cells.transposed() : cells
    separator = grid.separator
    faults += grid.faults
    guard !grid.rows.isEmpty else {
      if faults.isEmpty { faults.append(diagnostic(.missingColumn, at: 0, "this file is empty")) }
      return
    }
    if let question = FormerHeader(shape.formerNames).question(in: grid, header: shape.header, of: self) {
      questions.append(question)
      return
    }
    let header: TableHeader
    do {
      header = try TableHeader(in: grid, given: shape.header, of: self)
    } catch {
      switch error {
      case .option(let message): optionFaults.append(message)
      case .question(let question): questions.append(question)
      case .hashtags(let row, let message): refuse(row, .hashtags, message)
      case .names(let row, let message): refuse(row, .missingColumn, message)
      }
      return
    }
    lines = Lines(
      header: header.first..<(header.last + 1), rows: (header.last + 1)..<Int.max, areColumns: shape.isTransposed)
    let names = header.names.cells
    if refuses(names.count, columnsAt: header.names.offset, isTurned: shape.unpivot != nil) { return }
    setColumns(names: names, tags: header.tags?.cells)
    for (index, column) in columns.enumerated() where column.isMistagged {
      let tag = header.tags?.cells[index].text ?? ""
      remarks.append("“\(tag.visible)” is no hashtag of HXL; “\(column.handle.visible)” is read by its name")
    }
    title = grid.rows.prefix { $0.line < header.first }.map(\.text)
    form =
      header.tags.map { "hashtags of HXL in line \($0.line)" } ?? "the names of its columns in line \(header.lines)"
    if !title.isEmpty { form += "; what stands above line \(header.first) is left out" }
    if shape.header != nil { show(grid.rows.filter { $0.line < header.first }, "above the names") }
    let rows = cut(grid.rows.filter { $0.line > header.last }, by: shape)
    for row in rows { take(row, of: grid) }
    if shape.until == nil, shape.rows == nil, let question = TableEnd(of: self).question(about: rows) {
      questions.append(question)
    }
  }

  private mutating func refuse(_ row: ImportGrid.Row, _ rule: DiagnosticRule, _ message: String) {
    faults.append(diagnostic(rule, at: row.offset, message))
  }

  private mutating func setColumns(names: [Cell], tags: [Cell]?) {
    var counts: [String: Int] = [:]
    for index in names.indices {
      let tag = tags.flatMap { index < $0.count ? $0[index].text : nil } ?? ""
      let name = names[index].text.isEmpty ? tag : names[index].text
      counts[NameForm.compared(name), default: 0] += 1
      var column = Column(name: name, tag: HXLTag(tag), letter: SheetColumn.name(index + 1))
      column.offset = names[index].offset
      column.isMistagged = !tag.isEmpty && column.tag == nil
      columns.append(column)
    }
    for index in columns.indices where !columns[index].name.isEmpty {
      columns[index].isShared = counts[NameForm.compared(columns[index].name), default: 0] > 1
    }
  }

  // MARK: - Rows

  /// The rows that the options leave; what they cut is shown.
  private mutating func cut(_ rows: [ImportGrid.Row], by shape: ImportShape) -> [ImportGrid.Row] {
    var rows = rows
    if let wanted = shape.rows {
      let others = rows.filter { !wanted.contains($0.line) }
      rows = rows.filter { wanted.contains($0.line) }
      lines.rows = lines.rows.clamped(to: wanted.lowerBound..<max(wanted.upperBound, wanted.upperBound &+ 1))
      show(others, "outside of --rows")
      if shape.areRowsKept, let question = TableEnd(of: self).question(behind: wanted, in: others) {
        questions.append(question)
      }
      if rows.isEmpty { optionFaults.append("--rows: there is no row in these lines of \(file.name)") }
    }
    if let until = shape.until.map(NameForm.compared) {
      let end = rows.firstIndex { row in row.cells.contains { NameForm.compared($0.text).hasPrefix(until) } }
      let tableEnd = TableEnd(of: self)
      if shape.isUntilKept, !(end.map { tableEnd.areNotes(rows[$0...]) } ?? false) {
        let (above, question) = tableEnd.end(of: rows, until: until, found: end)
        questions.append(question)
        return above
      }
      guard let end else {
        optionFaults.append("--until \(ShellText.quoted(until)): no cell of \(file.name) begins so")
        return rows
      }
      lines.rows = lines.rows.clamped(to: 0..<rows[end].line)
      show(Array(rows[end...]), "below the table")
      rows = Array(rows[..<end])
      if rows.isEmpty {
        optionFaults.append("--until \(ShellText.quoted(until)): no row stands above what begins so in \(file.name)")
      }
    }
    return rows
  }

  /// At most so many lines that are left out are shown.
  private static let shownLines = 10

  private mutating func show(_ rows: [ImportGrid.Row], _ reason: String) {
    for row in rows.prefix(Self.shownLines) {
      remarks.append("left out, \(reason), line \(row.line): \(row.text.prefix(160))")
    }
    if rows.count > Self.shownLines {
      remarks.append("left out, \(reason): \(rows.count - Self.shownLines) more lines")
    }
  }

  private mutating func take(_ row: ImportGrid.Row, of grid: ImportGrid) {
    var row = row
    if row.filled == 1, columns.count > 1, row.cells.contains(where: { HXLTag($0.text) != nil }) {
      refuse(row, .hashtags, "a lone hashtag is neither a row of the table nor a row of hashtags; delete the line")
      return
    }
    if HXLTag.areTags(row.texts, columns: columns.count) {
      refuse(row, .hashtags, "this is a second row of hashtags; delete it")
      return
    }
    // A note has no fields of its own: it is asked about, or refused where its cells are read.
    if row.filled == 1, row.cells.count < columns.count { pad(&row) }
    guard row.cells.count != columns.count else {
      rows.append(Row(cells: row.cells, offset: row.offset))
      return
    }
    let record = grid.record(of: row)
    if record == nil, row.cells.count < columns.count { pad(&row) }
    guard row.cells.count == columns.count else {
      let fault =
        record.map { $0.fieldCountFault(expected: columns.count) }
        ?? diagnostic(
          .fieldCount, at: row.offset, "this row has \(row.cells.count) cells and the names \(columns.count)")
      faults.append(fault)
      return
    }
    rows.append(Row(cells: row.cells, offset: row.offset))
  }

  private func pad(_ row: inout ImportGrid.Row) {
    let lacking = columns.count - row.cells.count
    row.cells += repeatElement(Cell(text: "", offset: row.offset), count: lacking)
  }
}
