import SourceText

/// Two days with a word or a line between them: `1–7 February 2025`, `28 Jan - 3 Feb 2025`, `01/02/2025 - 07/02/2025`.
enum DateSpan {
  private static let signs = [" to ", " – ", " — ", " - ", " until ", " bis ", " au ", " al ", " a ", "–", "-"]

  /// Nil where a text is none.
  ///
  /// - Parameter day: reads a day that is written in full.
  static func read(_ text: String, _ form: ImportDates.Form?, day: (String) -> AsOf?) -> AsOf? {
    guard text.utf8.count < 64 else { return nil }
    for sign in signs {
      guard let range = text.firstRange(of: sign) else { continue }
      let (first, last) = (String(text[..<range.lowerBound]).trimmed, String(text[range.upperBound...]).trimmed)
      guard let ends = ends(first, last, day) ?? named(first, last, form) else { continue }
      return ends.first < ends.last ? .period(ends.first, ends.last) : nil
    }
    return nil
  }

  private static func ends(_ first: String, _ last: String, _ day: (String) -> AsOf?) -> (first: Day, last: Day)? {
    guard let first = day(first)?.first, let last = day(last)?.last else { return nil }
    return (first, last)
  }

  /// Days with months by name, of which the first may lack what both have, or the last the month: `Feb 1–7, 2025`.
  private static func named(_ first: String, _ last: String, _ form: ImportDates.Form?) -> (first: Day, last: Day)? {
    guard case .named(let parts)? = form, parts.count == 3, parts[2] == .year else { return nil }
    var (start, end) = (ImportDates.words(of: first), ImportDates.words(of: last))
    let isMonthFirst = parts[0] == .month
    if isMonthFirst, end.count == 2, start.count == 2 { end.insert(start[0], at: 0) }
    guard end.count == 3, (1...2).contains(start.count), let last = ImportDates.date(parts, end)?.last else {
      return nil
    }
    let hasMonth = start.count == 2
    if !hasMonth { start.insert(end[isMonthFirst ? 0 : 1], at: isMonthFirst ? 0 : 1) }
    guard let first = ImportDates.date(parts, start + [end[2]])?.first else { return nil }
    // The last days of a year, and the first of the next.
    guard first > last, hasMonth, let year = Int(end[2]) else { return (first, last) }
    return ImportDates.date(parts, start + [String(year - 1)])?.first.map { ($0, last) }
  }
}
