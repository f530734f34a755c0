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
    let all = current.occurrences[occurrence] ?? []
    let standing = all.filter {
      current.replacements[$0] == nil && current.withdrawn[$0] == nil && row($0).status != .withdrawn
    }
    func order(_ index: Int) -> (Day, String) {
      (row(index).published.day, known.situation.sources.entries[row(index).source].id)
    }
    let happened = standing.filter { row($0).status.hasHappened && row($0).status != .extrapolated }
      .sorted { order($0) < order($1) }
    if !happened.isEmpty { return carriedOut(happened, said) }
    if let change = laterChange(of: said, at: index, among: standing) { return change }
    if let replacement, !standing.isEmpty { return .replaced(on: replacement) }
    if let day = current.withdrawn[index] ?? all.compactMap({ current.withdrawn[$0] }).max(), standing.isEmpty {
      return .withdrawn(on: day)
    }
    if let day = current.withdrawn[index] { return .withdrawn(on: day) }
    return replacement.map { .replaced(on: $0) } ?? (isOverdue(said) ? .overdue : nil)
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
  private func laterChange(of said: Observation, at index: Int, among standing: [Int]) -> Outcome? {
    let stage = said.status.stage ?? 0
    let changes = standing.filter { other in
      let row = row(other)
      guard other != index, row.status == .cancelled || row.status == .postponed else { return false }
      if row.status == said.status, row.status == .cancelled || row.asOf == said.asOf { return false }
      return stage < 2 ? row.published.day >= said.published.day : row.published.day > said.published.day
    }
    guard let last = changes.max(by: { (row($0).published.day, $0) < (row($1).published.day, $1) }) else { return nil }
    let change = row(last)
    let renewed = standing.contains { other in
      let row = row(other)
      return row.source == said.source && (row.status.stage ?? 0) < 2 && row.published.day > change.published.day
        && row.published.day > said.published.day
    }
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
