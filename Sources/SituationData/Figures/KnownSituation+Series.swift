package import SourceText

/// A series by calendar period.
package struct PeriodQuestion: Hashable, Sendable {
  package var frequency: Frequency
  /// The first and last day that are asked for; nil for all that there is.
  package var from: Day?
  package var to: Day?

  package init(_ frequency: Frequency, from: Day? = nil, to: Day? = nil) {
    self.frequency = frequency
    self.from = from
    self.to = to
  }
}

extension KnownSituation {
  /// The values of a reference by period, in order, one figure for each period, with or without a value.
  ///
  /// A stock gives the last value of the period, a flow the sum, a cumulative what was added to the count: the last value
  /// of the period minus the last one before it.
  package func series(_ reference: Reference, by question: PeriodQuestion) throws(Refusal) -> [Figure] {
    guard reference.time == .latest else {
      throw Refusal(
        .badReference, "“\(reference.text)” names a date, but is asked for by period; write the dates as from and to")
    }
    let selection = try select(reference, mayBeFilledIn: true)
    let indicator = situation.indicators.entries[try indicator(of: reference)]
    guard !selection.addsGroups || indicator.accumulation == .flow else {
      throw Refusal(
        .addition, "“\(reference.text)” has values by group only; name one group for a series by period",
        isConsequence: mayLackRows(of: reference))
    }
    let rows = selection.rows.filter { asOf($0) != .unknown }
    guard
      let span = PeriodSpan(
        rows.map(asOf), question, indicator, issued: day,
        isProspective: reference.status.map { !$0.hasHappened } ?? false)
    else { return [] }
    switch indicator.accumulation {
    case .flow: return try flow(rows, span, reference, indicator, selection)
    case .stock, .cumulative: return levels(rows, span, reference, indicator)
    }
  }

  private func asOf(_ row: Int) -> AsOf { situation.observations.rows.asOf(of: row) }

  // MARK: - Flows

  private func flow(
    _ rows: [Int], _ span: PeriodSpan, _ reference: Reference, _ indicator: Indicator, _ selection: Selection
  ) throws(Refusal) -> [Figure] {
    var buckets = [[Int]](repeating: [], count: span.periods.count)
    for index in rows {
      guard let days = asOf(index).days else { continue }
      for period in span.indices(of: days) { buckets[period].append(index) }
    }
    let leftOut = leftOut(of: selection)
    var figures: [Figure] = []
    for index in span.periods.indices {
      let said = buckets[index].filter {
        situation.observations.rows.status(of: $0) != .extrapolated || reference.status == .extrapolated
      }
      let used = said.isEmpty ? buckets[index] : said
      let days = span.asked(index)
      let left = leftOut.isEmpty ? leftOut : leftOut.filter { touches($0, days) }
      var figure: Figure
      if used.isEmpty {
        figure = absent(
          indicator.reportsEvents && left.isEmpty ? .noneRecorded : .notReported, for: reference, indicator)
      } else if used.contains(where: { index in asOf(index).days.map { !days.contains($0) } ?? false }) {
        figure = absent(.notDivisible, for: reference, indicator, rows: used)
      } else {
        figure = try sum(used, for: reference, indicator, leftOut: left)
      }
      figure.period = span.period(index)
      figures.append(figure)
    }
    return figures
  }

  // MARK: - Stocks and cumulatives

  private func levels(_ rows: [Int], _ span: PeriodSpan, _ reference: Reference, _ indicator: Indicator) -> [Figure] {
    let isCumulative = indicator.accumulation == .cumulative
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
      guard let last = lastValue(of: buckets[index], by: span.frequency) else {
        var figure = absent(.notReported, for: reference, indicator)
        figure.period = period
        return figure
      }
      defer { base = last }
      guard isCumulative else {
        var figure = figure(of: [last], for: reference, indicator)
        figure.period = period
        return figure
      }
      var figure = difference(last, base, for: reference, indicator, &period, span)
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
  private func difference(
    _ last: Int, _ base: Int?, for reference: Reference, _ indicator: Indicator, _ period: inout Figure.Period,
    _ span: PeriodSpan
  ) -> Figure {
    guard base != nil || indicator.since != nil else {
      return absent(.noEarlierValue, for: reference, indicator, rows: [last])
    }
    var figure = figure(of: (base.map { [$0] } ?? []) + [last], for: reference, indicator)
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
    let before = span.frequency.period(of: period.calendar.lowerBound.adding(-1))
    if let base, let day = row(base).asOf.last {
      if day < before.lowerBound { period.since = day }
    } else if let since = indicator.since, since < period.calendar.lowerBound {
      period.since = since
    }
    return figure
  }

  // MARK: - One difference of a running total

  /// What was added to a running total from one day to another, ends included.
  func added(from: Day, to: Day, _ reference: Reference, _ indicator: Indicator) throws(Refusal) -> Figure {
    let base = from.adding(-1)
    let end = try figure(reference.with { $0.time = .on(.day(to)) })
    guard let day = end.days?.upperBound, day >= from else { return absent(.notReported, for: reference, indicator) }
    guard end.value != nil else { return absent(.notComputable, for: reference, indicator, rows: end.rows) }
    var figure = end
    (figure.reference, figure.asked, figure.isIncreaseOfTotal) = (reference.text, reference, true)
    figure.requestedDay = nil
    figure.asOf = [.period(from, to)]
    let startsAtZero = indicator.since.map { from <= $0 } ?? false
    let start = startsAtZero ? nil : try self.figure(reference.with { $0.time = .on(.day(base)) })
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
      figure.published = [start.published, end.published].compactMap(\.self).max()
    } else {
      figure.asOf = [AsOf((indicator.since ?? from)...max(day, indicator.since ?? from))]
    }
    (figure.low, figure.high, figure.bounds) = (nil, nil, "")
    figure.isRevision = figure.value.map { $0 < .zero } ?? false
    figure.caveats.append("added to the count between these dates")
    return figure
  }
}
