import Content
import Drawing

/// The ink of one bar: its body from the zero line to the value, the parts that lie on it, and its interval. Of a bar
/// whose value is not known there is the interval alone.
struct BarMark {
  var bar: Bar
  /// Where the body begins: zero, or in a stack the end of the one before.
  var base = 0.0
  var band: Band
  var space: PlotSpace
  var palette: Palette
  var style: ChartStyle

  private var colors: (full: Color, light: Color) { bar.hue.colors(in: palette) }

  /// The body; nil where there is no value.
  var body: Rect? {
    bar.value.map { value in
      let start = space.scale(base)
      return space.rect(from: start, to: space.place(start, plus: space.length(of: value), towards: value), band: band)
    }
  }

  /// What other ink has to keep clear of: the body, or the interval where that is all there is.
  var extent: Rect? {
    body
      ?? bar.interval.map { interval in
        let rim = intervalThickness / 2 + intervalRim
        return space.rect(
          from: space.place(of: base + interval.lowerBound, plus: -rim),
          to: space.place(of: base + interval.upperBound, plus: rim),
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
      [.rectangle(body, fill: fill, stroke: stroke)] + sides(of: body, value: value) + end(of: body, value: value)
        + interval)
    return [whole] + parts(value: value).map(item)
  }

  private var fill: Color { Self.fill(of: bar, in: palette) }

  /// The colour of a bar's body.
  static func fill(of bar: Bar, in palette: Palette) -> Color {
    let colors = bar.hue.colors(in: palette)
    return switch bar.appearance {
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

  /// The open sides of a period that is partly covered: as its far end, where there is room for them.
  private func sides(of body: Rect, value: Double) -> [SceneItem] {
    let width = style.line * 1.4
    let depth = width + 2 * style.unit
    guard bar.appearance == .partial, band.width > 6 * depth, space.length(of: value) > 2 * depth else { return [] }
    func side(_ band: Band, at place: Double) -> [SceneItem] {
      let gap = space.rect(from: space.scale(base), to: space.scale(base + value), band: band)
      let line =
        switch space.orientation {
        case .lying: Path.line(from: Point(x: body.x, y: place), to: Point(x: body.maxX, y: place))
        case .standing: Path.line(from: Point(x: place, y: body.maxY), to: Point(x: place, y: body.y))
        }
      return [
        .rectangle(gap, fill: palette.paper, stroke: nil),
        .path(
          line, fill: nil, stroke: Stroke(colors.full, width: width, dashes: [4 * style.unit, 3 * style.unit])),
      ]
    }
    let start = side(Band(start: band.start, end: band.start + depth), at: band.start + width / 2)
    let end = side(Band(start: band.end - depth, end: band.end), at: band.end - width / 2)
    return (bar.startsOpen ? start : []) + (bar.endsOpen ? end : [])
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
    // In a narrow column a partial period is light without an end of its own; an estimate has nothing else that tells it.
    guard space.length(of: value) > 2 * depth, band.width > 3 * style.unit || bar.appearance == .dottedEnd else {
      return []
    }
    let gap = space.rect(
      from: space.place(of: base + value, plus: inward * depth), to: space.scale(base + value), band: band)
    let middle = space.place(of: base + value, plus: inward * width / 2)
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

  /// From where to where the parts of a bar reach, away from where it begins; never beyond its own ends.
  static func parts(of bar: Bar, value: Double) -> [(part: Bar.Part, from: Double, to: Double)] {
    var (inner, outer) = (0.0, value)
    return bar.parts.compactMap { part in
      let share = min(max(0, abs(part.value)), abs(outer - inner))
      guard share > 0 else { return nil }
      let step = value < 0 ? -share : share
      switch part.anchor {
      case .end:
        defer { outer -= step }
        return (part, outer - step, outer)
      case .zero:
        defer { inner += step }
        return (part, inner, inner + step)
      }
    }
  }

  func parts(value: Double) -> [(part: Bar.Part, rect: Rect)] {
    Self.parts(of: bar, value: value).map { part, from, to in
      (part, space.rect(from: space.scale(base + to), to: space.scale(base + from), band: band))
    }
  }

  private func item(_ part: Bar.Part, _ rect: Rect) -> SceneItem {
    .semantic(
      Semantics(.mark(part.mark)),
      PartPattern.items(part.anchor, in: rect, hue: bar.hue, outline: lineWidth, palette: palette, style: style))
  }

  // MARK: Interval

  /// A thin line with caps from low to high: ink inside a rim of paper, so that it shows on the bar and beside it.
  private var interval: [SceneItem] {
    guard let interval = bar.interval else { return [] }
    let (thickness, cap) = (intervalThickness, intervalCap)
    let (start, end) = (space.scale(base + interval.lowerBound), space.scale(base + interval.upperBound))
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
