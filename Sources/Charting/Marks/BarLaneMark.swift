import Content
import Drawing

/// Bars in line: one, or a stack from the zero line outwards, what is below zero to the other side.
struct BarLaneMark: LaneMark {
  /// A bar between two values.
  private struct Segment {
    var bar: Bar
    var base: Double
    var isBackward: Bool

    var end: Double { base + (bar.value ?? 0) }
    /// Where its label begins: beyond the bar and beyond its interval.
    var labelEnd: Double { base + bar.labelEnd }
  }

  private let lane: Lane
  private let layout: SeriesLayout
  private let palette: Palette
  private let segments: [Segment]
  /// Those that are not missing.
  private let drawn: [Segment]
  /// The end of what grows from zero on, or where there is nothing such, of what grows backwards.
  private let stackEnd: Double

  init(_ lane: Lane, layout: SeriesLayout, palette: Palette) {
    self.lane = lane
    self.layout = layout
    self.palette = palette
    var (back, on) = (0.0, 0.0)
    segments = lane.bars.enumerated().map { index, bar in
      let value = bar.value ?? 0
      defer { if value < 0 { back += value } else { on += value } }
      // Of two series back to back the first lies behind the zero line, also where it is zero.
      let isFirstOfTwo = layout == .diverging && index == 0 && lane.bars.count > 1
      return Segment(
        bar: bar, base: bar.value == nil ? 0 : value < 0 ? back : on,
        isBackward: bar.isBackward || (isFirstOfTwo && bar.interval == nil && value == 0))
    }
    drawn = segments.contains { $0.bar.isMissing } ? segments.filter { !$0.bar.isMissing } : segments
    let ends = drawn.map { $0.end }
    let furthest = ends.max() ?? 0
    stackEnd = furthest > 0 ? furthest : ends.min() ?? 0
  }

  /// Whether values stand in the bars and their sum beyond them.
  private var isStack: Bool { layout != .diverging && drawn.count > 1 }

  var end: Double? { drawn.isEmpty ? nil : stackEnd }

  var absence: LaneAbsence? {
    guard drawn.count < segments.count, let first = segments.first(where: { $0.bar.isMissing }) else { return nil }
    guard !drawn.isEmpty else { return LaneAbsence(text: first.bar.valueText) }
    let isDiverging = layout == .diverging
    return LaneAbsence(
      text: lane.absence.isEmpty ? first.bar.valueText : lane.absence, place: isDiverging ? 0 : stackEnd,
      isBackward: isDiverging ? first.isBackward : stackEnd < 0, isWhole: false)
  }

  var names: [LaneName] {
    drawn.compactMap { segment in
      // What a stack has nothing of cannot be pointed at.
      guard let series = segment.bar.series, segment.bar.value != 0 || !isStack else { return nil }
      // Letters stand on plain colour only, not on the patterns of parts.
      let isPlain = segment.bar.parts.isEmpty && segment.bar.interval == nil
      return LaneName(
        series: series, from: segment.base, to: segment.end,
        fill: isPlain ? BarMark.fill(of: segment.bar, in: palette) : nil)
    }
  }

  func reaches(_ style: ChartStyle) -> [Reach] {
    segments.flatMap { segment in
      segment.bar.reaches(style).map { Reach($0.value + segment.base, room: $0.room, isBackward: $0.isBackward) }
    }
  }

  // MARK: Texts

  var texts: [LaneText] {
    guard isStack else {
      return drawn.map { segment in
        LaneText(
          text: segment.bar.valueText, anchor: .beyond(segment.labelEnd, isBackward: segment.isBackward),
          series: segment.bar.series, value: segment.bar.value ?? segment.labelEnd, remarks: remarks(of: segment),
          note: segment.bar.remark, ownEnd: segment.labelEnd == segment.end ? nil : segment.bar.value)
      }
    }
    let inside = drawn.map { segment in
      LaneText(
        text: segment.bar.valueText, role: .inside,
        anchor: .inside(from: segment.base, to: segment.end, on: BarMark.fill(of: segment.bar, in: palette)),
        series: segment.bar.series, value: segment.bar.value ?? 0)
    }
    return inside + total
  }

  /// The sum beyond the end, with what its bars include.
  private var total: [LaneText] {
    guard !lane.total.isEmpty else { return [] }
    let labelEnds = drawn.map(\.labelEnd) + [stackEnd]
    let place = stackEnd < 0 ? labelEnds.min() ?? 0 : labelEnds.max() ?? 0
    return [
      LaneText(
        text: lane.total, anchor: .beyond(place, isBackward: stackEnd < 0), value: stackEnd,
        remarks: drawn.flatMap(remarks))
    ]
  }

  private func remarks(of segment: Segment) -> [LaneText.Remark] {
    guard let value = segment.bar.value else { return [] }
    return BarMark.parts(of: segment.bar, value: value).compactMap { part, from, to in
      guard !part.text.isEmpty else { return nil }
      return .init(
        text: part.text, from: segment.base + from, to: segment.base + to, isAtStart: part.anchor == .zero)
    }
  }

  // MARK: Ink

  private func marks(in place: LanePlace) -> [BarMark] {
    segments.map { segment in
      BarMark(
        bar: segment.bar, base: segment.base, band: place.band, space: place.space, palette: place.palette,
        style: place.style)
    }
  }

  func extents(in place: LanePlace) -> [Rect] { marks(in: place).compactMap(\.extent) }

  func items(in place: LanePlace) -> [SceneItem] {
    marks(in: place).flatMap(\.items) + joints(in: place)
  }

  /// Lines of paper over the borders of the segments, which leave the rectangles as long as their values.
  private func joints(in place: LanePlace) -> [SceneItem] {
    guard drawn.count > 1 else { return [] }
    let segments = drawn.filter { $0.bar.value != nil && $0.bar.value != 0 }
    return [false, true].flatMap { isBackward -> [SceneItem] in
      let side = segments.filter { $0.isBackward == isBackward }
      return zip(side, side.dropFirst()).compactMap { inner, outer in
        let lengths = [inner, outer].map { place.space.length(of: $0.bar.value ?? 0) }
        let width = min(place.style.line * 1.2, (lengths.min() ?? 0) * 0.3)
        // On a thin bar the lines of neighbours would be read as a pattern.
        guard width > 0, place.band.width > 5 * place.style.unit else { return nil }
        let middle = place.space.scale(outer.base)
        let joint = place.space.rect(from: middle - width / 2, to: middle + width / 2, band: place.band)
        return .semantic(Semantics(.artifact), [.rectangle(joint, fill: palette.paper, stroke: nil)])
      }
    }
  }
}
