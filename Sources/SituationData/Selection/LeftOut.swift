import SourceText

/// Rows by group or place that a flow does not count, since others are without one.
struct LeftOut {
  var byGroup: [Int] = []
  var byPlace: [Int] = []

  var isEmpty: Bool { byGroup.isEmpty && byPlace.isEmpty }

  /// What has to be said of a sum that lacks them.
  var caveat: Figure.Caveat? {
    guard !isEmpty else { return nil }
    return .leftOut(
      byGroup.count + byPlace.count, by: byPlace.isEmpty ? .group : byGroup.isEmpty ? .place : .groupOrPlace)
  }

  func filter(_ isIncluded: (Int) -> Bool) -> LeftOut {
    LeftOut(byGroup: byGroup.filter(isIncluded), byPlace: byPlace.filter(isIncluded))
  }
}

extension LeftOut {
  /// The rows of a flow that are not counted, without those that only break down what is: of the same event, or of days
  /// that a counted row covers.
  init(of selection: Selection, in observations: ObservationRows) {
    self.init(byGroup: selection.leftByGroup, byPlace: selection.leftByPlace)
    guard !isEmpty else { return }
    let events = Set(selection.rows.compactMap { observations.event(of: $0) })
    let covered = DaySpans(
      selection.rows.filter { observations.event(of: $0) == nil }.compactMap { observations.asOf(of: $0).days })
    self = filter { index in
      if let event = observations.event(of: index) { return !events.contains(event) }
      guard let days = observations.asOf(of: index).days else { return true }
      return !covered.contains(days)
    }
  }
}

extension ObservationRows {
  /// Whether a row speaks of some of these days.
  func touches(_ row: Int, _ days: ClosedRange<Day>) -> Bool { asOf(of: row).days.map { $0.overlaps(days) } ?? false }
}
