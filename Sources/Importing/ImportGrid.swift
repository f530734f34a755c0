import SourceText

/// The cells of a file in rows, before anything is said of what they are.
struct ImportGrid {
  struct Row {
    var cells: [ImportedTable.Cell]
    /// Its first byte, and its line, or its number where rows are no lines.
    var offset: Int
    var line: Int

    /// How many cells hold something.
    var filled: Int { cells.count { !$0.text.isEmpty || $0.isNested } }
    var texts: [String] { cells.map(\.text) }
    /// What it says, for a message.
    var text: String { cells.map(\.text).filter { !$0.isEmpty }.joined(separator: ", ") }
  }

  let file: TextFile
  /// What its rows are records of; nil where they are none.
  private var text: DelimitedText?
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
      let start = header.map(file.start(ofLine:)) ?? Self.firstSeparated(in: file)
      let isPiped = Self.isPiped(file, header: start)
      text = isPiped ? DelimitedText(file: file, separator: Self.pipe) : DelimitedText(file: file, header: start)
    }
    (self.text, separator) = (text, text.separator)
    var texts = SharedTexts()
    while position < file.bytes.count {
      let start = position
      let (fields, fault) = text.record(at: &position, of: rows.last?.cells.count ?? 16)
      if let fault {
        faults.append(
          TableRow(text: text, indices: [:], fields: fields, start: start, end: position).diagnostic(fault))
        if rows.isEmpty { return }
      } else if !fields.allSatisfy(\.isEmpty) {
        let cells = fields.map { ImportedTable.Cell(text: texts.shared(text.text($0)), offset: $0.start) }
        rows.append(Row(cells: cells, offset: start, line: file.line(of: start)))
      }
    }
    unpack()
  }

  /// Parts the first column of a table of Eurostat, which holds several: `sex,geo\TIME_PERIOD` above `F,AV`.
  private mutating func unpack() {
    guard separator != UInt8(ascii: ","),
      let names = rows.prefix(Self.linesForHeader).firstIndex(where: { row in
        row.cells.first?.text.wholeMatch(of: /\w+(,\w+)*\\\w+/) != nil
      })
    else { return }
    let width = rows[names].cells[0].text.count { $0 == "," } + 1
    guard rows[names...].allSatisfy({ $0.cells[0].text.count { $0 == "," } == width - 1 }) else { return }
    for index in rows.indices[names...] {
      let packed = rows[index].cells[0]
      var offset = packed.offset
      let cells = packed.text.split(separator: ",", omittingEmptySubsequences: false).map { part in
        defer { offset += part.utf8.count + 1 }
        return ImportedTable.Cell(text: part.prefix { $0 != "\\" }.description.trimmed, offset: offset)
      }
      rows[index].cells.replaceSubrange(..<1, with: cells)
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
    guard line.count == 5, line.starts(with: Array("sep=".utf8)), signs.contains(line[4]) else { return nil }
    return (line[4], file.start(ofLine: 2))
  }

  /// The first line that has a separator, so that a title above the table does not hide which one it is.
  private static func firstSeparated(in file: TextFile) -> Int {
    (1...linesForHeader).map(file.start(ofLine:)).first { start in
      file.bytes[start...].prefix { $0 != 10 }.contains(where: signs.contains)
    } ?? 0
  }

  /// What parts the cells of a line.
  private static let signs = Array(",;\t|".utf8)
  private static let pipe = UInt8(ascii: "|")

  /// Whether upright strokes part the cells: the line of the names has more of them than of any other sign, and the one below as
  /// many, but not of another.
  private static func isPiped(_ file: TextFile, header start: Int) -> Bool {
    func counts(from start: Int) -> [Int] {
      var (isQuoted, counts) = (false, [Int](repeating: 0, count: signs.count))
      for byte in file.bytes[start...].prefix(while: { $0 != 10 }) {
        if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
        if !isQuoted, let sign = signs.firstIndex(of: byte) { counts[sign] += 1 }
      }
      return counts
    }
    let names = counts(from: start)
    let next = file.bytes[start...].firstIndex(of: 10).map { counts(from: $0 + 1) } ?? names
    guard let strokes = names.last, strokes > 0, strokes == next.last else { return false }
    return zip(names, next).dropLast().allSatisfy { $0 < strokes && ($0 == 0 || $0 != $1) }
  }

  /// The line of text that a row is; nil where it is none.
  func record(of row: Row) -> TableRow? {
    guard let text else { return nil }
    var end = row.offset
    let fields = text.record(at: &end).fields
    return TableRow(text: text, indices: [:], fields: fields, start: row.offset, end: end)
  }

  /// Rows for columns.
  func transposed() -> ImportGrid {
    var turned = self
    turned.text = nil
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
