import Content
import Drawing
import SituationData
import SourceText
import Wording

/// Stacks, and shares of them: house rule 2 first, then their sums.
extension Composition {
  /// Refuses what the layout would add up or share out although it may not; whether nothing was refused.
  mutating func refuseLayout(_ arrangement: Arrangement, in chart: ChartSpecification) -> Bool {
    guard !arrangement.series.isEmpty else { return true }
    switch chart.layout {
    case .stacked, .share: return refuseStacks(arrangement, in: chart)
    case .diverging:
      guard let bar = negative(arrangement) else { return true }
      note(
        .error, .wrongType, at: chart.place(of: "layout"),
        "“\(bar.figure.reference)” is below zero (\(value(of: bar.figure))), and bars back to back show no such value; write “layout: grouped”"
      )
      return false
    case .grouped, .multiples, nil: return true
    }
  }

  private mutating func refuseStacks(_ arrangement: Arrangement, in chart: ChartSpecification) -> Bool {
    let place = chart.place(of: "layout")
    let samples = arrangement.series.indices.compactMap { index in
      arrangement.figures(of: index).first { $0.figure.hasHappened }?.figure
    }
    let addition = Addition(in: known, acrossDates: samples.contains { $0.asked?.acrossDates == true })
    for (index, sample) in samples.enumerated() {
      for other in samples.dropFirst(index + 1) {
        guard let refusal = addition.refusal(ofSeries: sample, other) else { continue }
        return refuse(refusal, at: place)
      }
    }
    for slot in arrangement.slots {
      let stacked = slot.bars.map(\.figure).filter(\.hasHappened)
      if let refusal = addition.refusal(ofStack: stacked) { return refuse(refusal, at: place) }
    }
    guard chart.layout == .share else { return true }
    if let bar = arrangement.given.first(where: { !$0.figure.hasHappened }) {
      note(
        .error, .notHappened, at: bar.location,
        "house rule 3: “\(bar.figure.reference)” has not happened, and is no share of what has; take it out, or write “layout: stacked”, which sets it beside the stack"
      )
      return false
    }
    guard let bar = negative(arrangement) else { return true }
    note(
      .error, .addition, at: place,
      "house rule 2: “\(bar.figure.reference)” is below zero (\(value(of: bar.figure))), and is no share of a whole; write “layout: grouped”"
    )
    return false
  }

  private mutating func refuse(_ refusal: Refusal, at place: SourceLocation) -> Bool {
    var refusal = refusal
    refusal.message += "; write “layout: grouped” or “layout: multiples”"
    note(refusal, at: place)
    return false
  }

  private func negative(_ arrangement: Arrangement) -> BarFigure? {
    arrangement.given.first { ($0.figure.value ?? .zero) < .zero || ($0.figure.low ?? .zero) < .zero }
  }

  private func value(of figure: Figure) -> String { (figure.value ?? figure.low)?.plain ?? "" }

  // MARK: - Totals

  /// The sum of each stack of several figures, by the position of its slot, where all of them have a value: of values below
  /// zero it would not be where the stack ends.
  mutating func totals(
    of arrangement: Arrangement, in chart: ChartSpecification, _ drawn: inout DrawnChart
  ) -> [Int: Figure] {
    var totals: [Int: Figure] = [:]
    for (index, slot) in arrangement.slots.enumerated() {
      let stacked = slot.bars.map(\.figure).filter(\.hasHappened)
      // Where a single one is all of it, it needs no sum; a share does.
      guard stacked.count > (chart.layout == .share ? 0 : 1),
        stacked.allSatisfy({ ($0.value ?? DecimalNumber(digits: -1)) >= .zero })
      else {
        continue
      }
      totals[index] = try? known.total(of: stacked, at: chart.place(of: "layout"))
    }
    let figures = totals.keys.sorted().compactMap { totals[$0] }
    drawn.computed += figures
    return totals
  }

  // MARK: - Shares

