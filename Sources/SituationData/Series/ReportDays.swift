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

  /// What each report covers, in the order of their days. That of zero is the first where it is known.
  private let reports: [ClosedRange<Day>]
  /// Whether how far apart they usually are is known.
  private let isRegular: Bool

  /// - Parameter dates: of the reports, in order.
  init(_ dates: [AsOf], of indicator: Indicator) {
    isRegular = indicator.frequency != nil
    let zero = indicator.since?.adding(-1)
    var reports = zero.map { [$0...$0] } ?? []
    for date in dates {
      guard let days = date.days(coveredBy: indicator.frequency ?? .day), zero.map({ $0 < days.upperBound }) ?? true
      else { continue }
      if let last = reports.last, last.upperBound == days.upperBound {
        reports[reports.count - 1] = min(last.lowerBound, days.lowerBound)...days.upperBound
      } else {
        reports.append(days)
      }
    }
    self.reports = reports
  }

  /// What lies behind a day.
  func border(after day: Day) -> Border {
    let next = firstIndex(after: day)
    guard next > 0 else { return .open }
    let last = reports[next - 1].upperBound
    if last == day { return .atReport }
    guard next < reports.count else { return .open }
    return isRegular && last.adding(1) < reports[next].lowerBound ? .open : .betweenReports
  }

  private func firstIndex(after day: Day) -> Int {
    var (low, high) = (0, reports.count)
    while low < high {
      let middle = (low + high) / 2
      if reports[middle].upperBound <= day { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
