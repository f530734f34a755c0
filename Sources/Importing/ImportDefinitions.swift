import SourceText

/// New rows of indicators.csv, sources.csv or places.csv. They stand behind the old ones, of which no byte changes.
struct ImportDefinitions {
  /// The table with its new rows; nil where there are none. It may be a sheet, which only its spreadsheet can write.
  private(set) var file: TextFile?
  /// The names of its columns, and the new rows in their order.
  private(set) var header: [String] = []
  private(set) var rows: [[String]] = []
  private(set) var faults: [String] = []
  /// The option of each new line of the file.
  private var options: [Int: String] = [:]

  /// - Parameters:
  ///   - texts: one row each, as CSV in the order of `columns`; those from `required` on may be left out.
  ///   - folder: the files of the situation. Rows go into its own table, and none stands beside another of a table that it shares.
  ///   - name: the table.
  init(
    _ texts: [String], option: String, to folder: [TextFile], named name: String, columns: [String], required: Int
  ) {
    guard !texts.isEmpty else { return }
    let old = folder.first { $0.role == name && !$0.isShared }
    let shared = folder.first { $0.role == name && $0.isShared }
    var content = old?.text(0..<(old?.bytes.count ?? 0)) ?? DelimitedText.line(columns)
    let table = Self.table(content, in: old, named: name)
    var position = 0
    header = table.record(at: &position).fields.map(table.text)
    var known: [String: [String]] = [:]
    while position < table.file.bytes.count {
      let cells = table.record(at: &position).fields.map(table.text)
      if let index = header.firstIndex(of: "id"), index < cells.count { known[cells[index]] = cells }
    }
    let lineEnd = content.contains("\r\n") ? "\r\n" : "\n"
    if content.utf8.last != 10 { content += lineEnd }
    var line = content.utf8.count { $0 == 10 } + 1
    for text in texts {
      let label = "\(option) \(ShellText.quoted(text))"
      guard let cells = Self.cells(text), (required...columns.count).contains(cells.count) else {
        faults.append(
          "\(label): write \(columns.prefix(required).joined(separator: ",")), in this order; \(columns.dropFirst(required).joined(separator: ",")) may follow; a text with a comma stands in double quotes"
        )
        continue
      }
      let given = Dictionary(zip(columns, cells)) { first, _ in first }.filter { !$0.value.isEmpty }
      if let lacking = columns.first(where: { given[$0] != nil && !header.contains($0) }) {
        faults.append("\(label): \(table.file.name) has no column “\(lacking)”; add it to its header")
        continue
      }
      if let shared, let other = Self.row(cells[0], of: shared) {
        if given.contains(where: { other[$0] != $1 }) {
          faults.append("\(label): \(shared.name) has another “\(cells[0])” already; give this one its own id")
        }
        continue
      }
      let row = header.map { given[$0] ?? "" }
      if let other = known[cells[0]] {
        let isSame = zip(header, other).allSatisfy { given[$0] == nil || given[$0] == $1 }
        if !isSame {
          faults.append("\(label): \(table.file.name) has another “\(cells[0])” already; give this one its own id")
        }
        continue
      }
      known[cells[0]] = row
      content += DelimitedText.line(row, separator: table.separator).dropLast() + lineEnd
      options[line] = label
      line += 1
      rows.append(row)
    }
    if !rows.isEmpty { file = Self.table(content, in: old, named: name).file }
  }

  /// The cells of the row of an id, by the names of their columns; nil where the table has none.
  private static func row(_ id: String, of file: TextFile) -> [String: String]? {
    let table = DelimitedText(file: file)
    var position = 0
    let header = table.record(at: &position).fields.map(table.text)
    while position < file.bytes.count {
      let cells = table.record(at: &position).fields.map(table.text)
      let row = Dictionary(zip(header, cells)) { first, _ in first }
      if row["id"] == id { return row }
    }
    return nil
  }

  private static func table(_ content: String, in old: TextFile?, named name: String) -> DelimitedText {
    let bytes = Array(content.utf8)
    guard let old, old.isSheet else { return DelimitedText(file: TextFile(name: name, bytes: bytes)) }
    return DelimitedText(
      file: TextFile(sheet: old.name, as: old.role, text: bytes), separator: UInt8(ascii: ","))
  }

  /// The fields of one row; nil where they cannot be told apart.
  static func cells(_ text: String) -> [String]? {
    let file = TextFile(name: "", bytes: Array(text.utf8))
    guard file.encodingFault() == nil else { return nil }
    let row = DelimitedText(file: file, separator: UInt8(ascii: ","))
    var position = 0
    let (fields, fault) = row.record(at: &position)
    guard fault == nil, position == file.bytes.count, !text.utf8.contains(10) else { return nil }
    return fields.map(row.text)
  }

  /// Takes what is wrong with the new rows out of the faults of a situation.
  mutating func take(from all: inout [Diagnostic]) {
    for fault in all where fault.location.file == file?.name && fault.severity == .error {
      if let option = options[fault.location.line] { faults.append("\(option): \(fault.message)") }
    }
    all.removeAll { $0.location.file == file?.name && options[$0.location.line] != nil }
  }
}
