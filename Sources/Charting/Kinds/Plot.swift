import Drawing

/// The part of a chart between its header and its foot. A new kind of chart is one line in each switch.
enum Plot {
  /// Lays the plot out in an area.
  static func drawing(of content: ChartContent, in area: Rect, setter: LabelSetter) -> PlotDrawing {
    guard !content.bars.isEmpty else { return emptyMessage(of: content, in: area, setter: setter) }
    return switch content.kind {
    case .people: PeoplePlot(content, in: area, setter: setter).drawing()
    // Intervals and dumbbells are drawn as bars until they have files of their own.
    case .bars, .intervals, .dumbbells: BarsPlot(content, in: area, setter: setter).drawing()
    case .columns where ColumnsPlot.mustLie(content, width: area.width, setter: setter): laidDown(content, area, setter)
    case .columns: ColumnsPlot(content, in: area, setter: setter).drawing()
    }
  }

  /// The height of the plot in a page column of a width.
  ///
  /// - Parameter stretch: 1 for what the plot asks for, less where the page has less; but names are never squeezed into
  ///   the width of their bars.
  static func height(of content: ChartContent, width: Double, stretch: Double, setter: LabelSetter) -> Double {
    let (natural, least) = heights(of: content, width: width, setter: setter)
    return max(natural * stretch, min(natural, least))
  }

  private static func heights(
    of content: ChartContent, width: Double, setter: LabelSetter
  ) -> (natural: Double, least: Double) {
    guard !content.bars.isEmpty else { return (72, 0) }
    return switch content.kind {
    case .people: PeoplePlot.heights(content, width: width, setter: setter)
    case .bars, .intervals, .dumbbells: BarsPlot.heights(content, width: width, setter: setter)
    case .columns where ColumnsPlot.mustLie(content, width: width, setter: setter):
      BarsPlot.heights(content, width: width, setter: setter)
    case .columns: (ColumnsPlot.naturalHeight(content, width: width, setter: setter), 0)
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
