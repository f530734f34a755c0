/// Reads one CSV file row by row: finds columns by their header, skips a row of HXL hashtags and empty rows, and collects
/// every fault of form.
struct TableReader {
  /// What a table may have in its header.
  struct Columns {
    var required: [String]
    var optional: [String]
    /// Columns that may have a language behind them: `label` allows `label_ar`.
    var translated: [String] = []

    var all: [String] { required + optional }
  }

  let text: DelimitedText
  /// Whether quotes or the header are so broken that ids of this file are missing without a fault of their own.
  private(set) var isIncomplete = false
  private(set) var faults: [Diagnostic] = []
  /// Whether a column is missing that every row needs: cells of the rest are then not worth a fault each.
  private(set) var lacksColumns = false
  private(set) var indices: [String: Int] = [:]
  private var header: TableRow?
  private var fieldCount = 0
  private var position = 0
  private var line = 1
  private var mayBeHXL = true

  init(file: TextFile, columns: Columns) {
    text = DelimitedText(file: file)
    if let fault = file.encodingFault() {
      faults.append(fault)
      isIncomplete = true
      position = file.bytes.count
      return
    }
    readHeader(columns)
  }

  /// The next row with the right number of fields; nil at the end.
  mutating func next() -> TableRow? {
    while position < text.file.bytes.count {
      guard let row = record() else { return nil }
      let isEmpty = row.fields.allSatisfy { $0.range.isEmpty }
      let isHXL = mayBeHXL && !isEmpty && row.fields.allSatisfy { text.text($0).first == "#" || $0.range.isEmpty }
      if !isEmpty { mayBeHXL = false }
      if isEmpty || isHXL { continue }
      guard row.fields.count == fieldCount else {
        let isShort = row.fields.count < fieldCount
        let place = isShort ? row.end : row.fields[fieldCount].start
        faults.append(
          row.diagnostic(
            .error, .fieldCount, at: place,
            "this row has \(row.fields.count) fields and the header \(fieldCount); "
              + (isShort ? "add the missing separators" : "put texts that hold a separator in double quotes")))
        isIncomplete = true
        continue
      }
      return row
    }
    return nil
  }

  /// The record at the position, or nil where it cannot be read; moves on behind it.
  private mutating func record() -> TableRow? {
    while position < text.file.bytes.count {
      let start = position
      let (fields, fault) = text.record(at: &position)
      let row = TableRow(text: text, indices: indices, fields: fields, start: start, end: position, line: line)
      line += text.file.bytes[start..<position].count { $0 == 10 }
      switch fault {
      case nil: return row
      case .unclosedQuote(let offset):
        faults.append(
          row.diagnostic(.error, .unclosedQuote, at: offset, "no quote closes this one; add it, or double a quote meant as a sign"))
      case .strayQuote(let offset):
        faults.append(
          row.diagnostic(
            .error, .strayQuote, at: offset,
            "a quote in the middle of a field; put the whole field in quotes and double the ones inside"))
      }
      isIncomplete = true
    }
    return nil
  }

  private mutating func readHeader(_ columns: Columns) {
    guard let header = record() else {
      if faults.isEmpty {
        faults.append(
          text.file.diagnostic(
            .error, .missingColumn, at: 0, "this file is empty; its first line names the columns: \(columns.required.joined(separator: ", "))"))
      }
      isIncomplete = true
      return
    }
    self.header = header
    fieldCount = header.fields.count
    for (index, field) in header.fields.enumerated() {
      let name = text.text(field)
      if indices[name] != nil {
        faults.append(header.diagnostic(.error, .duplicateColumn, at: field.start, "the column “\(name)” stands twice; delete one"))
      } else if columns.all.contains(name) || columns.translated.contains(where: { name.hasPrefix($0 + "_") }) {
        indices[name] = index
      } else if !name.isEmpty {
        faults.append(
          header.diagnostic(
            .warning, .unknownColumn, at: field.start,
            "the column “\(name)” is not read\(Nearest.hint(to: name, among: columns.all))"))
      }
    }
    for name in columns.required where indices[name] == nil { missColumn(name, in: header) }
  }

  /// Asks for a column that may only be absent where other ones stand in for it.
  mutating func requireColumn(_ name: String, unlessThereIs substitutes: [[String]]) {
    guard let header, indices[name] == nil else { return }
    let isReplaced = substitutes.contains { $0.allSatisfy { indices[$0] != nil } }
    if !isReplaced { missColumn(name, in: header) }
  }

  private mutating func missColumn(_ name: String, in header: TableRow) {
    faults.append(
      header.diagnostic(.error, .missingColumn, at: header.start, "the column “\(name)” is missing; add it to the header"))
    isIncomplete = true
    lacksColumns = true
  }
}
