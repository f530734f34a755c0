/// The named colours of a theme. Text reaches a contrast of 4.5:1 on `paper`, marks 3:1.
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

  package static let light = Palette(
    ink: Color(0x14212B), muted: Color(0x566573), hairline: Color(0xD7DEE4), paper: Color(0xFFFFFF),
    tint: Color(0xF3F6F8), blue: Color(0x0F5C8C), blueLight: Color(0x7FB2D1), teal: Color(0x1F7A72),
    ochre: Color(0xB8741A), grey: Color(0x8A97A3))

  package static let dark = Palette(
    ink: Color(0xEEF2F5), muted: Color(0xA9B6C0), hairline: Color(0x33424E), paper: Color(0x10191F),
    tint: Color(0x1A262E), blue: Color(0x6FB1DA), blueLight: Color(0x35627F), teal: Color(0x5CC2B7),
    ochre: Color(0xE0A75A), grey: Color(0x7A8894))
}
