/// The day on which a source said something, or the latest possible one.
package struct Published: Hashable, Comparable, Sendable {
  package var day: Day
  /// Whether only the latest possible day is known; printed so.
  package var isLatestPossible: Bool
  /// Whether nobody said when: the day is that of the as-of, and never printed as one of publication.
  package var isAssumed: Bool

  package init(_ day: Day, isLatestPossible: Bool = false, isAssumed: Bool = false) {
    self.day = day
    self.isLatestPossible = isLatestPossible
    self.isAssumed = isAssumed
  }

  /// `2025-02-18` or `by 2025-02-18`.
  package var iso: String { isLatestPossible ? "by \(day.iso)" : day.iso }

  // Of one day what somebody said comes last, so that it is taken before what was only assumed.
  package static func < (left: Published, right: Published) -> Bool {
    left.day == right.day ? left.isAssumed && !right.isAssumed : left.day < right.day
  }
}

extension [Published] {
  /// The last day of publication; nil where nobody said when for what came last: an earlier day would date it wrongly.
  package var lastStated: Published? { self.max().flatMap { $0.isAssumed ? nil : $0 } }
}
