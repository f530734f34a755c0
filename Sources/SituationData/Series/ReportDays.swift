import SourceText

/// The days of the reports of a running total, and what lies between them.
struct ReportDays {
  enum Border {
    /// Right behind a report.
    case atReport
    /// Between two reports, no further apart than they usually are.
    case betweenReports
    /// Between two reports that lie further apart, before the first or after the last: what is on either side is not known.
    case open
  }

  /// In order. That of zero is the first where it is known.
  private let days: [Day]
  private let frequency: Frequency?

  /// - Parameter days: of the reports, in order.
  init(_ days: [Day], of indicator: Indicator) {
    frequency = indicator.frequency
    let zero = indicator.since?.adding(-1)
    self.days = (zero.map { [$0] } ?? []) + (zero.map { zero in days.filter { zero < $0 } } ?? days)
  }

  /// What lies behind a day.
  func border(after day: Day) -> Border {
    let next = firstIndex(after: day)
    guard next > 0 else { return .open }
    if days[next - 1] == day { return .atReport }
    guard next < days.count else { return .open }
    guard let frequency else { return .betweenReports }
    return frequency.days(endingOn: days[next]).lowerBound <= days[next - 1].adding(1) ? .betweenReports : .open
  }

  private func firstIndex(after day: Day) -> Int {
    var (low, high) = (0, days.count)
    while low < high {
      let middle = (low + high) / 2
      if days[middle] <= day { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
