/// The named colours of a theme. Text reaches a contrast of 4.5:1 on `paper`, marks 3:1. Neighbours in the order of series
/// (blue, teal, ochre, grey, navy, brown) differ in lightness, so that a grey print still reads, and any two differ for
/// readers who see fewer colours (decision 0012).
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
  /// First series; what was reported.
  package var blue: Color
  /// Extrapolated values and partial periods.
  package var blueLight: Color
  /// Second series; people.
  package var teal: Color
  /// Third series.
  package var ochre: Color
  /// Fourth series; context.
  package var grey: Color
  /// Fifth series.
  package var navy: Color
  /// Sixth series.
  package var brown: Color

  package static let light = Palette(
    ink: Color(0x14212B), muted: Color(0x566573), hairline: Color(0xD7DEE4), paper: Color(0xFFFFFF),
    tint: Color(0xF3F6F8), blue: Color(0x0F5C8C), blueLight: Color(0x7FB2D1), teal: Color(0x1B786E),
    ochre: Color(0xB37116), grey: Color(0x8A96A2), navy: Color(0x23305E), brown: Color(0x684226))

  package static let dark = Palette(
    ink: Color(0xEEF2F5), muted: Color(0xA9B6C0), hairline: Color(0x33424E), paper: Color(0x10191F),
    tint: Color(0x1A262E), blue: Color(0x6FB1DA), blueLight: Color(0x35627F), teal: Color(0x349F94),
    ochre: Color(0xE0A75A), grey: Color(0x687682), navy: Color(0x7F89BE), brown: Color(0x8D6144))

  /// The colours by the names of their roles. Where two share one colour, the first names it.
  package var roles: [(name: String, color: Color)] {
    [
      ("ink", ink), ("muted", muted), ("hairline", hairline), ("paper", paper), ("tint", tint), ("blue", blue),
      ("blue-light", blueLight), ("teal", teal), ("ochre", ochre), ("grey", grey), ("navy", navy), ("brown", brown),
    ]
  }
}
