import Content
import Drawing

/// Values over time, joined by a line for each series. It has a plot of its own, whose lines are named at their ends: what of
/// it lies in lanes only tells series apart.
enum Lines: PlotKind {
  static let kind = ChartKind.lines

  static func orientation(of table: PlotTable) -> PlotSpace.Orientation { .standing }

  static func plot(of marked: MarkedTable, in size: Size, setter: LabelSetter) -> (
    plot: any FramedPlot, isLaidDown: Bool
  ) {
    (LinesPlot(marked, setter: setter), false)
  }

  static func swatchSize(letters: Double) -> Size { Size(width: 2 * letters, height: 0.8 * letters) }

  /// A piece of a line, or of a band, as wide as the swatch.
  static func swatch(of bar: Bar, in place: SwatchPlace) -> [SceneItem] {
    let box = place.box
    let ink = LineInk(hue: bar.hue, isBehind: false, palette: place.palette, style: place.style)
    guard bar.value != nil else { return [.rectangle(box, fill: ink.band, stroke: nil)] }
    let line = Path.line(from: Point(x: box.x, y: box.midY), to: Point(x: box.maxX, y: box.midY))
    return [.path(line, fill: nil, stroke: ink.stroke(bar.appearance))]
  }
}
