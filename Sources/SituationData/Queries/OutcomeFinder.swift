import SourceText

/// Finds what has become of what was only said to happen.
struct OutcomeFinder {
  private let known: KnownSituation

  init(in known: KnownSituation) { self.known = known }

  private func row(_ index: Int) -> Observation { known.row(index) }

  /// What has become of a figure; nil for what is to come or has happened.
  func outcome(of figure: Figure) -> Outcome? {
    let rows = figure.rows.filter { row($0).status.isProspective }
    guard let first = rows.first else { return nil }
    guard rows.count > 1 else { return outcome(ofRow: first) }
    if let outcome = outcome(ofGroups: rows) { return outcome }
    var parts: [(outcome: Outcome?, rows: [Int])] = []
    var positions: [Outcome?: Int] = [:]
    for index in rows {
      let outcome = outcome(ofRow: index)
      if let position = positions[outcome] {
        parts[position].rows.append(index)
      } else {
        positions[outcome] = parts.count
        parts.append((outcome, [index]))
      }
    }
    guard parts.count > 1 else { return parts.first?.outcome }
    return .mixed(parts.map { Outcome.Part(value: value(of: $0.rows), outcome: $0.outcome) })
  }

  /// The sum of values of which each is of another occurrence; what several sources say of one is counted once.
  private func value(of rows: [Int]) -> DecimalNumber? {
    var values: [Occurrence: DecimalNumber] = [:]
    var total = DecimalNumber.zero
    for index in rows {
      guard let value = row(index).value, let occurrence = Occurrence(row(index)) else { return nil }
      guard let counted = values.updateValue(value, forKey: occurrence) else {
        guard let sum = total.adding(value) else { return nil }
        total = sum
        continue
      }
      guard counted == value else { return nil }
    }
    return total
  }

  /// What has become of what one row says is to happen; nil where that is to come, or has been called off by the row itself. Of
  /// any other row only whether something later stands in its place.
  func outcome(ofRow index: Int) -> Outcome? {
    let said = row(index)
    let current = known.currentRows(of: said.indicator)
    let replacement = current.replacements[index]
    guard said.status.isProspective, let occurrence = Occurrence(said) else {
      return replacement.map { .replaced(on: $0) }
    }
    let history = OccurrenceHistory.known(of: occurrence, ofIndicator: said.indicator, in: known)
    if !history.happened.isEmpty { return carriedOut(history.happened, said) }
    if let outcome = outcomeByGroup(of: said, occurrence.whole, in: current) { return outcome }
    if let change = laterChange(of: said, in: history) { return change }
    if let replacement, history.stands { return .replaced(on: replacement) }
    if let day = current.withdrawn[index] { return .withdrawn(on: day) }
    if let day = history.lastWithdrawal, !history.stands { return .withdrawn(on: day) }
    return replacement.map { .replaced(on: $0) } ?? (isOverdue(said) ? .overdue : nil)
  }

  // MARK: - An event as a whole and by group

  /// The rows of an event that have happened and stand.
  private func happened(_ rows: [Int], in current: CurrentRows) -> [Int] {
    rows.filter {
      current.replacements[$0] == nil && current.withdrawn[$0] == nil && row($0).status.hasHappened
        && row($0).status != .extrapolated
    }
  }

  /// What was said of an event as a whole, where it is reported by group: each source's groups together are the whole.
  private func outcomeByGroup(of said: Observation, _ whole: Occurrence, in current: CurrentRows) -> Outcome? {
    guard said.group == nil else { return nil }
    let groups = happened(current.groupsOfOccurrences[whole] ?? [], in: current)
    guard !groups.isEmpty else { return nil }
    let bySource = Dictionary(grouping: groups) { row($0).source }
    var figures: [Figure] = []
    for source in bySource.keys.sorted() {
      let parts = (bySource[source] ?? []).map(known.figure(ofRow:))
      // Of groups that may overlap nobody knows what they make together.
      guard let sum = try? Addition.sum(of: parts, in: known), sum.value != nil else { return .carriedOut }
      if sum.value != said.value { figures.append(sum) }
    }
    return figures.isEmpty || said.value == nil ? .carriedOut : .carriedOutOtherwise(figures)
  }

