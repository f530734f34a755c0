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
  package func day(_ text: String) -> Day? {
    if case .day(let day) = isoDate(text) { return day }
    guard let pattern else { return nil }
    let fields = text.split(separator: pattern.separator, omittingEmptySubsequences: false)
    guard fields.count == 3 else { return nil }
    var numbers: [Pattern.Part: Int] = [:]
    for (part, field) in zip(pattern.parts, fields) {
      guard let number = digits(field, part == .year ? 4...4 : 1...2) else { return nil }
      numbers[part] = number
    }
    return Day(year: numbers[.year] ?? 0, month: numbers[.month] ?? 0, day: numbers[.day] ?? 0)
  }

  /// A day, month, year, period of two days, or `unknown`; nil where the text is none of them.
  package func asOf(_ text: String) -> AsOf? {
    if text == "unknown" { return .unknown }
    if let date = isoDate(text) { return date }
    if let day = day(text) { return .day(day) }
    // With a pattern of slashes only ISO days can stand at the ends of a period.
    let ends = text.split(separator: "/", omittingEmptySubsequences: false)
    guard ends.count == 2, let first = day(String(ends[0])), let last = day(String(ends[1])), first <= last else {
      return nil
    }
    return AsOf(first...last)
  }

  /// `2025-02-18`, `2025-02` or `2025`.
  private func isoDate(_ text: String) -> AsOf? {
    let fields = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = fields.first, let year = digits(first, 4...4), year >= 1 else { return nil }
    guard fields.count > 1 else { return .year(year) }
    guard let month = digits(fields[1], 2...2), (1...12).contains(month) else { return nil }
    guard fields.count > 2 else { return .month(year: year, month: month) }
    guard fields.count == 3, let day = digits(fields[2], 2...2) else { return nil }
    return Day(year: year, month: month, day: day).map(AsOf.day)
  }

  private func digits(_ text: Substring, _ count: ClosedRange<Int>) -> Int? {
    guard count.contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(text)
  }
}
