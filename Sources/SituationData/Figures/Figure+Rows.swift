import SourceText

extension Figure {
  /// A figure of rows with all that has to be said of them. Its value is that of a single row; several leave it to the
  /// caller.
  init(of rows: [Int], for reference: Reference, _ indicator: Indicator, in situation: Situation) {
    self.init(of: rows, for: reference, indicator, in: situation.observations, situation.sources.entries)
  }

  /// The table is handed on: a copy of it, as a name for it or for a function of it would be, takes as long as all else.
  private init(
    of rows: [Int], for reference: Reference, _ indicator: Indicator, in table: ObservationTable, _ sources: [Source]
  ) {
    let single = rows.count == 1 ? table.rows[rows[0]] : nil
    func names(_ position: (Int) -> Int?) -> [String] {
      rows.compactMap(position).unique.map { sources[$0].id }.sorted()
    }
    func shared(_ column: ObservationTable.Column) -> String {
      guard table.hasColumn(column) else { return "" }
      let texts = rows.map { table.text(column, of: $0) }.unique
      return texts.count == 1 ? texts[0] : ""
    }
    var (caveats, seen): ([Figure.Caveat], Set<String>) = ([], [])
    for index in rows where table.hasColumn(.caveat) {
      let caveat = table.text(.caveat, of: index)
      if !caveat.isEmpty, seen.insert(caveat).inserted { caveats.append(.said(caveat)) }
    }
    let status = rows.reduce(nil as Status?) { weakest, row in
      let status = table.rows.status(of: row)
      return weakest.map { $0.hasHappened && status.hasHappened ? Status.weaker($0, status) : $0 } ?? status
    }
    let frequency = indicator.accumulation == .flow ? indicator.frequency ?? .day : .day
    let days = rows.compactMap { table.rows.asOf(of: $0).days(coveredBy: frequency) }
    let first = days.map(\.lowerBound).min()
    let last = days.map(\.upperBound).max()
    func common(_ name: (Int) -> Int?) -> String? {
      guard let first = rows.first.flatMap(name), rows.allSatisfy({ name($0) == first }) else { return nil }
      return table.strings[first]
    }
    var asOf = rows.map { table.rows.asOf(of: $0) }.unique.sorted()
    if indicator.accumulation == .flow, asOf.count > 1, let first, let last { asOf = [AsOf(first...last)] }
    let terms = Self.terms(of: rows, indicator, in: table)
    self.init(
      FigureContents(
        reference: reference.text, asked: reference, indicator: indicator, unit: indicator.unit, value: single?.value,
        absence: single.map { $0.value == nil && ($0.low == nil || $0.high == nil) } == true ? .numberNotGiven : nil,
        low: single?.low, high: single?.high, bounds: single == nil ? "" : shared(.bounds),
        qualifier: single?.qualifier ?? .exactly, asOf: asOf,
        published: rows.map { table.rows.publication(of: $0) }.lastStated,
        status: status ?? reference.status ?? .reported,
        sources: names { table.rows.source(of: $0) }, via: names { table.rows.via(of: $0) },
        place: common { table.rows.place(of: $0) }, group: common { table.rows.group(of: $0) }, scope: shared(.scope),
        term: terms.first ?? "", caveats: caveats, rows: rows))
    otherTerms = Array(terms.dropFirst())
  }

  /// The words by which rows count, the most frequent first; none where they have only that of the label.
  private static func terms(of rows: [Int], _ indicator: Indicator, in table: ObservationTable) -> [String] {
    guard table.hasColumn(.term) else { return [] }
    var (counts, order): ([String: Int], [String]) = ([:], [])
    for row in rows {
      let term = table.text(.term, of: row)
      if counts.updateValue(counts[term, default: 0] + 1, forKey: term) == nil { order.append(term) }
    }
    if order == [""] { return [] }
    // A row without a word of its own has that of the label.
    let terms = order.enumerated().sorted {
      (-counts[$0.element, default: 0], $0.offset) < (-counts[$1.element, default: 0], $1.offset)
    }
    return terms.map { $0.element.isEmpty ? indicator.term : $0.element }.filter { !$0.isEmpty }.unique
  }

  /// A figure without a value.
  static func absent(
    _ absence: Absence, for reference: Reference, _ indicator: Indicator, rows: [Int] = [], in situation: Situation
  ) -> Figure {
    var figure = Figure(of: rows, for: reference, indicator, in: situation)
    (figure.value, figure.low, figure.high, figure.bounds) = (nil, nil, nil, "")
    figure.absence = absence
    if rows.isEmpty {
      figure.sources = reference.source.map { [$0] } ?? []
      figure.group = reference.group
      figure.place = reference.place
    }
    return figure
  }
}
