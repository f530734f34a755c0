import Content
import Drawing

/// A sign for each person. It has a plot of its own, without an axis: what of it lies in lanes only tells series apart.
enum People: PlotKind {
  static let kind = ChartKind.people

  static func orientation(of table: PlotTable) -> PlotSpace.Orientation { .lying }

  static func plot(of marked: MarkedTable, in size: Size, setter: LabelSetter) -> (
    plot: any FramedPlot, isLaidDown: Bool
  ) {
    (PeoplePlot(marked, setter: setter), false)
  }

  static func swatchSize(letters: Double) -> Size { Size(width: 1.05 * letters, height: 1.25 * letters) }

  /// A sign in the middle of the swatch.
  static func swatch(of bar: Bar, in place: SwatchPlace) -> [SceneItem] {
    guard bar.value != nil else { return Bars.swatch(of: bar, in: place) }
    let width = place.box.height * PersonSign.aspect
    let sign = Rect(x: place.box.midX - width / 2, y: place.box.y, width: width, height: place.box.height)
    return PeopleSwatch(form: bar, box: sign, palette: place.palette, style: place.style).items
  }
}
