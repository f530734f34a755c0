import Drawing

/// Bars in line: one, or a stack from the zero line outwards, what is below zero to the other side.
struct BarLaneMark: LaneMark {
  private let lane: Lane
  private let layout: SeriesLayout
  private let palette: Palette
  /// For each bar, where it begins.
  private let bases: [Double]

  init(_ lane: Lane, layout: SeriesLayout, palette: Palette) {
    self.lane = lane
    self.layout = layout
    self.palette = palette
    var (back, on) = (0.0, 0.0)
    bases = lane.bars.map { bar in
      let value = bar.value ?? 0
      defer { if value < 0 { back += value } else { on += value } }
      return bar.value == nil ? 0 : value < 0 ? back : on
    }
  }

  private var segments: [(bar: Bar, base: Double, end: Double)] {
    zip(lane.bars, bases).map { ($0, $1, $1 + ($0.value ?? 0)) }
  }

  private var drawn: [(bar: Bar, base: Double, end: Double)] { segments.filter { !$0.bar.isMissing } }

  /// Whether values stand in the bars and their sum beyond them.
  private var isStack: Bool { layout != .diverging && drawn.count > 1 }

  var absence: RichText? {
    drawn.isEmpty ? lane.bars.first?.valueText ?? "" : nil
  }

  var end: Double? {
    let back = drawn.filter { isBackward($0.bar) }
    let on = drawn.filter { !isBackward($0.bar) }
    return (on.isEmpty ? back : on).last?.end
  }

  var names: [LaneName] {
    drawn.compactMap { segment in
      segment.bar.series.map { LaneName(series: $0, from: segment.base, to: segment.end) }
    }
  }

  /// Of two series back to back the first lies behind the zero line, also where it is zero.
  private func isBackward(_ bar: Bar) -> Bool {
    bar.isBackward || (layout == .diverging && lane.bars.count > 1 && bar == lane.bars.first && bar.value == 0)
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
          text: segment.bar.valueText,
          anchor: .beyond(segment.base + segment.bar.labelEnd, isBackward: isBackward(segment.bar)),
          series: segment.bar.series, value: segment.bar.value ?? segment.bar.labelEnd, remarks: remarks(of: segment))
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

  /// The sum beyond the end, and beside it the words for each member that is missing from it.
  private var total: [LaneText] {
    let end = end ?? 0
    let beyond = drawn.map { $0.base + $0.bar.labelEnd }
    let place = end < 0 ? min(end, beyond.min() ?? end) : max(end, beyond.max() ?? end)
    guard !lane.total.isEmpty else { return [] }
    return [LaneText(text: lane.total, anchor: .beyond(place, isBackward: end < 0), value: end)]
  }

  private func remarks(of segment: (bar: Bar, base: Double, end: Double)) -> [LaneText.Remark] {
    guard let value = segment.bar.value else { return [] }
    return BarMark.parts(of: segment.bar, value: value).compactMap { part, from, to in
      part.text.isEmpty ? nil : .init(text: part.text, from: segment.base + from, to: segment.base + to)
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
    let lengths = drawn.map { place.space.length(of: $0.bar.value ?? 0) }
    return drawn.indices.dropFirst().compactMap { index in
      let border = drawn[index].base
      guard border != 0 else { return nil }
      let width = min(place.style.line * 1.2, min(lengths[index], lengths[index - 1]) * 0.3)
      guard width > 0 else { return nil }
      let middle = place.space.scale(border)
      let joint = place.space.rect(from: middle - width / 2, to: middle + width / 2, band: place.band)
      return .semantic(Semantics(.artifact), [.rectangle(joint, fill: palette.paper, stroke: nil)])
    }
  }
}
