import Drawing

extension PeopleFrame {
  /// Everything in the order of reading: titles, and row by row caption, signs, value and remarks.
  func drawing(in area: Rect) -> PlotDrawing {
    var drawing = PlotDrawing()
    let (titles, slots) = places(in: area)
    var first = 0
    for (index, block) in blocks.enumerated() {
      if titles.indices.contains(index) { drawing.add(titles[index]) }
      for slot in block.slots {
        draw(slot, at: slots[first], on: &drawing)
        first += 1
      }
    }
    if isCrowded { drawing.notices.append(.crowded(content.bars.count)) }
    // There is no axis that a remark could stand at.
    let left = content.annotations.map(\.text.string) + [content.gap?.text.string].compactMap(\.self)
    drawing.notices += (left + lanes.flatMap(\.self).flatMap(\.uncountable)).map { .truncated($0) }
    return drawing
  }

  private func draw(_ slot: Int, at place: (x: Double, middle: Double, lanes: [Double]), on drawing: inout PlotDrawing)
  {
    drawing.add(column.captions[slot].placed(right: place.x + start - Self.captionGap(style), middle: place.middle))
    for (lane, top) in place.lanes.enumerated() {
      draw(slot, lane, left: place.x + start, top: top, on: &drawing)
    }
  }

  private func draw(_ slot: Int, _ lane: Int, left: Double, top: Double, on drawing: inout PlotDrawing) {
    let shown = lanes[slot][lane]
    let words = words[slot][lane]
    let body = bodyHeight(slot: slot, lane: lane)
    let size = grid.size(of: shown.count)
    let signTop = top + (body - size.height) / 2
    for run in shown.runs {
      let boxes = run.signs.map { grid.box(of: $0).offset(x: left, y: signTop) }
      drawing.items += PeopleMark(bar: run.bar, boxes: boxes, palette: setter.palette, style: style).items
    }
    var x = left
    if shown.isMissing {
      let length = min(24 * style.unit, (width - start) * 0.25)
      let line = PeopleSwatch.missing(
        x: left, y: top + body / 2, length: length, palette: setter.palette, style: style)
      drawing.items.append(.semantic(Semantics(.artifact), [line]))
      x += length + style.valueGap
    } else if shown.count > 0 {
      x += size.width + gap(before: words, grid.height)
    }
    drawing.add(words.drawing(x: x, y: top + (body - words.size.height) / 2, setter: setter))
    if !beside.contains(Position(slot: slot, lane: lane)) {
      drawing.add(remarks(of: slot, lane, left: left, top: top + body))
    }
  }
}
