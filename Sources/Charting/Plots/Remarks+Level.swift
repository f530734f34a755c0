import Content
import Drawing

/// Remarks on level lines: between rows, at a value of columns.
extension Remarks {
  // MARK: Places between rows

  /// Lines between rows with their texts at the far end.
  mutating func addLevels(at notes: [MarkedTable.Note], _ boxes: (_ area: Int) -> [Rect]) {
    guard !notes.isEmpty else { return }
    for (index, area) in frame.areas.enumerated() {
      let plot = area.space.plot
      let rows = Double(frame.measures.slots)
      var taken = BoxIndex(
        area.panel == 0 ? boxes(index) + area.extents + labels[index].map(\.box) : [], along: .vertical)
      for note in notes where note.place >= 0 {
        let row = note.place - Double(area.first)
        guard row >= 0, row <= rows, row > 0 || area.first == 0 else { continue }
        let y = plot.y + row * area.pitch
        lines[index].append(Rect(x: plot.x, y: y - style.line / 2, width: plot.width, height: style.line))
        guard area.panel == 0 else { continue }
        let label = frame.setter.fitted(
          [.init(note.text, .annotation)], width: plot.width, height: style.lineHeight(.annotation) + 0.01)
        let placed = FreePlace.along(level: y, label: label, in: plot, gap: style.textGap * 0.5, obstacles: taken)
        if let placed {
          labels[index].append(placed)
          taken.add([placed.box])
        } else {
          left.append(note.text.string)
        }
      }
    }
  }

  // MARK: Values of columns

  /// Lines at values across the columns, with their texts along them or, where one finds no place there, in the margin.
  mutating func addLevels(at notes: [MarkedTable.Note], _ obstacles: [Rect]) {
    guard !notes.isEmpty else { return }
    for (index, area) in frame.areas.enumerated() {
      lines[index] = notes.map { area.space.line(at: $0.place, width: style.line) }
    }
    if frame.demands.noteMargin > 0 || !placeAlong(notes, obstacles) { placeInMargin(notes) }
  }

  /// Whether all have found a place, or there is no margin for them.
  private mutating func placeAlong(_ notes: [MarkedTable.Note], _ obstacles: [Rect]) -> Bool {
    // Half a line of the tick texts stands free above the plot, if a remark on the uppermost line needs it.
    let region = Rect(
      x: plot.x, y: plot.y - style.lineHeight(.tick) / 2, width: plot.width,
      height: plot.height + style.lineHeight(.tick) / 2)
    var taken = BoxIndex(obstacles + leaders[0] + lines[0], along: .vertical)
    var found: [PlacedLabel] = []
    for note in notes {
      let label = fitted(note.text, width: plot.width * 0.6, lines: 1)
      let place =
        label.truncated != nil
        ? nil
        : FreePlace.along(
          level: frame.space.scale(note.place), label: label, in: region, gap: style.textGap * 0.6, obstacles: taken)
      guard let place else {
        guard frame.areas.count > 1 else { return false }
        left.append(note.text.string)
        continue
      }
      found.append(place)
      taken.add([place.box])
    }
    labels[0] += found
    return true
  }

  /// Beside the plot each text stands at its line, or as near below it as the one above leaves it room.
  private mutating func placeInMargin(_ notes: [MarkedTable.Note]) {
    let gap = 7 * style.unit
    let space = 4 * style.unit
    let height = min(
      4 * style.lineHeight(.annotation), frame.area.height / Double(notes.count) - space)
    let texts = notes.map { note in
      (
        y: frame.space.scale(note.place),
        label: frame.setter.fitted([.init(note.text, .annotation)], width: frame.area.width * 0.2, height: height)
      )
    }
    neededMargin = gap + (texts.map(\.label.size.width).max() ?? 0)
    var left = texts.reduce(0) { $0 + $1.label.size.height + space } - space
    var top = frame.area.y
    for text in texts.sorted(by: { $0.y < $1.y }) {
      let y = min(max(text.y - text.label.size.height / 2, top), frame.area.maxY - left)
      labels[0].append(text.label.at(x: plot.maxX + frame.names.margin + gap, y: y))
      top = y + text.label.size.height + space
      left -= text.label.size.height + space
    }
  }
}
