import Content
import Drawing

/// From low to high, with the central value; standing where the slots are periods.
enum Intervals: PlotKind {
  static func orientation(of content: ChartContent) -> PlotSpace.Orientation {
    content.periodLabels.isEmpty ? .lying : .standing
  }

  static func mark(of lane: Lane, in content: ChartContent, palette: Palette) -> any LaneMark {
    IntervalLaneMark(lane)
  }
}
