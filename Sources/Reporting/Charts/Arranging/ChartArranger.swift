import Content
import SituationData
import SourceText

/// Finds the figures of a chart, arranges them in slots and series, and holds them against the house rules.
struct ChartArranger: PuttingIntoWords {
  let basis: ReportBasis
  let chart: ChartSpecification

  func arranged(_ printed: inout PrintedFigures, _ findings: inout Findings) -> ArrangedChart {
    let (bars, isComplete) = ChartFigureFinder(basis: basis, chart: chart).figures(&findings)
    KindChecks(basis: basis, chart: chart).check(bars, &findings)
    let found = arrangement(of: bars, &findings)
    var arrangement = found ?? Arrangement(single: [])
    let order = SlotOrder(basis: basis, chart: chart)
    order.sort(&arrangement)
    order.markHighlights(&arrangement, &findings)
    let rest = SeriesRest(basis: basis, chart: chart)
    let hasRest = rest.applies(to: arrangement)
    let checks = LayoutChecks(basis: basis, chart: chart)
    // Before they are gathered, so that each is held against each other one.
    var isSound = !hasRest || checks.accepts(arrangement, &findings)
    let leftOut = hasRest ? rest.gather(&arrangement, &findings) : order.leaveOut(&arrangement)
    if chart.kind == .slope {
      arrangement = SlopeArranger(basis: basis, chart: chart).slopes(of: arrangement, &findings)
    }
    if !hasRest { isSound = checks.accepts(arrangement, &findings) }
    let finder = PartFinder(basis: basis, chart: chart)
    let (ofWhich, gaps) = finder.partsByPeriod(in: arrangement, &printed, &findings)
    let parts = finder.parts(in: arrangement, &printed, &findings).merging(ofWhich) { $0 + $1 }
    return ArrangedChart(
      specification: chart, days: DaySpan(of: bars.map(\.figure), in: situation, drawnBy: chart),
      arrangement: arrangement, given: arrangement.given,
      labels: SlotLabeller(basis: basis, chart: chart).labels(of: arrangement), parts: parts, gaps: gaps,
      leftOut: leftOut, isRefused: !isSound || found == nil || !isComplete)
  }

  /// nil, with a diagnostic, where the figures cannot stand beside each other.
  private func arrangement(of bars: [BarFigure], _ findings: inout Findings) -> Arrangement? {
    guard !bars.isEmpty else { return Arrangement(single: []) }
    if let dimension = chart.series {
      return SeriesArranger(basis: basis, chart: chart, dimension: dimension).arrangement(of: bars, &findings)
    }
    return chart.kind == .dumbbells || chart.kind == .slope
      ? DumbbellArranger(basis: basis, chart: chart).arrangement(of: bars, &findings) : Arrangement(single: bars)
  }
}
