import SourceText

/// What the rows of a flow cover.
struct FlowCoverage {
  private let selection: Selection
  private let known: KnownSituation
  /// Empty where nothing can be said: of what has not happened, and where rows cover days that nobody knows.
  private let series: [CoverageSeries]
  private let isKnown: Bool

  init(of selection: Selection, in known: KnownSituation) {
    (self.selection, self.known) = (selection, known)
    let (reference, indicator) = (selection.reference, selection.indicator)
    isKnown = indicator.frequency != nil && reference.status?.hasHappened ?? true
    guard isKnown, let position = known.situation.indicators.index(of: indicator.id) else {
      series = []
      return
    }
    let hasGroups = reference.group != nil || selection.addsGroups
    let filter = ReferenceFilter(reference, in: known.situation)
    // Which of its places a sum counts is known by its rows: others may report later on.
    let places = Set(selection.rows.map { known.situation.observations.rows.place(of: $0) })
    let current = known.currentRows(of: position).series
    var found: [CoverageSeries] = []
    for one in current.numbers(filter.series).lazy.map({ current.all[$0] })
    where filter.fits(one) && (one.group != nil) == hasGroups && places.contains(one.place) {
      let own = CoverageSeries(
        indicator: position, source: one.source, place: one.place, hasGroups: hasGroups, status: reference.status)
      // The groups of one source and place follow each other.
      if found.last != own { found.append(own) }
    }
    series = found
  }

  /// - Parameters:
  ///   - limits: what of the days can be covered; nil for none of them.
  ///   - rows: those that the value is of.
  func coverage(of days: ClosedRange<Day>, within limits: ClosedRange<Day>?, by rows: [Int]) -> Coverage {
    guard isKnown else {
      return Coverage(
        nil, startsOpen: limits.map { $0.lowerBound > days.lowerBound } ?? false,
        endsOpen: limits.map { $0.upperBound < days.upperBound } ?? false)
    }
    let open = limits.flatMap { limits in
      limits.lowerBound <= known.day ? limits.lowerBound...min(limits.upperBound, known.day) : nil
    }
    let isFilledIn = rows.first.map { known.situation.observations.rows.status(of: $0) == .extrapolated } ?? false
    if selection.indicator.reportsEvents, !isFilledIn {
      return Coverage(DaySpans([open].compactMap(\.self)), of: days, in: .day)
    }
    let places = Dictionary(grouping: series, by: \.place).values
    let covered = CoveredDays(
      inEach: places.lazy.map { series in
        CoveredDays(
          series.map { series in
            var series = series
            if isFilledIn { series.status = .extrapolated }
            return known.coveredDays(of: series)
          })
      })
    var coverage = Coverage(open.map(covered.spans.within) ?? DaySpans(), of: days, in: covered.unit)
    // Each of its places may have reported, and on no day all of them.
    if places.count > 1, coverage.extent?.covered == 0, !rows.isEmpty {
      (coverage.startsOpen, coverage.endsOpen) = (true, true)
    }
    return coverage
  }
}
