package import Drawing

/// How a mark is drawn; a figure's status decides it, the same way in every kind of chart.
package enum Appearance: Hashable, Sendable {
  /// Reported or completed.
  case solid
  /// Extrapolated.
  case light
  /// A period that is only partly covered: light, and open at its far end and at the sides that `Bar` names.
  case partial
  /// Announced.
  case outlined
  /// Planned.
  case dashed
  /// Postponed.
  case dotted
  /// An estimate without bounds: solid with a dotted end.
  case dottedEnd
}

/// The colour family of a mark; the palette gives the colour.
package enum Hue: Hashable, Sendable {
  case blue
  case teal
  case ochre
  case slate
  case navy
  case brown
  /// What stands behind others, and is no series.
  case grey
  /// That of a status, where the palette has one; else the first of series.
  case status(StatusRole)

  /// The colours of series, in the order in which they are given out.
  package static let ofSeries: [Hue] = [.blue, .teal, .ochre, .slate, .navy, .brown]

  /// The same in an order in which the first differ in lightness from grey, too, which stands beside them.
  package static let besideGrey: [Hue] = [.blue, .teal, .navy, .slate, .brown, .ochre]

  /// The full colour and its light form in a palette.
  package func colors(in palette: Palette) -> (full: Color, light: Color) {
    switch self {
    case .blue: (palette.blue, palette.blueLight)
    case .teal: (palette.teal, palette.teal.mixed(over: palette.paper, share: 0.5))
    case .ochre: (palette.ochre, palette.ochre.mixed(over: palette.paper, share: 0.5))
    case .slate: (palette.slate, palette.slate.mixed(over: palette.paper, share: 0.5))
    case .navy: (palette.navy, palette.navy.mixed(over: palette.paper, share: 0.5))
    case .brown: (palette.brown, palette.brown.mixed(over: palette.paper, share: 0.5))
    case .grey: (palette.grey, palette.grey.mixed(over: palette.paper, share: 0.5))
    case .status(let role):
      switch (role, palette.statuses[role]) {
      case (_, nil): (palette.blue, palette.blueLight)
      // It is the lighter form of what was reported.
      case (.extrapolated, let color?): (color, color)
      case (_, let color?): (color, color.mixed(over: palette.paper, share: 0.5))
      }
    }
  }
}
