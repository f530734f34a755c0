package import SourceText

/// The values of a reference by calendar period: of a stock the last of each, of a flow the sum, of a cumulative what was
/// added to the count, which is the last value of the period minus the last one before it.
package struct PeriodSeries: Sendable {
  /// One figure for each period, in order, with or without a value.
  package let figures: [Figure]

  package init(of reference: Reference, by question: PeriodQuestion, in known: KnownSituation) throws(Refusal) {
    let asked = AskedOfData.Series(reference: reference, question: question)
    let found = try known.askedOfData.figures(of: asked) { () throws(Refusal) in
      try Self.figures(of: reference, by: question, in: known)
    }
    let indicator = known.situation.indicators[reference.indicator]
    // Its names are those of the edition.
    figures = found.first?.indicator == indicator ? found : found.map { $0.renamed(as: indicator) }
  }

  private static func figures(
    of reference: Reference, by question: PeriodQuestion, in known: KnownSituation
  ) throws(Refusal) -> [Figure] {
    let selection = try Selection(ofSeries: reference, in: known)
    let indicator = selection.indicator
    let observations = known.situation.observations.rows
    let rows = selection.rows.filter { observations.asOf(of: $0) != .unknown }
    guard
      let span = PeriodSpan(
        rows.map(observations.asOf), question, indicator, issued: known.day,
        isProspective: reference.status.map { !$0.hasHappened } ?? false)
    else { return [] }
    var values: [Figure]
    switch indicator.accumulation {
    case .flow: values = try FlowSeries(selection, span, in: known).figures(of: rows)
    case .stock, .cumulative:
      values = LevelSeries(selection, span, in: known).figures(of: rows)
      for (period, left) in LeftOut.ofLevels(selection, span, in: observations) { values[period].leave(left) }
    }
    if !values.isEmpty {
      values[0].leftOut.add(LeftOut(of: selection, outside: span, asked: question, in: observations))
    }
    values.noteUndated(selection.rows, in: observations)
    return values.map(known.settled)
  }
}

extension Figure {
  /// The same with an indicator as another edition has it.
  fileprivate func renamed(as indicator: Indicator?) -> Figure {
    guard self.indicator != nil, let indicator else { return self }
    var figure = self
    figure.indicator = indicator
    return figure
  }
}

extension [Figure] {
  /// Lets the last value of a series say how many of its rows have no date, and so no place in it.
  mutating func noteUndated(_ rows: [Int], in observations: ObservationRows) {
    let undated = rows.count { observations.asOf(of: $0) == .unknown }
    guard undated > 0, let last = lastIndex(where: { $0.value != nil }) else { return }
    self[last].caveats.append(.undatedLeftOut(undated))
  }
}
