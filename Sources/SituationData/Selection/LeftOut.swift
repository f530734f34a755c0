import SourceText

/// Rows by group or place of which a figure counts nothing, since others are without one: parts of a whole that is not known
/// for their days.
package struct LeftOut: Hashable, Sendable {
  package var byGroup: [Int] = []
  package var byPlace: [Int] = []

  package var isEmpty: Bool { byGroup.isEmpty && byPlace.isEmpty }

  package init() {}

  init(byGroup: [Int], byPlace: [Int]) { (self.byGroup, self.byPlace) = (byGroup, byPlace) }

  /// What the rows are parts by; nil where there are none.
  package var division: Figure.Caveat.Division? {
    isEmpty ? nil : byPlace.isEmpty ? .group : byGroup.isEmpty ? .place : .groupOrPlace
  }

  /// What has to be said of a value that lacks them.
  package var caveat: Figure.Caveat? { division.map { .leftOut(byGroup.count + byPlace.count, by: $0) } }

  package mutating func add(_ other: LeftOut) {
    byGroup += other.byGroup
    byPlace += other.byPlace
  }

  func filter(_ isIncluded: (Int) -> Bool) -> LeftOut {
    LeftOut(byGroup: byGroup.filter(isIncluded), byPlace: byPlace.filter(isIncluded))
  }
}

extension LeftOut {
  /// The rows that a selection has left, of the sources of those that it has.
  private init(of sources: Set<Int>, left selection: Selection, in observations: ObservationRows) {
    func isOwn(_ row: Int) -> Bool { sources.contains(observations.source(of: row)) }
    self.init(byGroup: selection.leftByGroup.filter(isOwn), byPlace: selection.leftByPlace.filter(isOwn))
  }

  private static func sources(of selection: Selection, in observations: ObservationRows) -> Set<Int> {
    Set(selection.rows.map { observations.source(of: $0) })
  }

  /// The rows of a flow that are not counted, without those that only break down what is: of the same event, or of days
  /// that a counted row covers.
  init(of selection: Selection, in observations: ObservationRows) {
    guard !selection.leftByGroup.isEmpty || !selection.leftByPlace.isEmpty else {
      self.init()
      return
    }
    self.init(of: Self.sources(of: selection, in: observations), left: selection, in: observations)
    let events = Set(selection.rows.compactMap { observations.event(of: $0) })
    var covered: [ClosedRange<Day>] = []
    let days = selection.rows.filter { observations.event(of: $0) == nil }.compactMap { observations.asOf(of: $0).days }
    for days in days.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = covered.last, days.lowerBound <= last.upperBound.adding(1) {
        covered[covered.count - 1] = last.lowerBound...max(last.upperBound, days.upperBound)
      } else {
        covered.append(days)
      }
    }
    self = filter { index in
      if let event = observations.event(of: index) { return !events.contains(event) }
      guard let days = observations.asOf(of: index).days else { return true }
      let before = covered.partitioningIndex { $0.lowerBound > days.lowerBound }
      return before == 0 || !covered[before - 1].contains(days)
    }
  }

  /// The rows of a level that are later than its last value and no later than a day.
  init(of selection: Selection, after last: Day, until day: Day?, in observations: ObservationRows) {
    guard !selection.leftByGroup.isEmpty || !selection.leftByPlace.isEmpty else {
      self.init()
      return
    }
    self = Self(of: Self.sources(of: selection, in: observations), left: selection, in: observations)
      .filter { row in
        guard let own = observations.asOf(of: row).last else { return false }
        return own > last && day.map { own <= $0 } ?? true
      }
  }

  /// The rows of days that a series does not reach, though nothing that was asked for excludes them.
  init(of selection: Selection, outside span: PeriodSpan, asked: PeriodQuestion, in observations: ObservationRows) {
    self = LeftOut(of: selection, in: observations).filter { row in
      guard let days = observations.asOf(of: row).days else { return false }
      return (asked.from == nil && days.upperBound < span.asked.lowerBound && span.index(of: days.upperBound) == nil)
        || (asked.to == nil && days.lowerBound > span.asked.upperBound)
    }
  }

  /// The rows of a level that are later than the last value of their period, by period.
  static func ofLevels(
    _ selection: Selection, _ span: PeriodSpan, in observations: ObservationRows
  ) -> [Int: LeftOut] {
    guard !selection.leftByGroup.isEmpty || !selection.leftByPlace.isEmpty else { return [:] }
    let all = Self(of: sources(of: selection, in: observations), left: selection, in: observations)
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

extension Figure {
  /// Notes what it does not count.
  mutating func leave(_ rows: LeftOut) {
    leftOut = rows
    if let caveat = rows.caveat { caveats.append(caveat) }
  }
}

extension ObservationRows {
  /// Whether a row speaks of some of these days.
  func touches(_ row: Int, _ days: ClosedRange<Day>) -> Bool { asOf(of: row).days.map { $0.overlaps(days) } ?? false }
}
