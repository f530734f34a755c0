import Content
import Drawing

/// Two values of one thing, joined; standing where the slots are periods.
enum Dumbbells: PlotKind {
  static func orientation(of table: ChartTable) -> PlotSpace.Orientation {
    table.periodLabels.isEmpty ? .lying : .standing
  }

  static func mark(of lane: Lane, in table: ChartTable, palette: Palette) -> any LaneMark {
    DumbbellLaneMark(lane, series: table.series)
  }
}
