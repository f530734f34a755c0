import Drawing

/// The ink before the words of a key: a small mark, drawn as those of the chart are.
struct KeySwatch {
  var swatch: KeyEntry.Swatch
  var kind: ChartKind
  var box: Rect
  var palette: Palette
  var style: ChartStyle

  var items: [SceneItem] {
    switch swatch {
    case .mark(let appearance, let hue): bar(appearance, hue)
    case .part(let hue): bar(.solid, hue, part: .end)
    case .ofWhich(let hue): bar(.solid, hue, part: .zero)
    case .interval: bar(.solid, .blue, isInterval: true)
    case .missing: [missing]
    }
  }

  /// A bar as long as the swatch, without the meaning that the marks of the chart have.
  private func bar(
    _ appearance: Appearance, _ hue: Hue, part: Bar.Part.Anchor? = nil, isInterval: Bool = false
  ) -> [SceneItem] {
    let none = MarkDescription(kind: "", figure: "", value: "", source: "", asOf: "")
    let bar = Bar(
      value: isInterval ? nil : 1, valueText: "", low: isInterval ? 0.1 : nil, high: isInterval ? 0.9 : nil,
      appearance: appearance, hue: hue,
      parts: part.map { [.init(value: 1, text: "", mark: none, anchor: $0)] } ?? [], mark: none)
    let mark = BarMark(
      bar: bar, band: Band(start: box.y, end: box.maxY), space: PlotSpace(.lying, plot: box, domain: 0...1),
      palette: palette, style: style)
    return mark.items.flatMap { item -> [SceneItem] in
      if case .semantic(_, let ink) = item { ink } else { [item] }
    }
  }

  /// The dotted line that stands where a value is missing.
  private var missing: SceneItem {
    .path(
      .line(from: Point(x: box.x, y: box.midY), to: Point(x: box.maxX, y: box.midY)), fill: nil,
      stroke: Stroke(palette.muted, width: style.line * 1.3, dashes: [1.5 * style.unit, 2.2 * style.unit]))
  }
}
