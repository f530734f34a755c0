import Drawing

/// The part of a chart between its header and its foot. A new kind of chart is one line in each switch.
enum Plot {
  /// Lays the plot out in an area.
  static func drawing(of content: ChartContent, in area: Rect, setter: LabelSetter) -> PlotDrawing {
    guard !content.bars.isEmpty else { return emptyMessage(of: content, in: area, setter: setter) }
    return switch content.kind {
    case .bars: BarsPlot(content, in: area, setter: setter).drawing()
    case .columns where ColumnsPlot.mustLie(content, width: area.width, setter: setter): laidDown(content, area, setter)
    case .columns: ColumnsPlot(content, in: area, setter: setter).drawing()
    }
  }

  /// The height that the plot asks for in a page column of a width.
  static func naturalHeight(of content: ChartContent, width: Double, setter: LabelSetter) -> Double {
    guard !content.bars.isEmpty else { return 72 }
    return switch content.kind {
    case .bars: BarsPlot.naturalHeight(content, width: width, setter: setter)
    case .columns where ColumnsPlot.mustLie(content, width: width, setter: setter):
      BarsPlot.naturalHeight(content, width: width, setter: setter)
    case .columns: ColumnsPlot.naturalHeight(content, width: width, setter: setter)
    }
  }

  private static func laidDown(_ content: ChartContent, _ area: Rect, _ setter: LabelSetter) -> PlotDrawing {
    var drawing = BarsPlot(content, in: area, setter: setter).drawing()
    drawing.notices.insert(.laidDown, at: 0)
    return drawing
  }

  private static func emptyMessage(of content: ChartContent, in area: Rect, setter: LabelSetter) -> PlotDrawing {
    var drawing = PlotDrawing()
    let label = setter.fitted(
      [.init(content.emptyMessage, .missing)], width: area.width * 0.7, height: area.height, alignment: .center)
    drawing.add(label.centered(x: area.midX, y: area.midY))
    return drawing
  }
}
