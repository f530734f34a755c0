import Content
import Drawing

/// What of a chart's table its plot is laid out from: divided into panels, with remarks placed along the slots, every number
/// taken out that cannot be drawn, and of series back to back the first on the other side of zero.
struct PlotTable {
  let kind: ChartKind
  let layout: SeriesLayout
  /// What colours stand for; empty where there is nothing to tell apart, as in small multiples, whose titles do that.
  let series: [Series]
  /// One, or of small multiples one for each series, all with as many slots and the same captions.
  var panels: [Panel]
  let key: [KeyEntry]
  let gap: Gap?
  let timeline: Timeline?
  let holdsZero: Bool
  /// Of the slots of a panel, finest level first; empty where each slot has a label of its own.
  let periodLabels: [[PeriodLabel]]
  let annotations: [Annotation]
  let tickTexts: @Sendable ([Double]) -> [String]
  let minimumStep: Double
  let labels: ChartTable.Labels
  /// How many panels stand in a row; nil for as many as look best.
  let columns: Int?
  let emptyMessage: RichText
  /// Whether time runs from left to right in it and all else from right to left.
  let keepsTime: Bool

  /// Slots on axes of their own.
  struct Panel {
    /// What it shows, where a chart has several; empty for the only one.
    var title: RichText = ""
    var slots: [Slot]
    var averages: [AverageLine] = []
  }

  /// A label under an axis of periods, and the slots that it names.
  struct PeriodLabel {
    var slots: Range<Int>
    var text: String
  }

  /// A remark at its place.
  struct Annotation {
    enum Place {
      /// Along the slots, in slots: 2.5 is the middle of the third.
      case slot(Double)
      /// Along an axis of time, in days.
      case day(Double)
      /// Over a stretch of slots, or of days.
      case slots(from: Double, to: Double)
      case days(from: Double, to: Double)
      /// Along the value axis.
      case value(Double)
    }

    var place: Place
    var text: RichText
  }

  /// The slots of all panels.
  var slots: [Slot] { panels.count == 1 ? panels[0].slots : panels.flatMap(\.slots) }

  /// The bars of all panels.
  var bars: [Bar] { slots.flatMap(\.bars) }

  init(_ table: ChartTable) {
    kind = table.kind
    layout = table.layout
    let isDivided = table.layout == .multiples && !table.series.isEmpty
    let slots = table.slots.map { $0.drawable(isDiverging: table.layout == .diverging) }
    series = isDivided ? [] : table.series
    panels =
      isDivided
      ? Self.panels(table.series, slots, table.averages) : [Panel(slots: slots, averages: table.averages)]
    key = table.key
    gap = table.gap
    columns = table.columns
    timeline = table.timeline
    holdsZero = table.holdsZero
    periodLabels = Self.periodLabels(of: table.slots)
    annotations = Self.placed(table.annotations, along: table.slots, on: table.timeline)
    // Behind zero, values are said as they are.
    let texts = table.tickTexts
    if table.layout == .diverging {
      tickTexts = { values in texts(values.map(abs)) }
    } else {
      tickTexts = texts
    }
    minimumStep = table.minimumStep.drawable ?? 0
    // Numbers over columns make room for a line over them.
    labels = table.averages.isEmpty || table.kind == .lines ? table.labels : .none
    emptyMessage = table.emptyMessage
    keepsTime = table.direction == .rightToLeft && table.timeDirection == .leftToRight && Self.isOverTime(table)
  }

  /// Whether each panel is mirrored in itself, and not the plot as a whole: where they stand side by side they follow each other
  /// as words do, whichever way time runs in them.
  func mirrorsEachPanel(columns: Int) -> Bool { keepsTime && columns > 1 }

  /// How far what stands below a panel reaches beyond its start, where there is room for it: not at all in a panel that is
  /// mirrored in itself, since it would reach beyond the last one.
  func leadIn(_ room: Double, columns: Int) -> Double { mirrorsEachPanel(columns: columns) ? 0 : room }

