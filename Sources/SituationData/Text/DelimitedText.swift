/// Records of a CSV file (RFC 4180) over its bytes: comma, semicolon or tab, quoted fields with doubled quotes and line
/// breaks, LF or CRLF. Broken quotes are faults, never guessed around.
struct DelimitedText: Sendable {
  /// Where a field stands; its quotes lie outside of `range`.
  struct Field: Hashable, Sendable {
    var range: Range<Int>
    /// Where the field begins, with its quote.
    var start: Int
    var isQuoted: Bool
  }

  /// What ended a record.
  enum Fault: Hashable, Sendable {
    /// A quote that nothing closes, or only the opening one of a later line: its own line is lost. At the byte of the
    /// opening quote.
    case unclosedQuote(Int)
    /// A quote inside an unquoted field, or text behind a closing quote.
    case strayQuote(Int)
  }

  let file: TextFile
  let separator: UInt8

  /// The separator is the most frequent of comma, semicolon and tab in the header outside quotes; the comma where none is.
  ///
  /// - Parameter header: the byte at which the header begins.
  init(file: TextFile, header: Int = 0) {
    self.file = file
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in file.bytes[header...] {
      if byte == 34 { isQuoted.toggle() }
      if !isQuoted, byte == 10 || byte == 13 { break }
      if !isQuoted { counts[byte, default: 0] += 1 }
    }
    separator = [44, 59, 9].max { counts[$0, default: 0] < counts[$1, default: 0] } ?? 44
  }

  init(file: TextFile, separator: UInt8) {
    self.file = file
    self.separator = separator
  }

  /// Reads the record that begins at `position` and moves `position` behind its line break.
  func record(at position: inout Int) -> (fields: [Field], fault: Fault?) {
    let bytes = file.bytes
    var fields: [Field] = []
    var fault: Fault?
    while true {
      let start = position
      if position < bytes.count, bytes[position] == 34 {
        guard let end = closingQuote(after: position) else {
          position = lineEnd(after: start)
          return (fields, .unclosedQuote(start))
        }
        fields.append(Field(range: (start + 1)..<end, start: start, isQuoted: true))
        position = end + 1
        if position < bytes.count, !isBoundary(bytes[position]) {
          // Behind a quote that closes lines further down stands what that line has in quotes: it was an opening one.
          if fault == nil, bytes[start..<end].contains(10) {
            position = lineEnd(after: start)
            return (fields, .unclosedQuote(start))
          }
          fault = fault ?? .strayQuote(end)
          while position < bytes.count, !isBoundary(bytes[position]) { position += 1 }
        }
      } else {
        while position < bytes.count, !isBoundary(bytes[position]) {
          if bytes[position] == 34 { fault = fault ?? .strayQuote(position) }
          position += 1
        }
        fields.append(Field(range: start..<position, start: start, isQuoted: false))
      }
      guard position < bytes.count else { return (fields, fault) }
      let boundary = bytes[position]
      position += 1
      if boundary == separator { continue }
      if boundary == 13, position < bytes.count, bytes[position] == 10 { position += 1 }
      return (fields, fault)
    }
  }

  /// One record with its line break; cells are quoted where they have to be.
  static func line(_ cells: [String], separator: UInt8 = UInt8(ascii: ",")) -> String {
    cells.map { cell($0, separator: separator) }.joined(separator: String(Unicode.Scalar(separator))) + "\n"
  }

  /// A field as it is written: in quotes where it holds a separator, a quote or a line break.
  static func cell(_ text: String, separator: UInt8 = UInt8(ascii: ",")) -> String {
    let needsQuotes = text.utf8.contains { $0 == separator || $0 == 34 || $0 == 10 || $0 == 13 }
    return needsQuotes ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
  }

  func isEmpty(_ field: Field) -> Bool { file.bytes[field.range].allSatisfy(isBlank) }

  /// The text of a field with doubled quotes made single and blanks at both ends dropped.
  func text(_ field: Field) -> String {
    var range = field.range
    while let first = range.first, isBlank(file.bytes[first]) { range = (first + 1)..<range.upperBound }
    while let last = range.last, isBlank(file.bytes[last]) { range = range.lowerBound..<last }
    guard field.isQuoted, file.bytes[range].contains(34) else { return file.text(range) }
    var text: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      text.append(file.bytes[index])
      index += file.bytes[index] == 34 ? 2 : 1
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Everything in a range that may be an id.
  func words(in range: Range<Int>) -> Set<String> {
    let words = file.bytes[range].split { $0 == separator || $0 == 34 || isBlank($0) }
    return Set(words.map { String(decoding: $0, as: UTF8.self) })
  }

  private func closingQuote(after opening: Int) -> Int? {
    let bytes = file.bytes
    var index = opening + 1
    while index < bytes.count {
      if bytes[index] == 34 {
        guard index + 1 < bytes.count, bytes[index + 1] == 34 else { return index }
        index += 1
      }
      index += 1
    }
    return nil
  }

  /// The beginning of the next line.
  private func lineEnd(after offset: Int) -> Int {
    file.bytes[offset...].firstIndex(of: 10).map { $0 + 1 } ?? file.bytes.count
  }

  private func isBoundary(_ byte: UInt8) -> Bool { byte == separator || byte == 10 || byte == 13 }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 || byte == 10 || byte == 13 }
}
