import Content
import Drawing

/// Remarks at upright lines: at a value of rows, at a place between columns.
extension Remarks {
  // MARK: Values of rows

  /// Lines at values down through the rows, with their texts above.
  mutating func addStacks(at notes: [MarkedTable.Note]) {
    for (index, area) in frame.areas.enumerated() {
      let lines = notes.map { area.space.line(at: $0.place, width: style.line) }
      guard frame.measures.blocks > 1 || index == 0 else {
        self.lines[index] += lines
        continue
      }
      let (left, right) = (frame.measures.lefts[index], right(of: index))
      let stack = NoteStack(
        notes.map { note in
          NoteStack.Note(
            place: area.space.scale(note.place), label: fitted(note.text, width: (right - left) * 0.8, lines: 3))
        }, from: left, to: right, gap: style.textGap)
      let labels = stack.placed(bottom: area.space.plot.y - rowMargin)
      self.labels[index] += labels
      self.lines[index] += zip(lines, labels).map { line, label in
        var line = line
        let isBelow = label.box.x < line.midX && label.box.maxX > line.midX
        let top = isBelow ? label.box.maxY : label.box.y
        line.height += line.y - top
        line.y = top
        return line
      }
      isCrossed = isCrossed || stack.isCrossed
      if index == 0, stack.height > 0 { neededHeight = stack.height + rowMargin }
    }
  }

  /// The right edge of the texts above an area.
  private func right(of index: Int) -> Double {
    let left = frame.measures.lefts[index]
    let blocks = Double(frame.measures.blocks)
    let width =
      blocks > 1
      ? (frame.area.width - RowPlan.columnGap(style) * (blocks - 1)) / blocks : frame.area.maxX - left
    return max(left + 1, left + width)
  }

  /// From the texts to the first row: where the labels of parts may stand, and the names of panels and series.
  private var rowMargin: Double {
    let hasParts = !frame.demands.partsBeside && frame.marked.allTexts.contains { !$0.remarks.isEmpty }
    let heads =
      frame.measures.titles.height
      + (frame.demands.names && frame.names.isAbove ? frame.measures.head : 0)
    return heads + (hasParts ? style.lineHeight(.part) : 4 * style.unit)
  }

  // MARK: Places between columns

  private struct Upright {
    var x: Double
    /// Where its leader ends, just above what it points to.
    var foot: Double
    var label: Label
  }

  /// Leaders down to a place: from their texts in the first area, from the upper edge in the others.
  mutating func addLeaders(
    at notes: [MarkedTable.Note], _ obstacles: inout [Rect], _ boxes: (_ area: Int) -> [Rect]
  ) {
    guard !notes.isEmpty else { return }
    let width = max(plot.width * 0.4, min(plot.width, 130 * style.unit))
    for (index, area) in frame.areas.enumerated() {
      let plot = area.space.plot
      let taken = BoxIndex(
        index == 0 ? obstacles : area.extents.filter { $0.height > 0 } + boxes(index), along: .horizontal)
      let uprights = notes.map { note in
        let x = max(plot.x, min(area.start + note.place * area.pitch, plot.maxX))
        return (note: note, x: x, foot: foot(below: x, in: area, taken))
      }
      if index == 0 {
        place(
          uprights.map { Upright(x: $0.x, foot: $0.foot, label: fitted($0.note.text, width: width, lines: 3)) },
          &obstacles)
      } else {
        leaders[index] = uprights.map { leader(at: $0.x, from: plot.y, to: $0.foot) }
      }
    }
  }

  private func foot(below x: Double, in area: PlotArea, _ obstacles: BoxIndex) -> Double {
    let tops = obstacles.near(from: x - 1, to: x + 1).lazy
      .filter { $0.x < x + 1 && $0.maxX > x - 1 && $0.y > area.space.plot.y - 0.01 }.map(\.y)
    return min(tops.min() ?? .infinity, area.space.scale(0)) - 4 * style.unit
  }

  private func leader(at x: Double, from top: Double, to foot: Double) -> Rect {
    Rect(x: x - style.line / 2, y: top, width: style.line, height: max(0, foot - top))
  }

  private mutating func place(_ uprights: [Upright], _ obstacles: inout [Rect]) {
    if frame.demands.noteHeight == 0 {
      var taken = BoxIndex(obstacles, along: .horizontal)
      var found: [(label: PlacedLabel, leader: Rect)] = []
      for upright in uprights.sorted(by: { $0.x > $1.x }) {
        guard
          let place = FreePlace.beside(
            leader: upright.x, foot: upright.foot, label: upright.label, in: plot, gap: style.textGap,
            shortest: 30 * style.unit, obstacles: taken)
        else { break }
        found.append(place)
        taken.add([place.label.box, place.leader])
      }
      if found.count == uprights.count {
        labels[0] += found.map(\.label)
        leaders[0] += found.map(\.leader)
        obstacles += found.flatMap { [$0.label.box, $0.leader] }
        return
      }
    }
    let stack = NoteStack(
      uprights.map { NoteStack.Note(place: $0.x, label: $0.label) }, from: plot.x, to: plot.maxX, gap: style.textGap)
    neededHeight = stack.height + 6 * style.unit
    isCrossed = stack.isCrossed
    let placed = stack.placed(bottom: plot.y - frame.measures.overhang - frame.measures.titles.height)
    for (upright, label) in zip(uprights, placed) {
      let isAbove = label.box.x < upright.x && label.box.maxX > upright.x
      let top = isAbove ? label.box.maxY : label.box.y + label.box.height * 0.2
      leaders[0].append(leader(at: upright.x, from: top, to: upright.foot))
    }
    labels[0] += placed
    obstacles += placed.map(\.box)
  }
}
