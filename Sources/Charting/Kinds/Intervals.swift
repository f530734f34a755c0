import Content
import Drawing

/// From low to high, with the central value; standing where the slots are periods.
enum Intervals: PlotKind {
  static let kind = ChartKind.intervals

  static func orientation(of table: PlotTable) -> PlotSpace.Orientation {
    table.periodLabels.isEmpty ? .lying : .standing
  }

  static func mark(of lane: Lane, in table: PlotTable, palette: Palette) -> any LaneMark {
    IntervalLaneMark(lane)
  }

  /// Bounds as they are drawn, or a dot for a value.
  static func swatch(of bar: Bar, in place: SwatchPlace) -> [SceneItem] {
    bar.value == nil ? IntervalLaneMark(Lane(bars: [bar])).items(in: place.lane) : DotMark.swatch(of: bar, in: place)
  }
}
