import Drawing
struct ColumnsPlot {
  init(_ content: ChartContent, in area: Rect, setter: LabelSetter) {}
  func drawing() -> PlotDrawing { PlotDrawing() }
  static func naturalHeight(_ content: ChartContent, width: Double, setter: LabelSetter) -> Double { 100 }
}
