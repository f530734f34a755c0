import SourceText

/// The sum of rows that a reference means: of a flow over days, of groups, of events that are counted once each.
struct Aggregation {
  private let reference: Reference
  private let indicator: Indicator
  private let known: KnownSituation
  private let table: ObservationTable

  init(of selection: Selection, in known: KnownSituation) {
    (reference, indicator, self.known) = (selection.reference, selection.indicator, known)
    table = known.situation.observations
  }

  private func row(_ index: Int) -> Observation { table.rows[index] }

  private func absent(_ absence: Figure.Absence, _ rows: [Int] = []) -> Figure {
    .absent(absence, for: reference, indicator, rows: rows, in: known.situation)
  }

  /// The rows added up, each event counted once.
  func sum(
    _ all: [Int], within days: ClosedRange<Day>? = nil, leftOut: LeftOut = LeftOut()
  ) throws(Refusal) -> Figure {
    var rows = all
    func asOf(_ row: Int) -> AsOf { table.rows.asOf(of: row) }
    let leftOut = days.map { days in leftOut.filter { table.rows.touches($0, days) } } ?? leftOut
    if let days {
      rows = all.filter { asOf($0).days.map { $0.overlaps(days) } ?? false }
      if rows.contains(where: { asOf($0).days.map { !days.contains($0) } ?? false }) {
        return absent(.notDivisible, rows)
      }
      guard !rows.isEmpty else {
        var figure = absent(indicator.reportsEvents && leftOut.isEmpty ? .noneRecorded : .notReported)
        figure.leave(leftOut)
        return figure
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
        isConsequence: known.mayLackRows(of: reference))
    }
    var figure = Figure(of: rows, for: reference, indicator, in: known.situation)
    if undated > 0 { figure.caveats.append(.undatedLeftOut(undated)) }
    figure.leave(leftOut)
    if reference.isOfParts, let place = reference.place {
      let parts = known.situation.places.parts(of: place)
      let reporting = Set(Set(rows.compactMap(table.rows.place)).map { table.strings[$0] })
      figure.place = place
      figure.reporting = Figure.Reporting(
        places: parts.map(\.id).filter(reporting.contains), total: parts.count, kinds: parts.map(\.kind).unique)
    }
    guard rows.count > 1 else { return figure }
    try refuseKinds(rows)
    try refuseWholes(rows)
    try refuseOverlap(rows)
    (figure.low, figure.high, figure.bounds) = (nil, nil, "")
    let counted = try countedRows(rows)
    if counted.count > 1 {
      try refuseInclusion(counted)
      if let open = rows.first(where: { table.rows.qualifier(of: $0).isOpen }) {
        throw Refusal(
          .addition,
          "one value of “\(reference.text)” is “\(row(open).qualifier.rawValue) \(row(open).value?.plain ?? "")” and is not added up"
        )
      }
      let isVague = rows.contains { table.rows.qualifier(of: $0) == .about || table.rows.hasBounds($0) }
      figure.qualifier = isVague ? .about : .exactly
    } else if let inexact = rows.lazy.map(table.rows.qualifier).first(where: { $0 != .exactly }) {
      // Sources that confirm one event: the value is no more exact than one of them says.
      figure.qualifier = inexact
    }
    figure.value = try total(counted)
    figure.absence = figure.value == nil ? .numberNotGiven : nil
    return figure
  }

  /// A rate is never added up, and what sources call by different words only where they report events.
  private func refuseKinds(_ rows: [Int]) throws(Refusal) {
    if indicator.measure == .rate, !hasOneOccurrence(rows) {
      throw Refusal(
        .addition,
        "“\(indicator.id)” is a rate (\(indicator.unit)), and rates are never added up over places, groups or days; name one in “\(reference.text)”",
        isConsequence: known.mayLackRows(of: reference))
    }
    try refuseScopes(rows)
    guard table.hasColumn(.term), reference.source != nil || rows.contains(where: { table.rows.event(of: $0) == nil })
    else { return }
    let terms = rows.map { table.text(.term, of: $0) }.map { $0.isEmpty ? indicator.word : $0.lowercased() }.unique
    guard terms.count > 1 else { return }
    throw Refusal(
      .addition,
      "house rule 10: values of “\(reference.text)” count by different words (\(terms.map { "“\($0)”" }.firstNamed)), so they are not added up under one; name a day, place or group",
      isConsequence: known.mayLackRows(of: reference))
  }

