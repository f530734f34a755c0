import Drawing

extension BarsFrame {
  /// The labels of parts above a row, each right-aligned with its part as long as those further out leave it the room. One
  /// that is longer than its part begins with it, where it is the only one: over the rest of the bar it would seem to name
  /// that.
  func partLabels(of row: Int) -> [PlacedLabel] {
    guard !partsBeside, let value = content.bars[row].value else { return [] }
    let mark = mark(of: row)
    let space = space(of: panel(of: row))
    let isBackward = value < 0
    let gap = setter.style.textGap
    var limit = isBackward ? -Double.infinity : Double.infinity
    return mark.parts(value: value).compactMap { part, rect in
      guard !part.text.isEmpty else { return nil }
      let label = setter.fitted(
        [.init(part.text, .part)], width: space.plot.width, height: setter.style.lineHeight(.part) + 0.01)
      let y = mark.band.start - label.size.height - 2 * setter.style.unit
      let isLonger = label.size.width > rect.width && content.bars[row].parts.count == 1
      let x =
        isBackward
        ? (isLonger ? rect.maxX - label.size.width : max(rect.x, limit))
        : (isLonger ? rect.x : min(rect.maxX, limit) - label.size.width)
      // A label wider than its bar begins at the zero line rather than cross it, if the axis is long enough.
      let (zero, margin) = (space.scale(0), 3 * setter.style.unit)
      let placed = label.at(x: x, y: y)
        .clamped(from: isBackward ? space.plot.x : zero + margin, to: isBackward ? zero - margin : space.plot.maxX)
        .clamped(from: space.plot.x + margin, to: space.plot.maxX)
      limit = isBackward ? placed.box.maxX + gap : placed.box.x - gap
      return placed
    }
  }

  /// Whether the labels of parts meet no other text and stay near what they name.
  var partLabelsFit: Bool {
    let rows = Array(content.bars.indices)
    let parts = rows.map(partLabels)
    guard parts.contains(where: { !$0.isEmpty }) else { return true }
    let values = rows.compactMap(valueLabel).map(\.box)
    for row in rows {
      let boxes = parts[row].map(\.box)
      let others = values + (row > 0 ? [mark(of: row - 1).extent].compactMap(\.self) : [])
      if boxes.contains(where: { box in others.contains { box.overlaps($0) } }) { return false }
      for (index, box) in boxes.enumerated() where boxes[..<index].contains(where: { box.overlaps($0) }) {
        return false
      }
      if parts[row].contains(where: { $0.label.truncated != nil }) { return false }
    }
    return true
  }

  // MARK: Remarks at a value

  private var valueNotes: [(value: Double, text: RichText)] {
    content.annotations.compactMap { note in
      if case .value(let value) = note.place { (value, note.text) } else { nil }
    }
  }

  private func stack(in panel: Int) -> NoteStack {
    let space = space(of: panel)
    let area = panels[panel]
    let notes = valueNotes.map { note in
      NoteStack.Note(
        place: space.scale(note.value),
        label: setter.fitted(
          [.init(note.text, .annotation)], width: area.width * 0.8, height: 3 * setter.style.lineHeight(.annotation)))
    }
    return NoteStack(notes, from: area.x, to: area.maxX, gap: setter.style.textGap)
  }

  /// The height above the rows that remarks take.
  var neededNoteHeight: Double {
    let height = stack(in: 0).height
    return height > 0 ? height + noteMargin : 0
  }

  /// From the remarks to the first row, where the labels of parts may stand.
  private var noteMargin: Double {
    let hasParts = !partsBeside && content.bars.contains { !$0.parts.isEmpty }
    return hasParts ? setter.style.lineHeight(.part) : 4 * setter.style.unit
  }

  /// Lines at values with their texts above a panel.
  func valueNoteLines(in panel: Int) -> (lines: [Rect], labels: [PlacedLabel]) {
    let space = space(of: panel)
    let labels = stack(in: panel).placed(bottom: panels[panel].y - noteMargin)
    let lines = zip(valueNotes, labels).map { note, label in
      var line = space.rule(at: note.value, width: setter.style.line)
      let isBelow = label.box.x < line.midX && label.box.maxX > line.midX
      let top = isBelow ? label.box.maxY : label.box.y
      line.height += line.y - top
      line.y = top
      return line
    }
    return (lines, labels)
  }

  /// Lines between rows with their texts at the far end.
  func positionNoteLines(in panel: Int, obstacles: [Rect]) -> (lines: [Rect], labels: [PlacedLabel], left: [String]) {
    let space = space(of: panel)
    var lines: [Rect] = []
    var labels: [PlacedLabel] = []
    var left: [String] = []
    for note in content.annotations {
      guard case .position(let position) = note.place, position.isFinite, position >= 0 else { continue }
      let row = position - Double(panel * plan.rows)
      guard row >= 0, row <= Double(plan.rows), row > 0 || panel == 0 else { continue }
      let y = space.plot.y + row * plan.pitch
      lines.append(
        Rect(x: space.plot.x, y: y - setter.style.line / 2, width: space.plot.width, height: setter.style.line))
      let label = setter.fitted(
        [.init(note.text, .annotation)], width: space.plot.width, height: setter.style.lineHeight(.annotation) + 0.01)
      let placed = FreePlace.along(
        level: y, label: label, in: space.plot, gap: setter.style.textGap * 0.5,
        obstacles: obstacles + labels.map(\.box))
      if let placed { labels.append(placed) } else { left.append(note.text.string) }
    }
    return (lines, labels, left)
  }
}
