import Content
import SituationData
import SourceText

/// Arranges the figures of a chart in slots and series.
struct SeriesArranger: PuttingIntoWords {
  let basis: ReportBasis
  let chart: ChartSpecification
  let dimension: SeriesDimension

  /// nil, with a diagnostic, where two figures would stand in one place.
  func arrangement(of bars: [BarFigure], _ findings: inout Findings) -> Arrangement? {
    let keys = bars.map { key(of: $0.figure) }.unique
    let positions = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1, $0) })
    let finder = SlotFinder(basis: basis, chart: chart)
    func slots(withDates: Bool) -> [Arrangement.Slot] {
      finder.slots(
        of: bars, count: keys.count, key: { finder.slotKey(of: $0, without: dimension, withDates) },
        cell: { positions[key(of: $0.figure)] ?? 0 })
    }
    // Dates tell slots apart only where nothing else does: two sources that are compared are seldom of one date.
    var found = slots(withDates: false)
    let tellsDatesApart = chart.every == nil && chart.by == nil && found.contains { doubled(in: $0) != nil }
    if tellsDatesApart { found = slots(withDates: true) }
    if let pair = found.lazy.compactMap({ doubled(in: $0) }).first {
      findings.note(
        .error, .wrongType, at: pair.1.location,
        "“\(pair.0.figure.reference)” and “\(pair.1.figure.reference)” would stand in one place, with one colour; choose what tells them apart as “series”, or make two charts"
      )
      return nil
    }
    let namer = SeriesNamer(basis: basis, chart: chart, dimension: dimension)
    guard let names = namer.series(of: found, keys: keys, &findings) else { return nil }
    let labels = Set(bars.compactMap(\.label?.text))
    var arrangement = Arrangement(series: names, slots: found, tellsDatesApart: tellsDatesApart)
    arrangement.labelsNameSlots = !labels.isEmpty && !names.contains { labels.contains($0.name) }
    finder.sortPeriods(&arrangement)
    SlotFiller(basis: basis, chart: chart, dimension: dimension).fill(&arrangement)
    if chart.layout == .stacked || chart.layout == .share { arrangement.leaveOutWhatIsNotRecorded() }
    refuseNumber(of: arrangement, &findings)
    return arrangement
  }

  /// Two figures of one cell that cannot stand beside each other; what has happened and what has not can.
  private func doubled(in slot: Arrangement.Slot) -> (BarFigure, BarFigure)? {
    for cell in slot.cells where cell.count > 1 {
      for (index, bar) in cell.enumerated() {
        for other in cell.dropFirst(index + 1) where bar.figure.hasHappened == other.figure.hasHappened {
          return (bar, other)
        }
      }
    }
    return nil
  }

  private func key(of figure: Figure) -> String {
    switch dimension {
    case .indicator: figure.asked?.indicator ?? figure.reference
    case .source: figure.asked?.source ?? figure.sources.joined(separator: "|")
    case .place: figure.asked?.place ?? figure.place ?? ""
    case .group: figure.asked?.group ?? ""
    case .status: (figure.asked?.status ?? figure.status).rawValue
    }
  }

  /// As many series as there are colours, and two back to back.
  private func refuseNumber(of arrangement: Arrangement, _ findings: inout Findings) {
    let count = arrangement.series.count
    // On an earlier day than that of issue members may not be known yet.
    let isTwo = count == 2 || (count < 2 && known.day < situation.dateOfIssue)
    if chart.layout == .diverging, !isTwo {
      findings.note(
        .error, .wrongType, at: chart.place(of: "layout"),
        "“layout: diverging” sets two series back to back, and this chart has \(count); name two, or write “layout: multiples”"
      )
    } else if chart.kind == .dumbbells, !isTwo {
      findings.note(
        .error, .wrongType, at: chart.place(of: "series"),
        "a dumbbell joins two ends, and this chart has \(count) series; name two, or write “kind: bars”")
    } else if chart.kind == .lines, chart.layout != .multiples {
      refuseLines(count, &findings)
    } else if chart.hasColorsOfSeries, count > SeriesRest.most,
      !SeriesRest(basis: basis, chart: chart).applies(to: arrangement)
    {
      findings.note(
        .error, .wrongType, at: chart.place(of: "series"),
        "\(count) series are more than the \(SeriesRest.most) colours that can be told apart; write “top: 5”, which gathers the rest where they may be added up and else draws them grey, or “layout: multiples” for a panel of each, or name fewer"
      )
    }
  }

  /// As many lines as can be named at their ends; behind them more may stand in grey.
  private func refuseLines(_ count: Int, _ findings: inout Findings) {
    let named = min(count, chart.top ?? count)
    guard named > Self.mostLines || count > Self.mostLinesInAll else { return }
    findings.note(
      .error, .wrongType, at: chart.place(of: chart.top == nil ? "series" : "top"),
      named > Self.mostLines
        ? "\(named) lines are more than the \(Self.mostLines) that can be named; write “top: \(Self.mostLines)”, which draws the others grey, “layout: multiples” for a panel of each, or name fewer"
        : "\(count) lines are more than the \(Self.mostLinesInAll) that can be told from a tangle; name fewer")
  }

  private static let mostLines = 12
  private static let mostLinesInAll = 60
}
