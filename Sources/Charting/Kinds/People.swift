import Drawing

/// A sign for each person. Drawn as bars until there are signs.
enum People: PlotKind {
  static func orientation(of content: ChartContent) -> PlotSpace.Orientation { .lying }

  static func mark(of lane: Lane, in content: ChartContent, palette: Palette) -> any LaneMark {
    BarLaneMark(lane, in: content, palette: palette)
  }
}
