import Content
import Drawing

/// Two dates of several things: lines that are named at both ends, in place of an axis of values.
enum Slope: PlotKind {
  static let kind = ChartKind.slope

  static func orientation(of table: PlotTable) -> PlotSpace.Orientation { Lines.orientation(of: table) }

  static func plot(of marked: MarkedTable, in size: Size, setter: LabelSetter) -> (
    plot: any FramedPlot, isLaidDown: Bool
  ) {
    Lines.plot(of: marked, in: size, setter: setter)
  }

  static func swatchSize(letters: Double) -> Size { Lines.swatchSize(letters: letters) }

  static func swatch(of bar: Bar, in place: SwatchPlace) -> [SceneItem] { Lines.swatch(of: bar, in: place) }
}
