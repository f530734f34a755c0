package import SourceText

extension KnownSituation {
  /// The figure that a reference asks for.
  ///
  /// - Returns: a figure, with an absence in place of its value where nothing is known of it yet.
  /// - Throws: a refusal where the reference leads nowhere, means several things, or asks for a sum that may not be made.
  package func figure(_ reference: Reference) throws(Refusal) -> Figure {
    let selection = try select(reference)
    let indicator = situation.indicators.entries[try indicator(of: reference)]
    if let replaced = selection.replaced {
      var figure = figure(of: [replaced.row], for: reference, indicator)
      figure.replacedOn = replaced.on
      return figure
    }
    let rows = selection.rows
    guard !rows.isEmpty else { return absent(.notYetReported, for: reference, indicator) }
    switch (indicator.accumulation, reference.time) {
    case (.flow, .latest) where reference.status != .target:
      return try sum(rows, for: reference, indicator, leftOut: leftOut(of: selection))
    case (.flow, .between(let from, let to)):
      return try sum(rows, within: from...to, for: reference, indicator, leftOut: leftOut(of: selection))
    case (.cumulative, .between(let from, let to)):
      return try added(from: from, to: to, reference, indicator)
    case (.stock, .between):
      throw Refusal(
        .addition,
        "“\(indicator.id)” is a stock, a level at a date, and is not summed over dates; ask for it “on” a day, or for change(\(indicator.id), since DATE)"
      )
    case (_, .latest), (_, .on):
      return try latest(rows, for: reference, indicator, selection)
    }
  }

  func row(_ index: Int) -> Observation { situation.observations.rows[index] }

  // MARK: - One value

  private func latest(
    _ rows: [Int], for reference: Reference, _ indicator: Indicator, _ selection: Selection
  ) throws(Refusal) -> Figure {
    var rows = rows
    if case .on(let date) = reference.time {
      rows.removeAll { index in row(index).asOf.last.map { last in date.last.map { $0 < last } ?? true } ?? true }
      guard !rows.isEmpty else { return absent(.notYetReported, for: reference, indicator) }
    }
    var latest: [Int]
    if indicator.accumulation == .flow {
      // Everything that happened on the latest date: several groups, places or events may share it.
      latest = rows.filter { row($0).asOf.days == row(rows[rows.count - 1]).asOf.days }
      if reference.status == .target { latest = latest.suffix(1) }
    } else if selection.addsGroups {
      latest = lastOfEachGroup(rows)
      try refuseDifferentDates(of: latest, in: reference)
    } else {
      latest = rows.suffix(1)
    }
    var figure = try sum(latest, for: reference, indicator)
    if case .on(let date) = reference.time, figure.asOf != [date] { figure.requestedDay = date }
    return figure
  }

  private func lastOfEachGroup(_ rows: [Int]) -> [Int] {
    var last: [Int?: Int] = [:]
    for index in rows { last[row(index).group] = index }
    return rows.filter { last[row($0).group] == $0 }
  }

  private func refuseDifferentDates(of rows: [Int], in reference: Reference) throws(Refusal) {
    let dates = Set(rows.map { row($0).asOf })
    guard dates.count > 1, !reference.acrossDates else { return }
    throw Refusal(
      .addition,
      "the groups of “\(reference.text)” are of different dates (\(dates.sorted().map(\.iso).joined(separator: ", "))); name one group, or add “across dates”",
      isConsequence: mayLackRows(of: reference))
  }

  // MARK: - Sums of a flow, of groups and of events

