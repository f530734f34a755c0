import Content
import SituationData
import SourceText
import Wording

/// Series beyond those that have colours: the greatest keep theirs, and the rest are gathered in one where they may be added up.
struct SeriesRest: PuttingIntoWords {
  let basis: ReportBasis
  let chart: ChartSpecification

  /// As many series as there are colours.
  static let most = Hue.ofSeries.count

  /// Whether `top` says how many series keep their colours, and not how many slots are drawn.
  func applies(to arrangement: Arrangement) -> Bool {
    chart.hasColorsOfSeries && chart.every == nil && arrangement.series.count > Self.most
      && chart.top.map { $0 <= Self.most } ?? false
  }

  /// Gathers the rest; a fault where they may not be added up, or one of them is not known.
  func gather(_ arrangement: inout Arrangement, _ findings: inout Findings) {
    guard let top = chart.top else { return }
    let totals = arrangement.series.indices.map { index in
      arrangement.figures(of: index).compactMap(\.figure.value?.approximation).reduce(0, +)
    }
    let order = arrangement.series.indices.sorted { (totals[$1], $0) < (totals[$0], $1) }
    let (kept, rest) = (order.prefix(top).sorted(), order.dropFirst(top).sorted())
    var sums: [[BarFigure]] = []
    for (number, slot) in arrangement.slots.enumerated() {
      guard let cell = sum(of: rest, in: slot, beside: kept, id: -1 - number) else {
        findings.note(
          .error, .wrongType, at: chart.place(of: "top"),
          "the \(rest.count) series beyond the \(top) greatest cannot be gathered, since they may not be added up or not all of them are known in each place; write “layout: multiples” for a panel of each, or name fewer"
        )
        return
      }
      sums.append(cell)
    }
    let others = Arrangement.Series(
      key: "", name: phrase(.others(rest.count)), hue: top < Self.most ? Hue.ofSeries[top] : .grey)
    arrangement.series =
      kept.enumerated().map { position, index in
        var series = arrangement.series[index]
        series.hue = Hue.ofSeries[position]
        return series
      } + [others]
    for slot in arrangement.slots.indices {
      let cells = arrangement.slots[slot].cells
      arrangement.slots[slot].cells = kept.map { cells[$0] } + [sums[slot]]
    }
  }

  /// The rest of a slot as one figure; none where it has nothing of them, nil where they cannot be added up.
  private func sum(of rest: [Int], in slot: Arrangement.Slot, beside kept: [Int], id: Int) -> [BarFigure]? {
    let bars = rest.flatMap { slot.cells[$0] }.filter { $0.figure.absence != .noneRecorded }
    guard let first = bars.first else { return [] }
    let beside = kept.flatMap { slot.cells[$0] }.map(\.figure).filter { $0.value != nil }
    guard bars.count == rest.count, let sum = try? Addition.sum(of: bars.map(\.figure), in: known), sum.value != nil,
      Addition(in: known, acrossDates: true).refusal(of: beside + bars.map(\.figure)) == nil
    else { return nil }
    var bar = first
    (bar.figure, bar.id, bar.label, bar.gathered) = (sum, id, nil, bars.map(\.figure))
    return [bar]
  }
}
