import Content
import Drawing

/// The colours and strokes of a line.
struct LineInk {
  var hue: Hue
  var isBehind: Bool
  var palette: Palette
  var style: ChartStyle

  /// In grey print it is the width that tells what stands out.
  var width: Double { (isBehind ? 1.3 : hue == .grey ? 1.8 : 2.6) * style.unit }

  /// Grey as areas have it is too light for a line.
  var color: Color {
    let full = hue.colors(in: palette).full
    return hue == .grey ? full.mixed(over: palette.ink, share: isBehind ? 0.95 : 0.7) : full
  }

  /// What is covered in part or filled in: as light as a mark may be.
  private var light: Color {
    let light = color.mixed(over: palette.paper, share: 0.72)
    return light.contrast(with: palette.paper) >= 3 ? light : color
  }

  var band: Color { color.mixed(over: palette.paper, share: 0.2) }

  /// How a line leads to a value.
  func stroke(_ appearance: Appearance) -> Stroke {
    let (color, dashes): (Color, [Double]) =
      switch appearance {
      case .solid: (color, [])
      case .light, .partial: (light, [1.2 * width, 2.4 * width])
      case .outlined: (color, [3.5 * width, 2.4 * width])
      case .dashed: (color, [1.8 * width, 2.4 * width])
      case .dotted, .dottedEnd: (color, [0.02 * width, 2 * width])
      }
    return Stroke(color, width: width, dashes: dashes, isRound: true)
  }
}

/// The hollow mark at the end of a line, by whose form lines can be told apart without their colours.
struct LineEnd {
  enum Form: CaseIterable, Hashable, Sendable {
    case circle, square, triangle, diamond
  }

  var form: Form
  var center: Point
  var ink: LineInk
  /// Of a value that no line leads to; plain where one does, which says it.
  var appearance = Appearance.solid

  /// From its middle to its edge.
  static func radius(_ style: ChartStyle) -> Double { 4.4 * style.unit }

  var item: SceneItem {
    let r = Self.radius(ink.style)
    func at(_ x: Double, _ y: Double) -> Point { Point(x: center.x + x * r, y: center.y + y * r) }
    let path: Path =
      switch form {
      case .circle:
        .roundedRectangle(Rect(x: center.x - r, y: center.y - r, width: 2 * r, height: 2 * r), radius: r)
      case .square: .polygon([at(-0.88, -0.88), at(0.88, -0.88), at(0.88, 0.88), at(-0.88, 0.88)])
      case .triangle: .polygon([at(0, -1.1), at(1.05, 0.8), at(-1.05, 0.8)])
      case .diamond: .polygon([at(0, -1.25), at(1.25, 0), at(0, 1.25), at(-1.25, 0)])
      }
    return .path(path, fill: ink.palette.paper, stroke: stroke)
  }

  private var stroke: Stroke {
    guard appearance != .solid else { return Stroke(ink.color, width: 2 * ink.style.unit, isRound: true) }
    var stroke = ink.stroke(appearance)
    // In as many dashes as a line has that leads to a value, on a smaller way.
    let factor = 2 * ink.style.unit / stroke.width
    stroke.dashes = stroke.dashes.map { $0 * factor * 0.8 }
    stroke.width *= factor
    return stroke
  }
}