  /// The rows added up, each event counted once.
  func sum(
    _ all: [Int], within days: ClosedRange<Day>? = nil, for reference: Reference, _ indicator: Indicator,
    leftOut: LeftOut = LeftOut()
  ) throws(Refusal) -> Figure {
    var rows = all
    func asOf(_ row: Int) -> AsOf { situation.observations.rows.asOf(of: row) }
    let leftOut = days.map { days in leftOut.filter { touches($0, days) } } ?? leftOut
    if let days {
      rows = all.filter { asOf($0).days.map { $0.overlaps(days) } ?? false }
      if rows.contains(where: { asOf($0).days.map { !days.contains($0) } ?? false }) {
        return absent(.notDivisible, for: reference, indicator, rows: rows)
      }
      guard !rows.isEmpty else {
        return absent(
          indicator.reportsEvents && leftOut.isEmpty ? .noneRecorded : .notReported, for: reference, indicator)
      }
    }
    // A value without a date is in no period: it stands alone or not at all.
    let dated = rows.filter { asOf($0) != .unknown }
    let undated = dated.isEmpty ? 0 : rows.count - dated.count
    if !dated.isEmpty {
      rows = dated
    } else if rows.count > 1, !hasOneOccurrence(rows) {
      throw Refusal(
        .addition,
        "the dates of \(rows.count) values of “\(reference.text)” are not given, so they are not added up; name the group or place of one",
        isConsequence: mayLackRows(of: reference))
    }
    var figure = figure(of: rows, for: reference, indicator)
    if undated > 0 { figure.caveats.append("\(undated) without a date left out") }
    if let caveat = leftOut.caveat { figure.caveats.append(caveat) }
    guard rows.count > 1 else { return figure }
    try refuseOverlap(rows, indicator)
    (figure.low, figure.high, figure.bounds) = (nil, nil, "")
    let counted = try countedRows(rows, reference)
    if counted.count > 1 {
      try refuseInclusion(counted, reference, indicator)
      if let open = rows.first(where: { row($0).qualifier.isOpen }) {
        throw Refusal(
          .addition,
          "one value of “\(reference.text)” is “\(row(open).qualifier.rawValue) \(row(open).value?.plain ?? "")” and is not added up"
        )
      }
      let isVague = rows.contains { row($0).qualifier == .about || row($0).low != nil || row($0).high != nil }
      figure.qualifier = isVague ? .about : .exactly
    } else if let inexact = rows.map({ row($0).qualifier }).first(where: { $0 != .exactly }) {
      // Sources that confirm one event: the value is no more exact than one of them says.
      figure.qualifier = inexact
    }
    figure.value = try total(counted, reference)
    figure.absence = figure.value == nil ? .numberNotGiven : nil
    return figure
  }

  private func hasOneOccurrence(_ rows: [Int]) -> Bool {
    row(rows[0]).event != nil && Set(rows.map { Standing.Occurrence(row($0)) }).count == 1
  }

  /// One row for each event; sources that differ on an event are refused.
  private func countedRows(_ rows: [Int], _ reference: Reference) throws(Refusal) -> [Int] {
    var occurrences: [Standing.Occurrence: Int] = [:]
    var counted: [Int] = []
    for index in rows {
      let observation = row(index)
      guard let occurrence = Standing.Occurrence(observation) else {
        counted.append(index)
        continue
      }
      guard let first = occurrences[occurrence] else {
        occurrences[occurrence] = counted.count
        counted.append(index)
        continue
      }
      guard let value = observation.value else { continue }
      if let other = row(counted[first]).value, other != value {
        let event = observation.event.map { situation.observations.strings[$0] } ?? ""
        throw Refusal(
          .addition,
          "sources differ on the event “\(event)” (\(other.plain) and \(value.plain)), so “\(reference.text)” is not added up over sources; name one source",
          isConsequence: mayLackRows(of: reference))
      }
      counted[first] = index
    }
    return counted
  }

  private func total(_ rows: [Int], _ reference: Reference) throws(Refusal) -> DecimalNumber? {
    var total = DecimalNumber.zero
    for index in rows {
      guard let value = row(index).value else { return nil }
      guard let sum = total.adding(value) else {
        throw Refusal(
          .addition, "the sum of “\(reference.text)” has more digits than can be kept; choose a larger unit")
      }
      total = sum
    }
    return total
  }

  /// Within one series of a flow, periods that overlap would count days twice.
  private func refuseOverlap(_ rows: [Int], _ indicator: Indicator) throws(Refusal) {
    guard indicator.accumulation == .flow else { return }
    var ends: [Standing.Series: (last: Day, row: Int)] = [:]
    let others = rows.filter { situation.observations.rows.event(of: $0) == nil }
    for index in others.sorted(by: { row($0).asOf.first ?? day < row($1).asOf.first ?? day }) {
      let observation = row(index)
      guard let days = observation.asOf.days else { continue }
      let series = Standing.Series(observation)
      if let end = ends[series], end.last >= days.lowerBound {
        throw Refusal(
          .addition,
          "values of “\(indicator.id)” for \(row(end.row).asOf.iso) and \(observation.asOf.iso) overlap, so they are not added up; ask for one “on” a day, or for days “from … to …” without an overlap"
        )
      }
      ends[series] = (days.upperBound, index)
    }
  }
}
