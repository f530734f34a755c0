import SourceText

extension LeftOut {
  /// The rows of days that a series does not reach, though nothing that was asked for excludes them.
  init(of selection: Selection, outside span: PeriodSpan, asked: PeriodQuestion, in observations: ObservationRows) {
    self = LeftOut(of: selection, in: observations).filter { row in
      guard let days = observations.asOf(of: row).days else { return false }
      return (asked.from == nil && days.upperBound < span.asked.lowerBound && span.index(of: days.upperBound) == nil)
        || (asked.to == nil && days.lowerBound > span.asked.upperBound)
    }
  }

  /// The rows of a flow that are not counted, by the periods that they touch.
  static func ofFlows(
    _ selection: Selection, _ span: PeriodSpan, in observations: ObservationRows
  ) -> [Int: LeftOut] {
    let all = LeftOut(of: selection, in: observations)
    var left: [Int: LeftOut] = [:]
    func periods(_ row: Int) -> [Int] {
      guard let days = observations.asOf(of: row).days else { return [] }
      let first = span.index(of: days.lowerBound) ?? (days.lowerBound < span.asked.lowerBound ? 0 : span.periods.count)
      let last =
        span.index(of: days.upperBound) ?? (days.upperBound > span.asked.upperBound ? span.periods.count - 1 : -1)
      return first > last ? [] : (first...last).filter { observations.touches(row, span.asked($0)) }
    }
    for row in all.byGroup { for period in periods(row) { left[period, default: LeftOut()].byGroup.append(row) } }
    for row in all.byPlace { for period in periods(row) { left[period, default: LeftOut()].byPlace.append(row) } }
    return left
  }

  /// The rows of a level that are later than the last value of their period, by period.
  static func ofLevels(
    _ selection: Selection, _ span: PeriodSpan, in observations: ObservationRows
  ) -> [Int: LeftOut] {
    guard !selection.leftByGroup.isEmpty || !selection.leftByPlace.isEmpty else { return [:] }
    let all = Self(allOf: selection, in: observations)
    func place(_ row: Int) -> (day: Day, period: Int)? {
      observations.asOf(of: row).last.flatMap { day in span.index(of: day).map { (day, $0) } }
    }
    var last: [Int: Day] = [:]
    for (day, period) in selection.rows.lazy.compactMap(place) { last[period] = max(last[period] ?? day, day) }
    var left: [Int: LeftOut] = [:]
    func isLater(_ own: (day: Day, period: Int)) -> Bool { last[own.period].map { own.day > $0 } ?? true }
    for row in all.byGroup {
      if let own = place(row), isLater(own) { left[own.period, default: LeftOut()].byGroup.append(row) }
    }
    for row in all.byPlace {
      if let own = place(row), isLater(own) { left[own.period, default: LeftOut()].byPlace.append(row) }
    }
    return left
  }
}
