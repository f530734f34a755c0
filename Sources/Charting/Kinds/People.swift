import Content
import Drawing

/// A sign for each person. It has a plot of its own, without an axis: what of it lies in lanes only tells series apart.
enum People: PlotKind {
  static func orientation(of content: ChartContent) -> PlotSpace.Orientation { .lying }

  static func mark(of lane: Lane, in content: ChartContent, palette: Palette) -> any LaneMark {
    BarLaneMark(lane, in: content, palette: palette)
  }
}
