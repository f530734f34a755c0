/// Reads dates as a situation writes them: ISO 8601, and besides the one form that its front matter declares.
package struct DateReader: Hashable, Sendable {
  /// The order of day, month and year and the sign between them, e.g. `day/month/year`.
  package struct Pattern: Hashable, Sendable {
    package enum Part: String, Hashable, Sendable {
      case day
      case month
      case year
    }

    package var parts: [Part]
    package var separator: Character

    /// Nil where `text` does not name day, month and year once each with the same sign (`/`, `.` or `-`) between them.
    package init?(_ text: String) {
      guard let separator = text.first(where: { "/.-".contains($0) }) else { return nil }
      let parts = text.split(separator: separator, omittingEmptySubsequences: false).compactMap {
        Part(rawValue: String($0))
      }
      guard parts.count == 3, Set(parts).count == 3, text.filter({ $0 == separator }).count == 2 else { return nil }
      self.parts = parts
      self.separator = separator
    }
  }

  package var pattern: Pattern?
  /// Whether a pattern may have been declared that could not be read: only a broken ISO date is then a fault.
  package var hasUnreadPattern = false

  package init(pattern: Pattern? = nil) {
    self.pattern = pattern
  }

  /// A single day; nil where the text is no date or names a day that does not exist.
  package func day(_ text: String) -> Day? { day(Array(text.utf8).span) }

  /// A day, month, year, period of two days, or `unknown`; nil where the text is none of them.
  package func asOf(_ text: String) -> AsOf? { asOf(Array(text.utf8).span) }

  package func day(_ text: Span<UInt8>) -> Day? {
    if case .day(let day) = isoDate(text) { return day }
    guard let pattern, let separator = pattern.separator.asciiValue else { return nil }
    var parts = pattern.parts[...]
    var (year, month, day) = (0, 0, 0)
    var start = 0
    for end in 0...text.count where end == text.count || text[end] == separator {
      guard let part = parts.popFirst(), (part == .year ? 4...4 : 1...2).contains(end - start),
        let number = digits(text, start..<end)
      else { return nil }
      switch part {
      case .year: year = number
      case .month: month = number
      case .day: day = number
      }
      start = end + 1
    }
    return parts.isEmpty && Self.isRead(year) ? Day(year: year, month: month, day: day) : nil
  }

  package func asOf(_ text: Span<UInt8>) -> AsOf? {
    if let date = isoDate(text) { return date }
    if String(ofUTF8: text) == "unknown" { return .unknown }
    if let day = day(text) { return .day(day) }
    // With a pattern of slashes only ISO days can stand at the ends of a period.
    let slashes = text.indices.filter { text[$0] == UInt8(ascii: "/") }
    guard slashes.count == 1, let first = day(text.extracting(..<slashes[0])),
      let last = day(text.extracting((slashes[0] + 1)...)), first <= last
    else { return nil }
    return AsOf(first...last)
  }

  /// A day, or `by` and the latest possible one.
  package func published(_ text: Span<UInt8>) -> Published? {
    let isLatestPossible = text.count > 3 && String(ofUTF8: text.extracting(..<3)) == "by "
    return day(isLatestPossible ? text.extracting(3...) : text).map {
      Published($0, isLatestPossible: isLatestPossible)
    }
  }

  /// `2025-02-18`, `2025-02` or `2025`.
  private func isoDate(_ text: Span<UInt8>) -> AsOf? {
    if let day = Self.isoDay(text) { return .day(day) }
    guard text.count == 4 || text.count == 7, let year = digits(text, 0..<4), Self.isRead(year)
    else { return nil }
    if text.count == 4 { return .year(year) }
    guard text[4] == UInt8(ascii: "-"), let month = digits(text, 5..<7), (1...12).contains(month) else { return nil }
    return .month(year: year, month: month)
  }

  /// `2025-02-18`; nil for any other text and for a day that does not exist.
  @inline(__always)
  package static func isoDay(_ text: Span<UInt8>) -> Day? {
    text.count == 10 ? text.withUnsafeBytes { isoDay(in: $0, at: 0) } : nil
  }

  /// The same of ten bytes.
  @inline(__always)
  static func isoDay(in bytes: UnsafeRawBufferPointer, at index: Int) -> Day? {
    let (start, end) = (bytes.word(at: index), bytes.word(at: index &+ 2))
    guard start & 0xFF00_00FF_0000_0000 == 0x2D00_002D_0000_0000,
      let digits = EightDigits(
        start & 0xFFFF_FFFF | start &>> 8 & 0x0000_FFFF_0000_0000 | end & 0xFFFF_0000_0000_0000)
    else { return nil }
    let year = digits.pair(0) &* 100 &+ digits.pair(1)
    return isRead(year) ? Day(year: year, month: digits.pair(2), day: digits.pair(3)) : nil
  }

  /// Whether a year is read: others are slips, or of another calendar.
  @inline(__always)
  private static func isRead(_ year: Int) -> Bool { UInt(bitPattern: year &- 1900) <= 200 }

  /// The number of digits that stand where all of them are there; nil for anything else.
  private func digits(_ text: Span<UInt8>, _ range: Range<Int>) -> Int? {
    var number = 0
    for index in range {
      let digit = text[index] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      number = number &* 10 &+ Int(digit)
    }
    return number
  }
}
