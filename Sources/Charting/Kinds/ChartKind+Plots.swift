import Content

extension ChartKind {
  /// How each kind is drawn: the one place where kinds are told apart.
  static let plots: [any PlotKind.Type] = [
    Bars.self, Columns.self, People.self, Intervals.self, Dumbbells.self, Lines.self, Slope.self,
  ]

  var plots: any PlotKind.Type { Self.plots.first { $0.kind == self } ?? Bars.self }
}
