import SourceText

/// The sums of a flow by period.
struct FlowSeries {
  private let selection: Selection
  private let span: PeriodSpan
  private let known: KnownSituation

  init(_ selection: Selection, _ span: PeriodSpan, in known: KnownSituation) {
    (self.selection, self.span, self.known) = (selection, span, known)
  }

  /// - Parameter rows: those of the selection that have a date.
  func figures(of rows: [Int]) throws(Refusal) -> [Figure] {
    let (reference, indicator) = (selection.reference, selection.indicator)
    let observations = known.situation.observations.rows
    let aggregation = Aggregation(of: selection, in: known)
    let coverage = FlowCoverage(of: selection, in: known)
    var buckets = [[Int]](repeating: [], count: span.periods.count)
    for index in rows {
      guard let days = observations.asOf(of: index).days else { continue }
      for period in span.indices(of: days) { buckets[period].append(index) }
    }
    let leftOut = LeftOut.ofFlows(selection, span, in: observations)
    let frequency = indicator.frequency ?? .day
    let own =
      frequency == .day
      ? DaySpans() : DaySpans(rows.lazy.compactMap { observations.asOf(of: $0).days(coveredBy: frequency) })
    var figures: [Figure] = []
    for index in span.periods.indices {
      let said = buckets[index].filter {
        observations.status(of: $0) != .extrapolated || reference.status == .extrapolated
      }
      let used = said.isEmpty ? buckets[index] : said
      let days = span.asked(index)
      let left = leftOut[index] ?? LeftOut()
      var figure: Figure
      if used.isEmpty {
        let isInLaterReport = !own.within(days).isEmpty
        figure = .absent(
          isInLaterReport ? .inLaterReport : indicator.reportsEvents && left.isEmpty ? .noneRecorded : .notReported,
          for: reference, indicator, in: known.situation)
        figure.leave(left)
      } else if used.contains(where: { index in observations.asOf(of: index).days.map { !days.contains($0) } ?? false })
      {
        figure = .absent(.notDivisible, for: reference, indicator, rows: used, in: known.situation)
      } else {
        figure = try aggregation.sum(used, leftOut: left)
      }
      figure.period = span.period(index)
      let followsReports =
        frequency != .day && figure.absence == nil
        && used.contains { row in
          observations.asOf(of: row).days(coveredBy: frequency).map { $0.lowerBound < span.periods[index].lowerBound }
            ?? false
        }
      figure.period?.followsReports = followsReports
      figure.coverage = coverage.coverage(of: span.periods[index], within: span.open(index), by: used)
      figures.append(figure)
    }
    return figures
  }
}
