import SourceText

/// The calendar periods of a series and how much of each is covered.
struct PeriodSpan {
  let frequency: Frequency
  let periods: [ClosedRange<Day>]
  /// The days that were asked for, or that there is something to say of.
  let asked: ClosedRange<Day>
  /// The last day that can be covered: that of issue, or the last as-of.
  private let coveredUntil: Day
  /// What can be covered by what was asked for, by `since` and by the day of issue.
  private let limits: ClosedRange<Day>

  /// nil where there is no row and nothing was asked for.
  init?(_ dates: [AsOf], _ question: PeriodQuestion, _ indicator: Indicator, issued: Day, isProspective: Bool) {
    let dated = dates.compactMap(\.days)
    guard let firstAsOf = dated.map(\.lowerBound).min(), let lastAsOf = dated.map(\.upperBound).max() else {
      return nil
    }
    let since = indicator.accumulation == .cumulative ? indicator.since : nil
    var first = question.from ?? since ?? firstAsOf
    if let since { first = max(first, since) }
    let limit = max(issued, lastAsOf)
    let last = min(question.to ?? lastAsOf, limit)
    guard first <= last else { return nil }
    frequency = question.frequency
    asked = first...last
    periods = question.frequency.periods(in: first...last)
    coveredUntil = isProspective ? last : min(last, issued, lastAsOf)
    // What has not happened is covered by nobody's reports, and cut by nothing but what was asked for.
    let end = isProspective ? question.to ?? periods[periods.count - 1].upperBound : min(question.to ?? issued, issued)
    let start = [question.from, since].compactMap(\.self).max() ?? periods[0].lowerBound
    limits = start...max(start, end)
    // A whole period is not cut by the first as-of, only by what was asked for.
    isCutAtStart = question.from != nil || since != nil
  }

  private let isCutAtStart: Bool

  /// The part of a period that was asked for.
  func asked(_ index: Int) -> ClosedRange<Day> {
    let period = periods[index]
    let first = isCutAtStart ? max(period.lowerBound, asked.lowerBound) : period.lowerBound
    return first...max(first, min(period.upperBound, max(asked.upperBound, first)))
  }

  /// The part of a period that can be covered; nil where none can.
  func open(_ index: Int) -> ClosedRange<Day>? {
    periods[index].overlaps(limits) ? periods[index].clamped(to: limits) : nil
  }

  /// The first day of a period that can be covered.
  func open(at period: ClosedRange<Day>) -> Day { max(period.lowerBound, limits.lowerBound) }

  func period(_ index: Int) -> Figure.Period {
    let asked = asked(index)
    // A period that begins behind the last value is missing, not partial.
    let isMissing = coveredUntil < asked.lowerBound
    let last = isMissing ? asked.upperBound : min(asked.upperBound, coveredUntil)
    return Figure.Period(
      frequency: frequency, calendar: periods[index], covered: asked.lowerBound...last, since: nil)
  }

  /// The period that a day lies in, if it was asked for.
  func index(of day: Day) -> Int? {
    guard day >= asked.lowerBound || (!isCutAtStart && day >= periods[0].lowerBound), day <= asked.upperBound else {
      return nil
    }
    var (low, high) = (0, periods.count - 1)
    while low <= high {
      let middle = (low + high) / 2
      if periods[middle].upperBound < day {
        low = middle + 1
      } else if periods[middle].lowerBound > day {
        high = middle - 1
      } else {
        return middle
      }
    }
    return nil
  }

  /// All periods that days touch.
  func indices(of days: ClosedRange<Day>) -> Range<Int> {
    guard days.overlaps(asked) else { return 0..<0 }
    let first = index(of: max(days.lowerBound, asked.lowerBound)) ?? 0
    let last = index(of: min(days.upperBound, asked.upperBound)) ?? -1
    return first..<max(first, last + 1)
  }
}