  /// What was said of all groups of one event, where it is reported as a whole.
  private func outcome(ofGroups rows: [Int]) -> Outcome? {
    let occurrences = rows.compactMap { Occurrence(row($0)) }
    guard let whole = occurrences.first?.whole, occurrences.count == rows.count, !occurrences.contains(whole),
      occurrences.allSatisfy({ $0.whole == whole }), Set(rows.map { row($0).source }).count == 1
    else { return nil }
    let current = known.currentRows(of: row(rows[0]).indicator)
    let own = Set(occurrences)
    guard
      happened(current.groupsOfOccurrences[whole] ?? [], in: current).allSatisfy({
        Occurrence(row($0)).map { !own.contains($0) } ?? true
      })
    else { return nil }
    let reported = happened(current.rows.filter { Occurrence(row($0)) == whole }, in: current)
    guard !reported.isEmpty else { return nil }
    var said = row(rows[0])
    (said.value, said.low, said.high) = (value(of: rows), nil, nil)
    return carriedOut(reported, said)
  }

  private func carriedOut(_ rows: [Int], _ said: Observation) -> Outcome {
    func isOther(_ row: Observation) -> Bool {
      (row.value, row.low, row.high) != (said.value, said.low, said.high) && (row.value != nil || row.low != nil)
    }
    guard rows.contains(where: { isOther(row($0)) }) else { return .carriedOut }
    var figures: [Figure] = []
    for index in rows {
      var figure = known.figure(ofRow: index)
      let isKnown = figures.firstIndex { ($0.value, $0.low, $0.high) == (figure.value, figure.low, figure.high) }
      if let isKnown {
        // Who confirms a value stands behind it too.
        figures[isKnown].sources = Set(figures[isKnown].sources + figure.sources).sorted()
        figures[isKnown].asOf = Set(figures[isKnown].asOf + figure.asOf).sorted()
        figures[isKnown].rows.append(index)
      } else if figure.absence == nil {
        figure.requestedDay = nil
        figures.append(figure)
      }
    }
    return .carriedOutOtherwise(figures)
  }

  /// The last cancellation or postponement that was said of an occurrence after a row, unless its own source has announced
  /// it anew since.
  private func laterChange(of said: Observation, in history: OccurrenceHistory) -> Outcome? {
    let isOnlyPlanned = (said.status.stage ?? 0) < 2
    let last = history.changes.last { index in
      let row = row(index)
      if row.status == said.status, row.status == .cancelled || row.asOf == said.asOf { return false }
      return isOnlyPlanned ? row.published.day >= said.published.day : row.published.day > said.published.day
    }
    guard let last else { return nil }
    let change = row(last)
    let renewed = history.announced[said.source].map { $0 > max(change.published.day, said.published.day) } ?? false
    guard !renewed else { return nil }
    guard change.status == .postponed else { return .cancelled(on: change.published.day) }
    let isNamed = change.asOf.last.map { $0 > change.published.day } ?? false
    return .postponed(to: isNamed ? change.asOf : nil, on: change.published.day, isOverdue: isOverdue(change))
  }

  /// Whether the day is past on which something was to happen. What was put off without a new day has none.
  private func isOverdue(_ said: Observation) -> Bool {
    guard let due = said.asOf.last, due < known.day else { return false }
    switch said.status {
    case .planned, .announced: return true
    case .postponed: return due > said.published.day
    default: return false
    }
  }
}

extension KnownSituation {
  /// A figure with what has become of it.
  package func settled(_ figure: Figure) -> Figure {
    guard figure.status.isProspective, !figure.rows.isEmpty else { return figure }
    var settled = figure
    settled.outcome = OutcomeFinder(in: self).outcome(of: figure)
    return settled
  }
}
