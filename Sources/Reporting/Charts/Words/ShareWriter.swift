import Content
import Drawing
import SituationData
import SourceText
import Wording

/// Draws slots whose bars are shares of their total.
struct ShareWriter: PuttingIntoWords {
  let lanes: LaneWriter
  let shares: Shares
  /// Lines of the register for series of shares by period, by the ids of their figures.
  private var lines: [Int: Int] = [:]

  init(lanes: LaneWriter, shares: Shares) {
    (self.lanes, self.shares) = (lanes, shares)
  }

  var basis: ReportBasis { lanes.basis }
  private var arrangement: Arrangement { lanes.arrangement }
  private var isByPeriod: Bool { lanes.chart.frequency != nil }

  /// One line in the register for each series of shares.
  mutating func mentionSeries(_ mentions: inout Mentions) {
    for index in arrangement.series.indices {
      let bars = arrangement.figures(of: index)
      let own = bars.compactMap { shares.figures[$0.id] }
      guard !own.isEmpty else { continue }
      let line = mentions.series(own)
      for bar in bars { lines[bar.id] = line }
    }
  }

  /// The percentages of a slot that add up to all of it, or why there are none.
  func slot(_ index: Int, _ mentions: inout Mentions) -> Slot {
    let (slot, label) = (arrangement.slots[index], lanes.arranged.labels[index])
    let found = slot.given.compactMap { shares.figures[$0.id] }
    guard let total = shares.totals[index], found.count == slot.bars.count, !found.isEmpty else {
      return lanes.slot(label, [Lane(bars: [lanes.marks.missingBar(reason(in: slot))])])
    }
    let texts = language.shares(found.compactMap(\.value), digits: found.map(words.digits))
    var bars: [Bar] = []
    for (series, cell) in slot.cells.enumerated() {
      for figure in cell {
        guard let share = shares.figures[figure.id] else { continue }
        bars.append(bar(figure, share, texts[bars.count], series, &mentions))
      }
    }
    guard !isByPeriod else { return lanes.slot(label, [Lane(bars: bars)]) }
    let base = RichText([RichText.Span(phrase(.ofTotal(words.value(total))), mention: mentions.value(total))])
    return lanes.slot(label, [Lane(bars: bars)], more: base)
  }

  private func bar(
    _ figure: BarFigure, _ share: Figure, _ percentage: String, _ series: Int, _ mentions: inout Mentions
  ) -> Bar {
    var bar = lanes.marks.bar(figure, series: lanes.series(series), kind: lanes.chart.kind, mention: nil)
    let mention = lines[figure.id] ?? mentions.value(share)
    // What a share is computed from is not drawn, but stands in the line of the share.
    if !isByPeriod { _ = mentions.value(figure.figure) }
    let value = phrase(.qualified(share.qualifier, percentage))
    let text = share.status == .estimated ? phrase(.estimated(value)) : value
    bar.valueText = RichText([RichText.Span(text, mention: mention)])
    (bar.value, bar.low, bar.high) = (share.value?.approximation, nil, nil)
    bar.mark = lanes.marks.mark(share, kind: "bar")
    return bar
  }

  /// In place of the percentages: which value is missing.
  private func reason(in slot: Arrangement.Slot) -> String {
    let missing = slot.bars.first { $0.figure.value == nil }
    let name = missing.flatMap { bar in
      slot.cells.firstIndex { $0.contains { $0.figure == bar.figure } }.map { arrangement.series[$0].name }
    }
    return phrase(.noShare(missing: missing.map { phrase(.labelled(name ?? "", words.value($0.figure))) }))
  }
}
