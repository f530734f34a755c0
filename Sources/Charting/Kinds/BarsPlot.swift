import Drawing

/// Lying bars, one below the other, each with its label beside it.
struct BarsPlot {
  let content: ChartContent
  let setter: LabelSetter
  let area: Rect
  /// Whether the labels of parts stand behind the values, because there is no room above the bars.
  private var partsBeside = false

  init(_ content: ChartContent, in area: Rect, setter: LabelSetter) {
    self.content = content
    self.area = area
    self.setter = setter
  }

  private var style: ChartStyle { setter.style }

  /// The height that the plot asks for in a page, and that below which names and values would have to change.
  static func heights(
    _ content: ChartContent, width: Double, setter: LabelSetter
  ) -> (natural: Double, least: Double) {
    func attempt(partsBeside: Bool) -> (height: Double, spare: Double, frame: BarsFrame) {
      let (rows, spare) = RowPlan.naturalHeight(
        of: content.slots, width: width, partsBeside: partsBeside, setter: setter)
      let height = rows + setter.style.tickBand
      let plot = BarsPlot(content, in: Rect(x: 0, y: 0, width: width, height: height), setter: setter)
      return (height, spare, plot.frame(noteHeight: 0))
    }
    var (height, spare, frame) = attempt(partsBeside: false)
    if !frame.partLabelsFit { (height, spare, frame) = attempt(partsBeside: true) }
    height += frame.neededNoteHeight
    return (height, height - spare)
  }

  /// The whole plot: rows, axis and remarks.
  func drawing() -> PlotDrawing {
    var plot = self
    var noteHeight = 0.0
    var frame = plot.frame(noteHeight: noteHeight)
    // Remarks take height from the rows, which may change where the remarks stand: a few rounds settle it.
    for _ in 0..<4 {
      let partsMustMove = !plot.partsBeside && !frame.partLabelsFit
      guard frame.neededNoteHeight > noteHeight || partsMustMove else { break }
      noteHeight = max(noteHeight, frame.neededNoteHeight)
      plot.partsBeside = plot.partsBeside || partsMustMove
      frame = plot.frame(noteHeight: noteHeight)
    }
    return frame.drawing()
  }

  // MARK: One attempt

  private func frame(noteHeight notes: Double) -> BarsFrame {
    let slots = content.slots
    let available = max(1, area.height - style.tickBand - notes)
    var plan = RowPlan(slots: slots, width: area.width, height: available, setter: setter)
    // The first label of a part stands above the first row.
    let head = partHead(plan)
    if head > 0 { plan = RowPlan(slots: slots, width: area.width, height: max(1, available - head), setter: setter) }
    let gap = 30 * style.unit
    let panelWidth = max(1, (area.width - gap * Double(plan.panels - 1)) / Double(plan.panels))
    let column = CategoryColumn(
      slots, chartWidth: panelWidth, rooms: BarsFrame.valueRooms(slots, setter: setter), rowHeight: plan.textHeight,
      detailBeside: plan.isDetailBeside, setter: setter)
    let slack = max(0, available - head - plan.pitch * Double(plan.rows))
    return BarsFrame(
      content: content, setter: setter, plan: plan, column: column, partsBeside: partsBeside,
      panels: (0..<plan.panels).map { index in
        Rect(
          x: area.x + Double(index) * (panelWidth + gap), y: area.y + slack * 0.46 + notes + head, width: panelWidth,
          height: plan.pitch * Double(plan.rows))
      })
  }

  private func partHead(_ plan: RowPlan) -> Double {
    let firsts = stride(from: 0, to: content.bars.count, by: max(1, plan.rows))
    guard !partsBeside, firsts.contains(where: { !content.bars[$0].parts.isEmpty }) else { return 0 }
    return max(0, style.lineHeight(.part) + 3 * style.unit - (plan.pitch - plan.thickness) / 2)
  }
}
