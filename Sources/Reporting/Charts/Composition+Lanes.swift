import Content
import Drawing
import SituationData
import SourceText
import Wording

/// The slots of a chart with their marks, as its layout has them.
struct DrawnChart {
  var panels: [Panel] = []
  /// Where each figure is drawn, by its id.
  var places: [Int: Gap.End] = [:]
  /// What the chart computes by being drawn: totals, and shares of them.
  var computed: [Figure] = []
  /// The least and the greatest total that bars are percentages of; nil where they are no percentages.
  var base: (least: Figure, greatest: Figure)?
}

extension Composition {
  /// Draws the slots of a chart.
  mutating func draw(_ arranged: ArrangedChart) -> DrawnChart {
    let (chart, arrangement, labels) = (arranged.specification, arranged.arrangement, arranged.labels)
    var drawn = DrawnChart()
    var pen = LanePen(chart: chart, arrangement: arrangement, parts: arranged.parts)
    var included: [String] = []
    for bar in arranged.given {
      for part in arranged.parts[bar.id] ?? [] {
        let name = partName(part.figure, in: bar.figure)
        if part.anchor == .end { included.append(name) }
        pen.firstNamed[name] = pen.firstNamed[name] ?? bar.id
      }
    }
    pen.namesAllParts = Self.namesAllParts(included)
    if chart.frequency != nil { pen.targets = seriesTargets(arranged) }
    if chart.layout == .multiples, !arrangement.series.isEmpty {
      drawn.panels = arrangement.series.indices.map { index in
        let slots = arrangement.slots.indices.map { slot in
          let lanes = arrangement.slots[slot].cells[index].map { lane($0, index, pen) }
          return self.slot(labels[slot], lanes.isEmpty ? [emptyLane] : lanes, in: chart)
        }
        return Panel(title: RichText(arrangement.series[index].name), slots: slots)
      }
      return drawn
    }
    let totals = pen.isStack ? self.totals(of: arrangement, in: chart, &drawn) : [:]
    if chart.frequency != nil {
      let figures = totals.keys.sorted().compactMap { totals[$0] }
      if let name = figures.first?.reference { pen.targets[name] = register?.enter(series: figures) }
    }
    var shares = Shares(totals: totals)
    if chart.layout == .share { findShares(&shares, arrangement, in: chart, &drawn) }
    let slots = arrangement.slots.indices.map { index -> Slot in
      let slot = arrangement.slots[index]
      switch chart.layout {
      case .stacked where !arrangement.series.isEmpty:
        return self.slot(labels[index], stack(slot, total: totals[index], pen), in: chart)
      case .share where !arrangement.series.isEmpty:
        return shareSlot(index, slot, labels[index], shares, pen)
      case .diverging where !arrangement.series.isEmpty:
        return self.slot(labels[index], [backToBack(slot, pen)], in: chart)
      default:
        if chart.kind == .dumbbells, !arrangement.series.isEmpty {
          return self.slot(labels[index], [Lane(bars: bars(of: slot, pen))], in: chart)
        }
        var lanes: [Lane] = []
        for (series, cell) in slot.cells.enumerated() {
          for bar in cell {
            if !bar.isFiller { drawn.places[bar.id] = Gap.End(slot: index, lane: lanes.count) }
            var lane = lane(bar, arrangement.series.isEmpty ? nil : series, pen)
            lane.bars[0].remark = RichText(labels[index].remarks[bar.id] ?? "")
            lanes.append(lane)
          }
        }
        var drawn = self.slot(labels[index], lanes, in: chart)
        drawn.sharedDetail = labels[index].shared.map { RichText($0) }
        return drawn
      }
    }
    drawn.panels = [Panel(slots: slots)]
    return drawn
  }

  func slot(_ label: SlotLabel, _ lanes: [Lane], in chart: ChartSpecification, more: RichText = "") -> Slot {
    let detail = RichText(label.detail)
    return Slot(
      label: chart.hasAxisOfPeriods ? "" : RichText(label.label),
      detail: detail.isEmpty ? more : more.isEmpty ? detail : detail + "\u{A0}· " + more, lanes: lanes)
  }

  // MARK: - Lanes

  /// One line in the register for each series by period, by the reference that it is of.
  private mutating func seriesTargets(_ chart: ArrangedChart) -> [String: LinkTarget] {
    guard register != nil else { return [:] }
    let figures = Dictionary(grouping: chart.given.map(\.figure), by: \.reference)
    var targets: [String: LinkTarget] = [:]
    for reference in uniqueReferences(of: chart) {
      targets[reference] = register?.enter(series: figures[reference] ?? [])
    }
    return targets
  }

