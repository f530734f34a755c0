import Content
import Drawing

/// The ink before the words of a key: a small mark, drawn as those of the chart are.
struct KeySwatch {
  var swatch: KeyEntry.Swatch
  var kind: ChartKind
  var box: Rect
  var palette: Palette
  var style: ChartStyle

  /// The room of a swatch before words of a size.
  static func size(of kind: ChartKind, letters: Double) -> Size {
    switch kind {
    case .people: Size(width: 1.05 * letters, height: 1.25 * letters)
    case .dumbbells: Size(width: 1.1 * letters, height: 0.9 * letters)
    default: Size(width: 1.75 * letters, height: 0.8 * letters)
    }
  }

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
    let place = LanePlace(
      band: Band(start: box.y, end: box.maxY), space: PlotSpace(.lying, plot: box, domain: 0...1), palette: palette,
      style: style)
    switch kind {
    case _ where isInterval && kind != .intervals, .bars, .columns: break
    case .people: return sign(of: bar)
    case .intervals where isInterval: return IntervalLaneMark(Lane(bars: [bar])).items(in: place).flatMap(\.ink)
    case .intervals, .dumbbells: return dot(of: bar)
    }
    let mark = BarMark(
      bar: bar, band: place.band, space: place.space, palette: palette, style: style)
    return mark.items.flatMap(\.ink)
  }

  /// A dot in the middle of the swatch.
  private func dot(of bar: Bar) -> [SceneItem] {
    let radius = min(DotMark.largest * style.unit, box.height / 2)
    return DotMark(
      appearance: bar.appearance, hue: bar.hue, center: Point(x: box.midX, y: box.midY), radius: radius,
      palette: palette, style: style
    ).items
  }

  /// A sign in the middle of the swatch.
  private func sign(of bar: Bar) -> [SceneItem] {
    let width = box.height * PersonSign.aspect
    let sign = Rect(x: box.midX - width / 2, y: box.y, width: width, height: box.height)
    return PeopleSwatch(form: bar, box: sign, palette: palette, style: style).items
  }

  /// The dotted line that stands where a value is missing.
  private var missing: SceneItem {
    PeopleSwatch.missing(x: box.x, y: box.midY, length: box.width, palette: palette, style: style)
  }
}
