import Content
import Drawing

/// The lines of a panel on their axes.
struct LinePanel {
  let lines: [LineSeries]
  let space: LineSpace
  let axis: ValueAxis
  let names: LineNames
  /// The names of a slope at its first date; nil for lines, which have an axis of values there.
  let startNames: LineNames?
  let marked: MarkedTable
  let setter: LabelSetter

  private var style: ChartStyle { setter.style }
  private var palette: Palette { setter.palette }
  private var plot: Rect { space.plot }

  /// - Parameters:
  ///   - notes: on days.
  ///   - labels: their texts, where this panel has them.
  ///   - range: from where to where names may stand.
  ///   - hasTicks: whether values are written left of it.
  ///   - hasFoot: whether days are written below it.
  ///   - leadIn: how far they may reach beyond its left edge.
  /// - Returns: also whether all names have found a place.
  func drawing(
    notes: [MarkedTable.Note], labels: [PlacedLabel], range: ClosedRange<Double>, hasTicks: Bool,
    hasFoot: Bool, leadIn: Double
  ) -> (drawing: PlotDrawing, fits: Bool) {
    var drawing = PlotDrawing()
    let (bands, gapItems) = (marked.table.timeline?.gaps ?? [], gapBands)
    drawing.items += gapItems + StraightLine.item(shades, color: palette.tint)
    drawing.items += StraightLine.item(shadeEdges, color: palette.hairline)
    // Where nothing could be told from anything no text is set; that there is no room is said.
    if isLegible { drawGrid(hasTicks: hasTicks, hasFoot: hasFoot, leadIn: leadIn, on: &drawing) }
    var placed = names.placed(in: space, range: range)
    if let start = startNames?.placed(in: space, range: range) {
      placed.labels += start.labels
      placed.leaders += start.leaders
      placed.fits = placed.fits && start.fits
    }
    let marks = lines.map { LineMark($0, in: space, palette: palette, style: style) }
    let ordered = zip(lines, marks).filter(\.0.isBehind).map(\.1) + zip(lines, marks).filter { !$0.0.isBehind }.map(\.1)
    drawing.items += artifacts(ordered.flatMap(\.bands))
    drawing.items += zeroLine
    let (noteLines, isCrossed) = dayLines(notes, labels)
    if isCrossed { drawing.notices.append(.crossedRemarks) }
    drawing.items += StraightLine.item(noteLines + valueLines, color: palette.ink)
    for mark in ordered {
      drawing.items += artifacts(mark.strokes)
      drawing.items += mark.marks
    }
    drawing.items += artifacts(placed.leaders + ordered.flatMap { $0.ends(both: startNames != nil) })
    if isLegible { drawing.add(placed.labels + labels) }
    if !bands.isEmpty, isLegible {
      nameGap(
        bands, beside: noteLines + valueLines + shadeEdges + gridLines + ordered.flatMap(\.boxes), on: &drawing)
    }
    return (drawing, placed.fits && isLegible)
  }

  private func artifacts(_ items: [SceneItem]) -> [SceneItem] {
    items.isEmpty ? [] : [.semantic(Semantics(.artifact), items)]
  }

  // MARK: Axes

  /// Whether anything could be told from anything.
  private var isLegible: Bool { plot.height >= style.lineHeight(.tick) }

  /// The texts of the values, left of the plot.
  var ticks: [PlacedLabel] {
    guard isLegible, startNames == nil else { return [] }
    return axis.ticks.reversed().map { tick in
      let y = space.values(tick.value) - tick.label.size.height / 2
      return tick.label.at(right: plot.x - 9 * style.unit, y: y)
    }
  }

  private func drawGrid(hasTicks: Bool, hasFoot: Bool, leadIn: Double, on drawing: inout PlotDrawing) {
    guard startNames == nil else {
      drawDates(on: &drawing)
      return
    }
    drawing.items += StraightLine.item(gridLines, color: palette.hairline)
    if hasTicks { drawing.add(ticks) }
    let time = TimeAxis(
      marked.table.timeline, in: space, limits: plot.x - leadIn...max(plot.x, plot.maxX + 9 * style.unit),
      setter: setter)
    // Where zero lies elsewhere, or nowhere, time has a line of its own.
    let isZero = axis.domain.lowerBound == 0
    drawing.items += StraightLine.item(
      (isZero ? [] : [level(plot.maxY, width: style.hairline)]) + (hasFoot ? time.tickLines(space, style) : []),
      color: palette.muted)
    guard hasFoot else { return }
    drawing.add(time.labels)
    if !time.leftOut.isEmpty { drawing.notices.append(.thinnedAxis(time.leftOut)) }
  }

  /// The two dates of a slope, each an upright line.
  private func drawDates(on drawing: inout PlotDrawing) {
    let time = TimeAxis(
      marked.table.timeline, in: space, limits: plot.midX - plot.width...plot.midX + plot.width, setter: setter)
    let ends = [space.days.domain.lowerBound, space.days.domain.upperBound].map { space.days($0) }
    drawing.items += StraightLine.item(
      ends.map { Rect(x: $0 - style.hairline / 2, y: plot.y, width: style.hairline, height: plot.height) },
      color: palette.hairline)
    drawing.add(time.labels)
  }

