import Content
import Drawing

/// Two values of one thing, joined; standing where the slots are periods.
enum Dumbbells: PlotKind {
  static func orientation(of content: ChartContent) -> PlotSpace.Orientation {
    content.periodLabels.isEmpty ? .lying : .standing
  }

  static func mark(of lane: Lane, in content: ChartContent, palette: Palette) -> any LaneMark {
    DumbbellLaneMark(lane, series: content.series)
  }
}
