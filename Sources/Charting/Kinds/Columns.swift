import Content
import Drawing

/// Standing bars from left to right, of periods or of things with names.
enum Columns: PlotKind {
  static let kind = ChartKind.columns

  static func orientation(of table: PlotTable) -> PlotSpace.Orientation { .standing }
}
