import Content
import Drawing

/// A sign for each person. It has a plot of its own, without an axis: what of it lies in lanes only tells series apart.
enum People: PlotKind {
  static func orientation(of table: ChartTable) -> PlotSpace.Orientation { .lying }

  static func mark(of lane: Lane, in table: ChartTable, palette: Palette) -> any LaneMark {
    BarLaneMark(lane, in: table, palette: palette)
  }
}
