package import SourceText

extension KnownSituation {
  /// The figure that a reference asks for.
  ///
  /// - Returns: a figure, with an absence in place of its value where nothing is known of it yet.
  /// - Throws: a refusal where the reference leads nowhere, means several things, or asks for a sum that may not be made.
  package func figure(_ reference: Reference) throws(Refusal) -> Figure {
    if let known = asked.figure(reference) { return try known.get() }
    let figure = Result { () throws(Refusal) in settled(try computed(reference)) }
    asked.remember(figure, of: reference)
    return try figure.get()
  }

  private func computed(_ reference: Reference) throws(Refusal) -> Figure {
    let selection = try Selection(reference, in: self)
    let (indicator, aggregation) = (selection.indicator, Aggregation(of: selection, in: self))
    let rows = selection.rows
    guard !rows.isEmpty else { return .absent(absence(of: selection), for: reference, indicator, in: situation) }
    switch (indicator.accumulation, reference.time) {
    case (.flow, .latest) where reference.status != .target:
      var figure = try aggregation.sum(rows, leftOut: LeftOut(of: selection, in: situation.observations.rows))
      if let days = figure.days {
        figure.coverage = FlowCoverage(of: selection, in: self).coverage(of: days, within: days, by: rows)
      }
      return figure
    case (.flow, .between(let from, let to)):
      var figure = try aggregation.sum(
        rows, within: from...to, leftOut: LeftOut(of: selection, in: situation.observations.rows))
      figure.coverage = FlowCoverage(of: selection, in: self).coverage(of: from...to, within: from...to, by: rows)
      return figure
    case (.cumulative, .between) where reference.isOfParts:
      throw Refusal(
        .addition,
        "“\(reference.text)” is not computed, since other parts may have reported at its end than at its beginning; name one place"
      )
    case (.cumulative, .between(let from, let to)):
      var figure = try RunningTotal(reference, indicator, in: self).added(from: from, to: to)
      let start = max(from, indicator.since ?? from)
      guard start <= min(to, day) else { return figure }
      let reports = rows.filter { row($0).asOf != .unknown }
      let last = reports.last { row in self.row(row).asOf.last.map { $0 <= to } ?? false }
      figure.coverage = TotalCoverage(of: reports, indicator, reference, in: self).coverage(
        of: from...to, within: start...min(to, day), until: last.flatMap { row($0).asOf.last })
      return figure
    case (.stock, .between):
      throw Refusal(
        .addition,
        "“\(indicator.id)” is a stock, a level at a date, and is not summed over dates; ask for it “on” a day, or for change(\(indicator.id), since DATE)"
      )
    case (_, .latest), (_, .on):
      return try latest(of: selection)
    }
  }

  /// Why there is nothing: what was taken back was reported once.
  private func absence(of selection: Selection) -> Figure.Absence {
    var end: Day?
    if case .on(let date) = selection.reference.time { end = date.last }
    let isWithdrawn = selection.withdrawn.contains { index in
      guard let end else { return true }
      return row(index).asOf.last.map { $0 <= end } ?? false
    }
    return isWithdrawn ? .withdrawn : .notYetReported
  }

  // MARK: - One value

  private func latest(of selection: Selection) throws(Refusal) -> Figure {
    let (reference, indicator) = (selection.reference, selection.indicator)
    var rows = selection.rows
    if case .on(let date) = reference.time {
      rows.removeAll { index in row(index).asOf.last.map { last in date.last.map { $0 < last } ?? true } ?? true }
      guard !rows.isEmpty else { return .absent(.notYetReported, for: reference, indicator, in: situation) }
    }
    var latest: [Int]
    if indicator.accumulation == .flow {
      // Everything that happened on the latest date: several groups, places or events may share it.
      latest = rows.filter { row($0).asOf.days == row(rows[rows.count - 1]).asOf.days }
      if reference.status == .target { latest = latest.suffix(1) }
    } else if selection.addsGroups || reference.isOfParts {
      latest = lastOfEachPart(rows)
      try refuseDifferentDates(of: latest, in: reference)
    } else {
      latest = rows.suffix(1)
    }
    var figure = try Aggregation(of: selection, in: self).sum(latest)
    if case .on(let date) = reference.time, figure.asOf != [date] { figure.requestedDay = date }
    if indicator.accumulation != .flow, let last = figure.days?.upperBound {
      var until: Day?
      if case .on(let date) = reference.time { until = date.last }
      figure.leave(LeftOut(of: selection, after: last, until: until, in: situation.observations.rows))
    }
    return figure
  }

  /// Of each group and place the last row.
  private func lastOfEachPart(_ rows: [Int]) -> [Int] {
    var last: [RowSeries: Int] = [:]
    for index in rows { last[RowSeries(row(index))] = index }
    return rows.filter { last[RowSeries(row($0))] == $0 }
  }

  private func refuseDifferentDates(of rows: [Int], in reference: Reference) throws(Refusal) {
    let dates = Set(rows.map { row($0).asOf })
    guard dates.count > 1, !reference.acrossDates else { return }
    throw Refusal(
      .addition,
      "the \(reference.isOfParts ? "parts" : "groups") of “\(reference.text)” are of different dates (\(dates.sorted().map(\.iso).firstNamed)); name one, or add “across dates”",
      isConsequence: mayLackRows(of: reference))
  }
}
