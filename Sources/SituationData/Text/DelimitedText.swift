/// Records of a CSV file (RFC 4180) over its bytes: comma, semicolon or tab, quoted fields with doubled quotes and line
/// breaks, LF or CRLF. Broken quotes are faults, never guessed around.
struct DelimitedText: Sendable {
  /// Where a field stands; its quotes lie outside of `range`.
  struct Field: Hashable, Sendable {
    var range: Range<Int>
    /// Where the field begins, with its quote.
    var start: Int
    var isQuoted: Bool
    /// Whether doubled quotes stand for single ones in it.
    var hasQuotes = false
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
    var fields: [Field] = []
    let fault = read(&fields, at: &position)
    return (fields, fault)
  }

  /// The same into an array that is used again for each record.
  func read(_ fields: inout [Field], at position: inout Int) -> Fault? {
    fields.removeAll(keepingCapacity: true)
    return file.bytes.withUnsafeBufferPointer { read(&fields, at: &position, in: $0) }
  }

  private func read(
    _ fields: inout [Field], at position: inout Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Fault? {
    var fault: Fault?
    var place = position
    defer { position = place }
    while true {
      let start = place
      if place < bytes.count, bytes[place] == 34 {
        guard let (end, hasQuotes) = Self.closingQuote(after: place, in: bytes) else {
          place = Self.lineEnd(after: start, in: bytes)
          return .unclosedQuote(start)
        }
        fields.append(Field(range: (start + 1)..<end, start: start, isQuoted: true, hasQuotes: hasQuotes))
        place = end + 1
        if place < bytes.count, !isBoundary(bytes[place]) {
          // Behind a quote that closes lines further down stands what that line has in quotes: it was an opening one.
          if fault == nil, bytes[start..<end].contains(10) {
            place = Self.lineEnd(after: start, in: bytes)
            return .unclosedQuote(start)
          }
          fault = fault ?? .strayQuote(end)
          while place < bytes.count, !isBoundary(bytes[place]) { place += 1 }
        }
      } else {
        place = nextSign(from: place, in: bytes)
        while place < bytes.count, bytes[place] == 34 {
          fault = fault ?? .strayQuote(place)
          place = nextSign(from: place + 1, in: bytes)
        }
        fields.append(Field(range: start..<place, start: start, isQuoted: false))
      }
      guard place < bytes.count else { return fault }
      let boundary = bytes[place]
      place += 1
      if boundary == separator { continue }
      if boundary == 13, place < bytes.count, bytes[place] == 10 { place += 1 }
      return fault
    }
  }

  /// One record with its line break; cells are quoted where they have to be.
  static func line(_ cells: [String], separator: UInt8 = UInt8(ascii: ",")) -> String {
    let mark = String(Unicode.Scalar(separator))
    var line = ""
    line.reserveCapacity(cells.reduce(cells.count) { $0 + $1.utf8.count })
    for (index, text) in cells.enumerated() {
      if index > 0 { line += mark }
      line += cell(text, separator: separator)
    }
    return line + "\n"
  }

  /// A field as it is written: in quotes where it holds a separator, a quote or a line break.
  static func cell(_ text: String, separator: UInt8 = UInt8(ascii: ",")) -> String {
    let needsQuotes = text.utf8.contains { $0 == separator || $0 == 34 || $0 == 10 || $0 == 13 }
    return needsQuotes ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
  }

  func isEmpty(_ field: Field) -> Bool { trimmed(field).isEmpty }

  /// Where the text of a field stands, blanks at both ends left out.
  func trimmed(_ field: Field) -> Range<Int> {
    var (start, end) = (field.range.lowerBound, field.range.upperBound)
    while start < end, isBlank(file.bytes[start]) { start += 1 }
    while end > start, isBlank(file.bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  /// The text of a field with doubled quotes made single and blanks at both ends dropped.
  func text(_ field: Field) -> String {
    let range = trimmed(field)
    guard field.hasQuotes else { return file.text(range) }
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

  /// The quote that closes the one at `opening`, and whether there are doubled ones in between.
  private static func closingQuote(
    after opening: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> (end: Int, hasQuotes: Bool)? {
    var index = opening + 1
    var hasQuotes = false
    while index < bytes.count {
      if bytes[index] == 34 {
        guard index + 1 < bytes.count, bytes[index + 1] == 34 else { return (index, hasQuotes) }
        hasQuotes = true
        index += 1
      }
      index += 1
    }
    return nil
  }

  /// The beginning of the next line.
  private static func lineEnd(after offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    bytes[offset...].firstIndex(of: 10).map { $0 + 1 } ?? bytes.count
  }

  /// The next separator, quote or end of a line; the end of the file where there is none.
  private func nextSign(from start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var place = start
    while place + EightBytes.count <= bytes.count {
      if let first = EightBytes(UnsafeRawBufferPointer(bytes), at: place).first(of: separator, 10, 13, 34) {
        return place + first
      }
      place += EightBytes.count
    }
    while place < bytes.count, !isBoundary(bytes[place]), bytes[place] != 34 { place += 1 }
    return place
  }

  private func isBoundary(_ byte: UInt8) -> Bool { byte == separator || byte == 10 || byte == 13 }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 || byte == 10 || byte == 13 }
}
