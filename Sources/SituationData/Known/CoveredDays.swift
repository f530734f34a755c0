import SourceText

/// The days that rows cover: each those of its as-of, a row of one day those of its indicator's frequency.
struct CoveredDays: Sendable {
  var spans = DaySpans()
  /// What every row is of whole ones of.
  var unit = Coverage.Unit.year

  init(_ rows: [Int], _ indicator: Indicator, in observations: ObservationRows) {
    let frequency = indicator.frequency ?? .day
    let days = rows.compactMap { observations.asOf(of: $0).days(coveredBy: frequency) }
    unit = Coverage.Unit(dividing: days)
    spans = DaySpans(days)
  }

  /// Those of any of several.
  init(_ all: [CoveredDays]) {
    unit = Self.unit(of: all)
    spans = all.count == 1 ? all[0].spans : DaySpans(all.flatMap(\.spans.spans))
  }

  /// Those of each of several places, of which a sum lacks one on all other days.
  init(inEach all: some Sequence<CoveredDays>) {
    var both: DaySpans?
    for one in all {
      if !one.spans.isEmpty { unit = unit.finer(one.unit) }
      both = both.map { $0.within(one.spans) } ?? one.spans
    }
    spans = both ?? DaySpans()
  }

  private static func unit(of all: [CoveredDays]) -> Coverage.Unit {
    all.filter { !$0.spans.isEmpty }.reduce(.year) { $0.finer($1.unit) }
  }
}

extension Coverage.Unit {
  fileprivate func finer(_ other: Self) -> Self {
    self == .day || other == .day ? .day : self == .month || other == .month ? .month : .year
  }
}

extension AsOf {
  /// The days that a row of this as-of covers; nil where unknown.
  func days(coveredBy frequency: Frequency) -> ClosedRange<Day>? {
    if case .day(let day) = self { return frequency.days(endingOn: day) }
    return days
  }
}

/// What rows of one indicator share of which each covers its days.
struct CoverageSeries: Hashable, Sendable {
  var indicator: Int
  var source: Int
  var place: Int?
  /// Whether they are those of all groups, or those without.
  var hasGroups: Bool
  /// nil for all that has happened, but for what was filled in.
  var status: Status?
}

extension KnownSituation {
  /// The days that are covered: in a group those of which any group has a row.
  func coveredDays(of series: CoverageSeries) -> CoveredDays {
    askedOfData.coveredDays(of: series) {
      let current = currentRows(of: series.indicator)
      let observations = situation.observations.rows
      let known = current.series
      let own = known.numbers(SeriesName(source: series.source, place: series.place)).filter {
        known.all[$0].place == series.place && (known.all[$0].group != nil) == series.hasGroups
      }
      let positions = own.flatMap { known.positions(of: $0) }.sorted()
      let rows = positions.map { current.rows[$0] }.filter {
        let status = observations.status(of: $0)
        return series.status.map { $0 == status } ?? (status.hasHappened && status != .extrapolated)
      }
      return CoveredDays(rows, situation.indicators.entries[series.indicator], in: observations)
    }
  }
}
