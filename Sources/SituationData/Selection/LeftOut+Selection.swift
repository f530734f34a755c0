import SourceText

extension LeftOut {
  /// The rows that a selection has left, of the sources of those that it has.
  init(allOf selection: Selection, in observations: ObservationRows) {
    let sources = Set(selection.rows.map { observations.source(of: $0) })
    func isOwn(_ row: Int) -> Bool { sources.contains(observations.source(of: row)) }
    self.init(byGroup: selection.leftByGroup.filter(isOwn), byPlace: selection.leftByPlace.filter(isOwn))
  }

  /// The rows of a flow that are not counted, without those that only break down what is: of the same event, or of days
  /// that a counted row covers.
  init(of selection: Selection, in observations: ObservationRows) {
    guard !selection.leftByGroup.isEmpty || !selection.leftByPlace.isEmpty else {
      self.init()
      return
    }
    self.init(allOf: selection, in: observations)
    let events = Set(selection.rows.compactMap { observations.event(of: $0) })
    let covered = DaySpans(
      selection.rows.filter { observations.event(of: $0) == nil }
        .compactMap { observations.asOf(of: $0).days(coveredBy: selection.indicator.frequency ?? .day) })
    self = filter { index in
      if let event = observations.event(of: index) { return !events.contains(event) }
      guard let days = observations.asOf(of: index).days else { return true }
      return !covered.contains(days)
    }
  }

  /// The rows of a level that are later than its last value and no later than a day.
  init(of selection: Selection, after last: Day, until day: Day?, in observations: ObservationRows) {
    guard !selection.leftByGroup.isEmpty || !selection.leftByPlace.isEmpty else {
      self.init()
      return
    }
    self = Self(allOf: selection, in: observations).filter { row in
      guard let own = observations.asOf(of: row).last else { return false }
      return own > last && day.map { own <= $0 } ?? true
    }
  }
}

extension ObservationRows {
  /// Whether a row speaks of some of these days.
  func touches(_ row: Int, _ days: ClosedRange<Day>) -> Bool { asOf(of: row).days.map { $0.overlaps(days) } ?? false }
}
