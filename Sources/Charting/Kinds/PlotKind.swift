import Content
import Drawing

/// A kind of chart on a value axis: which way it lies, and what stands in its lanes. Everything else is shared.
protocol PlotKind {
  /// The way that the table asks for; columns whose names do not fit below them are laid down all the same.
  static func orientation(of table: ChartTable) -> PlotSpace.Orientation

  /// The marks of a lane.
  static func mark(of lane: Lane, in table: ChartTable, palette: Palette) -> any LaneMark
}

extension ChartKind {
  /// The one place where the kinds are told apart.
  var form: any PlotKind.Type {
    switch self {
    case .bars: Bars.self
    case .columns: Columns.self
    case .people: People.self
    case .intervals: Intervals.self
    case .dumbbells: Dumbbells.self
    }
  }
}
