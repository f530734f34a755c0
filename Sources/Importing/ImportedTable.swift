import SourceText

/// A table as people have it, before anybody has said what its columns mean: names, and rows below them.
struct ImportedTable: Sendable {
  struct Column: Sendable {
    /// Empty where the table gives none.
    var name: String
    var tag: HXLTag?
    /// Its letter in a spreadsheet; empty where it has no place there.
    var letter = ""
    /// The byte of its name.
    var offset = 0
    /// Whether it is of a record within the records, as OUTER.INNER.
    var isInner = false
    /// Whether another column has the same name.
    var isShared = false
    /// The field that the shape of the table makes it.
    var field: String?
    /// Whether its cell in a row of hashtags holds something else.
    var isMistagged = false

    /// Whether its name can stand in a list of --columns, where it means this column alone.
    var canBeListed: Bool { !isShared && !name.contains(",") }

    /// What options call it: its name, or its letter where that is no clear one.
    var handle: String {
      (name.isEmpty || isShared || name.contains(where: \.isNewline)) && !letter.isEmpty ? letter : name
    }
  }

  struct Cell: Sendable {
    /// Without blanks at its ends.
    var text: String
    /// A table has many cells, and no file is larger.
    private let place: UInt32
    /// Whether it is a list or an object, which no cell of a table can be.
    let isNested: Bool

    init(text: String, offset: Int, isNested: Bool = false) {
      (self.text, place, self.isNested) = (text, UInt32(truncatingIfNeeded: offset), isNested)
    }

    /// Its byte in the file.
    var offset: Int { Int(place) }
  }

  struct Row: Sendable {
    /// As many as the table has columns.
    var cells: Cells
    private let place: UInt32

    init(cells: Cells, offset: Int) { (self.cells, place) = (cells, UInt32(truncatingIfNeeded: offset)) }

    init(cells: [Cell], offset: Int) { self.init(cells: Cells(cells), offset: offset) }

    /// Its byte in the file.
    var offset: Int { Int(place) }
  }

  /// Lines of the file, from 1; columns where it is transposed.
  struct Lines: Sendable {
    var header = 1..<2
    var rows = 2..<Int.max
    var areColumns = false
  }

  let file: TextFile
  /// Where the names of its columns stand, and its rows.
  var lines = Lines()
  var columns: [Column] = []
  var rows: [Row] = []
  /// The sign between the fields of the file; a comma where it has none.
  var separator = UInt8(ascii: ",")
  /// What the file was taken for, in words, and what of it was left out.
  var form = ""
  var remarks: [String] = []
  /// What stands above the table.
  var title: [String] = []
  var faults: [Diagnostic] = []
  /// What is wrong with the options that say its shape, and what of its shape is open.
  var optionFaults: [String] = []
  var questions: [ImportQuestion] = []

  init(file: TextFile) { self.file = file }

  /// Reads a file: JSON where its name says so, else delimited text with names of columns or hashtags.
  ///
  /// - Parameters:
  ///   - decimal: what the user says that stands before the decimals.
  ///   - declared: what the situation says of files that have no commas between their fields.
  static func read(
    _ file: TextFile, _ shape: ImportShape, maps: [String], dates: ImportDates, decimal: NumberReader.DecimalSign?,
    declared: NumberReader.DecimalSign? = nil
  ) -> ImportedTable {
    var table = ImportedTable(file: file)
    if let fault = isJSON(file) ? file.encodingFault() : file.linesFault() {
      table.faults.append(fault)
      return table
    }
    if isJSON(file) {
      table.readJSON(shape)
    } else {
      table.read(ImportGrid(delimited: file, header: shape.header?.upperBound), shape)
    }
    ScriptDigits(before: table.numberReader(decimal, declared: declared).decimal).read(in: &table)
    if !shape.isTransposed, let question = OtherTables.question(in: table, maps) { table.questions.append(question) }
    if let unpivot = shape.unpivot, table.isReadable { unpivot.turn(&table, maps: maps, dates: dates) }
    return table
  }

  /// Reads its numbers: with the decimal sign that the user says, else as the situation says of such files.
  func numberReader(_ decimal: NumberReader.DecimalSign?, declared: NumberReader.DecimalSign?) -> NumberReader {
    decimal.map { NumberReader(decimal: $0) } ?? NumberReader(separator: separator, declared: declared)
  }

  /// Whether the name of a file says that it is JSON.
  static func isJSON(_ file: TextFile) -> Bool {
    [".json", ".jsonl", ".ndjson", ".geojson"].contains(where: file.role.lowercased().hasSuffix)
  }

  /// Whether there are columns to speak of.
  var isReadable: Bool { !columns.isEmpty && optionFaults.isEmpty }

  /// More columns than a table of figures has; what many of them would cost is not worth it.
  private static let columnLimit = 1000
  /// The same where each is a value of one thing.
  private static let unpivotLimit = 20_000

  /// Whether so many columns are too many, which is then a fault.
  mutating func refuses(_ count: Int, columnsAt offset: Int, isTurned: Bool) -> Bool {
    let limit = isTurned ? Self.unpivotLimit : Self.columnLimit
    guard count > limit else { return false }
    let advice = isTurned ? "" : ", or, where they are values of one thing, use --columns"
    faults.append(
      diagnostic(
        .fieldCount, at: offset,
        "this table has \(count) columns, and at most \(limit) can be read; leave out those that are not wanted\(advice)"
      ))
    return true
  }

  /// The column of a name, hashtag or letter.
  func index(of text: String) -> Int? {
    let key = NameForm.compared(text)
    guard !key.isEmpty else { return nil }
    let named = columns.indices.filter { NameForm.compared(columns[$0].name) == key }
    if named.count == 1 { return named[0] }
    if let tag = HXLTag(text), let index = columns.firstIndex(where: { $0.tag == tag }) { return index }
    return columns.firstIndex { !$0.letter.isEmpty && $0.letter == key }
  }

  /// The column that the left side of a map names, by its name, hashtag or letter, and the text in it, if one is meant.
  func target(of left: String) -> (column: Int, text: String?)? {
    if let column = index(of: left) { return (column, nil) }
    for sign in left.indices.reversed() where left[sign] == ":" {
      if let column = index(of: String(left[..<sign])) {
        return (column, String(left[left.index(after: sign)...]).trimmed)
      }
    }
    return nil
  }

  /// The texts of a column that are not empty.
  func texts(of column: Int) -> [String] { rows.map(\.cells[column].text).filter { !$0.isEmpty } }

  /// A fault whose line is looked up when it is printed: each row may have one.
  func diagnostic(_ rule: DiagnosticRule, at offset: Int, _ message: String) -> Diagnostic {
    var fault = Diagnostic(.error, rule, at: file.location(of: offset), message)
    fault.isUnquoted = true
    return fault
  }

  /// `table.csv:3:12`, or the cell of a sheet, for a question.
  func place(of offset: Int) -> String { Self.place(file.location(of: offset)) }

  static func place(_ location: SourceLocation) -> String {
    location.cell.map { "\(location.file), cell \($0)" }
      ?? "\(location.file):\(location.line):\(location.column)"
  }
}
