import Content
import SituationData
import SourceText
import Wording

/// Finding the figures of a chart, and refusing those that its axis or kind cannot show.
extension Composition {
  /// About ten years of days; more have no room on paper.
  private static let periodLimit = 4000

  /// The figures of an entry; nil, with a diagnostic, where they are refused.
  mutating func figures(of item: ChartSpecification.Item, in chart: ChartSpecification) -> [BarFigure]? {
    let place = item.reference.location
    let found = attempt(at: place) { known throws(Refusal) -> [(figure: Figure, member: String?)] in
      if known.situation.header.derived[item.reference.text] != nil {
        try known.refuseDerived(item.reference.text, in: chart)
        return [(try known.figure(named: item.reference.text), nil)]
      }
      var found: [(figure: Figure, member: String?)] = []
      for reference in try known.references(of: try known.reference(named: item.reference.text), in: chart) {
        let member = chart.by.map { reference.member(of: $0) }
        switch chart.every {
        case nil: found.append((try known.figure(reference), member))
        case .event:
          found += try known.occurrences(of: reference).filter { $0.isWithin(chart.from, chart.to) }.map {
            ($0, member)
          }
        case .period(let frequency):
          let question = PeriodQuestion(frequency, from: chart.from, to: chart.to)
          found += try known.series(reference, by: question).map { ($0, member) }
        }
      }
      return found
    }
    if let found, let first = found.first?.figure.period, found.count > Self.periodLimit {
      note(
        .error, .wrongType, at: place,
        "“\(item.reference.text)” has \(found.count) periods from \(first.calendar.lowerBound.iso) on, and a chart shows \(Self.periodLimit) at most; choose a longer period, write “from” and “to”, or look for a mistyped year"
      )
      return nil
    }
    let isOpen = chart.series?.members.map { dimension in
      (try? known.reference(named: item.reference.text))?.member(of: dimension).isEmpty ?? false
    }
    return found?.map {
      BarFigure(
        id: 0, figure: $0.figure, label: item.label, location: place, member: $0.member, isMember: isOpen ?? false)
    }
  }

  /// Leaves out the members of open references that another entry names: what is drawn twice would be counted twice.
  func withoutNamedMembers(_ bars: [BarFigure]) -> [BarFigure] {
    let named = Set(bars.filter { !$0.isMember }.flatMap(\.figure.rows))
    return bars.filter { bar in !bar.isMember || named.isDisjoint(with: bar.figure.rows) }
  }

  // MARK: - What is refused

  /// One axis has one unit.
  mutating func refuseUnits(_ bars: [BarFigure]) {
    guard let first = bars.first(where: { !$0.figure.unit.isEmpty }) else { return }
    var refused: [SourceLocation] = []
    for bar in bars
    where bar.figure.unit != first.figure.unit && !bar.figure.unit.isEmpty && !refused.contains(bar.location) {
      refused.append(bar.location)
      note(
        .error, .oneUnit, at: bar.location,
        "“\(bar.figure.reference)” is in \(bar.figure.unit) and “\(first.figure.reference)” in \(first.figure.unit); one axis has one unit, so make two charts"
      )
    }
  }

  /// What the kind of the chart cannot show.
  mutating func refuseKind(_ bars: [BarFigure], in chart: ChartSpecification) {
    switch chart.kind {
    case .people: refusePeople(bars)
    case .intervals: refuseIntervals(bars, in: chart)
    case .bars, .columns, .dumbbells: break
    }
  }

  /// A sign for each person: whole persons, as many as can be counted, and never the dead.
  private mutating func refusePeople(_ bars: [BarFigure]) {
    var refused: [SourceLocation] = []
    for bar in bars where !refused.contains(bar.location) {
      guard let fault = faultOfPeople(bar.figure) else { continue }
      refused.append(bar.location)
      note(.error, fault.rule, at: bar.location, "\(fault.message); write “kind: bars”")
    }
  }

