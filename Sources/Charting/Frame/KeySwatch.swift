import Content
import Drawing

/// The ink before the words of a key: a small mark, drawn as those of the chart are.
struct KeySwatch {
  var swatch: KeyEntry.Swatch
  var kind: any PlotKind.Type
  var box: Rect
  var palette: Palette
  var style: ChartStyle

  var items: [SceneItem] {
    switch swatch {
    case .mark(let appearance, let hue): bar(appearance, hue)
    case .part(let hue): bar(.solid, hue, part: .end)
    case .ofWhich(let hue): bar(.solid, hue, part: .zero)
    case .average: [average]
    case .interval: bar(.solid, .blue, isInterval: true)
    case .missing: [missing]
    }
  }

  /// A small mark, without the meaning that the marks of the chart have.
  private func bar(
    _ appearance: Appearance, _ hue: Hue, part: Bar.Part.Anchor? = nil, isInterval: Bool = false
  ) -> [SceneItem] {
    let none = MarkDescription(kind: "", figure: "", value: "", source: "", asOf: "")
    let bar = Bar(
      value: isInterval ? nil : 1, valueText: "", low: isInterval ? 0.1 : nil, high: isInterval ? 0.9 : nil,
      appearance: appearance, hue: hue,
      parts: part.map { [.init(value: 1, text: "", mark: none, anchor: $0)] } ?? [], mark: none)
    return kind.swatch(of: bar, in: SwatchPlace(box: box, palette: palette, style: style)).flatMap(\.ink)
  }

  /// A piece of the line that goes over marks.
  private var average: SceneItem {
    let line = Path.line(from: Point(x: box.x, y: box.midY), to: Point(x: box.maxX, y: box.midY))
    return .path(line, fill: nil, stroke: Stroke(palette.ink, width: 2.2 * style.unit, isRound: true))
  }

  /// The dotted line that stands where a value is missing.
  private var missing: SceneItem {
    PeopleSwatch.missing(x: box.x, y: box.midY, length: box.width, palette: palette, style: style)
  }
}
