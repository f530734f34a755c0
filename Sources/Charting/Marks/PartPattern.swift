import Content
import Drawing

/// How a part that a figure includes is drawn, the same in charts and in their keys.
enum PartPattern {
  /// Light and hatched where the part lies at the far end; full with light stripes the other way where it is counted from
  /// the zero line.
  static func items(
    _ anchor: Bar.Part.Anchor, in rect: Rect, hue: Hue, outline: Double, palette: Palette, style: ChartStyle
  ) -> [SceneItem] {
    let full = hue.colors(in: palette).full
    let spacing = 6 * style.unit
    let frame = SceneItem.rectangle(rect, fill: nil, stroke: Stroke(full, width: outline))
    return switch anchor {
    case .end:
      [
        .rectangle(rect, fill: full.mixed(over: palette.paper, share: 0.12), stroke: nil),
        .path(
          .hatching(rect, spacing: spacing, width: spacing * 0.36), fill: full.mixed(over: palette.paper, share: 0.62),
          stroke: nil),
        frame,
      ]
    case .zero:
      [
        .rectangle(rect, fill: palette.ink.mixed(over: full, share: 0.45), stroke: nil),
        .path(
          .hatching(rect, spacing: spacing, width: spacing * 0.2), fill: palette.paper.mixed(over: full, share: 0.7),
          stroke: nil),
        frame,
      ]
    }
  }
}
