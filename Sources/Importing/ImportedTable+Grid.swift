import SourceText

extension ImportedTable {
  /// Finds the names of the columns and the rows below them.
  mutating func read(_ cells: ImportGrid, _ shape: ImportShape) {
    let grid = shape.isTransposed ? cells.transposed() : cells
    separator = grid.separator
    faults += grid.faults
    guard let first = grid.rows.first else {
      if faults.isEmpty { faults.append(diagnostic(.missingColumn, at: 0, "this file is empty")) }
      return
    }
    guard let header = shape.header.map({ given(header: $0, in: grid) }) ?? found(in: grid, first) else { return }
    lines = Lines(
      header: header.first..<(header.last + 1), rows: (header.last + 1)..<Int.max, areColumns: shape.isTransposed)
    let names = header.names.cells
    if refuses(names.count, columnsAt: header.names.offset, isTurned: shape.unpivot != nil) { return }
    setColumns(names: names, tags: header.tags?.cells)
    title = grid.rows.prefix { $0.line < header.first }.map(\.text)
    form =
      header.tags.map { "hashtags of HXL in line \($0.line)" } ?? "the names of its columns in line \(header.lines)"
    if !title.isEmpty { form += "; what stands above line \(header.first) is left out" }
    if shape.header != nil { show(grid.rows.filter { $0.line < header.first }, "above the names") }
    let rows = cut(grid.rows.filter { $0.line > header.last }, by: shape)
    for row in rows { take(row) }
    if shape.until == nil, shape.rows == nil { askNotes(rows) }
  }

  /// The rows that hold the names of the columns, and the hashtags below them.
  private struct Header {
    var names: ImportGrid.Row
    var tags: ImportGrid.Row?
    var lines: String
    var first: Int
    var last: Int

    init(_ names: ImportGrid.Row, lines: ClosedRange<Int>, tags: ImportGrid.Row? = nil) {
      (self.names, self.tags) = (names, tags)
      self.lines = lines.count == 1 ? "\(lines.lowerBound)" : "\(lines.lowerBound)-\(lines.upperBound)"
      (first, last) = (lines.lowerBound, max(lines.upperBound, tags?.line ?? 0))
    }
  }

  /// The lines that the user names; nil, with a fault, where they are empty.
  private mutating func given(header lines: ClosedRange<Int>, in grid: ImportGrid) -> Header? {
    let rows = grid.rows.filter { lines.contains($0.line) }
    guard let last = rows.last else {
      optionFaults.append("--header: there is nothing in line \(lines.lowerBound) of \(file.name)")
      return nil
    }
    let width = rows.map(\.cells.count).max() ?? 0
    let below = grid.rows.first { $0.line > lines.upperBound }
    let tags = below.flatMap { HXLTag.areTags($0.texts, columns: width) ? $0 : nil }
    var names = last
    names.cells = (0..<width).map { Self.joined(rows, column: $0, last: last) }
    return Header(names, lines: lines, tags: tags)
  }

  /// A name over several rows: above the last one a cell speaks for the blanks to its right.
  private static func joined(_ rows: [ImportGrid.Row], column: Int, last: ImportGrid.Row) -> Cell {
    func cell(_ row: ImportGrid.Row) -> Cell? { column < row.cells.count ? row.cells[column] : nil }
    let own = cell(last) ?? Cell(text: "", offset: last.offset)
    let above = rows.dropLast().map { row in
      row.cells.prefix(column + 1).last { !$0.text.isEmpty }?.text ?? ""
    }
    let words = (above + [own.text]).filter { !$0.isEmpty }
    return Cell(text: words.unique.joined(separator: " "), offset: own.offset)
  }

