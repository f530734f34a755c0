extension DelimitedText {
  /// One record with its line break; cells are quoted where they have to be, and texts are no formulas.
  package static func line(_ cells: [String], separator: UInt8 = UInt8(ascii: ",")) -> String {
    var line: [UInt8] = []
    line.reserveCapacity(cells.reduce(cells.count + 1) { $0 + $1.utf8.count })
    for (index, text) in cells.enumerated() {
      if index > 0 { line.append(separator) }
      if text.utf8.withContiguousStorageIfAvailable({ append(plain: $0, separator: separator, to: &line) }) != true {
        line += cell(text, separator: separator).utf8
      }
    }
    line.append(UInt8(ascii: "\n"))
    return String(decoding: line, as: UTF8.self)
  }

  /// Appends a text that is written as it is, as most are; false where it has to be looked at.
  private static func append(plain text: UnsafeBufferPointer<UInt8>, separator: UInt8, to line: inout [UInt8]) -> Bool {
    guard let first = text.first, let last = text.last else { return true }
    guard FormulaGuard.isLetterOrDigit(first), !isBlank(last) else { return false }
    for byte in text where byte == separator || byte == 34 || byte == 10 || byte == 13 { return false }
    line.append(contentsOf: text)
    return true
  }

  /// A field as it is written: in quotes where it holds a separator, a quote or a line break, or has blanks at an end; with an
  /// apostrophe in front where a spreadsheet would run it.
  package static func cell(_ text: String, separator: UInt8 = UInt8(ascii: ",")) -> String {
    let text = FormulaGuard.added(to: text)
    let needsQuotes =
      text.utf8.contains { $0 == separator || $0 == 34 || $0 == 10 || $0 == 13 }
      || text.utf8.first.map(isBlank) ?? false || text.utf8.last.map(isBlank) ?? false
    return needsQuotes ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
  }

  /// The text of a field of a table that was written here: with the blanks at its ends that its quotes keep.
  package func writtenText(_ field: Field) -> String {
    var whole = field
    let bytes = file.bytes
    if field.start < bytes.count, bytes[field.start] == 34 {
      var end = field.range.upperBound
      while end < bytes.count, bytes[end] != 34 { end += 1 }
      whole.range = (field.start + 1)..<end
    }
    return FormulaGuard.removed(from: rawText(whole))
  }
}

/// The apostrophe in front of a text that a spreadsheet would run as a formula.
enum FormulaGuard {
  private static let apostrophe = UInt8(ascii: "'")

  static func added(to text: String) -> String {
    text.utf8.first.map { !isLetterOrDigit($0) } ?? false && isNeeded(Substring(text)) ? "'" + text : text
  }

  static func removed(from text: String) -> String {
    guard text.utf8.first == apostrophe, isNeeded(text.dropFirst()) else { return text }
    return String(text.dropFirst())
  }

  /// Whether a text runs, behind blanks, or would be taken for a guarded one that does.
  private static func isNeeded(_ text: Substring) -> Bool {
    let bytes = text.utf8.drop { $0 == apostrophe }
    let filled = bytes.drop { DelimitedText.isBlank($0) }
    guard let first = filled.first else { return false }
    if bytes.first == 9 || bytes.first == 13 { return true }
    guard "=+-@".utf8.contains(first) else { return false }
    // Numbers stay numbers.
    return (try? NumberReader().number(String(Substring(filled)))) == nil
  }

  static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
  }
}
