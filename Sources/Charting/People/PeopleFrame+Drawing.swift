import Content
import Drawing

extension PeopleFrame {
  /// Everything in the order of reading: titles, and row by row caption, signs, value and remarks.
  func drawing(in area: Rect) -> PlotDrawing {
    var drawing = PlotDrawing()
    let (titles, slots) = places(in: area)
    for (index, block) in blocks.enumerated() {
      if titles.indices.contains(index) { drawing.add(titles[index]) }
      for slot in block.slots { draw(slot, at: slots[slot], on: &drawing) }
    }
    // There is no axis that a remark could stand at.
    let left = table.annotations.map(\.text.string) + [table.gap?.text.string].compactMap(\.self)
    drawing.notices += (left + lanes.flatMap(\.self).flatMap(\.uncountable)).map { .truncated($0) }
    return drawing
  }

  private func draw(_ slot: Int, at place: SlotPlace, on drawing: inout PlotDrawing) {
    drawing.add(column.captions[slot].placed(right: place.x + start - Self.captionGap(style), middle: place.middle))
    for (lane, corner) in place.lanes.enumerated() { draw(slot, lane, at: corner, on: &drawing) }
  }

  private func draw(_ slot: Int, _ lane: Int, at corner: Point, on drawing: inout PlotDrawing) {
    let (shown, words) = (lanes[slot][lane], words[slot][lane])
    let body = bodyHeight(of: measures[slot][lane])
    let size = grid.size(of: shown.count)
    let top = corner.y + (body - size.height) / 2
    for run in shown.runs {
      let boxes = run.signs.map { grid.box(of: $0).offset(x: corner.x, y: top) }
      drawing.items += PeopleMark(bar: run.bar, boxes: boxes, palette: setter.palette, style: style).items
    }
    var x = corner.x
    if shown.isMissing {
      let line = PeopleSwatch.missing(
        x: x, y: corner.y + body / 2, length: missingLength, palette: setter.palette, style: style)
      drawing.items.append(.semantic(Semantics(.artifact), [line]))
      x += missingLength + style.valueGap
    } else if shown.count > 0 {
      x += size.width + gap(beforeSigns: words.hasSigns)
    }
    drawing.add(words.drawing(x: x, y: corner.y + (body - words.size.height) / 2, setter: setter))
    drawing.add(remarks(of: slot, lane, left: corner.x, top: corner.y + body))
  }
}
