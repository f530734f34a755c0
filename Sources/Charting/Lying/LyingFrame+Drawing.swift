import Content
import Drawing

extension LyingFrame {
  /// The names of series at their places; nil where they do not fit, or none are asked for.
  var placedNames: PlacedNames? {
    guard demands.names, let field = fields.first else { return nil }
    let plot = field.space.plot
    let range = plot.x...max(plot.x, fields.count == 1 ? area.maxX : plot.maxX + overhang)
    let placed: PlacedNames? =
      switch names.form {
      case .none: PlacedNames()
      case .impossible: nil
      case .above: names.above(field, in: range)
      case .onLanes: names.onLanes(field, behind: demands.namesBehind, labels: labels, in: range)
      }
    let taken = valueLabels(in: field) + field.slots.indices.flatMap { partLabels(of: $0, in: field) }
    let meetsOthers = placed?.taken.contains { box in taken.contains { box.overlaps($0.box) } }
    return meetsOthers == true ? nil : placed
  }

  /// Everything that is written, but for captions and ticks.
  private struct Writing {
    var values: [[PlacedLabel]]
    var parts: [[[PlacedLabel]]]
    var inside: [[PlacedLabel]]
    var names: PlacedNames
    var titles: [PlacedLabel?]

    func boxes(_ field: Int) -> [Rect] {
      (values[field] + parts[field].flatMap(\.self) + inside[field] + [titles[field]].compactMap(\.self)).map(\.box)
        + (field == 0 ? names.taken : [])
    }
  }

  private var writing: Writing {
    Writing(
      values: fields.map(valueLabels),
      parts: fields.map { field in field.slots.indices.map { partLabels(of: $0, in: field) } },
      inside: InsideLabels.placed(in: fields, setter: setter), names: placedNames ?? PlacedNames(),
      titles: zip(fields, lefts).map { field, left in
        plan.titles.placed(field.panel, x: field.space.plot.x, bottom: field.space.plot.y - head)?
          .clamped(from: left, to: max(left, field.space.plot.maxX))
      })
  }

  // MARK: Gap

  private func bracket(_ writing: Writing) -> (field: Int, bracket: GapBracket)? {
    fields.indices.lazy.compactMap { index -> (field: Int, bracket: GapBracket)? in
      let plot = fields[index].space.plot
      let right = fields.count == 1 ? area.maxX : plot.maxX
      let region = Rect(x: plot.x, y: plot.y, width: right - plot.x, height: plot.height)
      return GapBracket(marked, in: fields[index], region: region, labels: writing.boxes(index), setter: setter)
        .map { (index, $0) }
    }.first
  }

  var needsGapRoom: Bool { marked.gapEnds != nil && bracket(writing) == nil }

  var wantedGapRoom: Double {
    guard let gap = table.gap else { return 0 }
    return min(setter.label(gap.text, .annotation).size.width, area.width * 0.3) + 12 * style.unit
  }

  // MARK: Drawing

  /// Everything in the order of painting, which is that of reading: grid, rows, zero line, remarks, ticks.
  func drawing() -> PlotDrawing {
    var drawing = PlotDrawing()
    let writing = writing
    let bracket = bracket(writing)
    for index in fields.indices {
      draw(index, writing, bracket.flatMap { $0.field == index ? $0.bracket : nil }, on: &drawing)
    }
    if bracket == nil, let gap = table.gap { drawing.notices.append(.truncated(gap.text.string)) }
    if plan.isCrowded { drawing.notices.append(.crowded(table.bars.count)) }
    return drawing
  }

  private func draw(_ index: Int, _ writing: Writing, _ bracket: GapBracket?, on drawing: inout PlotDrawing) {
    let palette = setter.palette
    let field = fields[index]
    let space = field.space
    let labels = writing.boxes(index) + (bracket.map { $0.boxes + [$0.label.box] } ?? [])
    let notes = valueNoteLines(in: field)
    let positions = positionNoteLines(in: field, obstacles: labels + field.extents + notes.labels.map(\.box))
    let boxes = labels + (notes.labels + positions.labels).map(\.box)

    drawing.add([writing.titles[index]].compactMap(\.self))
    drawing.items += field.grid(axis, around: boxes)
    if index == 0 {
      drawing.items += writing.names.swatches
      if names.isAbove { drawing.add(writing.names.labels) }
    }
    for slot in field.slots.indices {
      draw(slot, in: field, left: lefts[index], on: &drawing)
      if index == 0, slot == 0, !names.isAbove { drawing.add(writing.names.labels) }
      drawing.add(writing.parts[index][slot])
      for label in self.labels(in: field) where label.slot == slot + field.first {
        if let placed = placed(label, in: field) {
          drawing.add(placed)
        } else {
          drawing.notices.append(.truncated(label.text.text.string))
        }
      }
    }
    drawing.add(writing.inside[index])
    drawing.items += field.zeroLine(around: boxes)
    let lines = notes.lines + positions.lines
    drawing.items += StraightLine.item(
      field.pieces(lines.map { StraightLine.rim(of: $0, width: style.line, in: space.plot) }, around: boxes),
      color: palette.paper)
    drawing.items += StraightLine.item(field.pieces(lines, around: boxes), color: palette.ink)
    drawing.add(notes.labels + positions.labels)
    drawing.notices += positions.left.map { .truncated($0) }
    if let bracket {
      drawing.items.append(bracket.item)
      drawing.add(bracket.label)
    }
    guard plan.blocks > 1 || plan.ticksAll || plan.grid.isLowest(field.panel) else { return }
    for tick in axis.ticks {
      let x = space.scale(tick.value) - tick.label.size.width / 2
      drawing.add(tick.label.at(x: x, y: space.plot.maxY + 8 * style.unit))
    }
  }

  /// Caption, marks and dotted lines of a slot.
  private func draw(_ slot: Int, in field: PlotArea, left: Double, on drawing: inout PlotDrawing) {
    if left < field.space.plot.x - 0.001 {
      let band = field.band(of: slot)
      drawing.add(
        captions(of: slot + field.first, in: field.panel)
          .placed(right: field.space.plot.x - style.categoryGap, middle: band.middle))
    }
    drawing.items += field.marks(of: slot)
    for (lane, marked) in field.slots[slot].lanes.enumerated() {
      if let absence = marked.absence {
        drawing.items.append(field.dottedLine(for: absence, along: field.band(of: lane, in: slot)))
      }
    }
  }

  private func captions(of slot: Int, in panel: Int) -> Caption {
    guard !marked.hasCommonCaptions else { return column.captions[slot] }
    return column.captions[marked.panels[..<panel].reduce(0) { $0 + $1.slots.count } + slot]
  }
}
