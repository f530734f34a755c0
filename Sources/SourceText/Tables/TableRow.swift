/// One row of a CSV file with as many fields as its header.
package struct TableRow {
  /// What all rows of a table share. A class, since it would be copied for each row.
  private final class Table: Sendable {
    let text: DelimitedText
    let indices: [String: Int]

    init(_ text: DelimitedText, _ indices: [String: Int]) { (self.text, self.indices) = (text, indices) }
  }

  private let table: Table
  /// Those of the table's file.
  @usableFromInline let bytes: [UInt8]
  package var fields: [DelimitedText.Field] = []
  /// First byte, and the byte behind the row.
  package var start = 0
  package var end = 0

  package init(
    text: DelimitedText, indices: [String: Int], fields: [DelimitedText.Field] = [], start: Int = 0, end: Int = 0
  ) {
    table = Table(text, indices)
    bytes = text.file.bytes
    (self.fields, self.start, self.end) = (fields, start, end)
  }

  package var text: DelimitedText { table.text }

  package var indices: [String: Int] { table.indices }

  /// The line, from 1, on which the row begins.
  package var line: Int { text.file.line(of: start) }

  /// The text of a column; empty where the file does not have it.
  package subscript(column: TableColumn) -> String { field(column).map(text.text) ?? "" }

  package func has(_ column: TableColumn) -> Bool { place(of: column) != nil }

  /// Whether a column's field is empty, or not there.
  @inlinable @inline(__always)
  package func isEmpty(_ column: TableColumn) -> Bool { field(column)?.isEmpty ?? true }

  /// Reads the bytes of a column's text; nil where it is empty or the file does not have the column.
  @inlinable @inline(__always)
  package func withBytes<Result, Failure: Error>(
    of column: TableColumn, _ read: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result? {
    guard let field = field(column) else { return nil }
    guard !field.isEmpty else { return nil }
    if field.hasQuotes || bytes[field.range.lowerBound] == UInt8(ascii: "'") {
      let unquoted = Array(text.text(field).utf8)
      return try read(unquoted.span)
    }
    return try read(bytes.span.extracting(field.range))
  }

  /// A column's text where it is short; nil where it is empty, the file does not have the column, quotes are doubled in it, or
  /// it stands at the very end of the file.
  @inline(__always)
  package func shortText(of column: TableColumn) -> ShortText? {
    guard let field = field(column) else { return nil }
    return bytes.span.withUnsafeBytes { ShortText(field, of: $0) }
  }

  @inlinable @inline(__always)
  package func field(_ column: TableColumn) -> DelimitedText.Field? {
    guard let place = place(of: column), place < fields.count else { return nil }
    return fields[place]
  }

  /// The bits of those fields of some that are not empty. In one call, since it is asked of every row.
  package func bits(ofFilled columns: [(place: Int, bits: UInt32)]) -> UInt32 {
    var filled: UInt32 = 0
    for (place, bits) in columns where place < fields.count && !fields[place].isEmpty { filled |= bits }
    return filled
  }

  @inlinable @inline(__always)
  package func place(of column: TableColumn) -> Int? {
    if case .at(let place) = column.place { return place }
    if case .absent = column.place { return nil }
    return place(named: column.name)
  }

  @inline(never)
  package func place(named name: String) -> Int? { indices[name] }

  /// Where a column's field stands; the beginning of the row where the file does not have it.
  package func location(of column: TableColumn) -> SourceLocation { location(at: offset(of: column)) }

  /// A diagnostic at a column's field.
  package func diagnostic(
    _ severity: Diagnostic.Severity, _ rule: DiagnosticRule, in column: TableColumn, _ message: String
  ) -> Diagnostic {
    var diagnostic = diagnostic(severity, rule, at: offset(of: column), message)
    diagnostic.column = column.name
    return diagnostic
  }

  package func diagnostic(_ severity: Diagnostic.Severity, _ rule: DiagnosticRule, at offset: Int, _ message: String)
    -> Diagnostic
  {
    // The end of a short row is the end of its last line, not the beginning of the next.
    var offset = offset
    if offset == end { while offset > start, bytes[offset - 1] == 10 || bytes[offset - 1] == 13 { offset -= 1 } }
    return Diagnostic(
      severity, rule, at: location(at: offset), message, excerpt: text.file.excerpt(around: offset), column: "")
  }

  private func offset(of column: TableColumn) -> Int { field(column)?.start ?? start }

  /// Where lines end with a carriage return alone, columns count from the beginning of the row.
  private func location(at offset: Int) -> SourceLocation {
    let lineStart = text.file.bytes[start..<offset].lastIndex(of: 10).map { $0 + 1 } ?? start
    return text.file.location(of: offset, onLineFrom: lineStart)
  }
}

/// A column by its name, or by the place at which one file has it: of a million rows none need look it up.
package struct TableColumn: ExpressibleByStringLiteral {
  package enum Place {
    case byName
    case at(Int)
    case absent
  }

  package let name: String
  package let place: Place

  package init(stringLiteral name: String) { (self.name, place) = (name, .byName) }

  /// - Parameter indices: the places of a file's columns.
  package init(_ name: String, in indices: [String: Int]) {
    self.name = name
    place = indices[name].map(Place.at) ?? .absent
  }
}