  /// What is counted of different wholes, or in prices of different years, is no sum.
  private func refuseScopes(_ rows: [Int]) throws(Refusal) {
    guard table.hasColumn(.scope), !hasOneOccurrence(rows) else { return }
    let scopes = rows.map { table.text(.scope, of: $0) }.filter { !$0.isEmpty }.unique
    guard scopes.count > 1 else { return }
    throw Refusal(
      .addition,
      "values of “\(reference.text)” count different things (\(scopes.map { "“\($0)”" }.firstNamed)), so they are not added up; name a day, place or group",
      isConsequence: known.mayLackRows(of: reference))
  }

  /// A place and one that lies within it, or a whole among its parts, are not added up.
  private func refuseWholes(_ rows: [Int]) throws(Refusal) {
    let (place, group) = (table.rows.place(of: rows[0]), table.rows.group(of: rows[0]))
    guard rows.contains(where: { table.rows.place(of: $0) != place || table.rows.group(of: $0) != group }) else {
      return
    }
    let members = rows.map { WholeAmongParts.Member(row($0), $0, in: table) }
    guard let fault = WholeAmongParts.fault(of: members, in: known.situation.places) else { return }
    throw Refusal(
      .addition, "“\(reference.text)” is not added up: \(fault)", isConsequence: known.mayLackRows(of: reference))
  }

  private func hasOneOccurrence(_ rows: [Int]) -> Bool {
    row(rows[0]).event != nil && Set(rows.map { Occurrence(row($0)) }).count == 1
  }

  /// One row for each event; sources that differ on an event are refused.
  private func countedRows(_ rows: [Int]) throws(Refusal) -> [Int] {
    var occurrences: [Occurrence: Int] = [:]
    var counted: [Int] = []
    for index in rows {
      // An event of one row needs not be looked for among others.
      guard table.rows.sharesEvent(index), case let observation = row(index),
        let occurrence = Occurrence(observation)
      else {
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
        let event = observation.event.map(table.eventId) ?? ""
        throw Refusal(
          .addition,
          "sources differ on the event “\(event)” (\(other.plain) and \(value.plain)), so “\(reference.text)” is not added up over sources; name one source",
          isConsequence: known.mayLackRows(of: reference))
      }
      counted[first] = index
    }
    return counted
  }

  private func total(_ rows: [Int]) throws(Refusal) -> DecimalNumber? {
    var total = DecimalNumber.zero
    for index in rows {
      guard let value = table.rows.value(of: index) else { return nil }
      guard let sum = total.adding(value) else {
        throw Refusal(
          .addition, "the sum of “\(reference.text)” has more digits than can be kept; choose a larger unit")
      }
      total = sum
    }
    return total
  }

  /// Within one series of a flow, periods that overlap would count days twice.
  private func refuseOverlap(_ rows: [Int]) throws(Refusal) {
    guard indicator.accumulation == .flow else { return }
    var ends: [RowSeries: (last: Day, row: Int)] = [:]
    let others = rows.filter { table.rows.event(of: $0) == nil }
    for index in others.sorted(by: { row($0).asOf.first ?? known.day < row($1).asOf.first ?? known.day }) {
      let observation = row(index)
      guard let days = observation.asOf.days else { continue }
      let series = RowSeries(observation)
      if let end = ends[series], end.last >= days.lowerBound {
        throw Refusal(
          .addition,
          "values of “\(indicator.id)” for \(row(end.row).asOf.iso) and \(observation.asOf.iso) overlap, so they are not added up; ask for one “on” a day, or for days “from … to …” without an overlap"
        )
      }
      ends[series] = (days.upperBound, index)
    }
  }

  /// Rows of one indicator of which one already holds another are not added up.
  private func refuseInclusion(_ rows: [Int]) throws(Refusal) {
    let held = known.inclusions(of: table.rows.indicator(of: rows[0]))
    guard !held.wholes.isEmpty, rows.contains(where: { held.cell(of: $0) != nil }) else { return }
    var index = InclusionIndex(rows, in: known)
    for whole in rows where held.cell(of: whole) != nil {
      // A flow's value holds nothing of other days.
      let days = indicator.accumulation == .flow ? row(whole).asOf.days : nil
      guard let part = index.part(of: whole, within: days) else { continue }
      throw Refusal(
        .addition,
        "“\(reference.text)” is not added up: the value for \(name(of: whole)) already includes that for \(name(of: part)); name one",
        isConsequence: known.mayLackRows(of: reference))
    }
  }

  private func name(of index: Int) -> String {
    let names = [
      row(index).place.map { known.situation.places.name(of: table.strings[$0]) },
      row(index).group.map { table.strings[$0] },
    ].compactMap(\.self)
    return names.isEmpty ? row(index).asOf.iso : names.map { "“\($0)”" }.joined(separator: ", ")
  }
}
