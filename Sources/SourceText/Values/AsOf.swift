/// The day or span of days that a value speaks of.
package enum AsOf: Hashable, Sendable {
  case day(Day)
  case month(year: Int, month: Int)
  case year(Int)
  case period(Day, Day)
  /// Printed "date not given"; in no period and no derived figure.
  case unknown

  /// The first day; nil where unknown.
  package var first: Day? {
    switch self {
    case .day(let day), .period(let day, _): day
    case .month(let year, let month): Day(year: year, month: month, day: 1)
    case .year(let year): Day(year: year, month: 1, day: 1)
    case .unknown: nil
    }
  }

  /// The last day; nil where unknown.
  package var last: Day? {
    switch self {
    case .day(let day), .period(_, let day): day
    case .month(let year, let month): Day(year: year, month: month, day: Day.length(ofMonth: month, in: year))
    case .year(let year): Day(year: year, month: 12, day: 31)
    case .unknown: nil
    }
  }

  /// First and last day; nil where unknown.
  package var days: ClosedRange<Day>? {
    guard let first, let last, first <= last else { return nil }
    return first...last
  }

  package var isDay: Bool {
    if case .day = self { return true }
    return false
  }

  /// Whether it is a month or a year, so that its first and last day are nobody's words.
  package var namesNoDay: Bool {
    switch self {
    case .month, .year: true
    case .day, .period, .unknown: false
    }
  }

  /// ISO 8601, or `unknown`.
  package var iso: String {
    switch self {
    case .day(let day): day.iso
    case .month(let year, let month): "\(padded(year, to: 4))-\(padded(month, to: 2))"
    case .year(let year): padded(year, to: 4)
    case .period(let first, let last): "\(first.iso)/\(last.iso)"
    case .unknown: "unknown"
    }
  }

  /// The span of these days: a single day where both are the same.
  package init(_ days: ClosedRange<Day>) {
    self = days.lowerBound == days.upperBound ? .day(days.lowerBound) : .period(days.lowerBound, days.upperBound)
  }
}

extension AsOf: Comparable {
  /// By the last day, then by the first: a month sorts with its end, `unknown` before everything. Two forms of the same
  /// days are told apart by their text, so that the order is total.
  package static func < (left: AsOf, right: AsOf) -> Bool {
    let before = Int32.min
    let (a, b) = (left.last?.number ?? before, right.last?.number ?? before)
    if a != b { return a < b }
    let (c, d) = (left.first?.number ?? before, right.first?.number ?? before)
    return c != d ? c < d : left != right && left.iso < right.iso
  }
}
