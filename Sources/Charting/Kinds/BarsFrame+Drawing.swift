import Drawing

extension BarsFrame {
  /// Everything in the order of painting, which is that of reading: grid, rows, zero line, remarks, ticks.
  func drawing() -> PlotDrawing {
    var drawing = PlotDrawing()
    for panel in panels.indices { draw(panel, on: &drawing) }
    if plan.isCrowded { drawing.notices.append(.crowded(content.bars.count)) }
    return drawing
  }

  private func draw(_ panel: Int, on drawing: inout PlotDrawing) {
    let (style, palette) = (setter.style, setter.palette)
    let space = space(of: panel)
    let rows = content.bars.indices.filter { self.panel(of: $0) == panel }
    let values = rows.map(valueLabel)
    let parts = rows.map(partLabels)
    let labelBoxes = (values.compactMap(\.self) + parts.flatMap(\.self)).map(\.box)
    let notes = valueNoteLines(in: panel)
    let bodies = rows.compactMap { mark(of: $0).extent }
    let positions = positionNoteLines(in: panel, obstacles: labelBoxes + bodies + notes.labels.map(\.box))
    let boxes = labelBoxes + (notes.labels + positions.labels).map(\.box)
    func pieces(_ lines: [Rect]) -> [Rect] {
      lines.flatMap { Rule.pieces(of: $0, around: boxes, margin: 3 * style.unit) }
    }

    let grid = axis.ticks.filter { $0.value != 0 }.map { space.rule(at: $0.value, width: style.hairline) }
    drawing.items += Rule.item(pieces(grid), color: palette.hairline)
    for (index, row) in rows.enumerated() {
      let band = band(of: row)
      let captions = column.captions[row].placed(
        right: panels[panel].x + start - style.categoryGap, middle: band.middle)
      drawing.add(captions)
      drawing.items += mark(of: row).items
      drawing.add(parts[index])
      if let value = values[index] { drawing.add(value) }
    }
    drawing.items += Rule.item(
      Rule.pieces(of: space.rule(at: 0, width: style.line), around: boxes, margin: 0), color: palette.ink)
    let lines = notes.lines + positions.lines
    drawing.items += Rule.item(
      pieces(lines.map { Rule.rim(of: $0, width: style.line, in: space.plot) }), color: palette.paper)
    drawing.items += Rule.item(pieces(lines), color: palette.ink)
    drawing.add(notes.labels + positions.labels)
    drawing.notices += positions.left.map { .truncated($0) }
    for tick in axis.ticks {
      let x = space.scale(tick.value) - tick.label.size.width / 2
      drawing.add(tick.label.at(x: x, y: space.plot.maxY + 8 * style.unit))
    }
  }
}
