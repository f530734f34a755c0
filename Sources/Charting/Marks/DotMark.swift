import Content
import Drawing

/// A value as a dot, in the form of its status: what has not happened is a ring, never a full dot.
struct DotMark {
  var appearance: Appearance
  var hue: Hue
  var center: Point
  var radius: Double
  var palette: Palette
  var style: ChartStyle

  /// The radius of a dot in a lane, in units of the style at most.
  static let largest = 7.0

  /// Dots do not touch those of the next lane.
  static func radius(in band: Band, _ style: ChartStyle) -> Double { min(largest * style.unit, 0.34 * band.width) }

  private var colors: (full: Color, light: Color) { hue.colors(in: palette) }
  private var lineWidth: Double { min(1.9 * style.line, 0.34 * radius) }

  /// What the dot covers, its rim of paper included.
  var box: Rect { Rect(x: center.x - radius, y: center.y - radius, width: 2 * radius, height: 2 * radius) }

  /// The dot inside a rim of paper, which parts it from lines and from other dots.
  var items: [SceneItem] {
    let rim = min(1.2 * style.line, 0.25 * radius)
    return [circle(radius + rim, fill: palette.paper)] + body
  }

  private var body: [SceneItem] {
    switch appearance {
    case .solid: [circle(radius, fill: colors.full)]
    case .light: [circle(radius, fill: colors.light)]
    case .partial: [circle(radius, fill: colors.light), ring(dashes(of: 8))]
    case .outlined: [ring([])]
    case .dashed: [ring(dashes(of: 7))]
    case .dotted: [ring([lineWidth, 1.25 * lineWidth])]
    case .dottedEnd: [ring([lineWidth, 1.25 * lineWidth]), circle(radius - 2 * lineWidth, fill: colors.full)]
    }
  }

  /// As many dashes as the ring is long enough for.
  private func dashes(of count: Double) -> [Double] {
    let length = 2 * 3.141_592_65 * (radius - lineWidth / 2) / count
    return [0.62 * length, 0.38 * length]
  }

  private func ring(_ dashes: [Double]) -> SceneItem {
    circle(
      radius - lineWidth / 2, fill: appearance == .partial ? nil : palette.paper,
      stroke: Stroke(colors.full, width: lineWidth, dashes: dashes))
  }

  private func circle(_ radius: Double, fill: Color?, stroke: Stroke? = nil) -> SceneItem {
    let radius = max(0, radius)
    let box = Rect(x: center.x - radius, y: center.y - radius, width: 2 * radius, height: 2 * radius)
    return .path(.roundedRectangle(box, radius: radius), fill: fill, stroke: stroke)
  }
}

extension LanePlace {
  /// The place of a value on the middle of the lane.
  func point(of value: Double) -> Point {
    let along = space.scale(value)
    return space.orientation == .lying ? Point(x: along, y: band.middle) : Point(x: band.middle, y: along)
  }

  /// A line of some width on the middle of the lane.
  func line(from start: Double, to end: Double, width: Double) -> Rect {
    space.rect(
      from: start, to: end, band: Band(start: band.middle - width / 2, end: band.middle + width / 2))
  }
}