  /// The first row, or the one above the hashtags; nil where that is open.
  private mutating func found(in grid: ImportGrid, _ first: ImportGrid.Row) -> Header? {
    let rows = grid.rows
    let width = rows.prefix(ImportGrid.linesForHeader + 1).map(\.cells.count).max() ?? 0
    let tagged = rows.indices.first { HXLTag.areTags(rows[$0].texts, columns: width) }
    if let tagged {
      let tags = rows[tagged]
      guard tags.line <= ImportGrid.linesForHeader else {
        refuseTags(
          tags,
          "this row of hashtags stands on line \(tags.line), and HXL has it within the first \(ImportGrid.linesForHeader); delete lines above the table, or the row itself"
        )
        return nil
      }
      // A table may have hashtags alone; then they are its names.
      let names = tagged > 0 && rows[tagged - 1].cells.count == tags.cells.count ? rows[tagged - 1] : tags
      if let data = rows[..<max(0, tagged - 1)].first(where: { Self.isData($0, below: rows[tagged - 1]) }) {
        refuseTags(
          tags, "data stand above this row of hashtags, in line \(data.line); put it directly below the header")
        return nil
      }
      return Header(names, lines: (tagged > 0 ? rows[tagged - 1] : tags).line...tags.line, tags: tags)
    }
    if rows.count > 1, first.filled == 1, rows[1].filled > 1 || first.cells.count < rows[1].cells.count {
      let next = rows.first { $0.filled > 1 } ?? rows[1]
      questions.append(
        ImportQuestion(
          "--header \(next.line)",
          "\(place(of: first.offset)): this line has one text, “\(first.text.prefix(60))”, where the names of the columns are expected; line \(next.line) has \(next.filled): \(next.text.prefix(80)). Of two lines of names both: --header \(next.line)-\(next.line + 1)"
        ))
      return nil
    }
    return Header(first, lines: first.line...first.line)
  }

  /// Whether a row above the names is one of the table and no title.
  private static func isData(_ row: ImportGrid.Row, below names: ImportGrid.Row) -> Bool {
    row.filled >= names.filled && row.cells.contains { (try? NumberReader().number($0.text)) != nil }
  }

  private mutating func refuseTags(_ row: ImportGrid.Row, _ message: String) {
    faults.append(diagnostic(.hashtags, at: row.offset, message))
  }

  private mutating func setColumns(names: [Cell], tags: [Cell]?) {
    var counts: [String: Int] = [:]
    for index in names.indices {
      let tag = tags.flatMap { index < $0.count ? $0[index].text : nil } ?? ""
      let name = names[index].text.isEmpty ? tag : names[index].text
      counts[NameForm.compared(name), default: 0] += 1
      var column = Column(name: name, tag: HXLTag(tag), letter: Self.letter(index))
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
      if rows.isEmpty { optionFaults.append("--rows: there is no row in these lines of \(file.name)") }
    }
    if let until = shape.until.map(NameForm.compared) {
      let end = rows.firstIndex { row in row.cells.contains { NameForm.compared($0.text).hasPrefix(until) } }
      guard let end else {
        if shape.isUntilKept { return askEnd(of: rows, until: until) }
        optionFaults.append("--until \(ShellText.quoted(until)): no cell of \(file.name) begins so")
        return rows
      }
      lines.rows = lines.rows.clamped(to: 0..<rows[end].line)
      show(Array(rows[end...]), "below the table")
      rows = Array(rows[..<end])
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

  private mutating func take(_ row: ImportGrid.Row) {
    var row = row
    if row.filled == 1, columns.count > 1, row.cells.contains(where: { HXLTag($0.text) != nil }) {
      refuseTags(row, "a lone hashtag is neither a row of the table nor a row of hashtags; delete the line")
      return
    }
    if HXLTag.areTags(row.texts, columns: columns.count) {
      refuseTags(row, "this is a second row of hashtags; delete it")
      return
    }
    // A note has no fields of its own: it is asked about, or refused where its cells are read.
    if row.filled == 1, row.cells.count < columns.count { pad(&row) }
    if row.record == nil, row.cells.count < columns.count { pad(&row) }
    guard row.cells.count == columns.count else {
      let fault =
        row.record.map { $0.fieldCountFault(expected: columns.count) }
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
