import Content
import Drawing

/// Remarks: lines at values with their texts above the rows, and lines between rows with their texts at the far end. Of
/// small multiples all have the lines, and the first the texts.
extension LyingFrame {
  private func stack(in field: PlotArea) -> NoteStack {
    let left = lefts[fields.firstIndex { $0.panel == field.panel && $0.first == field.first } ?? 0]
    let right = max(left + 1, left + (areaWidth(from: left)))
    let notes = marked.valueNotes.map { note in
      NoteStack.Note(
        place: field.space.scale(note.value),
        label: setter.fitted(
          [.init(note.text, .annotation)], width: (right - left) * 0.8, height: 3 * style.lineHeight(.annotation)))
    }
    return NoteStack(notes, from: left, to: right, gap: style.textGap)
  }

  /// The width that the texts above a field may take.
  private func areaWidth(from left: Double) -> Double {
    guard plan.blocks > 1 else { return area.maxX - left }
    let gap = RowPlan.columnGap(style)
    return (area.width - gap * Double(plan.blocks - 1)) / Double(plan.blocks)
  }

  /// The height above the rows that remarks take.
  var neededNoteHeight: Double {
    let height = stack(in: fields[0]).height
    return height > 0 ? height + noteMargin : 0
  }

  /// From the remarks to the first row, where the labels of parts may stand, and the names of panels and series.
  private var noteMargin: Double {
    let hasParts = !demands.partsBeside && marked.allTexts.contains { !$0.remarks.isEmpty }
    let heads = plan.titles.height + (demands.names && names.isAbove ? head : 0)
    return heads + (hasParts ? style.lineHeight(.part) : 4 * style.unit)
  }

  /// Lines at values with their texts above a field.
  func valueNoteLines(in field: PlotArea) -> (lines: [Rect], labels: [PlacedLabel]) {
    let isNamed = plan.blocks > 1 || (field.panel == 0 && field.first == 0)
    guard isNamed else {
      return (marked.valueNotes.map { field.space.rule(at: $0.value, width: style.line) }, [])
    }
    let labels = stack(in: field).placed(bottom: field.space.plot.y - noteMargin)
    let lines = zip(marked.valueNotes, labels).map { note, label in
      var line = field.space.rule(at: note.value, width: style.line)
      let isBelow = label.box.x < line.midX && label.box.maxX > line.midX
      let top = isBelow ? label.box.maxY : label.box.y
      line.height += line.y - top
      line.y = top
      return line
    }
    return (lines, labels)
  }

  /// Lines between rows with their texts at the far end.
  func positionNoteLines(
    in field: PlotArea, obstacles: [Rect]
  ) -> (lines: [Rect], labels: [PlacedLabel], left: [String]) {
    var (lines, labels, left): ([Rect], [PlacedLabel], [String]) = ([], [], [])
    for note in table.annotations {
      guard case .position(let position) = note.place, position.isFinite, position >= 0 else { continue }
      let row = position - Double(field.first)
      guard row >= 0, row <= Double(plan.rows), row > 0 || field.first == 0 else { continue }
      let plot = field.space.plot
      let y = plot.y + row * plan.pitch
      lines.append(Rect(x: plot.x, y: y - style.line / 2, width: plot.width, height: style.line))
      guard field.panel == 0 else { continue }
      let label = setter.fitted(
        [.init(note.text, .annotation)], width: plot.width, height: style.lineHeight(.annotation) + 0.01)
      let placed = FreePlace.along(
        level: y, label: label, in: plot, gap: style.textGap * 0.5, obstacles: obstacles + labels.map(\.box))
      if let placed { labels.append(placed) } else { left.append(note.text.string) }
    }
    return (lines, labels, left)
  }
}
