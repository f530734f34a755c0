import SourceText

/// A table as people have it, before anybody has said what its columns mean.
struct ImportedTable: Sendable {
  struct Column: Sendable {
    /// Unique; empty for a column that holds nothing.
    var name: String
    var tag: HXLTag?
  }

  struct Cell: Sendable {
    /// Without blanks at its ends.
    var text: String
    /// Its byte in the file.
    var offset: Int
    /// Whether it is a list or an object, which no cell of a table can be.
    var isNested = false
  }

  struct Row: Sendable {
    /// As many as the table has columns.
    var cells: [Cell]
    var offset: Int
  }

  let file: TextFile
  var columns: [Column] = []
  var rows: [Row] = []
  /// The sign between the fields of the file; a comma where it has none.
  var separator = UInt8(ascii: ",")
  /// What the file was taken for, in words.
  var form = ""
  var faults: [Diagnostic] = []

  init(file: TextFile) { self.file = file }

  /// Reads a file: an array of JSON records where its name says so, else delimited text with a header or hashtags.
  static func read(_ file: TextFile) -> ImportedTable {
    var table = ImportedTable(file: file)
    if let fault = file.encodingFault() {
      table.faults.append(fault)
    } else if file.name.lowercased().hasSuffix(".json") {
      table.readJSON()
    } else {
      table.readDelimited()
    }
    return table
  }

  /// More columns than a table of figures has; what many of them would cost is not worth it.
  private static let columnLimit = 1000

  /// Whether so many columns are too many, which is then a fault.
  mutating func refuses(_ count: Int, columnsAt offset: Int) -> Bool {
    guard count > Self.columnLimit else { return false }
    faults.append(
      diagnostic(
        .fieldCount, at: offset,
        "this table has \(count) columns, and at most \(Self.columnLimit) can be read; leave out those that are not wanted"
      ))
    return true
  }

  func index(of column: String) -> Int? { columns.firstIndex { $0.name == column && !$0.name.isEmpty } }

  /// The texts of a column that are not empty.
  func texts(of column: Int) -> [String] { rows.map(\.cells[column].text).filter { !$0.isEmpty } }

  func diagnostic(_ rule: DiagnosticRule, at offset: Int, _ message: String) -> Diagnostic {
    file.diagnostic(.error, rule, at: offset, message)
  }
}
