package import SituationData
package import SourceText

/// A date and how it is written. Phrases take dates and not their texts: "as of" is “au 18 février” but “en octobre”.
package struct WrittenDate: Hashable, Sendable {
  package var date: AsOf
  package var isShort: Bool
  /// The year that is known where it stands, and is not said again.
  package var knownYear: Int?

  package init(_ date: AsOf, isShort: Bool = false, inYear year: Int? = nil) {
    (self.date, self.isShort, knownYear) = (date, isShort, year)
  }

  package init(_ day: Day, isShort: Bool = false, inYear year: Int? = nil) {
    self.init(.day(day), isShort: isShort, inYear: year)
  }
}

extension Language {
  package func date(_ date: AsOf, isShort: Bool) -> String { self.date(WrittenDate(date, isShort: isShort)) }

  /// "18 February" for a day of the year, and for others the date with its own year.
  package func date(_ date: AsOf, inYear year: Int) -> String { self.date(WrittenDate(date, inYear: year)) }

  /// "18 February 2025", or "18 Feb 2025" where it is short.
  package func date(_ date: WrittenDate) -> String {
    func dated(_ text: String, _ year: Int) -> String {
      year == date.knownYear ? text : adding(year, to: text, isShort: date.isShort)
    }
    switch date.date {
    case .day(let day):
      let parts = day.components
      return dated(self.day(parts.day, of: parts.month, isShort: date.isShort), parts.year)
    case .month(let year, let number): return dated(month(number, isShort: date.isShort), year)
    case .year(let year): return self.year(year, isShort: date.isShort)
    case .period(let first, let last): return span(first, last, date)
    case .unknown: return phrase(.dateNotGiven)
    }
  }

  /// "18–20 February 2025", "19 January – 15 February 2025": what both ends share is said once.
  private func span(_ first: Day, _ last: Day, _ date: WrittenDate) -> String {
    let (a, b) = (first.components, last.components)
    let end = self.date(
      WrittenDate(last, isShort: date.isShort, inYear: a.year == b.year ? date.knownYear : nil))
    if (a.year, a.month) == (b.year, b.month) { return "\(firstDay(a.day))\u{2060}–\u{2060}\(end)" }
    let start = day(a.day, of: a.month, isShort: date.isShort)
    return a.year == b.year ? "\(start) – \(end)" : "\(adding(a.year, to: start, isShort: date.isShort)) – \(end)"
  }

  /// A calendar period: "October 2023", "Q4 2023", "week of 17 February 2025".
  package func period(_ days: ClosedRange<Day>, _ frequency: Frequency) -> String {
    let (year, month, _) = days.lowerBound.components
    switch frequency {
    case .day: return date(WrittenDate(days.lowerBound))
    case .week: return week(of: days.lowerBound)
    case .month: return adding(year, to: self.month(month, isShort: false), isShort: false)
    case .quarter: return quarter((month + 2) / 3, year: year)
    case .year: return self.year(year, isShort: false)
    }
  }
}
