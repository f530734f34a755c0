import Content
import SituationData
import SourceText
import Wording

/// Finds the figures of a chart.
struct ChartFigureFinder: PuttingIntoWords {
  let basis: ReportBasis
  let chart: ChartSpecification

  /// The figures of a chart in the order of its entries, and whether none was refused.
  func figures(_ findings: inout Findings) -> (bars: [BarFigure], isComplete: Bool) {
    var (bars, isComplete): ([BarFigure], Bool) = ([], true)
    for item in chart.figures {
      if let found = figures(of: item, &findings) { bars += found } else { isComplete = false }
    }
    if chart.series != nil { bars = withoutNamedMembers(bars) }
    for index in bars.indices { bars[index].id = index }
    return (bars, isComplete)
  }

  /// About ten years of days; more have no room on paper.
  private static let periodLimit = 4000

  /// The figures of an entry; nil, with a diagnostic, where they are refused.
  private func figures(of item: ChartSpecification.Item, _ findings: inout Findings) -> [BarFigure]? {
    let place = item.reference.location
    let found = attempt(at: place, &findings) { known throws(Refusal) -> [(figure: Figure, member: String?)] in
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
          found += try EventSeries(of: reference, in: known).figures.filter { $0.isWithin(chart.from, chart.to) }.map {
            ($0, member)
          }
        case .date:
          found += try DateSeries(of: reference, from: chart.from, to: chart.to, in: known).figures.map { ($0, member) }
        case .period(let frequency):
          let question = PeriodQuestion(frequency, from: chart.from, to: chart.to)
          found += try PeriodSeries(of: reference, by: question, in: known).figures.map { ($0, member) }
        }
      }
      return found
    }
    if let found, let first = found.first?.figure.period?.calendar ?? found.first?.figure.days, chart.isOverTime,
      found.count > Self.periodLimit
    {
      findings.note(
        .error, .wrongType, at: place,
        "“\(item.reference.text)” has \(found.count) \(chart.every == .date ? "dates" : "periods") from \(first.lowerBound.iso) on, and a chart shows \(Self.periodLimit) at most; choose a longer period, write “from” and “to”, or look for a mistyped year"
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
  private func withoutNamedMembers(_ bars: [BarFigure]) -> [BarFigure] {
    let named = Set(bars.filter { !$0.isMember }.flatMap(\.figure.rows))
    return bars.filter { bar in !bar.isMember || named.isDisjoint(with: bar.figure.rows) }
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
    if let dimension = chart.by {
      references = try dimension.members(of: reference, in: self)
      // A chart of nothing else says that it is empty.
      if references.isEmpty, !chart.isOverTime, chart.figures.count > 1 {
        try refuseUndivided(reference, by: dimension, isSeries: false)
      }
    }
    guard let series = chart.series, let dimension = series.members, reference.member(of: dimension).isEmpty else {
      return references
    }
    var divided: [Reference] = []
    for reference in references {
      let own = try dimension.members(of: reference, in: self)
      if own.isEmpty {
        try refuseUndivided(reference, by: dimension, isSeries: true)
      }
      // On an earlier day than that of issue the members may not be known yet.
      divided += own.isEmpty ? [reference] : own
    }
    return divided
  }

  private func refuseUndivided(
    _ reference: Reference, by dimension: Dimension, isSeries: Bool
  ) throws(Refusal) {
    // What refuses the figure itself says more.
    _ = try figure(reference)
    if dimension.hasMembersOfAnyDay(of: reference, in: self) { return }
    throw Refusal(
      .wrongType,
      "“\(reference.text)” has no \(dimension.rawValue) that \(isSeries ? "a colour" : "a bar") could stand for; choose another “\(isSeries ? "series" : "by")”, or take it out",
      isConsequence: mayLackRows(of: reference))
  }
}
