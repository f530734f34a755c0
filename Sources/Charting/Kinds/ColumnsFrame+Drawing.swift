import Drawing

extension ColumnsFrame {
  /// Everything in the order of painting, which is that of reading: ticks and grid, columns, zero line, periods, remarks.
  func drawing(_ notes: ColumnNotes) -> PlotDrawing {
    var drawing = PlotDrawing()
    let (style, palette) = (setter.style, setter.palette)
    let values = valueLabels()
    let gapMarks = gaps.gaps.map { mark(of: $0) }
    let boxes = (values.compactMap(\.self) + gapMarks.compactMap(\.label) + notes.labels).map(\.box)
    func pieces(_ lines: [Rect]) -> [Rect] {
      lines.flatMap { Rule.pieces(of: $0, around: boxes, margin: 3 * style.unit) }
    }

    for tick in axis.ticks.reversed() {
      let label = tick.label
      drawing.add(
        label.at(
          x: space.plot.x - 9 * style.unit - label.size.width, y: space.scale(tick.value) - label.size.height / 2))
    }
    let grid = axis.ticks.filter { $0.value != 0 }.map { space.rule(at: $0.value, width: style.hairline) }
    drawing.items += Rule.item(pieces(grid), color: palette.hairline)
    for index in content.bars.indices {
      drawing.items += mark(of: index).items
      if let value = values[index] { drawing.add(value) }
    }
    drawing.notices += self.values.leftOut.filter { values[$0] == nil }.map {
      .truncated(content.bars[$0].valueText.string)
    }
    for gap in gapMarks {
      drawing.items.append(dottedLine(from: gap.line.start, to: gap.line.end, y: gap.y))
      if let label = gap.label { drawing.add(label) }
    }
    drawing.items += Rule.item(
      Rule.pieces(of: space.rule(at: 0, width: style.line), around: boxes, margin: 0), color: palette.ink)
    drawing.add(captions)
    drawing.items += Rule.item(separators, color: palette.hairline)
    drawing.items += Rule.item(
      pieces(notes.lines.map { Rule.rim(of: $0, width: style.line, in: space.plot) }), color: palette.paper)
    drawing.items += Rule.item(pieces(notes.lines) + notes.leaders, color: palette.ink)
    drawing.add(notes.labels)
    return drawing
  }

  private var labelTop: Double { space.plot.maxY + 9 * setter.style.unit }

  private var captions: [PlacedLabel] {
    if let categories {
      return categories.captions.enumerated().flatMap { index, caption in
        caption.placed(center: x(of: Double(index) + 0.5), top: labelTop)
      }
    }
    return (periods?.labels ?? []).map { label in
      var label = label
      label.box.y += labelTop
      return label
    }
  }

  private var separators: [Rect] {
    let style = setter.style
    return (periods?.separators ?? []).map { x in
      Rect(
        x: x - style.hairline / 2, y: space.plot.maxY, width: style.hairline,
        height: 9 * style.unit + style.lineHeight(.tick) * 0.6)
    }
  }

  private func dottedLine(from start: Double, to end: Double, y: Double) -> SceneItem {
    let style = setter.style
    let width = min(style.line * 1.3, end - start)
    let path = Path.line(from: Point(x: start, y: y), to: Point(x: end, y: y))
    let stroke = Stroke(setter.palette.muted, width: width, dashes: [1.5 * style.unit, 2.2 * style.unit])
    return .semantic(Semantics(.artifact), [.path(path, fill: nil, stroke: stroke)])
  }
}
