import Content
import Drawing

/// Lying bars, one below the other.
enum Bars: PlotKind {
  static let kind = ChartKind.bars

  static func orientation(of table: PlotTable) -> PlotSpace.Orientation { .lying }
}
