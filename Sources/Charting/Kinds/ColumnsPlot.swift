import Drawing

/// Standing bars from left to right, of periods or of things with names.
struct ColumnsPlot {
  let content: ChartContent
  let setter: LabelSetter
  let area: Rect

  init(_ content: ChartContent, in area: Rect, setter: LabelSetter) {
    self.content = content
    self.area = area
    self.setter = setter
  }

  /// The height that the plot asks for in a page: flatter the wider it is.
  static func naturalHeight(_ content: ChartContent, width: Double, setter: LabelSetter) -> Double {
    let unit = setter.style.unit
    let plot = 100 * unit + 0.19 * width
    let isNamed = content.periodLabels.isEmpty && content.bars.contains { !$0.label.isEmpty }
    guard isNamed else { return plot }
    let slot = width * 0.86 / Double(max(1, content.bars.count))
    return plot + CategoryRow(content.bars, slot: slot, height: plot * 0.6, setter: setter).height * 0.7
  }

  /// The whole plot. Remarks that find no free place get one of their own, which the columns have to leave them.
  func drawing() -> PlotDrawing {
    var frame = ColumnsFrame(content, in: area, setter: setter, stackHeight: 0, margin: 0)
    var notes = ColumnNotes(frame)
    for _ in 0..<3 where notes.neededStackHeight > frame.stackHeight || notes.neededMargin > frame.margin {
      frame = ColumnsFrame(
        content, in: area, setter: setter, stackHeight: max(frame.stackHeight, notes.neededStackHeight),
        margin: max(frame.margin, notes.neededMargin))
      notes = ColumnNotes(frame)
    }
    return frame.drawing(notes)
  }
}
