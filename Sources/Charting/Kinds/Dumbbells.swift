import Content
import Drawing

/// Two values of one thing, joined; standing where the slots are periods.
enum Dumbbells: PlotKind {
  static let kind = ChartKind.dumbbells

  static func orientation(of table: PlotTable) -> PlotSpace.Orientation {
    table.periodLabels.isEmpty ? .lying : .standing
  }

  static func mark(of lane: Lane, in table: PlotTable, palette: Palette) -> any LaneMark {
    DumbbellLaneMark(lane)
  }

  static func swatchSize(letters: Double) -> Size { Size(width: 1.1 * letters, height: 0.9 * letters) }

  static func swatch(of bar: Bar, in place: SwatchPlace) -> [SceneItem] {
    bar.value == nil ? Bars.swatch(of: bar, in: place) : DotMark.swatch(of: bar, in: place)
  }
}
