import Content
import Drawing

extension DotMark {
  /// A dot in the middle of a swatch.
  static func swatch(of bar: Bar, in place: SwatchPlace) -> [SceneItem] {
    let radius = min(largest * place.style.unit, place.box.height / 2)
    return DotMark(
      appearance: bar.appearance, hue: bar.hue, center: Point(x: place.box.midX, y: place.box.midY), radius: radius,
      palette: place.palette, style: place.style
    ).items
  }
}
