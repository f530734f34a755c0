import SourceText

/// The rows that hold the names of a table's columns, and the hashtags below them.
struct TableHeader {
  var names: ImportGrid.Row
  var tags: ImportGrid.Row?
  /// Its lines, for people.
  var lines: String
  var first: Int
  var last: Int

  /// Why no header is found.
  enum Failure: Error {
    case option(String)
    case question(ImportQuestion)
    case hashtags(ImportGrid.Row, String)
    case names(ImportGrid.Row, String)
  }

  private init(_ names: ImportGrid.Row, lines: ClosedRange<Int>, tags: ImportGrid.Row? = nil) {
    (self.names, self.tags) = (names, tags)
    self.lines = lines.count == 1 ? "\(lines.lowerBound)" : "\(lines.lowerBound)-\(lines.upperBound)"
    (first, last) = (lines.lowerBound, max(lines.upperBound, tags?.line ?? 0))
  }

  /// - Parameters:
  ///   - grid: it has a row.
  ///   - lines: those that the user names.
  ///   - table: the one that is read, for places in its file.
  init(in grid: ImportGrid, given lines: ClosedRange<Int>?, of table: ImportedTable) throws(Failure) {
    if let lines {
      try self.init(in: grid, lines: lines, of: table.file)
    } else if let tagged = try Self.tagged(in: grid) {
      self = tagged
    } else {
      try self.init(firstOf: grid, in: table)
    }
  }

  /// The lines that the user names.
  private init(in grid: ImportGrid, lines: ClosedRange<Int>, of file: TextFile) throws(Failure) {
    let rows = grid.rows.filter { lines.contains($0.line) }
    guard let last = rows.last else {
      throw .option("--header: there is nothing in line \(lines.lowerBound) of \(file.name)")
    }
    if let end = grid.rows.last?.line, end < lines.upperBound {
      throw .option("--header: \(file.name) ends with line \(end)")
    }
    let width = rows.map(\.cells.count).max() ?? 0
    let below = grid.rows.first { $0.line > lines.upperBound }
    let tags = below.flatMap { HXLTag.areTags($0.texts, columns: width) ? $0 : nil }
    var names = last
    names.cells = (0..<width).map { Self.joined(rows, column: $0, last: last) }
    self.init(names, lines: lines, tags: tags)
  }

  /// A name over several rows: above the last one a cell speaks for the blanks to its right.
  private static func joined(_ rows: [ImportGrid.Row], column: Int, last: ImportGrid.Row) -> ImportedTable.Cell {
    func cell(_ row: ImportGrid.Row) -> ImportedTable.Cell? { column < row.cells.count ? row.cells[column] : nil }
    let own = cell(last) ?? ImportedTable.Cell(text: "", offset: last.offset)
    let above = rows.dropLast().map { row in
      row.cells.prefix(column + 1).last { !$0.text.isEmpty }?.text ?? ""
    }
    let words = (above + [own.text]).filter { !$0.isEmpty }
    return ImportedTable.Cell(text: words.unique.joined(separator: " "), offset: own.offset)
  }

  /// The row above the hashtags; nil where there are none.
  private static func tagged(in grid: ImportGrid) throws(Failure) -> TableHeader? {
    let rows = grid.rows
    let width = rows.prefix(ImportGrid.linesForHeader + 1).map(\.cells.count).max() ?? 0
    guard let tagged = rows.indices.first(where: { HXLTag.areTags(rows[$0].texts, columns: width) }) else { return nil }
    let tags = rows[tagged]
    guard tags.line <= ImportGrid.linesForHeader else {
      throw .hashtags(
        tags,
        "this row of hashtags stands on line \(tags.line), and HXL has it within the first \(ImportGrid.linesForHeader); delete lines above the table, or the row itself"
      )
    }
    // A table may have hashtags alone; then they are its names.
    let names = tagged > 0 && rows[tagged - 1].cells.count == tags.cells.count ? rows[tagged - 1] : tags
    if let data = rows[..<max(0, tagged - 1)].first(where: { isData($0, below: rows[tagged - 1]) }) {
      throw .hashtags(
        tags, "data stand above this row of hashtags, in line \(data.line); put it directly below the header")
    }
    return TableHeader(names, lines: (tagged > 0 ? rows[tagged - 1] : tags).line...tags.line, tags: tags)
  }

  /// Whether a row above the names is one of the table and no title.
  private static func isData(_ row: ImportGrid.Row, below names: ImportGrid.Row) -> Bool {
    row.filled >= names.filled && row.cells.contains { (try? NumberReader().number($0.text)) != nil }
  }

  /// The first row, where it is not a title.
  private init(firstOf grid: ImportGrid, in table: ImportedTable) throws(Failure) {
    let (rows, first) = (grid.rows, grid.rows[0])
    if rows.count > 1, first.filled == 1, rows[1].filled > 1 || first.cells.count < rows[1].cells.count {
      let next = rows.first { $0.filled > 1 } ?? rows[1]
      throw .question(
        ImportQuestion(
          "--header \(next.line)",
          "\(table.place(of: first.offset)): this line has one text, “\(first.text.prefix(60))”, where the names of the columns are expected; line \(next.line) has \(next.filled): \(next.text.prefix(80)). Of two lines of names both: --header \(next.line)-\(next.line + 1)"
        ))
    }
    if let value = Self.value(in: first, below: rows.dropFirst()) {
      throw .names(
        first,
        "“\(value.prefix(40).visible)” stands where the names of the columns are expected, in a line like those below it; put a line of names above it, or say with --header \(first.line) that it is one"
      )
    }
    self.init(first, lines: first.line...first.line)
  }

  /// A cell of the first row that is a value as those below it: a day above days, or numbers of which none follows the other.
  private static func value(in first: ImportGrid.Row, below rows: some Collection<ImportGrid.Row>) -> String? {
    guard let next = rows.first, next.cells.count == first.cells.count else { return nil }
    let columns = first.cells.indices.filter { !first.cells[$0].text.isEmpty }
    let dates = ImportDates(nil)
    func isDay(_ text: String) -> Bool { dates.asOf(text)?.isDay ?? false }
    if let day = columns.first(where: { isDay(first.cells[$0].text) && isDay(next.cells[$0].text) }) {
      return first.cells[day].text
    }
    let numbers = columns.map { first.cells[$0].text }.filter { (try? NumberReader().number($0)) != nil }
    let isNumberBelow = columns.contains {
      CellForm.isNumber(first.cells[$0].text) && CellForm.isNumber(next.cells[$0].text)
    }
    guard !numbers.isEmpty, isNumberBelow, !numbers.contains(where: CellForm.isYear) else { return nil }
    // Days of a month, phases and hours may be names.
    let whole = numbers.compactMap { Int($0) }
    let steps = Set(zip(whole.dropFirst(), whole).map { $0 &- $1 })
    if whole.count == numbers.count, steps.count == 1, steps != [0], steps == [1] || whole.count > 2 { return nil }
    return numbers[0]
  }
}