  /// Whether what stands side by side in a chart follows each other in time.
  private static func isOverTime(_ table: ChartTable) -> Bool {
    switch table.kind {
    case .lines, .slope: true
    case .columns:
      table.slots.contains { $0.period != nil || !$0.periodLabels.isEmpty } || areInOrderOfTime(table.slots)
    case .bars, .people, .intervals, .dumbbells: false
    }
  }

  /// Whether slots are of one day after another. Places or groups that were all counted on one day are not.
  private static func areInOrderOfTime(_ slots: [Slot]) -> Bool {
    let days = slots.compactMap(\.days)
    return Set(days).count > 1 && zip(days, days.dropFirst()).allSatisfy { $0.lowerBound <= $1.lowerBound }
  }

  /// A panel for each series with its lanes of every slot, in which there is no other series to tell it from.
  private static func panels(_ series: [Series], _ slots: [Slot], _ averages: [AverageLine]) -> [Panel] {
    var panels = series.map { one in
      Panel(title: one.name, slots: slots.map { slot in slot.with(lanes: []) })
    }
    for var average in averages {
      guard let panel = average.series, panels.indices.contains(panel) else { continue }
      average.series = nil
      panels[panel].averages.append(average)
    }
    for (index, slot) in slots.enumerated() {
      for var lane in slot.lanes {
        guard let panel = lane.bars.first?.series, panels.indices.contains(panel) else { continue }
        for bar in lane.bars.indices { lane.bars[bar].series = nil }
        panels[panel].slots[index].lanes.append(lane)
      }
    }
    return panels
  }

  /// The labels of all levels; one of a run reaches to the next of its level.
  private static func periodLabels(of slots: [Slot]) -> [[PeriodLabel]] {
    var levels: [Int: (labels: [PeriodLabel], isOfRun: Bool)] = [:]
    for (index, slot) in slots.enumerated() {
      for label in slot.periodLabels {
        var (labels, isOfRun) = levels.removeValue(forKey: label.level) ?? ([], false)
        if isOfRun, let last = labels.indices.last { labels[last].slots = labels[last].slots.lowerBound..<index }
        labels.append(PeriodLabel(slots: index..<index + 1, text: label.text))
        levels[label.level] = (labels, label.isOfRun)
      }
    }
    return levels.sorted { $0.key < $1.key }.map { _, level in
      var labels = level.labels
      if level.isOfRun, let last = labels.indices.last {
        labels[last].slots = labels[last].slots.lowerBound..<slots.count
      }
      return labels
    }
  }

  private static func placed(_ annotations: [ChartTable.Annotation], along slots: [Slot], on timeline: Timeline?)
    -> [Annotation]
  {
    let isOfDays = timeline == nil && annotations.contains { if case .value = $0.place { false } else { true } }
    let days = SlotDays(isOfDays ? slots : [])
    return annotations.compactMap { note in
      let place: Annotation.Place? =
        switch note.place {
        case .day(let day) where timeline != nil: .day(Double(day))
        case .day(let day): days.position(of: day).map { .slot($0) }
        case .period(let own) where timeline != nil: .days(from: Double(own.lowerBound), to: Double(own.upperBound))
        case .period(let own): days.stretch(of: own).map { .slots(from: $0.from, to: $0.to) }
        case .value(let value): value.drawable == nil ? nil : .value(value)
        }
      return place.map { Annotation(place: $0, text: note.text) }
    }
  }
}

extension Slot {
  fileprivate func with(lanes: [Lane]) -> Slot {
    var slot = self
    slot.lanes = lanes
    return slot
  }

  fileprivate func drawable(isDiverging: Bool) -> Slot {
    with(
      lanes: lanes.map { lane in
        var lane = lane
        lane.bars = lane.bars.map { bar in
          isDiverging && bar.series == 0 ? bar.withDrawableNumbers.negated : bar.withDrawableNumbers
        }
        return lane
      })
  }
}
