package import SourceText

/// A kind of calendar period.
package enum Frequency: String, CaseIterable, Hashable, Sendable {
  case day
  /// From Monday to Sunday (ISO 8601).
  case week
  case month
  case quarter
  case year

  /// The one whose periods are of so many days.
  package init?(days: Int) {
    switch days {
    case 1: self = .day
    case 7: self = .week
    case 28...31: self = .month
    case 89...92: self = .quarter
    case 365...366: self = .year
    default: return nil
    }
  }

  /// Of how many days its longest period is.
  package var longestDays: Int {
    switch self {
    case .day: 1
    case .week: 7
    case .month: 31
    case .quarter: 92
    case .year: 366
    }
  }

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

  /// As many days as such a period has, up to one: of a month those behind the same day of the month before.
  package func days(endingOn day: Day) -> ClosedRange<Day> {
    switch self {
    case .day: day...day
    case .week: day.adding(-6)...day
    case .month: days(endingOn: day, months: 1)
    case .quarter: days(endingOn: day, months: 3)
    case .year: days(endingOn: day, months: 12)
    }
  }

  private func days(endingOn day: Day, months: Int) -> ClosedRange<Day> {
    let (year, month, number) = day.components
    let before = year * 12 + month - 1 - months
    let length = Day.length(ofMonth: before % 12 + 1, in: before / 12)
    guard let same = Day(year: before / 12, month: before % 12 + 1, day: min(number, length)) else { return day...day }
    return same.adding(1)...day
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
