import SourceText

/// The last values of a stock by period, or what was added to a running total in each.
struct LevelSeries {
  private let reference: Reference
  private let indicator: Indicator
  private let span: PeriodSpan
  private let known: KnownSituation

  init(_ selection: Selection, _ span: PeriodSpan, in known: KnownSituation) {
    (reference, indicator, self.span, self.known) = (selection.reference, selection.indicator, span, known)
  }

  private func row(_ index: Int) -> Observation { known.row(index) }

  /// - Parameter rows: those of the selection that have a date.
  func figures(of rows: [Int]) -> [Figure] {
    let isCumulative = indicator.accumulation == .cumulative
    let coverage = isCumulative ? TotalCoverage(of: rows, indicator, reference, in: known) : nil
    var buckets = [[Int]](repeating: [], count: span.periods.count)
    var base: Int?
    for index in rows {
      guard let last = row(index).asOf.last else { continue }
      if let period = span.index(of: last) {
        buckets[period].append(index)
      } else if last < span.asked.lowerBound, indicator.since.map({ $0 <= last }) ?? true {
        base = lastValue(of: [base, index].compactMap(\.self), by: span.frequency)
      }
    }
    return span.periods.indices.map { index in
      var period = span.period(index)
      let last = lastValue(of: buckets[index], by: span.frequency)
      var figure: Figure
      if let last {
        figure =
          isCumulative
          ? increase(to: last, from: base, in: &period)
          : Figure(of: [last], for: reference, indicator, in: known.situation)
        base = last
      } else {
        figure = .absent(.notReported, for: reference, indicator, in: known.situation)
      }
      if let coverage, let limits = span.open(index) {
        let days = span.periods[index]
        figure.coverage = coverage.coverage(of: days, within: limits, until: last.flatMap { row($0).asOf.last })
        period.followsReports = figure.value != nil && coverage.followsReports(days)
      }
      figure.period = period
      return figure
    }
  }

  /// The last value said by the source; a filled-in one only where there is no other in its period.
  private func lastValue(of rows: [Int], by frequency: Frequency) -> Int? {
    guard let last = rows.last, let day = row(last).asOf.last else { return nil }
    let period = frequency.period(of: day)
    return rows.last { row($0).status != .extrapolated && row($0).asOf.last.map(period.contains) ?? false } ?? last
  }

  /// What was added to a running total between two rows; without an earlier one, since the day on which it was zero.
  private func increase(to last: Int, from base: Int?, in period: inout Figure.Period) -> Figure {
    guard base != nil || indicator.since != nil else {
      return .absent(.noEarlierValue, for: reference, indicator, rows: [last], in: known.situation)
    }
    var figure = Figure(of: (base.map { [$0] } ?? []) + [last], for: reference, indicator, in: known.situation)
    figure.asOf = [row(last).asOf]
    figure.term = ""
    (figure.low, figure.high, figure.bounds) = (nil, nil, "")
    figure.absence = nil
    let ends = [base, last].compactMap(\.self).map { row($0) }
    let isOpen = ends.contains { $0.qualifier.isOpen || $0.value == nil }
    let isVague = ends.contains { $0.qualifier == .about || $0.low != nil || $0.high != nil }
    figure.qualifier = isVague ? .about : .exactly
    let start = base.map { row($0).value } ?? DecimalNumber.zero
    figure.value = isOpen ? nil : start.flatMap { start in row(last).value?.subtracting(start) }
    if figure.value == nil { figure.absence = .notComputable }
    figure.isIncreaseOfTotal = true
    figure.isRevision = figure.value.map { $0 < .zero } ?? false
    let first = span.open(at: period.calendar)
    if let base, let day = row(base).asOf.last {
      if day < first.adding(-1) { period.since = day }
    } else if let since = indicator.since, since < first {
      period.since = since
    }
    return figure
  }
}
