/// The named colours of a theme. Text reaches a contrast of 4.5:1 on `paper`, marks 3:1. Neighbours in the order of series
/// (blue, teal, ochre, slate, navy, brown, and blue again), and those that touch where one between them is missing, differ by 12
/// in lightness, so that a grey print still reads; any two differ by 12 for readers who see fewer colours (decision 0012).
package struct Palette: Hashable, Sendable {
  /// Text and the zero line.
  package var ink: Color
  /// Subtitles, axes and sources.
  package var muted: Color
  /// Grid and rules.
  package var hairline: Color
  /// The background.
  package var paper: Color
  /// Boxes.
  package var tint: Color
  /// Words that lead on: kickers, source marks, links.
  package var accent: Color
  /// First series; what was reported.
  package var blue: Color
  /// Extrapolated values and partial periods.
  package var blueLight: Color
  /// Second series; people.
  package var teal: Color
  /// Third series.
  package var ochre: Color
  /// Fourth series.
  package var slate: Color
  /// Fifth series.
  package var navy: Color
  /// Sixth series.
  package var brown: Color
  /// Context: what stands behind others.
  package var grey: Color
  /// Those of marks whose status has one of its own.
  package var statuses: [StatusRole: Color] = [:]

  package static let light = Palette(
    ink: Color(0x14212B), muted: Color(0x566573), hairline: Color(0xD7DEE4), paper: Color(0xFFFFFF),
    tint: Color(0xF3F6F8), accent: Color(0x0F5C8C), blue: Color(0x0F5C8C), blueLight: Color(0x7FB2D1),
    teal: Color(0x00856D),
    ochre: Color(0xCB8608), slate: Color(0x4F545A), navy: Color(0x222858), brown: Color(0x9C6B3F), grey: Color(0x8A96A2)
  )

  package static let dark = Palette(
    ink: Color(0xEEF2F5), muted: Color(0xA9B6C0), hairline: Color(0x33424E), paper: Color(0x10191F),
    tint: Color(0x1A262E), accent: Color(0x6FB1DA), blue: Color(0x6FB1DA), blueLight: Color(0x35627F),
    teal: Color(0x2D9875),
    ochre: Color(0xF3C37A), slate: Color(0xA7A8A9), navy: Color(0x7D7CC7), brown: Color(0x835D42), grey: Color(0x687682)
  )

  /// Those of series, in the order in which they take them.
  package var series: [Color] {
    get { Self.seriesPlaces.map { self[keyPath: $0] } }
    set { for (place, color) in zip(Self.seriesPlaces, newValue) { self[keyPath: place] = color } }
  }

  // A property that is computed, since key paths cannot be sent between threads.
  private static var seriesPlaces: [WritableKeyPath<Palette, Color>] {
    [\.blue, \.teal, \.ochre, \.slate, \.navy, \.brown]
  }

  /// The colours by the names of their roles. Where two share one colour, the first names it.
  package var roles: [(name: String, color: Color)] {
    [
      ("ink", ink), ("muted", muted), ("hairline", hairline), ("paper", paper), ("tint", tint), ("blue", blue),
      ("blue-light", blueLight), ("teal", teal), ("ochre", ochre), ("slate", slate), ("navy", navy), ("brown", brown),
      ("grey", grey), ("accent", accent),
    ] + StatusRole.allCases.compactMap { role in statuses[role].map { (role.rawValue, $0) } }
  }
}
