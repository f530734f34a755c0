/// Records of a CSV file (RFC 4180) over its bytes: comma, semicolon or tab, quoted fields with doubled quotes and line
/// breaks, LF or CRLF. Broken quotes are faults, never guessed around.
package struct DelimitedText: Sendable {
  /// Where a field stands.
  package struct Field: Hashable, Sendable {
    /// The bytes of its text, without quotes and without blanks at both ends.
    package var range: Range<Int>
    /// Where the field begins, with its quote.
    package var start: Int
    /// Whether doubled quotes stand for single ones in it.
    package var hasQuotes = false

    @inlinable package var isEmpty: Bool {
      @inline(__always) get { range.lowerBound == range.upperBound }
    }

    /// The place of a field that is not read yet.
    package static let none = Field(range: 0..<0, start: 0)
  }

  /// What ended a record.
  package enum Fault: Hashable, Sendable {
    /// A quote that nothing closes, or only the opening one of a later line: its own line is lost. At the byte of the
    /// opening quote.
    case unclosedQuote(Int)
    /// A quote inside an unquoted field, or text behind a closing quote.
    case strayQuote(Int)
  }

  package let file: TextFile
  package let separator: UInt8

  /// The separator is the most frequent of comma, semicolon and tab in the header outside quotes; the comma where none is.
  ///
  /// - Parameter header: the byte at which the header begins.
  package init(file: TextFile, header: Int = 0) {
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

  package init(file: TextFile, separator: UInt8) {
    self.file = file
    self.separator = separator
  }

  /// Reads the record that begins at `position` and moves `position` behind its line break.
  ///
  /// - Parameter count: how many fields it probably has.
  package func record(at position: inout Int, of count: Int = 16) -> (fields: [Field], fault: Fault?) {
    var walk = walk(from: position)
    var fields = [Field](repeating: .none, count: count)
    let fault = read(&fields, by: &walk)
    position = walk.position
    return (fields, fault)
  }

  /// One field of a record; nil where the record has fewer.
  package func field(_ place: Int, ofRecordAt position: Int) -> Field? {
    var (signs, start) = (SignWalk(separator: separator, from: position), position)
    return file.bytes.withUnsafeBytes { bytes in
      for index in 0...place {
        let end = signs.next(in: bytes)
        // Most fields have no quotes, nor any before them.
        guard end < bytes.count, bytes[end] != 34 else { break }
        if index == place { return Field(range: Self.trimmed(start, end, in: bytes), start: start) }
        guard bytes[end] == separator else { return nil }
        start = end + 1
      }
      return withFields(ofRecordAt: position, atMost: place + 1) { place < $0.count ? $0[place] : nil }
    }
  }

  /// Reads the first fields of a record into memory that is gone afterwards.
  ///
  /// - Parameter limit: how many of them are read.
  package func withFields<Result>(
    ofRecordAt position: Int, atMost limit: Int, _ body: (UnsafeBufferPointer<Field>) -> Result
  ) -> Result {
    withUnsafeTemporaryAllocation(of: Field.self, capacity: limit) { fields in
      fields.initialize(repeating: .none)
      var walk = walk(from: position)
      let (count, _) = file.bytes.withUnsafeBytes { read(fields, by: &walk, in: $0) }
      return body(UnsafeBufferPointer(rebasing: fields[..<min(count, limit)]))
    }
  }

  /// A walk from record to record.
  package struct Walk {
    /// Where the next record begins.
    fileprivate(set) var position: Int
    fileprivate var signs: SignWalk
  }

  /// Whether a walk has come to the end.
  package func isFinished(_ walk: Walk) -> Bool { walk.position >= file.bytes.count }

  /// - Parameter position: the first byte of a record.
  package func walk(from position: Int) -> Walk {
    Walk(position: position, signs: SignWalk(separator: separator, from: position))
  }

  /// Reads the next record into an array that is used again for each record: as many fields as the one before had have
  /// their place.
  package func read(_ fields: inout [Field], by walk: inout Walk) -> Fault? {
    while true {
      let (count, fault) = fields.withUnsafeMutableBufferPointer { places in
        file.bytes.withUnsafeBytes { read(places, by: &walk, in: $0) }
      }
      if count <= fields.count {
        if count < fields.count { fields.removeLast(fields.count - count) }
        return fault
      }
      fields += repeatElement(.none, count: count - fields.count)
    }
  }

  /// - Returns: how many fields there are. Those that have no place are left out, and the walk then stays where it is.
  private func read(
    _ fields: UnsafeMutableBufferPointer<Field>, by walk: inout Walk, in bytes: UnsafeRawBufferPointer
  ) -> (count: Int, fault: Fault?) {
    var (count, fault, signs): (Int, Fault?, SignWalk) = (0, nil, walk.signs)
    var start = walk.position
    while true {
      var end = signs.next(in: bytes)
      // Most fields have no quote and are not the last ones.
      while end < bytes.count, bytes[end] == separator {
        Self.put(Field(range: Self.trimmed(start, end, in: bytes), start: start), fields, &count)
        start = end &+ 1
        end = signs.next(in: bytes)
      }
      if end == start, end < bytes.count, bytes[end] == 34 {
        guard let (closing, hasQuotes) = Self.closingQuote(&signs, in: bytes) else {
          return lose(from: start, count, &walk, room: fields.count, in: bytes)
        }
        Self.put(
          Field(range: Self.trimmed(start &+ 1, closing, in: bytes), start: start, hasQuotes: hasQuotes), fields,
          &count)
        end = closing &+ 1
        if end < bytes.count, !isBoundary(bytes[end]) {
          // Behind a quote that closes lines further down stands what that line has in quotes: it was an opening one.
          if fault == nil, bytes[start..<closing].contains(10) {
            return lose(from: start, count, &walk, room: fields.count, in: bytes)
          }
          fault = fault ?? .strayQuote(closing)
        }
        repeat { end = signs.next(in: bytes) } while end < bytes.count && bytes[end] == 34
      } else {
        while end < bytes.count, bytes[end] == 34 {
          fault = fault ?? .strayQuote(end)
          end = signs.next(in: bytes)
        }
        Self.put(Field(range: Self.trimmed(start, end, in: bytes), start: start), fields, &count)
      }
      start = end
      if end < bytes.count {
        start &+= 1
        if bytes[end] == separator { continue }
        if bytes[end] == 13, start < bytes.count, bytes[start] == 10 { start = signs.next(in: bytes) &+ 1 }
      }
      if count <= fields.count { walk = Walk(position: start, signs: signs) }
      return (count, fault)
    }
  }

  /// Leaves the line of a quote that nothing closes.
  @inline(never)
  private func lose(
    from offset: Int, _ count: Int, _ walk: inout Walk, room: Int, in bytes: UnsafeRawBufferPointer
  ) -> (count: Int, fault: Fault?) {
    if count <= room { walk = self.walk(from: Self.lineEnd(after: offset, in: bytes)) }
    return (count, .unclosedQuote(offset))
  }

  @inline(__always)
  private static func put(_ field: Field, _ fields: UnsafeMutableBufferPointer<Field>, _ count: inout Int) {
    if count < fields.count { fields[count] = field }
    count &+= 1
  }

  /// The text of a field with doubled quotes made single, blanks at both ends dropped, and without what keeps spreadsheets from
  /// taking it for a formula.
  package func text(_ field: Field) -> String {
    let raw = rawText(field)
    let text = FormulaGuard.removed(from: raw)
    return text.utf8.count == raw.utf8.count ? raw : String(Substring(text.utf8.drop { Self.isBlank($0) }))
  }

  /// The text as it stands in the file, with doubled quotes made single.
  func rawText(_ field: Field) -> String {
    guard field.hasQuotes else { return file.text(field.range) }
    var text: [UInt8] = []
    append(field, to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// Appends the bytes of such a text.
  package func append(_ field: Field, to text: inout [UInt8]) {
    guard field.hasQuotes else {
      text += file.bytes[field.range]
      return
    }
    var index = field.range.lowerBound
    while index < field.range.upperBound {
      text.append(file.bytes[index])
      index += file.bytes[index] == 34 ? 2 : 1
    }
  }

  /// Everything in a range that may be an id.
  package func words(in range: Range<Int>) -> Set<String> {
    let words = file.bytes[range].split { $0 == separator || $0 == 34 || Self.isBlank($0) }
    return Set(words.map { String(decoding: $0, as: UTF8.self) })
  }

  /// The quote that closes the one that a walk has come to, and whether there are doubled ones in between.
  @inline(__always)
  private static func closingQuote(
    _ signs: inout SignWalk, in bytes: UnsafeRawBufferPointer
  ) -> (end: Int, hasQuotes: Bool)? {
    var hasQuotes = false
    while true {
      let place = signs.next(in: bytes)
      guard place < bytes.count else { return nil }
      guard bytes[place] == 34 else { continue }
      guard place &+ 1 < bytes.count, bytes[place &+ 1] == 34 else { return (place, hasQuotes) }
      hasQuotes = true
      _ = signs.next(in: bytes)
    }
  }

  /// The beginning of the next line.
  private static func lineEnd(after offset: Int, in bytes: UnsafeRawBufferPointer) -> Int {
    bytes[offset...].firstIndex(of: 10).map { $0 + 1 } ?? bytes.count
  }

  private func isBoundary(_ byte: UInt8) -> Bool { byte == separator || byte == 10 || byte == 13 }

  /// A range without the blanks at both of its ends.
  @inline(__always)
  private static func trimmed(_ start: Int, _ end: Int, in bytes: UnsafeRawBufferPointer) -> Range<Int> {
    // No blank is above a space.
    guard start < end, bytes[start] <= 32 || bytes[end &- 1] <= 32 else { return Range(uncheckedBounds: (start, end)) }
    return withoutBlanks(start, end, in: bytes)
  }

  @inline(never)
  private static func withoutBlanks(_ start: Int, _ end: Int, in bytes: UnsafeRawBufferPointer) -> Range<Int> {
    var (start, end) = (start, end)
    while start < end, isBlank(bytes[start]) { start += 1 }
    while end > start, isBlank(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 || byte == 10 || byte == 13 }
}
