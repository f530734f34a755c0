/// Reads the cells of rows into values and collects what is wrong with them. A value is read from the bytes of its cell; its
/// text is made only for what is said of a fault.
package struct RowReader {
  package private(set) var row: TableRow
  package let dates: DateReader
  private let numbers: NumberReader
  package var faults: [Diagnostic] = []
  /// Whether a date of the row stands here in a form that the front matter may have declared, had it been legible.
  package private(set) var hasUnreadDate = false
  /// Whether a number of the row ends in a point and three zeros, which a spreadsheet of another country writes for thousands.
  package private(set) var endsInThreeZeros = false
  /// Whether a number of the row is shown in percent: cells of a workbook are.
  package private(set) var endsInPercent = false

  /// - Parameter decimal: what the situation says of numbers in files without commas between their cells.
  package init(_ row: TableRow, dates: DateReader, decimal: NumberReader.DecimalSign? = nil) {
    self.row = row
    self.dates = dates
    numbers = NumberReader(separator: row.text.separator, declared: decimal)
  }

  /// Goes on to the next row of a table; false at its end. The memory of the row is used again, which a setter would copy.
  package mutating func advance(in table: inout TableReader) -> Bool {
    (hasUnreadDate, endsInThreeZeros, endsInPercent) = (false, false, false)
    return table.read(&row)
  }

  package var hasErrors: Bool { faults.contains { $0.severity == .error } }

  package mutating func fail(_ rule: DiagnosticRule, in column: TableColumn, _ message: String) {
    faults.append(row.diagnostic(.error, rule, in: column, message))
  }

  /// A row of a single text, as notes below a table are.
  package mutating func failLoneText() {
    guard let field = row.fields.first(where: { !$0.isEmpty }) else { return }
    faults.append(
      row.diagnostic(
        .error, .missingValue, at: field.start,
        "this row has one text and nothing else; if it is a note on the table, delete it here, else fill the row in"))
  }

  /// A cell that may not be empty.
  package mutating func required(_ column: TableColumn) -> String {
    let text = row[column]
    if text.isEmpty, row.has(column) { fail(.missingValue, in: column, "“\(column.name)” is empty; fill it in") }
    return text
  }

  /// An id: letters, digits, `-` and `_`.
  package mutating func id(_ column: TableColumn) -> String {
    let text = required(column)
    if !text.isEmpty { checkId(column) }
    return text
  }

  /// Says so where a cell is not empty and no id.
  package mutating func checkId(_ column: TableColumn) {
    guard row.withBytes(of: column, { isIdentifier($0) }) == false else { return }
    failId(row[column], in: column)
  }

  package mutating func failId(_ id: String, in column: TableColumn) {
    fail(.badId, in: column, "“\(id.visible)” is no id; use letters, digits, “-” and “_”")
  }

  /// Says so where an address would give a password to everybody.
  package mutating func checkAddress(_ column: TableColumn) {
    guard row.withBytes(of: column, { Self.hasUser($0) }) == true else { return }
    fail(
      .addressPassword, in: column,
      "this address has a name or password before its host, which every reader would get; leave out what stands before “@”"
    )
  }

  /// Whether something stands before the host of an address of the web.
  private static func hasUser(_ address: Span<UInt8>) -> Bool {
    guard address.count > 8, address[0] | 0x20 == UInt8(ascii: "h"), address[1] | 0x20 == UInt8(ascii: "t") else {
      return false
    }
    var slashes = 0
    for index in address.indices {
      switch address[index] {
      case UInt8(ascii: "@"): return slashes == 2
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"):
        slashes += 1
        if slashes > 2 { return false }
      default: break
      }
    }
    return false
  }

  /// One of a fixed list of words; nil where the cell is empty or says another.
  @inline(__always)
  package mutating func word<Word: RawRepresentable & CaseIterable>(
    _ type: Word.Type, in column: TableColumn, rule: DiagnosticRule = .unknownWord
  ) -> Word? where Word.RawValue == String {
    row.isEmpty(column) ? nil : filledWord(type, column, rule)
  }

  private mutating func filledWord<Word: RawRepresentable & CaseIterable>(
    _ type: Word.Type, _ column: TableColumn, _ rule: DiagnosticRule
  ) -> Word? where Word.RawValue == String {
    let text = row[column]
    if let word = Word(rawValue: text) { return word }
    let known = Word.allCases.map(\.rawValue)
    fail(rule, in: column, "the \(column.name) “\(text.visible)” is unknown\(Nearest.hint(to: text, among: known))")
    return nil
  }

  @inline(__always)
  package mutating func number(_ column: TableColumn) -> DecimalNumber? {
    // Nearly all are nothing but digits.
    if let digits = row.withBytes(of: column, { NumberReader.plainDigits($0) }), let digits {
      return DecimalNumber(digits: digits)
    }
    return row.isEmpty(column) ? nil : filledNumber(column)
  }

  @inline(never)
  private mutating func filledNumber(_ column: TableColumn) -> DecimalNumber? {
    do {
      let isPercent =
        row.text.file.isSheet && row.withBytes(of: column) { $0[$0.count - 1] == UInt8(ascii: "%") } ?? false
      let number = try row.withBytes(of: column) { text throws(NumberReader.Fault) in
        try numbers.number(isPercent ? text.extracting(droppingLast: 1) : text)
      }
      if isPercent { endsInPercent = true }
      if row.withBytes(of: column, { NumberReader.endsInThreeZeros($0) }) ?? false { endsInThreeZeros = true }
      return number
    } catch {
      fail(.badNumber, in: column, NumberReader.message(row[column], error))
    }
    return nil
  }

  package mutating func day(_ column: TableColumn) -> Day? {
    checked(dayIfDate(column), column, "a day as 2025-02-18")
  }

  @inline(__always)
  package mutating func asOf(_ column: TableColumn) -> AsOf? {
    // Nearly all are days.
    if let day = row.withBytes(of: column, { DateReader.isoDay($0) }), let day { return .day(day) }
    return otherAsOf(column)
  }

  @inline(never)
  private mutating func otherAsOf(_ column: TableColumn) -> AsOf? {
    checked(
      asOfIfDate(column), column,
      "a day as 2025-02-18, a month as 2025-02, a year, a period as 2025-01-19/2025-02-18, or unknown")
  }

  /// A day, or `by DATE`: the latest possible one.
  @inline(__always)
  package mutating func published(_ column: TableColumn) -> Published? {
    row.isEmpty(column) ? nil : filledPublished(column)
  }

  private mutating func filledPublished(_ column: TableColumn) -> Published? {
    checked(publishedIfDate(column), column, "the day of publication as 2025-02-18, or “by 2025-02-18”")
  }

  // Of an empty cell nil, of one that is no date some nil.
  private func dayIfDate(_ column: TableColumn) -> Day?? { row.withBytes(of: column) { dates.day($0) } }

  private func asOfIfDate(_ column: TableColumn) -> AsOf?? { row.withBytes(of: column) { dates.asOf($0) } }

  private func publishedIfDate(_ column: TableColumn) -> Published?? {
    row.withBytes(of: column) { dates.published($0) }
  }

  /// - Parameter form: how the date is to be written.
  @inline(__always)
  private mutating func checked<Value>(
    _ value: Value??, _ column: TableColumn, _ form: @autoclosure () -> String
  ) -> Value? {
    guard let value else { return nil }
    if value == nil { failDate(row[column], in: column, form()) }
    return value
  }

  private mutating func failDate(_ text: String, in column: TableColumn, _ form: String) {
    if dates.hasUnreadPattern, !DateReader.looksISO(text) {
      hasUnreadDate = true
      return
    }
    fail(.badDate, in: column, dates.message(text, form: form))
  }
}