  private func faultOfPeople(_ figure: Figure) -> (rule: DiagnosticRule, message: String)? {
    let name = figure.reference
    if Unit(figure.unit).kind != .people {
      let unit = figure.unit.isEmpty ? "no unit" : "the unit \(figure.unit)"
      return (.wrongType, "a sign stands for a person, and “\(name)” has \(unit), not people")
    }
    // What is not known on an earlier day draws no sign, and its rows, which say whom it counts, are not there.
    let isUnknownYet = figure.absence == .notYetReported && known.day < known.situation.dateOfIssue
    if !isUnknownYet, let word = known.wordOfTheDead(in: figure) {
      return (.theDead, "“\(name)” counts the dead (“\(word)”), and a sign for each person is never for the dead")
    }
    guard let value = figure.value else { return nil }
    if !value.isWhole || value < .zero {
      return (.wrongType, "a sign stands for a whole person, and “\(name)” is \(value.plain)")
    }
    guard value > DecimalNumber(digits: 200) else { return nil }
    return (.wrongType, "“\(name)” is \(value.plain), and more than 200 signs are not counted by anyone")
  }

  private mutating func refuseIntervals(_ bars: [BarFigure], in chart: ChartSpecification) {
    let figures = bars.map(\.figure)
    // On an earlier day than that of issue the one with bounds may not be known yet.
    guard figures.contains(where: { $0.absence == nil }), !figures.contains(where: { $0.absence == .notYetReported }),
      figures.allSatisfy({ $0.low == nil || $0.high == nil })
    else { return }
    note(
      .error, .wrongType, at: chart.place(of: "kind"),
      "no figure of this chart has bounds; fill in the columns “low” and “high”, or write “kind: \(chart.frequency == nil ? "bars" : "columns")”"
    )
  }
}

extension Figure {
  /// Whether its day, or the last of them, is not before one day and not after another.
  fileprivate func isWithin(_ from: Day?, _ to: Day?) -> Bool {
    guard from != nil || to != nil else { return true }
    guard let day = days?.upperBound else { return false }
    return from.map { $0 <= day } ?? true && to.map { day <= $0 } ?? true
  }
}

extension KnownSituation {
  fileprivate func refuseDerived(_ id: String, in chart: ChartSpecification) throws(Refusal) {
    if chart.every != nil {
      throw Refusal(
        .wrongType,
        "“\(id)” is a derived figure and has one value; draw it without “every”, or write what it is computed from")
    }
    if let series = chart.series, series != .indicator {
      throw Refusal(
        .wrongType,
        "“\(id)” is a derived figure and has no \(series.rawValue) that a colour could stand for; write “series: indicator”, or take it out"
      )
    }
  }

  /// The members of a reference by `by`, and by what the colours are where the reference leaves that open.
  fileprivate func references(
    of reference: Reference, in chart: ChartSpecification
  ) throws(Refusal) -> [Reference] {
    var references = [reference]
    if let dimension = chart.by { references = try members(of: reference, by: dimension) }
    guard let series = chart.series, let dimension = series.members, reference.member(of: dimension).isEmpty else {
      return references
    }
    var divided: [Reference] = []
    for reference in references {
      let own = try members(of: reference, by: dimension)
      if own.isEmpty { try refuseUndivided(reference, by: dimension) }
      // On an earlier day than that of issue the members may not be known yet.
      divided += own.isEmpty ? [reference] : own
    }
    return divided
  }

  private func refuseUndivided(_ reference: Reference, by dimension: Dimension) throws(Refusal) {
    // What refuses the figure itself says more.
    _ = try figure(reference)
    if hasMembersOfAnyDay(reference, by: dimension) { return }
    throw Refusal(
      .wrongType,
      "“\(reference.text)” has no \(dimension.rawValue) that a colour could stand for; choose another “series”, or take it out",
      isConsequence: mayLackRows(of: reference))
  }
}

extension Reference {
  /// What the reference names of a dimension; empty where it leaves it open.
  func member(of dimension: Dimension) -> String {
    switch dimension {
    case .place: place ?? ""
    case .group: group ?? ""
    case .source: source ?? ""
    case .status: status?.rawValue ?? ""
    }
  }

  /// The same reference of another member of what the colours stand for.
  func with(_ dimension: SeriesDimension, of other: Reference) -> Reference {
    with { reference in
      switch dimension {
      case .indicator: reference.indicator = other.indicator
      case .source: reference.source = other.source
      case .group: reference.group = other.group
      case .status: reference.status = other.status
      }
    }
  }
}