  /// What each figure is of the total of its slot.
  struct Shares {
    var totals: [Int: Figure] = [:]
    /// By the id of the figure.
    var figures: [Int: Figure] = [:]
    /// Lines of the register for series of shares by period, by the id of the figure.
    var targets: [Int: LinkTarget] = [:]
  }

  mutating func findShares(
    _ shares: inout Shares, _ arrangement: Arrangement, in chart: ChartSpecification, _ drawn: inout DrawnChart
  ) {
    for (index, slot) in arrangement.slots.enumerated() {
      guard let total = shares.totals[index] else { continue }
      for bar in slot.given {
        guard let share = known.share(of: bar.figure, in: total, at: chart.place(of: "layout")) else { continue }
        shares.figures[bar.id] = share
        drawn.computed.append(share)
      }
    }
    let totals = shares.totals.sorted { $0.key < $1.key }.map(\.value).filter { ($0.value ?? .zero) > .zero }
    let order = { (a: Figure, b: Figure) in (a.value ?? .zero) < (b.value ?? .zero) }
    if let least = totals.min(by: order), let greatest = totals.max(by: order) { drawn.base = (least, greatest) }
    guard chart.frequency != nil, register != nil else { return }
    for index in arrangement.series.indices {
      let own = arrangement.figures(of: index).compactMap { shares.figures[$0.id] }
      guard !own.isEmpty, let target = register?.enter(series: own) else { continue }
      for bar in arrangement.figures(of: index) { shares.targets[bar.id] = target }
    }
  }

  /// The percentages of a slot that add up to all of it, or why there are none.
  mutating func shareSlot(
    _ index: Int, _ slot: Arrangement.Slot, _ label: SlotLabel, _ shares: Shares, _ pen: LanePen
  ) -> Slot {
    let found = slot.given.compactMap { shares.figures[$0.id] }
    guard let total = shares.totals[index], found.count == slot.bars.count, !found.isEmpty else {
      let missing = slot.bars.first { $0.figure.value == nil }
      let name = missing.flatMap { bar in
        slot.cells.firstIndex { $0.contains { $0.figure == bar.figure } }.map { pen.arrangement.series[$0].name }
      }
      let text = phrase(.noShare(missing: missing.map { "\(name ?? ""): \(words.value($0.figure))" }))
      let bar = Bar(
        value: nil, valueText: RichText(text),
        mark: MarkDescription(kind: "bar", figure: "", value: "", source: "", asOf: ""))
      return self.slot(label, [Lane(bars: [bar])], in: pen.chart)
    }
    let texts = language.shares(found.compactMap(\.value))
    var bars: [Bar] = []
    for (series, cell) in slot.cells.enumerated() {
      for figure in cell {
        guard let share = shares.figures[figure.id] else { continue }
        var bar = self.bar(figure, series: pen.series(series), kind: pen.chart.kind, target: nil)
        let target = shares.targets[figure.id] ?? register?.enter(share)
        // What a share is computed from is not drawn, but stands in the line of the share.
        if pen.chart.frequency == nil { _ = register?.enter(figure.figure) }
        let qualifier = phrase(.qualifier(share.qualifier))
        let mark = share.status == .estimated ? phrase(.estimateMark) : ""
        let text = [qualifier, texts[bars.count], mark].filter { !$0.isEmpty }.joined(separator: " ")
        bar.valueText = RichText([RichText.Span(text, link: target)])
        (bar.value, bar.low, bar.high) = (share.value?.approximation, nil, nil)
        bar.mark = self.mark(share, kind: "bar")
        bars.append(bar)
      }
    }
    guard pen.chart.frequency == nil else { return self.slot(label, [Lane(bars: bars)], in: pen.chart) }
    let base = RichText([RichText.Span(phrase(.ofTotal(words.value(total))), link: register?.enter(total))])
    return self.slot(label, [Lane(bars: bars)], in: pen.chart, more: base)
  }
}
