import SourceText

/// The cells of a file in rows, before anything is said of what they are.
struct ImportGrid {
  struct Row {
    var cells: [ImportedTable.Cell]
    /// Its first byte, and its line, or its number where rows are no lines.
    var offset: Int
    var line: Int
    /// Nil for what was no line of text.
    var record: TableRow?

    /// How many cells hold something.
    var filled: Int { cells.count { !$0.text.isEmpty || $0.isNested } }
    var texts: [String] { cells.map(\.text) }
    /// What it says, for a message.
    var text: String { cells.map(\.text).filter { !$0.isEmpty }.joined(separator: ", ") }
  }

  let file: TextFile
  /// Rows that hold something.
  private(set) var rows: [Row] = []
  /// The sign between the fields of the file; a comma where it has none.
  private(set) var separator = UInt8(ascii: ",")
  private(set) var faults: [Diagnostic] = []

  /// Hashtags, and the names of the columns, stand in one of the first lines of a file.
  static let linesForHeader = 25

  /// - Parameter header: the line of the names of the columns, where it is known.
  init(delimited file: TextFile, header: Int?) {
    self.file = file
    var position = 0
    let text: DelimitedText
    if file.isSheet {
      text = DelimitedText(file: file, separator: UInt8(ascii: ","))
    } else if let (sign, end) = Self.declaredSeparator(of: file) {
      text = DelimitedText(file: file, separator: sign)
      position = end
    } else if file.role.lowercased().hasSuffix(".tsv"), file.bytes.contains(9) {
      text = DelimitedText(file: file, separator: 9)
    } else {
      text = DelimitedText(file: file, header: header.map(file.start(ofLine:)) ?? Self.firstSeparated(in: file))
    }
    separator = text.separator
    while position < file.bytes.count {
      let start = position
      let (fields, fault) = text.record(at: &position, of: rows.last?.cells.count ?? 16)
      let record = TableRow(text: text, indices: [:], fields: fields, start: start, end: position)
      if let fault {
        faults.append(record.diagnostic(fault))
        if rows.isEmpty { return }
      } else if !fields.allSatisfy(\.isEmpty) {
        let cells = fields.map { ImportedTable.Cell(text: text.text($0), offset: $0.start) }
        rows.append(Row(cells: cells, offset: start, line: record.line, record: record))
      }
    }
  }

  /// - Parameter lists: an array of arrays of JSON.
  init(_ lists: [JSONNode], of file: TextFile) {
    self.file = file
    for (index, node) in lists.enumerated() {
      guard let elements = node.elements else { continue }
      let row = Row(cells: elements.map { ImportedTable.Cell($0) }, offset: node.offset, line: index + 1)
      if row.filled > 0 { rows.append(row) }
    }
  }

  /// What a spreadsheet writes above a table to name its separator, and where that ends.
  private static func declaredSeparator(of file: TextFile) -> (sign: UInt8, end: Int)? {
    let line = file.bytes.prefix { $0 != 10 && $0 != 13 }
    guard line.count == 5, line.starts(with: Array("sep=".utf8)), ",;\t".utf8.contains(line[4]) else { return nil }
    return (line[4], file.start(ofLine: 2))
  }

  /// The first line that has a separator, so that a title above the table does not hide which one it is.
  private static func firstSeparated(in file: TextFile) -> Int {
    (1...linesForHeader).map(file.start(ofLine:)).first { start in
      file.bytes[start...].prefix { $0 != 10 }.contains { ",;\t".utf8.contains($0) }
    } ?? 0
  }

  /// Rows for columns.
  func transposed() -> ImportGrid {
    var turned = self
    let width = rows.map(\.cells.count).max() ?? 0
    turned.rows = (0..<width).map { index in
      let cells = rows.map { row in
        index < row.cells.count ? row.cells[index] : ImportedTable.Cell(text: "", offset: row.offset)
      }
      return Row(cells: cells, offset: cells.first?.offset ?? 0, line: index + 1)
    }
    return turned
  }
}
