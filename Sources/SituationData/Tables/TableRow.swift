/// One row of a CSV file with as many fields as its header.
struct TableRow {
  let text: DelimitedText
  let indices: [String: Int]
  let fields: [DelimitedText.Field]
  /// First byte, the byte behind the row, and the line it begins on.
  let start: Int
  let end: Int
  let line: Int

  /// The text of a column; empty where the file does not have it.
  subscript(column: String) -> String {
    guard let index = indices[column], index < fields.count else { return "" }
    return text.text(fields[index])
  }

  func has(_ column: String) -> Bool { indices[column] != nil }

  /// Where a column's field stands; the beginning of the row where the file does not have it.
  func location(of column: String) -> SourceLocation { location(at: offset(of: column)) }

  /// A diagnostic at a column's field.
  func diagnostic(
    _ severity: Diagnostic.Severity, _ rule: Rule, in column: String, _ message: String
  ) -> Diagnostic {
    diagnostic(severity, rule, at: offset(of: column), message)
  }

  func diagnostic(_ severity: Diagnostic.Severity, _ rule: Rule, at offset: Int, _ message: String) -> Diagnostic {
    // The end of a short row is the end of its last line, not the beginning of the next.
    var offset = offset
    let bytes = text.file.bytes
    if offset == end { while offset > start, bytes[offset - 1] == 10 || bytes[offset - 1] == 13 { offset -= 1 } }
    return Diagnostic(
      severity, rule, at: location(at: offset), message, excerpt: text.file.excerpt(around: offset))
  }

  private func offset(of column: String) -> Int {
    indices[column].flatMap { $0 < fields.count ? fields[$0].start : nil } ?? start
  }

  /// Counts from the row's own line, so that a fault costs no walk through the file.
  private func location(at offset: Int) -> SourceLocation {
    let before = text.file.bytes[start..<offset]
    let lineStart = before.lastIndex(of: 10).map { $0 + 1 } ?? start
    return SourceLocation(
      file: text.file.name, line: line + before.count { $0 == 10 },
      column: text.file.column(from: lineStart, to: offset))
  }
}
