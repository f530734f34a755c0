/// Reads the cells of one row into values and collects what is wrong with them.
struct RowReader {
  let row: TableRow
  let dates: DateReader
  var faults: [Diagnostic] = []
  /// Whether a date stands here in a form that the front matter may have declared, had it been legible.
  private(set) var hasUnreadDate = false

  init(_ row: TableRow, dates: DateReader) {
    self.row = row
    self.dates = dates
  }

  var hasErrors: Bool { faults.contains { $0.severity == .error } }

  mutating func fail(_ rule: Rule, in column: String, _ message: String) {
    faults.append(row.diagnostic(.error, rule, in: column, message))
  }

  /// A cell that may not be empty.
  mutating func required(_ column: String) -> String {
    let text = row[column]
    if text.isEmpty, row.has(column) { fail(.missingValue, in: column, "“\(column)” is empty; fill it in") }
    return text
  }

  /// An id: letters, digits, `-` and `_`.
  mutating func id(_ column: String) -> String {
    let text = required(column)
    if !text.isEmpty, !isIdentifier(text) {
      fail(.badId, in: column, "“\(text)” is no id; use letters, digits, “-” and “_”")
    }
    return text
  }

  /// One of a fixed list of words; nil where the cell is empty or says another.
  mutating func word<Word: RawRepresentable & CaseIterable>(
    _ type: Word.Type, in column: String, rule: Rule = .unknownWord
  ) -> Word? where Word.RawValue == String {
    let text = row[column]
    guard !text.isEmpty else { return nil }
    if let word = Word(rawValue: text) { return word }
    let known = Word.allCases.map(\.rawValue)
    fail(rule, in: column, "the \(column) “\(text)” is unknown\(Nearest.hint(to: text, among: known))")
    return nil
  }

  mutating func number(_ column: String) -> DecimalNumber? {
    let text = row[column]
    guard !text.isEmpty else { return nil }
    do {
      return try NumberReader(refusesCommas: row.text.separator == 59).number(text)
    } catch .ambiguousComma {
      fail(
        .badNumber, in: column,
        "“\(text)” may mean two numbers in a file separated by semicolons; write it without the comma or with a decimal point"
      )
    } catch .tooLong {
      fail(.badNumber, in: column, "“\(text)” has more than 18 digits; choose a larger unit in indicators.csv")
    } catch {
      fail(
        .badNumber, in: column,
        "“\(text)” is no number; put digits here, “about” or “more than” in the column qualifier, ends of a range in low and high, and powers of ten in the indicator's unit"
      )
    }
    return nil
  }

  mutating func day(_ column: String) -> Day? {
    let text = row[column]
    guard !text.isEmpty else { return nil }
    if let day = dates.day(text) { return day }
    failDate(text, in: column, "a day as 2025-02-18")
    return nil
  }

  mutating func asOf(_ column: String) -> AsOf? {
    let text = row[column]
    guard !text.isEmpty else { return nil }
    if let date = dates.asOf(text) { return date }
    failDate(
      text, in: column, "a day as 2025-02-18, a month as 2025-02, a year, a period as 2025-01-19/2025-02-18, or unknown"
    )
    return nil
  }

  /// A day, or `by DATE`: the latest possible one.
  mutating func published(_ column: String) -> Published? {
    let text = row[column]
    guard !text.isEmpty else { return nil }
    let isLatestPossible = text.hasPrefix("by ")
    let date = isLatestPossible ? String(text.dropFirst(3)) : text
    if let day = dates.day(date) { return Published(day, isLatestPossible: isLatestPossible) }
    failDate(text, in: column, "the day of publication as 2025-02-18, or “by 2025-02-18”")
    return nil
  }

  private mutating func failDate(_ text: String, in column: String, _ form: String) {
    if dates.hasUnreadPattern, !looksISO(text) {
      hasUnreadDate = true
      return
    }
    let reason =
      looksISO(text)
      ? "“\(text)” does not exist in the calendar; write \(form)"
      : "“\(text)” is no date; write \(form), or declare the file's own form in report.md: csv: {dates: day/month/year}"
    fail(.badDate, in: column, reason)
  }

  private func looksISO(_ text: String) -> Bool {
    text.utf8.count == 10 && text.split(separator: "-").map(\.utf8.count) == [4, 2, 2]
  }
}

/// Whether a text is made of letters, digits, `-` and `_` only.
package func isIdentifier(_ text: String) -> Bool {
  !text.isEmpty
    && text.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType == .decimal || $0 == "-" || $0 == "_"
    }
}
