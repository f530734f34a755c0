import Content
import Drawing

extension WrittenPlot {
  private var style: ChartStyle { frame.style }
  private var isLying: Bool { frame.orientation == .lying }

  /// Everything in the order of painting, which is that of reading: what stands above or left of something comes before it.
  func drawing() -> PlotDrawing {
    var drawing = PlotDrawing()
    for index in frame.areas.indices { drawArea(index, on: &drawing) }
    // On an axis of periods the shape tells what numbers leave out; of named things none may be lost in silence.
    if isLying || !frame.marked.isPeriodic {
      drawing.notices += lost.map { .truncated($0.text.text.string) }
    }
    drawing.notices += remarks.left.map { .truncated($0) }
    if remarks.isCrossed { drawing.notices.append(.crossedRemarks) }
    if bracket == nil, let gap = frame.table.gap { drawing.notices.append(.truncated(gap.text.string)) }
    if frame.measures.isTooLow {
      drawing.notices.append(.noRoom(bars: frame.table.bars.count, panels: frame.marked.panels.count))
    } else if frame.measures.isCrowded {
      drawing.notices.append(.crowded(frame.table.bars.count))
    }
    drawing.unlabelled = unlabelled
    if case .periods(let axis) = frame.measures.captions.form, !axis.leftOut.isEmpty {
      drawing.notices.append(.thinnedAxis(axis.leftOut))
    }
    if frame.measures.isThin { drawing.notices.append(.thinColumns(frame.marked.slots)) }
    drawing.longest = longest
    drawing.slack = frame.measures.slack
    return drawing
  }

  /// The greatest length of a mark, or of a line at a value, which other rules hold against the marks; nil where all are zero.
  private var longest: Double? {
    let lengths = frame.marked.inkReaches(style).lazy.map { frame.space.length(of: $0.value) }
    return lengths.max().flatMap { $0 > 0 ? $0 : nil }
  }

  /// An area with its title and its axis. Where time runs in it from left to right while all around it is mirrored, its axis is
  /// mirrored with it unless another area stands beside it.
  private func drawArea(_ index: Int, on drawing: inout PlotDrawing) {
    var (ticks, body) = (PlotDrawing(), PlotDrawing())
    drawTicks(index, on: &ticks)
    drawBody(index, on: &body)
    if let mirror = mirror(of: index) {
      if !frame.table.mirrorsEachPanel(columns: frame.measures.grid.columns) { ticks.mirror(in: frame.area) }
      body.mirror(in: mirror)
    }
    drawing.add([titles[index]].compactMap(\.self))
    if !isLying { drawing.add(ticks) }
    drawing.add(body)
    if isLying { drawing.add(ticks) }
  }

  /// In what all but the title of an area is mirrored; nil where it stands as it was laid out.
  private func mirror(of index: Int) -> Rect? {
    guard !isLying, frame.table.keepsTime else { return nil }
    let isOneByOne = frame.table.mirrorsEachPanel(columns: frame.measures.grid.columns)
    return isOneByOne ? frame.areas[index].space.plot : frame.area
  }

  /// Where the title of an area stands for what may be mirrored below it.
  private func titleBox(of index: Int) -> Rect? {
    guard let box = titles[index]?.box, let mirror = mirror(of: index) else { return titles[index]?.box }
    return box.offset(x: mirror.x + mirror.maxX - box.x - box.maxX, y: 0)
  }