  private var gridLines: [Rect] {
    startNames == nil
      ? axis.ticks.filter { $0.value != 0 }.map { level(space.values($0.value), width: style.hairline) } : []
  }

  private var zeroLine: [SceneItem] {
    guard axis.domain.contains(0) else { return [] }
    return StraightLine.item([level(space.values(0), width: style.line)], color: palette.ink, role: .axisZero)
  }

  private func level(_ y: Double, width: Double) -> Rect {
    Rect(x: plot.x, y: y - width / 2, width: plot.width, height: width)
  }

  // MARK: Remarks

  /// Lines at days through the plot, up to their texts, where they meet no text of others, and whether one does.
  private func dayLines(_ notes: [MarkedTable.Note], _ labels: [PlacedLabel]) -> (pieces: [Rect], isCrossed: Bool) {
    let isLine = marked.table.annotations.compactMap { note -> Bool? in
      switch note.place {
      case .day: true
      case .days: false
      case .slot, .slots, .value: nil
      }
    }
    let lines = notes.enumerated().filter { isLine[$0.offset] }.map { index, note in
      let x = max(plot.x, min(space.days(note.place), plot.maxX))
      guard labels.indices.contains(index) else {
        return Rect(x: x - style.line / 2, y: plot.y, width: style.line, height: plot.height)
      }
      let box = labels[index].box
      let top = box.x < x && box.maxX > x ? box.maxY : box.y
      return Rect(x: x - style.line / 2, y: top, width: style.line, height: max(0, plot.maxY - top))
    }
    let boxes = BoxIndex(labels.map(\.box), along: .horizontal)
    let pieces = lines.flatMap { line in
      StraightLine.pieces(of: line, around: boxes.near(line), margin: 1.5 * style.unit)
    }
    return (pieces, lines.contains(where: boxes.overlaps))
  }

  private var valueLines: [Rect] {
    marked.valueNotes.map { level(space.values($0.place), width: style.line) }
  }

  /// Periods that are remarked on.
  private var shades: [Rect] {
    marked.table.annotations.compactMap { note in
      guard case .days(let from, let to) = note.place else { return nil }
      let box = stretch(from: from - 0.5, to: to + 0.5)
      return box.width > 0 ? box : nil
    }
  }

  /// Their edges, so that none is taken for a gap.
  private var shadeEdges: [Rect] {
    shades.flatMap { box in
      [box.x, box.maxX].map { Rect(x: $0 - style.hairline / 2, y: plot.y, width: style.hairline, height: plot.height) }
    }
  }

  /// What lies between two days, as far as it is in the plot.
  private func stretch(from: Double, to: Double) -> Rect {
    let (first, last) = (space.days.domain.lowerBound, space.days.domain.upperBound)
    guard from < last, first < to else { return Rect(x: plot.x, y: plot.y, width: 0, height: plot.height) }
    let (start, end) = (space.days(max(from, first)), space.days(min(to, last)))
    return Rect(x: start, y: plot.y, width: max(0, end - start), height: plot.height)
  }

  // MARK: Gaps

  private var gapBands: [SceneItem] {
    let bands = marked.table.timeline?.gaps ?? []
    return StraightLine.item(bands.map(box).filter { $0.width > 0 }, color: palette.tint)
  }

  private func box(_ gap: Timeline.Gap) -> Rect {
    stretch(from: gap.from, to: gap.to)
  }

  /// Says at one of the gaps what it is, where there is room for it; below the picture it stands in any case.
  private func nameGap(_ gaps: [Timeline.Gap], beside boxes: [Rect], on drawing: inout PlotDrawing) {
    let taken = BoxIndex(boxes, along: .horizontal)
    for gap in gaps where !gap.text.isEmpty && box(gap).width > 0 {
      let (box, label) = (self.box(gap), setter.label(gap.text, .missing))
      let lead = 9 * style.unit
      for y in [plot.y + 4 * style.unit, plot.y + 4 * style.unit + label.size.height * 1.2] {
        for x in [box.midX - label.size.width / 2, box.x - lead - label.size.width, box.maxX + lead] {
          let placed = label.at(x: x, y: y)
          let isInside = x >= box.x && placed.box.maxX <= box.maxX
          guard isInside || x != box.midX - label.size.width / 2, plot.contains(placed.box),
            !taken.overlaps(placed.box.inset(x: -2 * style.unit, y: 0)),
            isInside || !gaps.contains(where: { self.box($0).overlaps(placed.box) })
          else { continue }
          if !isInside {
            let start = x < box.x ? placed.box.maxX + 2 * style.unit : box.maxX - lead / 2
            drawing.items += StraightLine.item(
              [
                Rect(
                  x: start, y: placed.box.midY - style.line / 2, width: 1.2 * lead - 2 * style.unit,
                  height: style.line)
              ], color: palette.muted)
          }
          drawing.add(placed)
          return
        }
      }
    }
  }
}
