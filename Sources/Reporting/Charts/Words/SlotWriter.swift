import Content
import Drawing
import SituationData
import SourceText
import Wording

/// The slots of a chart with their marks, as its layout has them.
struct DrawnChart {
  var slots: [Slot] = []
  /// Where each figure is drawn, by its id.
  var places: [Int: Gap.End] = [:]
  /// What the chart computes by being drawn: totals, and shares of them.
  var computed: [Figure] = []
  /// The least and the greatest total that bars are percentages of; nil where they are no percentages.
  var base: (least: Figure, greatest: Figure)?
}

/// Draws the slots of a chart.
struct SlotWriter: PuttingIntoWords {
  let basis: ReportBasis
  let arranged: ArrangedChart

  private var chart: ChartSpecification { arranged.specification }
  private var arrangement: Arrangement { arranged.arrangement }
  private var isOfSeries: Bool { !arranged.arrangement.series.isEmpty }

  func drawn(_ mentions: inout Mentions) -> DrawnChart {
    var drawn = DrawnChart()
    draw(&drawn, &mentions)
    let days = ArrangedDays(arrangement.slots)
    for index in drawn.slots.indices {
      drawn.slots[index].period = days.periods[index].map { Int($0.lowerBound.number)...Int($0.upperBound.number) }
      drawn.slots[index].days = days.days[index].map { Int($0.lowerBound.number)...Int($0.upperBound.number) }
    }
    label(days.periods, on: &drawn)
    breakLines(&drawn)
    return drawn
  }

  /// Marks the values in front of which lines are broken, and says at the last of one that ends before others of when it is.
  private func breakLines(_ drawn: inout DrawnChart) {
    guard chart.kind == .lines else { return }
    var ends = [(slot: Int, lane: Int, bar: BarFigure)?](repeating: nil, count: max(1, arrangement.series.count))
    for (index, slot) in arrangement.slots.enumerated() {
      var lane = 0
      for (series, cell) in slot.cells.enumerated() {
        for bar in cell {
          if bar.figure.hasHappened, bar.figure.value != nil { ends[series] = (index, lane, bar) }
          lane += 1
        }
      }
    }
    let last = ends.compactMap { $0?.bar.figure.days?.upperBound }.max()
    for (slot, lane, bar) in ends.compactMap(\.self) {
      guard let day = bar.figure.days?.upperBound, day != last else { continue }
      drawn.slots[slot].lanes[lane].bars[0].remark = RichText(
        bar.figure.period.map { language.period($0.calendar, $0.frequency) } ?? words.date(.day(day), isShort: true))
    }
    let behind = Set(LineGaps(of: arrangement, chart).gaps.map(\.behind.id))
    guard !behind.isEmpty else { return }
    for (index, slot) in arrangement.slots.enumerated() {
      for (lane, bar) in slot.bars.enumerated() where behind.contains(bar.id) {
        drawn.slots[index].lanes[lane].bars[0].followsGap = true
      }
    }
  }

  /// The labels of an axis of periods, each on the slot that it begins at.
  private func label(_ periods: [ClosedRange<Day>?], on drawn: inout DrawnChart) {
    guard let frequency = chart.frequency, chart.hasAxisOfPeriods else { return }
    let known = periods.enumerated().compactMap { slot, period in period.map { (slot: slot, period: $0) } }
    for (level, labels) in language.axisLabels(known.map(\.period), frequency).enumerated() {
      for label in labels {
        drawn.slots[known[label.start].slot].periodLabels.append(
          Slot.PeriodLabel(level: level, text: label.text, isOfRun: label.end - label.start > 1))
      }
    }
  }

  private func draw(_ drawn: inout DrawnChart, _ mentions: inout Mentions) {
    var lanes = LaneWriter(basis: basis, arranged: arranged)
    if chart.isOverTime { lanes.mentionSeries(&mentions) }
    if chart.layout == .multiples, isOfSeries {
      drawn.slots = multiples(lanes, &mentions)
      return
    }
    let stacks = StackComputer(basis: basis, chart: chart, arrangement: arrangement)
    let totals = lanes.isStack ? stacks.totals() : [:]
    drawn.computed += totals.keys.sorted().compactMap { totals[$0] }
    if chart.frequency != nil { lanes.mention(series: drawn.computed, &mentions) }
    if chart.layout == .share {
      drawShares(stacks.shares(of: totals), lanes, &drawn, &mentions)
      return
    }
    let isNet = stacks.isNet
    for (index, slot) in arrangement.slots.enumerated() {
      drawn.slots.append(self.slot(index, slot, total: totals[index], isNet: isNet, lanes, &drawn, &mentions))
    }
  }

  private func slot(
    _ index: Int, _ slot: Arrangement.Slot, total: Figure?, isNet: Bool, _ lanes: LaneWriter, _ drawn: inout DrawnChart,
    _ mentions: inout Mentions
  ) -> Slot {
    let label = arranged.labels[index]
    switch chart.layout {
    case .stacked where isOfSeries: return lanes.slot(label, lanes.stack(slot, total: total, isNet: isNet, &mentions))
    case .diverging where isOfSeries: return lanes.slot(label, [lanes.backToBack(slot, &mentions)])
    default: break
    }
    if chart.kind == .dumbbells, isOfSeries { return lanes.slot(label, [lanes.pair(slot, &mentions)]) }
    var own: [Lane] = []
    for (series, cell) in slot.cells.enumerated() {
      for bar in cell {
        if !bar.isFiller { drawn.places[bar.id] = Gap.End(slot: index, lane: own.count) }
        var lane = lanes.lane(bar, isOfSeries ? series : nil, &mentions)
        lane.bars[0].remark = RichText(label.remarks[bar.id] ?? "")
        own.append(lane)
      }
    }
    var result = lanes.slot(label, own)
    result.sharedDetail = label.shared.map { RichText($0) }
    return result
  }

  private func multiples(_ lanes: LaneWriter, _ mentions: inout Mentions) -> [Slot] {
    var drawn: [[Lane]] = arrangement.slots.map { _ in [] }
    // Series by series, as panels are read.
    for index in arrangement.series.indices {
      for (slot, arranged) in arrangement.slots.enumerated() {
        for bar in arranged.cells[index] { drawn[slot].append(lanes.lane(bar, index, &mentions)) }
        if arranged.cells[index].isEmpty, chart.kind != .lines { drawn[slot].append(lanes.emptyLane(of: index)) }
      }
    }
    return zip(arranged.labels, drawn).map { lanes.slot($0, $1) }
  }

  private func drawShares(
    _ shares: Shares, _ lanes: LaneWriter, _ drawn: inout DrawnChart, _ mentions: inout Mentions
  ) {
    drawn.computed += shares.computed
    drawn.base = shares.base
    var writer = ShareWriter(lanes: lanes, shares: shares)
    if chart.frequency != nil { writer.mentionSeries(&mentions) }
    for index in arrangement.slots.indices {
      drawn.slots.append(
        isOfSeries
          ? writer.slot(index, &mentions)
          : slot(index, arrangement.slots[index], total: nil, isNet: false, lanes, &drawn, &mentions))
    }
  }
}
