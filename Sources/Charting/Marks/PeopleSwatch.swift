import Content
import Drawing

/// A single small sign, or the dotted line where none is known, as words about signs have it before them.
struct PeopleSwatch {
  var form: Bar
  var box: Rect
  var palette: Palette
  var style: ChartStyle

  var items: [SceneItem] {
    guard form.value != nil else {
      return [Self.missing(x: box.x, y: box.midY, length: box.height * 1.5, palette: palette, style: style)]
    }
    var form = form
    form.value = 1
    form.parts = form.parts.map { part in
      var part = part
      part.value = 1
      return part
    }
    let mark = PeopleMark(bar: form, boxes: [box], palette: palette, style: style)
    return mark.items.flatMap(\.ink)
  }

  /// The dotted line that stands where a value is missing.
  static func missing(x: Double, y: Double, length: Double, palette: Palette, style: ChartStyle) -> SceneItem {
    .path(
      .line(from: Point(x: x, y: y), to: Point(x: x + length, y: y)), fill: nil,
      stroke: Stroke(palette.muted, width: style.line * 1.3, dashes: [1.5 * style.unit, 2.2 * style.unit]))
  }
}

extension SceneItem {
  /// The ink without its meaning, for what explains marks and is none.
  var ink: [SceneItem] {
    if case .semantic(_, let items) = self { items.flatMap(\.ink) } else { [self] }
  }
}
