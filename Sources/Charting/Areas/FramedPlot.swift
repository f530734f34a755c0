import Content
import Drawing

/// A plot between header and foot.
protocol FramedPlot {
  /// Lays the plot out in an area.
  ///
  /// - Parameter names: whether the names of series are to stand beside what they name.
  /// - Returns: whether they do; where they do not, the drawing is none to be shown.
  func drawing(in area: Rect, names: Bool) -> (drawing: PlotDrawing, namesFit: Bool)

  /// The height that the plot asks for in a page, and that below which names and values would have to change.
  func heights(width: Double, names: Bool) -> (natural: Double, least: Double, namesFit: Bool)
}
