import Content
import Drawing

/// Lying bars, one below the other.
enum Bars: PlotKind {
  static func orientation(of content: ChartContent) -> PlotSpace.Orientation { .lying }

  static func mark(of lane: Lane, in content: ChartContent, palette: Palette) -> any LaneMark {
    BarLaneMark(lane, in: content, palette: palette)
  }
}
