extension DateReader {
  /// What is wrong with a text that is no date.
  ///
  /// - Parameter form: how a date is to be written.
  func message(_ text: String, form: String) -> String {
    let shown = "“\(text.visible)”"
    if let year = year(in: text), !(1900...2100).contains(year) {
      return
        "\(shown) lies \(year < 1900 ? "before 1900" : "after 2100"), and may be of another calendar (\(Self.calendars(with: year))); write \(form) of the Gregorian calendar"
    }
    if Self.looksISO(text) { return "\(shown) does not exist in the calendar; write \(form)" }
    if !text.unseenSigns.isEmpty, asOf(NameForm.compared(text)) != nil {
      return
        "\(shown) is no date: it holds a \(text.unseenSigns.joined(separator: " and a ")), which nobody sees; delete it"
    }
    return
      "\(shown) is no date; write \(form), or declare the file’s own form in report.md: csv: {dates: day/month/year}"
  }

  static func looksISO(_ text: String) -> Bool {
    text.utf8.count == 10 && text.split(separator: "-").map(\.utf8.count) == [4, 2, 2]
  }

  /// The year of a text that has the form of a date.
  private func year(in text: String) -> Int? {
    let first = text.split(separator: "/").first.map(String.init) ?? ""
    for candidate in [text, first] {
      let parts = candidate.split(separator: "-", omittingEmptySubsequences: false)
      if (1...3).contains(parts.count), parts[0].utf8.count == 4, parts.dropFirst().allSatisfy({ $0.utf8.count == 2 }),
        parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } })
      {
        return Int(parts[0])
      }
    }
    guard let pattern else { return nil }
    let parts = text.split(separator: pattern.separator, omittingEmptySubsequences: false)
    guard parts.count == 3, let place = pattern.parts.firstIndex(of: .year), parts[place].utf8.count == 4 else {
      return nil
    }
    return Int(parts[place])
  }

  /// Calendars in which a year may be one of ours, by the years that they have had since 1900.
  private static func calendars(with year: Int) -> String {
    let all: [(name: String, years: ClosedRange<Int>)] = [
      ("Islamic", 1317...1525), ("Persian", 1278...1480), ("Buddhist", 2443...2644), ("Hebrew", 5660...5861),
      ("Ethiopian", 1892...2093), ("Nepali", 1956...2157), ("Minguo", 1...189), ("a year of two digits", 0...99),
    ]
    let likely = all.filter { $0.years.contains(year) }.map(\.name)
    return (likely.isEmpty ? ["Islamic", "Persian", "Buddhist", "Hebrew", "Ethiopian"] : likely)
      .joined(separator: ", ")
  }
}
