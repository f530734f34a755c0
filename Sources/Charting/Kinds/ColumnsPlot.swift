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
    var height = 100 * unit + 0.19 * width
    if isNamed(content) {
      let slot = slot(of: content, width: width, setter: setter)
      height += CategoryRow(content.slots, slot: slot, height: height * 0.6, setter: setter).height * 0.7
    }
    guard !content.annotations.isEmpty else { return height }
    // Remarks above the plot must not flatten it.
    let area = Rect(x: 0, y: 0, width: width, height: height)
    let frame = ColumnsFrame(content, in: area, setter: setter, stackHeight: 0, margin: 0)
    return height + ColumnNotes(frame).neededStackHeight
  }

  /// Whether the columns have names, rather than places on an axis of periods.
  static func isNamed(_ content: ChartContent) -> Bool {
    content.periodLabels.isEmpty && content.slots.contains { !$0.label.isEmpty }
  }

  /// Whether names or values are too wide to stand under and above their columns in whole words. Lying bars are the same
  /// chart transposed, with room for every word.
  static func mustLie(_ content: ChartContent, width: Double, setter: LabelSetter) -> Bool {
    guard isNamed(content) else { return false }
    let slot = slot(of: content, width: width, setter: setter)
    let height = 6 * setter.style.lineHeight(.category)
    return !CategoryRow(content.slots, slot: slot, height: height, setter: setter).isWhole
      || !ColumnLabels(content, slot: slot, height: height, setter: setter).leftOut.isEmpty
  }

  /// The width of a slot before the texts of the ticks are known.
  private static func slot(of content: ChartContent, width: Double, setter: LabelSetter) -> Double {
    let ticks = 5 * setter.style.face(.tick).size + 9 * setter.style.unit
    return min(170 * setter.style.unit, (width - ticks) / Double(max(1, content.bars.count)))
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
