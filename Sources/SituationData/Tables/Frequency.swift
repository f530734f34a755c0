package import SourceText

/// A kind of calendar period.
package enum Frequency: String, CaseIterable, Hashable, Sendable {
  case day
  /// From Monday to Sunday (ISO 8601).
  case week
  case month
  case quarter
  case year

  /// The period that a day lies in.
  package func period(of day: Day) -> ClosedRange<Day> {
    let (year, month, _) = day.components
    switch self {
    case .day: return day...day
    case .week:
      // 1970-01-01 was a Thursday.
      let weekday = (Int(day.number) + 3) % 7
      let monday = day.adding(-(weekday < 0 ? weekday + 7 : weekday))
      return monday...monday.adding(6)
    case .month: return months(from: month, to: month, in: year, around: day)
    case .quarter:
      let first = (month - 1) / 3 * 3 + 1
      return months(from: first, to: first + 2, in: year, around: day)
    case .year: return months(from: 1, to: 12, in: year, around: day)
    }
  }

  private func months(from first: Int, to last: Int, in year: Int, around day: Day) -> ClosedRange<Day> {
    guard let start = Day(year: year, month: first, day: 1),
      let end = Day(year: year, month: last, day: Day.length(ofMonth: last, in: year))
    else { return day...day }
    return start...end
  }

  /// All periods that touch the days, in order.
  package func periods(in days: ClosedRange<Day>) -> [ClosedRange<Day>] {
    var periods: [ClosedRange<Day>] = []
    var day = days.lowerBound
    while day <= days.upperBound {
      let period = period(of: day)
      periods.append(period)
      day = period.upperBound.adding(1)
    }
    return periods
  }
}
