import Content
import Drawing

/// From low to high, with the central value; standing where the slots are periods.
enum Intervals: PlotKind {
  static func orientation(of table: ChartTable) -> PlotSpace.Orientation {
    table.periodLabels.isEmpty ? .lying : .standing
  }

  static func mark(of lane: Lane, in table: ChartTable, palette: Palette) -> any LaneMark {
    IntervalLaneMark(lane)
  }
}
