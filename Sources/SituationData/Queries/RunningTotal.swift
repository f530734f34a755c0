import SourceText

/// A running total, of which what was added between two days is a difference.
struct RunningTotal {
  private let reference: Reference
  private let indicator: Indicator
  private let known: KnownSituation

  init(_ reference: Reference, _ indicator: Indicator, in known: KnownSituation) {
    (self.reference, self.indicator, self.known) = (reference, indicator, known)
  }

  /// What was added from one day to another, ends included.
  func added(from: Day, to: Day) throws(Refusal) -> Figure {
    let base = from.adding(-1)
    let end = try known.figure(reference.with { $0.time = .on(.day(to)) })
    guard let day = end.days?.upperBound, day >= from else {
      return .absent(.notReported, for: reference, indicator, in: known.situation)
    }
    guard end.value != nil else {
      return .absent(.notComputable, for: reference, indicator, rows: end.rows, in: known.situation)
    }
    var figure = end
    (figure.reference, figure.asked, figure.isIncreaseOfTotal) = (reference.text, reference, true)
    figure.requestedDay = nil
    figure.asOf = [.period(from, to)]
    let startsAtZero = indicator.since.map { from <= $0 } ?? false
    let start = startsAtZero ? nil : try known.figure(reference.with { $0.time = .on(.day(base)) })
    guard startsAtZero || start?.value != nil else {
      let isBounds = start?.low != nil || start?.high != nil
      (figure.value, figure.absence) = (nil, isBounds ? .notComputable : .noEarlierValue)
      return figure
    }
    for input in [start, end].compactMap(\.self) where input.qualifier.isOpen {
      throw Refusal(
        .derivation,
        "“\(input.reference)” is “\(input.qualifier.rawValue)” a number, so “\(reference.text)” cannot be computed from it"
      )
    }
    if end.low != nil || end.high != nil { figure.qualifier = .about }
    if let start {
      figure.rows = start.rows + end.rows.filter { !start.rows.contains($0) }
      figure.status = Status.weaker(start.status, end.status)
      figure.value = start.value.flatMap { end.value?.subtracting($0) }
      if figure.value == nil { figure.absence = .notComputable }
      if let asOf = start.days?.upperBound { figure.asOf = [AsOf(asOf.adding(1)...max(day, asOf.adding(1)))] }
      if start.qualifier != .exactly || start.low != nil || start.high != nil { figure.qualifier = .about }
      figure.caveats += start.caveats.filter { !figure.caveats.contains($0) }
      figure.via = Set(figure.via + start.via).sorted()
      figure.published = [start, end].compactMap(\.publication).lastStated
    } else {
      figure.asOf = [AsOf((indicator.since ?? from)...max(day, indicator.since ?? from))]
    }
    (figure.low, figure.high, figure.bounds) = (nil, nil, "")
    figure.isRevision = figure.value.map { $0 < .zero } ?? false
    figure.caveats.append(.addedBetweenDates)
    return figure
  }
}
