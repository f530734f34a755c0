import Content
import Drawing

/// Standing bars from left to right, of periods or of things with names.
enum Columns: PlotKind {
  static func orientation(of content: ChartContent) -> PlotSpace.Orientation { .standing }

  static func mark(of lane: Lane, in content: ChartContent, palette: Palette) -> any LaneMark {
    BarLaneMark(lane, in: content, palette: palette)
  }
}