  private func uniqueReferences(of chart: ArrangedChart) -> [String] {
    let arrangement = chart.arrangement
    // Series by series, as the chart names them.
    let bars =
      arrangement.series.isEmpty ? chart.given : arrangement.series.indices.flatMap { arrangement.figures(of: $0) }
    return bars.filter { !$0.isFiller }.map(\.figure.reference).unique
  }

  mutating func drawnBar(_ bar: BarFigure, _ series: Int?, _ pen: LanePen) -> Bar {
    let target = bar.isFiller ? nil : pen.targets[bar.figure.reference] ?? register?.enter(bar.figure)
    var parts: [Bar.Part] = []
    for part in pen.parts[bar.id] ?? [] {
      let target = part.series.isEmpty ? register?.enter(part.figure) : register?.enter(series: part.series)
      let name = partName(part.figure, in: bar.figure)
      let isNamed = pen.firstNamed[name] == bar.id || (part.anchor == .end && pen.namesAllParts)
      parts.append(self.part(of: part.figure, named: isNamed ? name : nil, target: target, anchor: part.anchor))
    }
    return self.bar(
      bar, series: series.map { pen.series($0) }, kind: pen.chart.kind, parts: parts, target: target)
  }

  private mutating func lane(_ bar: BarFigure, _ series: Int?, _ pen: LanePen) -> Lane {
    Lane(bars: [drawnBar(bar, series, pen)])
  }

  private mutating func bars(of slot: Arrangement.Slot, _ pen: LanePen) -> [Bar] {
    var bars: [Bar] = []
    for (index, cell) in slot.cells.enumerated() {
      for bar in cell { bars.append(drawnBar(bar, index, pen)) }
    }
    return bars.isEmpty ? emptyLane.bars : bars
  }

  /// A place of a panel for which the chart asks for nothing.
  private var emptyLane: Lane {
    Lane(bars: [
      Bar(
        value: nil, valueText: RichText(phrase(.noValue)),
        mark: MarkDescription(kind: "bar", figure: "", value: "", source: "", asOf: ""))
    ])
  }

  /// What has happened in one lane, and each thing that has not in a lane beside it.
  private mutating func stack(_ slot: Arrangement.Slot, total: Figure?, _ pen: LanePen) -> [Lane] {
    var (stack, others): ([Bar], [Lane]) = ([], [])
    for (index, cell) in slot.cells.enumerated() {
      for bar in cell {
        var drawn = drawnBar(bar, index, pen)
        if bar.figure.hasHappened {
          // Bounds have no place on an axis that the bar does not begin on.
          (drawn.low, drawn.high) = (nil, nil)
          stack.append(drawn)
        } else {
          others.append(Lane(bars: [drawn]))
        }
      }
    }
    guard !stack.isEmpty else { return others.isEmpty ? [emptyLane] : others }
    let text = total.map { total in
      let target = pen.targets[total.reference] ?? register?.enter(total)
      return RichText([RichText.Span(words.value(total), link: target)])
    }
    return [Lane(bars: stack, total: text ?? "")] + others
  }

  /// The first series behind the zero line.
  private mutating func backToBack(_ slot: Arrangement.Slot, _ pen: LanePen) -> Lane {
    var bars: [Bar] = []
    for (index, cell) in slot.cells.enumerated() {
      for bar in cell {
        var drawn = drawnBar(bar, index, pen)
        if index == 0 {
          (drawn.value, drawn.low, drawn.high) = (
            drawn.value.map { 0 - $0 }, drawn.high.map { 0 - $0 }, drawn.low.map { 0 - $0 }
          )
        }
        bars.append(drawn)
      }
    }
    return bars.isEmpty ? emptyLane : Lane(bars: bars)
  }
}

/// What all lanes of a chart are drawn with.
struct LanePen {
  let chart: ChartSpecification
  let arrangement: Arrangement
  var parts: [Int: [ChartPart]] = [:]
  /// Lines of the register for series by period, by their references.
  var targets: [String: LinkTarget] = [:]
  /// The figure at which each part is named first; the key names it for the others, unless all are to be named.
  var firstNamed: [String: Int] = [:]
  var namesAllParts = false

  var isStack: Bool { (chart.layout == .stacked || chart.layout == .share) && !arrangement.series.isEmpty }

  /// The position of a series among those of the content, and its colour; nil where colours stand for nothing.
  func series(_ index: Int) -> (index: Int?, hue: Hue) {
    let hue = arrangement.series.indices.contains(index) ? arrangement.series[index].hue : .blue
    return (chart.layout == .multiples || chart.series == .status ? nil : index, hue)
  }
}