  private func drawBody(_ index: Int, on drawing: inout PlotDrawing) {
    let area = frame.areas[index]
    let boxes = self.boxes(index)
    drawing.items += area.shades(frame.marked.shades)
    drawing.items += area.grid(frame.axis, around: boxes)
    if index == 0, !frame.names.isBeside {
      drawing.items += names.swatches
      if frame.names.isAbove { drawing.add(names.labels) }
    }
    drawSlots(index, on: &drawing)
    drawing.add(inside[index])
    if !segments[index].leaders.isEmpty {
      drawing.items.append(.semantic(Semantics(.artifact), segments[index].leaders))
      drawing.add(segments[index].labels)
    }
    drawing.items += area.averages(frame.table.panels[area.panel].averages)
    for absence in absences[index] {
      drawing.items.append(absence.line)
      if let label = absence.label { drawing.add(label) }
    }
    if index == 0, frame.names.isBeside {
      drawing.items += names.swatches
      drawing.add(names.labels)
    }
    drawing.items += area.zeroLine(around: boxes)
    if !isLying, frame.hasFoot(index) { drawCaptionsBelow(area, on: &drawing) }
    drawRemarks(index, around: boxes, on: &drawing)
    drawing.add(remarks.labels[index])
    if let bracket, bracket.area == index {
      drawing.items.append(bracket.bracket.item)
      drawing.add(bracket.bracket.label)
    }
  }

  /// The lines of remarks, where they meet no label. A leader from above the title of its panel makes way for that.
  private func drawRemarks(_ index: Int, around boxes: [Rect], on drawing: inout PlotDrawing) {
    let (area, lines) = (frame.areas[index], remarks.lines[index])
    guard !lines.isEmpty || !remarks.leaders[index].isEmpty else { return }
    let palette = frame.setter.palette
    let (across, along) = (BoxIndex(boxes, along: .horizontal), BoxIndex(boxes, along: .vertical))
    func pieces(_ lines: [Rect]) -> [Rect] {
      lines.flatMap { line in
        let reach = line.inset(x: -3 * style.unit, y: -3 * style.unit)
        return area.pieces([line], around: (line.height >= line.width ? across : along).near(reach))
      }
    }
    let leaders = area.pieces(remarks.leaders[index], around: [titleBox(of: index)].compactMap(\.self))
    let rims = lines.map { StraightLine.rim(of: $0, width: style.line, in: area.space.plot) }
    drawing.items += StraightLine.item(pieces(rims), color: palette.paper)
    drawing.items += StraightLine.item(pieces(lines) + leaders, color: palette.ink)
  }

  /// Each slot with what is written on it; beside rows also what they are called.
  private func drawSlots(_ index: Int, on drawing: inout PlotDrawing) {
    let area = frame.areas[index]
    let hasCaptions = frame.measures.captions.areAbove || frame.measures.lefts[index] < area.space.plot.x - 0.001
    var next = values[index][...]
    for slot in area.slots.indices {
      if hasCaptions { drawing.add(frame.measures.captions.atRow(slot, in: area)) }
      drawing.items += area.marks(of: slot)
      if isLying { drawing.items += area.dottedLines(of: slot) }
      if index == 0, slot == 0, frame.names.isOnLanes { drawing.add(names.labels) }
      drawing.add(parts[index].isEmpty ? [] : parts[index][slot])
      while let value = next.first, let label = frame.values.labels[value.position], label.slot == area.first + slot {
        if let placed = value.label { drawing.add(placed) }
        next.removeFirst()
      }
    }
  }

  /// The texts of the axis: below rows, left of columns.
  private func drawTicks(_ index: Int, on drawing: inout PlotDrawing) {
    let (area, ticks) = (frame.areas[index], frame.axis.ticks)
    let plot = area.space.plot
    if isLying {
      guard frame.hasFoot(index) else { return }
      for tick in ticks {
        drawing.add(tick.label.at(middle: area.space.scale(tick.value), y: plot.maxY + 8 * style.unit))
      }
    } else {
      guard frame.measures.grid.column(of: area.panel) == 0 else { return }
      for tick in ticks.reversed() {
        let y = area.space.scale(tick.value) - tick.label.size.height / 2
        drawing.add(tick.label.at(right: plot.x - 9 * style.unit, y: y))
      }
    }
  }

  private func drawCaptionsBelow(_ area: PlotArea, on drawing: inout PlotDrawing) {
    let (captions, start) = (frame.measures.captions, frame.areas[0].start)
    drawing.add(captions.below(area, start: start))
    drawing.items += StraightLine.item(
      captions.separators(below: area, start: start), color: frame.setter.palette.hairline)
  }
}
