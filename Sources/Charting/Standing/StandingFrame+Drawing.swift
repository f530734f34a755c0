import Content
import Drawing

extension StandingFrame {
  /// Everything that is written in the fields, but for remarks.
  struct Writing {
    var values: [[PlacedLabel?]]
    var inside: [[PlacedLabel]]
    var absences: [[(line: SceneItem, label: PlacedLabel?)]]
    var names = PlacedNames()
    /// Whether all names that were asked for have a place.
    var namesFit = false
    var titles: [PlacedLabel?]

    func boxes(_ field: Int) -> [Rect] {
      let labels =
        values[field].compactMap(\.self) + inside[field] + absences[field].compactMap(\.label)
        + [titles[field]].compactMap(\.self)
      return labels.map(\.box) + (field == 0 ? names.taken : [])
    }
  }

  var writing: Writing {
    var writing = Writing(
      values: valueLabels(), inside: InsideLabels.placed(in: fields, setter: setter),
      absences: fields.map(absences.placed),
      titles: fields.map { field in
        titles.placed(field.panel, x: field.space.plot.x, bottom: field.space.plot.y - headroom)
      })
    let taken = writing.boxes(0)
    if let names = names.placed(in: fields[0]),
      !names.taken.contains(where: { name in taken.contains { name.overlaps($0) } })
    {
      writing.names = names
      // Names beside the columns must not take the width that those below them need.
      writing.namesFit = categories?.isWhole ?? true
    }
    return writing
  }

  /// What stands free above a plot below its title.
  var headroom: Double { fields[0].space.plot.y - area.y - demands.stackHeight - titles.height }

  // MARK: Gap

  func bracket(_ writing: Writing) -> GapBracket? {
    let plot = fields[0].space.plot
    let region = Rect(
      x: plot.x, y: plot.y - headroom, width: (fields.count == 1 ? area.maxX : plot.maxX) - plot.x,
      height: plot.height + headroom)
    return GapBracket(marked, in: fields[0], region: region, labels: writing.boxes(0), setter: setter)
  }

  var needsGapRoom: Bool { marked.gapEnds != nil && bracket(writing) == nil }

  var wantedGapRoom: Double { 2.2 * style.lineHeight(.annotation) + 3 * style.lineHeight(.value) }

  // MARK: Drawing

  /// Everything in the order of painting, which is that of reading: ticks and grid, columns, zero line, periods, remarks.
  func drawing(_ notes: StandingNotes) -> PlotDrawing {
    var drawing = PlotDrawing()
    for index in fields.indices { draw(index, notes, on: &drawing) }
    if !marked.isPeriodic {
      // On an axis of periods the shape tells what numbers leave out; of named things none may be lost in silence.
      drawing.notices += lost(in: notes.writing).compactMap { values.labels[$0]?.text.text.string }.map {
        .truncated($0)
      }
    }
    if table.gap != nil, notes.bracket == nil, let text = table.gap?.text.string {
      drawing.notices.append(.truncated(text))
    }
    drawing.notices += notes.left.map { .truncated($0) }
    return drawing
  }

  /// The values that have found no place.
  func lost(in writing: Writing) -> [Int] {
    values.labels.indices.filter { position in !writing.values.contains { $0[position] != nil } }
  }

  private func draw(_ index: Int, _ notes: StandingNotes, on drawing: inout PlotDrawing) {
    let palette = setter.palette
    let field = fields[index]
    let space = field.space
    let bracket = index == 0 ? notes.bracket : nil
    let boxes =
      notes.writing.boxes(index) + (index == 0 ? notes.labels.map(\.box) : [])
      + (bracket.map { $0.boxes + [$0.label.box] } ?? [])
    let (values, absences) = (notes.writing.values[index], notes.writing.absences[index])

    drawing.add([notes.writing.titles[index]].compactMap(\.self))
    if grid.column(of: field.panel) == 0 {
      for tick in axis.ticks.reversed() {
        let label = tick.label
        let y = space.scale(tick.value) - label.size.height / 2
        drawing.add(label.at(x: space.plot.x - 9 * style.unit - label.size.width, y: y))
      }
    }
    drawing.items += field.grid(axis, around: boxes)
    var next = values.indices.filter { values[$0] != nil }[...]
    for slot in field.slots.indices {
      drawing.items += field.marks(of: slot)
      while let position = next.first, let label = self.values.labels[position], label.slot == slot {
        drawing.add([values[position]].compactMap(\.self))
        next.removeFirst()
      }
    }
    drawing.add(notes.writing.inside[index])
    for absence in absences {
      drawing.items.append(absence.line)
      if let label = absence.label { drawing.add(label) }
    }
    if index == 0 {
      drawing.items += notes.writing.names.swatches
      drawing.add(notes.writing.names.labels)
    }
    drawing.items += field.zeroLine(around: boxes)
    if captionsAll || grid.isLowest(field.panel) {
      drawing.add(captions(of: field))
      drawing.items += StraightLine.item(separators(of: field), color: palette.hairline)
    }
    let lines = notes.lines(in: field)
    let rims = lines.map { StraightLine.rim(of: $0, width: style.line, in: space.plot) }
    drawing.items += StraightLine.item(field.pieces(rims, around: boxes), color: palette.paper)
    drawing.items += StraightLine.item(
      field.pieces(lines, around: boxes) + notes.leaders(in: field), color: palette.ink)
    if index == 0 {
      drawing.add(notes.labels)
      if let bracket {
        drawing.items.append(bracket.item)
        drawing.add(bracket.label)
      }
    }
  }

  private func captions(of field: PlotArea) -> [PlacedLabel] {
    let top = field.space.plot.maxY + 9 * style.unit
    let shift = field.start - fields[0].start
    guard let categories else {
      return (periods?.labels ?? []).map { label in
        var label = label
        label.box.x += shift
        label.box.y += top
        return label
      }
    }
    let first =
      marked.hasCommonCaptions ? 0 : marked.panels[..<field.panel].reduce(0) { $0 + $1.slots.count }
    return field.slots.indices.flatMap { slot in
      categories.captions[first + slot].placed(center: field.start + (Double(slot) + 0.5) * field.pitch, top: top)
    }
  }

  private func separators(of field: PlotArea) -> [Rect] {
    (periods?.separators ?? []).map { x in
      Rect(
        x: x + field.start - fields[0].start - style.hairline / 2, y: field.space.plot.maxY, width: style.hairline,
        height: 9 * style.unit + style.lineHeight(.tick) * 0.6)
    }
  }
}
