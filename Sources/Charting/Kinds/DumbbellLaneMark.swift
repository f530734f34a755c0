import Content
import Drawing

/// Two values of one thing as dots, joined by a quiet line: how far they are apart, not which way to judge it.
struct DumbbellLaneMark: LaneMark {
  private let lane: Lane

  init(_ lane: Lane) {
    self.lane = lane
  }

  private var drawn: [Bar] { lane.bars.filter { $0.value != nil } }
  /// From the least to the greatest.
  private var sorted: [Bar] { drawn.sorted { ($0.value ?? 0) < ($1.value ?? 0) } }
  private var ends: (low: Double, high: Double)? {
    guard let low = sorted.first?.value, let high = sorted.last?.value else { return nil }
    return (low, high)
  }

  private var isOnePlace: Bool { ends.map { $0.low == $0.high } ?? true }

  var absence: LaneAbsence? { drawn.isEmpty ? lane.bars.first.map { LaneAbsence(text: $0.valueText) } : nil }

  var end: Double? { drawn.last?.value }

  var names: [LaneName] {
    drawn.compactMap { bar in
      guard let series = bar.series, let value = bar.value else { return nil }
      return LaneName(series: series, from: value, to: value)
    }
  }

  func reaches(_ style: ChartStyle) -> [Reach] {
    let rim = DotMark.largest * style.unit + 1.2 * style.line
    return drawn.flatMap { bar -> [Reach] in
      guard let value = bar.value else { return [] }
      return [Reach(value, room: rim), Reach(value, room: rim, isBackward: true)]
    }
  }

  // MARK: Texts

  /// The lesser value on its lower side, the greater on its upper; of equal ones one text for both.
  var texts: [LaneText] {
    guard let ends else { return [] }
    func text(_ words: RichText, _ bar: Bar, isBackward: Bool) -> LaneText {
      let value = bar.value ?? 0
      return LaneText(
        text: words, anchor: .beyond(value, isBackward: isBackward), series: bar.series, value: value,
        clearance: DotMark.largest)
    }
    if isOnePlace {
      var one = text(
        lane.together.isEmpty ? drawn[0].valueText : lane.together, drawn[0], isBackward: ends.high < 0)
      // Which end is not there, and why.
      one.absent = lane.absence
      return [one]
    }
    return sorted.enumerated().compactMap { index, bar in
      // Between the two ends there is no place for words that could not be read as theirs.
      guard index == 0 || index == sorted.count - 1 else { return nil }
      return text(bar.valueText, bar, isBackward: index == 0)
    }
  }

  // MARK: Ink

  func extents(in place: LanePlace) -> [Rect] {
    guard let ends else { return [] }
    let radius = DotMark.radius(in: place.band, place.style)
    return [
      place.line(
        from: place.space.place(of: ends.low, plus: -radius), to: place.space.place(of: ends.high, plus: radius),
        width: 2 * radius)
    ]
  }

  func items(in place: LanePlace) -> [SceneItem] {
    let radius = DotMark.radius(in: place.band, place.style)
    let dots = drawn.enumerated().map { index, bar in
      // Of equal values the later one is the core of the earlier.
      let size = isOnePlace && drawn.count > 1 ? radius * (index == 0 ? 1.15 : 0.62) : radius
      let dot = DotMark(
        appearance: bar.appearance, hue: bar.hue, center: place.point(of: bar.value ?? 0), radius: size,
        palette: place.palette, style: place.style)
      return SceneItem.semantic(Semantics(.mark(bar.mark)), dot.items)
    }
    return joint(in: place) + dots
  }

  /// Dashed where one of the ends has not happened.
  private func joint(in place: LanePlace) -> [SceneItem] {
    guard let ends, !isOnePlace else { return [] }
    let hasAll = drawn.allSatisfy { ![.outlined, .dashed, .dotted].contains($0.appearance) }
    let radius = DotMark.radius(in: place.band, place.style)
    let width = min(2.6 * place.style.unit, 0.45 * radius)
    let color = place.palette.grey.mixed(over: place.palette.paper, share: 0.7)
    let line = SceneItem.path(
      .line(from: place.point(of: ends.low), to: place.point(of: ends.high)), fill: nil,
      stroke: Stroke(color, width: width, dashes: hasAll ? [] : [2 * width, 1.3 * width]))
    return [.semantic(Semantics(.artifact), [line])]
  }
}
