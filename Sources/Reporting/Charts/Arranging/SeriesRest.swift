import Content
import SituationData
import SourceText
import Wording

/// Series beyond those that have colours: the greatest keep theirs, and the rest are gathered in one where they may be added up,
/// else drawn grey.
struct SeriesRest: PuttingIntoWords {
  let basis: ReportBasis
  let chart: ChartSpecification

  /// As many series as there are colours.
  static let most = Hue.ofSeries.count

  /// Whether `top` says how many series keep their colours, and not how many slots are drawn.
  func applies(to arrangement: Arrangement) -> Bool {
    guard let top = chart.top, chart.hasColorsOfSeries, top <= Self.most else { return false }
    return arrangement.series.count > (chart.every == nil ? Self.most : top)
  }

  /// Gathers the rest, or draws it grey where bars stand side by side; a fault where it may not be added up in a stack.
  ///
  /// - Returns: the words for the note that name what is grey.
  func gather(_ arrangement: inout Arrangement, _ findings: inout Findings) -> String? {
    guard let top = chart.top else { return nil }
    let totals = arrangement.series.indices.map { index in
      arrangement.figures(of: index).compactMap(\.figure.value?.approximation).reduce(0, +)
    }
    let order = arrangement.series.indices.sorted { (totals[$1], $0) < (totals[$0], $1) }
    let (kept, rest) = (order.prefix(top).sorted(), order.dropFirst(top).sorted())
    var sums: [[BarFigure]] = []
    for (number, slot) in arrangement.slots.enumerated() {
      guard let cell = sum(of: rest, in: slot, beside: kept, id: -1 - number) else {
        if (chart.layout ?? .grouped) == .grouped { return setBehind(rest, of: &arrangement, behind: kept) }
        findings.note(
          .error, .wrongType, at: chart.place(of: "top"),
          "the \(rest.count) series beyond the \(top) greatest cannot be gathered, since they may not be added up or not all of them are known in each place; write “layout: grouped”, which draws them grey, “layout: multiples” for a panel of each, or name fewer"
        )
        return nil
      }
      sums.append(cell)
    }
    for (position, index) in kept.enumerated() { arrangement.series[index].hue = Hue.ofSeries[position] }
    let others = Arrangement.Series(
      key: "", name: phrase(.others(rest.count)), hue: top < Self.most ? Hue.ofSeries[top] : .grey)
    arrangement.series = kept.map { arrangement.series[$0] } + [others]
    for slot in arrangement.slots.indices {
      let cells = arrangement.slots[slot].cells
      arrangement.slots[slot].cells = kept.map { cells[$0] } + [sums[slot]]
    }
    return nil
  }

  /// The rest in grey behind those that are kept, each in its lane; the note names them in that order.
  private func setBehind(_ rest: [Int], of arrangement: inout Arrangement, behind kept: [Int]) -> String {
    for (position, index) in kept.enumerated() { arrangement.series[index].hue = Hue.besideGrey[position] }
    for index in rest { (arrangement.series[index].hue, arrangement.series[index].isBehind) = (.grey, true) }
    let names = rest.map { arrangement.series[$0].name }
    let order = kept + rest
    arrangement.series = order.map { arrangement.series[$0] }
    for slot in arrangement.slots.indices {
      let cells = arrangement.slots[slot].cells
      arrangement.slots[slot].cells = order.map { cells[$0] }
    }
    return phrase(.drawnGrey(language.list(names)))
  }

  /// The rest of a slot as one figure; none where it has nothing of them, nil where they cannot be added up.
  private func sum(of rest: [Int], in slot: Arrangement.Slot, beside kept: [Int], id: Int) -> [BarFigure]? {
    let all = rest.flatMap { slot.cells[$0] }
    let bars = all.filter { $0.figure.absence != .noneRecorded }
    guard let first = bars.first else { return chart.every == nil ? [] : Array(all.prefix(1)) }
    if bars.allSatisfy({ $0.figure.value == nil && $0.figure.low == nil }) { return [first] }
    // In a period nothing stands only where nothing is recorded to have happened.
    let count = chart.every == nil ? rest.count : rest.count { !slot.cells[$0].isEmpty } - (all.count - bars.count)
    let beside = kept.flatMap { slot.cells[$0] }.map(\.figure).filter { $0.value != nil }
    guard bars.count == count, let sum = try? Addition.sum(of: bars.map(\.figure), in: known), sum.value != nil,
      Addition(in: known, acrossDates: true).refusal(of: beside + bars.map(\.figure)) == nil
    else { return nil }
    var bar = first
    (bar.figure, bar.id, bar.label, bar.gathered) = (sum, id, nil, bars.map(\.figure))
    return [bar]
  }
}
