import Content
import Drawing

/// A colour of a slide: one of its theme, which changes with that, or one of its own.
enum DeckColor: Hashable, Sendable {
  /// As `tx1`, `bg1`, `accent1`.
  case theme(String)
  case own(Color)

  static let ink = DeckColor.theme("tx1")
  static let paper = DeckColor.theme("bg1")
  static let muted = DeckColor.theme("tx2")
  static let tint = DeckColor.theme("bg2")
}

extension Hue {
  /// The colour of a series is one of the theme's.
  func color(in palette: Palette) -> DeckColor {
    Hue.ofSeries.firstIndex(of: self).map { .theme("accent\($0 + 1)") } ?? .own(colors(in: palette).full)
  }
}

/// How a mark is drawn.
struct PointLook: Hashable, Sendable {
  enum Fill: Hashable, Sendable {
    case none
    case solid(DeckColor)
    /// A part that a figure includes.
    case hatched(DeckColor)
  }

  var fill: Fill
  var line: DeckColor?
  /// As the format names it: "dash", "sysDot"; nil for a whole line.
  var dash: String?
  /// Of the edge of an area, in points.
  var lineWidth = 1.5

  /// What is there for its label alone.
  static let invisible = PointLook(fill: .none)

  init(fill: Fill, line: DeckColor? = nil, dash: String? = nil) {
    (self.fill, self.line, self.dash) = (fill, line, dash)
  }

  init(_ appearance: Appearance, _ hue: Hue, _ palette: Palette) {
    let color = hue.color(in: palette)
    let light = DeckColor.own(hue.colors(in: palette).light)
    switch appearance {
    case .solid: self.init(fill: .solid(color))
    // Its edge is perforated.
    case .dottedEnd:
      self.init(fill: .solid(color), line: .paper, dash: "sysDot")
      lineWidth = 2.25
    case .light: self.init(fill: .solid(light))
    case .partial: self.init(fill: .solid(light), line: color, dash: "dash")
    case .outlined: self.init(fill: .none, line: color)
    case .dashed: self.init(fill: .none, line: color, dash: "dash")
    case .dotted: self.init(fill: .none, line: color, dash: "sysDot")
    }
  }

  /// A part that a figure includes.
  static func part(_ hue: Hue, _ palette: Palette) -> PointLook {
    let color = hue.color(in: palette)
    return PointLook(fill: .hatched(color), line: color)
  }
}
