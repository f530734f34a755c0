import Drawing

/// Two values of one thing, joined. Drawn as bars until it has marks of its own.
enum Dumbbells: PlotKind {
  static func orientation(of content: ChartContent) -> PlotSpace.Orientation { content.periodLabels.isEmpty ? .lying : .standing }

  static func mark(of lane: Lane, in content: ChartContent, palette: Palette) -> any LaneMark {
    BarLaneMark(lane, in: content, palette: palette)
  }
}
