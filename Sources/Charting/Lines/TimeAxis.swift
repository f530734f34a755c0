import Content
import Drawing

/// What stands below an axis of time, in the finest level that has room.
struct TimeAxis {
  private(set) var labels: [PlacedLabel] = []
  /// Where something begins that a label names.
  private(set) var ticks: [Double] = []
  /// What no level has room for.
  private(set) var leftOut: [String] = []

  static func height(_ timeline: Timeline?, _ setter: LabelSetter) -> Double {
    guard let timeline, timeline.labels.contains(where: { !$0.isEmpty }) else { return 4 * setter.style.unit }
    let lines = timeline.labels.contains { $0.contains { $0.text.contains("\n") } } ? 2.0 : 1
    return lines * setter.style.lineHeight(.tick) + gap(setter.style)
  }

  /// From the plot to the labels.
  private static func gap(_ style: ChartStyle) -> Double { 8 * style.unit }

  /// - Parameter limits: the left and right edge of what the labels may take.
  init(_ timeline: Timeline?, in space: LineSpace, limits: ClosedRange<Double>, setter: LabelSetter) {
    guard let timeline else { return }
    let levels = timeline.labels.filter { !$0.isEmpty }
    for (index, level) in levels.enumerated() {
      // So many labels have no room, whatever they say.
      guard Double(level.count) * 2 * setter.style.unit <= space.plot.width else { continue }
      var placed = Self.placed(level, in: space, limits: limits, setter: setter)
      if placed.count > 2, Self.touch(placed[0], placed[1], setter.style) { placed.remove(at: 1) }
      let isLast = index == levels.count - 1
      if !isLast, zip(placed, placed.dropFirst()).contains(where: { Self.touch($0, $1, setter.style) }) { continue }
      let kept = AxisThinning.kept(of: placed.map(\.label.box), gap: setter.style.textGap)
      leftOut = placed.indices.filter { !kept.contains($0) }.map { placed[$0].label.label.block.string }
      (labels, ticks) = (kept.map { placed[$0].label }, kept.map { placed[$0].tick })
      return
    }
  }

  private static func touch(
    _ one: (label: PlacedLabel, tick: Double), _ other: (label: PlacedLabel, tick: Double), _ style: ChartStyle
  ) -> Bool {
    one.label.box.maxX + style.textGap > other.label.box.x
  }

  /// Each in the middle of what it names where most have room there, else where that begins.
  private static func placed(
    _ level: [Timeline.Label], in space: LineSpace, limits: ClosedRange<Double>, setter: LabelSetter
  ) -> [(label: PlacedLabel, tick: Double)] {
    let set = level.map { label in
      let start = max(space.plot.x, space.days(Double(label.days.lowerBound) - 0.5))
      let end = min(space.plot.maxX, space.days(Double(label.days.upperBound) + 0.5))
      // A single day has its place, also where it is the first or the last.
      let day = label.days.count == 1 ? space.days(Double(label.days.lowerBound)) : nil
      return (
        label: setter.label(RichText(label.text), .tick, alignment: .center), start: day ?? start,
        end: day ?? max(start, end)
      )
    }
    let roomy = set.count { $0.label.size.width <= $0.end - $0.start }
    let isInMiddle = 10 * roomy >= 6 * set.count
    return set.map { label, start, end in
      let middle = isInMiddle ? (start + end) / 2 : start
      let placed = label.at(middle: middle, y: space.plot.maxY + gap(setter.style))
        .clamped(from: limits.lowerBound, to: limits.upperBound)
      return (placed, start)
    }
  }

  /// The short lines at which something begins.
  func tickLines(_ space: LineSpace, _ style: ChartStyle) -> [Rect] {
    ticks.map { Rect(x: $0 - style.line / 2, y: space.plot.maxY, width: style.line, height: 4.5 * style.unit) }
  }
}
