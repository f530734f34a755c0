import Content
import Drawing

/// A value with its bounds: a line from low to high with caps, and a dot for the central value. Where one of them is not
/// known, the other stands alone.
struct IntervalLaneMark: LaneMark {
  private let lane: Lane

  init(_ lane: Lane) {
    self.lane = lane
  }

  private var drawn: [Bar] { lane.bars.filter { !$0.isMissing } }

  /// From the least to the greatest value that is drawn.
  private func extent(of bar: Bar) -> ClosedRange<Double>? {
    let values = [bar.value, bar.interval?.lowerBound, bar.interval?.upperBound].compactMap(\.self)
    guard let low = values.min(), let high = values.max() else { return nil }
    return low...high
  }

  private var extent: ClosedRange<Double>? {
    let extents = drawn.compactMap(extent)
    guard let low = extents.map(\.lowerBound).min(), let high = extents.map(\.upperBound).max() else { return nil }
    return low...high
  }

  var absence: LaneAbsence? { drawn.isEmpty ? lane.bars.first.map { LaneAbsence(text: $0.valueText) } : nil }

  var end: Double? { drawn.first.flatMap { $0.value ?? $0.interval?.upperBound } }

  var names: [LaneName] {
    drawn.compactMap { bar in
      guard let series = bar.series, let extent = extent(of: bar) else { return nil }
      return LaneName(series: series, from: extent.lowerBound, to: extent.upperBound)
    }
  }

  func reaches(_ style: ChartStyle) -> [Reach] {
    drawn.flatMap { bar -> [Reach] in
      let dot = bar.value.map { [Reach($0, room: rim(style)), Reach($0, room: rim(style), isBackward: true)] } ?? []
      let bounds = bar.interval.map { interval in
        [
          Reach(interval.lowerBound, room: style.line * 1.7, isBackward: true),
          Reach(interval.upperBound, room: style.line * 1.7),
        ]
      }
      return dot + (bounds ?? [])
    }
  }

  private func rim(_ style: ChartStyle) -> Double { DotMark.largest * style.unit + 1.2 * style.line }

  var texts: [LaneText] {
    guard let extent, let first = drawn.first else { return [] }
    // Only what lies below zero as a whole is written on its lower side.
    let isBackward = extent.upperBound < 0
    let end = isBackward ? extent.lowerBound : extent.upperBound
    // The scale may be so small that a dot reaches beyond its bounds.
    let endsInDot = drawn.contains { $0.value == end }
    return [
      LaneText(
        text: lane.together.isEmpty ? first.valueText : lane.together, anchor: .beyond(end, isBackward: isBackward),
        series: first.series,
        value: first.value ?? end, note: first.remark,
        clearance: endsInDot ? DotMark.largest : first.value == nil ? 1 : 4.5)
    ]
  }

  // MARK: Ink

  func extents(in place: LanePlace) -> [Rect] {
    drawn.compactMap { bar in
      guard let extent = extent(of: bar) else { return nil }
      let radius = DotMark.radius(in: place.band, place.style)
      let rim = bar.value == nil ? place.style.line * 1.7 : radius
      return place.line(
        from: place.space.place(of: extent.lowerBound, plus: -rim),
        to: place.space.place(of: extent.upperBound, plus: rim), width: 2 * radius)
    }
  }

  func items(in place: LanePlace) -> [SceneItem] {
    drawn.map { bar in
      let dot = bar.value.map { value in
        DotMark(
          appearance: appearance(of: bar), hue: bar.hue, center: place.point(of: value),
          radius: DotMark.radius(in: place.band, place.style), palette: place.palette, style: place.style
        ).items
      }
      return .semantic(Semantics(.mark(bar.mark)), line(of: bar, in: place) + (dot ?? []))
    }
  }

  /// The dotted ring says that an estimate has no bounds; here they may be there.
  private func appearance(of bar: Bar) -> Appearance {
    bar.appearance == .dottedEnd && bar.interval != nil ? .solid : bar.appearance
  }

  private func line(of bar: Bar, in place: LanePlace) -> [SceneItem] {
    guard let interval = bar.interval else { return [] }
    let (full, light) = bar.hue.colors(in: place.palette)
    let (space, style) = (place.space, place.style)
    let radius = DotMark.radius(in: place.band, style)
    let width = min(3 * style.unit, 0.5 * radius)
    let (start, end) = (space.scale(interval.lowerBound), space.scale(interval.upperBound))
    let sign = space.orientation == .lying ? 1.0 : -1.0
    func cap(_ edge: Double, inwards: Double) -> Rect {
      place.line(from: edge, to: edge + inwards * sign * min(width * 0.75, abs(end - start) / 2), width: 2 * radius)
    }
    // The caps end at the bounds, so that their outer edges can be measured.
    let caps = [cap(start, inwards: 1), cap(end, inwards: -1)]
    let dashes: [Double]
    switch bar.appearance {
    case .solid, .dottedEnd:
      return ([place.line(from: start, to: end, width: width)] + caps).map { .rectangle($0, fill: full, stroke: nil) }
    case .light:
      return ([place.line(from: start, to: end, width: width)] + caps).map { .rectangle($0, fill: light, stroke: nil) }
    case .outlined: dashes = []
    case .partial, .dashed: dashes = [2.2 * width, 1.4 * width]
    case .dotted: dashes = [0.5 * width, 0.9 * width]
    }
    let thin = min(1.9 * style.line, 0.34 * radius)
    let stroke = Stroke(bar.appearance == .partial ? light : full, width: thin, dashes: dashes)
    let (low, high) = (place.point(of: interval.lowerBound), place.point(of: interval.upperBound))
    let ends = caps.map { cap -> SceneItem in
      let (from, to) =
        space.orientation == .lying
        ? (Point(x: cap.midX, y: cap.y), Point(x: cap.midX, y: cap.maxY))
        : (Point(x: cap.x, y: cap.midY), Point(x: cap.maxX, y: cap.midY))
      return .path(.line(from: from, to: to), fill: nil, stroke: Stroke(stroke.color, width: thin))
    }
    return [.path(.line(from: low, to: high), fill: nil, stroke: stroke)] + ends
  }
}
