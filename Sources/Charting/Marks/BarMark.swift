import Drawing

/// The ink of one bar: its body from the zero line to the value, the parts that lie on it, and its interval. Of a bar
/// whose value is not known there is the interval alone.
struct BarMark {
  var bar: Bar
  var band: Band
  var space: PlotSpace
  var palette: Palette
  var style: ChartStyle

  private var colors: (full: Color, light: Color) { bar.hue.colors(in: palette) }

  /// The body; nil where there is no value.
  var body: Rect? {
    bar.value.map { space.rect(from: space.scale(0), to: space.scale($0), band: band) }
  }

  /// What other ink has to keep clear of: the body, or the interval where that is all there is.
  var extent: Rect? {
    body
      ?? bar.interval.map { interval in
        let rim = intervalThickness / 2 + intervalRim
        return space.rect(
          from: space.place(of: interval.lowerBound, plus: -rim), to: space.place(of: interval.upperBound, plus: rim),
          band: across(intervalCap + 2 * intervalRim))
      }
  }

  /// Lines inside a body never fill it, however thin it is.
  private var lineWidth: Double {
    guard let body else { return 0 }
    return min(style.line * 1.4, min(body.width, body.height) * 0.3)
  }

  var items: [SceneItem] {
    guard let body, let value = bar.value else {
      return bar.isMissing ? [] : [.semantic(Semantics(.mark(bar.mark)), interval)]
    }
    let whole = SceneItem.semantic(
      Semantics(.mark(bar.mark)),
      [.rectangle(body, fill: fill, stroke: stroke)] + end(of: body, value: value) + interval)
    return [whole] + parts(value: value).map(item)
  }

  private var fill: Color {
    switch bar.appearance {
    case .solid, .dottedEnd: colors.full
    case .light, .partial: colors.light
    case .outlined, .dashed, .dotted: palette.paper
    }
  }

  private var stroke: Stroke? {
    switch bar.appearance {
    case .solid, .dottedEnd, .light, .partial: nil
    case .outlined: Stroke(colors.full, width: lineWidth)
    case .dashed: Stroke(colors.full, width: lineWidth, dashes: [5 * style.unit, 3.5 * style.unit])
    case .dotted: Stroke(colors.full, width: lineWidth, dashes: [lineWidth, 1.6 * lineWidth])
    }
  }

  /// What the far end shows: a partial period is open, cut off from a dashed line; an estimate ends in dots.
  private func end(of body: Rect, value: Double) -> [SceneItem] {
    let width: Double
    let dashes: [Double]
    switch bar.appearance {
    case .partial:
      width = style.line * 1.4
      dashes = [4 * style.unit, 3 * style.unit]
    case .dottedEnd:
      width = style.line * 2
      dashes = [width, width]
    default: return []
    }
    let depth = width + 2 * style.unit
    let inward = value < 0 ? 1.0 : -1.0
    guard abs(space.scale(value) - space.scale(0)) > 2 * depth, band.width > 3 * style.unit else { return [] }
    let gap = space.rect(
      from: space.place(of: value, plus: inward * depth), to: space.scale(value), band: band)
    let middle = space.place(of: value, plus: inward * width / 2)
    let line =
      switch space.orientation {
      case .lying: Path.line(from: Point(x: middle, y: band.start), to: Point(x: middle, y: band.end))
      case .standing: Path.line(from: Point(x: band.start, y: middle), to: Point(x: band.end, y: middle))
      }
    return [
      .rectangle(gap, fill: palette.paper, stroke: nil),
      .path(line, fill: nil, stroke: Stroke(colors.full, width: width, dashes: dashes)),
    ]
  }

  // MARK: Parts

  /// The rectangles of the parts, from the far end inwards. Parts never reach beyond the zero line.
  func parts(value: Double) -> [(part: Bar.Part, rect: Rect)] {
    var outer = value
    return bar.parts.compactMap { part in
      let share = min(max(0, abs(part.value)), abs(outer))
      guard share > 0 else { return nil }
      let inner = value < 0 ? outer + share : outer - share
      defer { outer = inner }
      return (part, space.rect(from: space.scale(outer), to: space.scale(inner), band: band))
    }
  }

  private func item(_ part: Bar.Part, _ rect: Rect) -> SceneItem {
    let spacing = 6 * style.unit
    return .semantic(
      Semantics(.mark(part.mark)),
      [
        .rectangle(rect, fill: colors.full.mixed(over: palette.paper, share: 0.12), stroke: nil),
        .path(
          .hatching(rect, spacing: spacing, width: spacing * 0.36),
          fill: colors.full.mixed(over: palette.paper, share: 0.62), stroke: nil),
        .rectangle(rect, fill: nil, stroke: Stroke(colors.full, width: lineWidth)),
      ])
  }

  // MARK: Interval

  /// A thin line with caps from low to high: ink inside a rim of paper, so that it shows on the bar and beside it.
  private var interval: [SceneItem] {
    guard let interval = bar.interval else { return [] }
    let (thickness, cap) = (intervalThickness, intervalCap)
    let (start, end) = (space.scale(interval.lowerBound), space.scale(interval.upperBound))
    let lines = [
      space.rect(from: start, to: end, band: across(thickness)),
      space.rect(from: start - thickness / 2, to: start + thickness / 2, band: across(cap)),
      space.rect(from: end - thickness / 2, to: end + thickness / 2, band: across(cap)),
    ]
    return lines.map { .rectangle($0.inset(x: -intervalRim, y: -intervalRim), fill: palette.paper, stroke: nil) }
      + lines.map { .rectangle($0, fill: palette.ink, stroke: nil) }
  }

  // Neither the line nor its rim is wider than a thin bar.
  private var intervalThickness: Double { min(style.line * 1.25, band.width * 0.5) }
  private var intervalRim: Double { min(style.line, band.width * 0.25) }
  private var intervalCap: Double { min(band.width * 0.5, 12 * style.unit) }

  private func across(_ width: Double) -> Band {
    Band(start: band.middle - width / 2, end: band.middle + width / 2)
  }
}
