import Content
import Drawing

/// The remarks on columns: leaders down to a day, and lines across at a value. Of small multiples all have the lines, and
/// the first the texts.
struct StandingNotes {
  /// What stands in the frame already, and the bracket that was placed before the remarks.
  let writing: StandingFrame.Writing
  let bracket: GapBracket?
  private let frame: StandingFrame
  private(set) var labels: [PlacedLabel] = []
  private var leaders: [Rect] = []
  /// The texts that found no place.
  private(set) var left: [String] = []
  /// What remarks need outside the plot, because the columns leave no free place.
  var neededStackHeight = 0.0
  var neededMargin = 0.0

  init(_ frame: StandingFrame) {
    self.frame = frame
    writing = frame.writing
    bracket = frame.bracket(writing)
    let style = frame.setter.style
    let plot = frame.space.plot
    guard !frame.table.annotations.isEmpty else { return }
    let bodies = frame.fields[0].extents.filter { $0.height > 0 }
    var obstacles = bodies + writing.boxes(0) + (bracket.map { $0.boxes + [$0.label.box] } ?? [])
    var days: [(x: Double, foot: Double, label: Label)] = []
    var levels: [(y: Double, text: RichText)] = []
    for note in frame.table.annotations {
      switch note.place {
      case .value(let value): levels.append((frame.space.scale(value), note.text))
      case .position(let position):
        let x = max(plot.x, min(frame.x(of: position), plot.maxX))
        let width = max(plot.width * 0.4, min(plot.width, 130 * style.unit))
        let label = frame.setter.fitted(
          [.init(note.text, .annotation)], width: width, height: 3 * style.lineHeight(.annotation))
        days.append((x, Self.foot(below: x, in: frame.fields[0], obstacles: obstacles, style), label))
      }
    }
    placeDays(days, &obstacles)
    placeLevels(levels, &obstacles)
  }

  /// Where a leader ends, just above what it points to.
  private static func foot(below x: Double, in field: PlotArea, obstacles: [Rect], _ style: ChartStyle) -> Double {
    let below = obstacles.filter { $0.x < x + 1 && $0.maxX > x - 1 && $0.y > field.space.plot.y - 0.01 }
    return min(below.map(\.y).min() ?? .infinity, field.space.scale(0)) - 4 * style.unit
  }

  /// The lines at values in a field.
  func lines(in field: PlotArea) -> [Rect] {
    frame.marked.valueNotes.map { field.space.rule(at: $0.value, width: frame.style.line) }
  }

  /// The leaders of days: from their texts in the first field, from the upper edge in the others.
  func leaders(in field: PlotArea) -> [Rect] {
    guard field.panel > 0 else { return leaders }
    let (plot, style) = (field.space.plot, frame.style)
    let obstacles = field.extents.filter { $0.height > 0 } + writing.boxes(field.panel)
    return frame.table.annotations.compactMap { note in
      guard case .position(let position) = note.place else { return nil }
      let x = max(plot.x, min(field.start + position * field.pitch, plot.maxX))
      let foot = Self.foot(below: x, in: field, obstacles: obstacles, style)
      return Rect(x: x - style.line / 2, y: plot.y, width: style.line, height: max(0, foot - plot.y))
    }
  }

  // MARK: Days

  private mutating func placeDays(
    _ days: [(x: Double, foot: Double, label: Label)], _ obstacles: inout [Rect]
  ) {
    guard !days.isEmpty else { return }
    let style = frame.setter.style
    let plot = frame.space.plot
    if frame.demands.stackHeight == 0 {
      var taken = obstacles
      var found: [(label: PlacedLabel, leader: Rect)] = []
      for day in days.sorted(by: { $0.x > $1.x }) {
        guard
          let place = FreePlace.beside(
            leader: day.x, foot: day.foot, label: day.label, in: plot, gap: style.textGap, shortest: 30 * style.unit,
            obstacles: taken)
        else { break }
        found.append(place)
        taken += [place.label.box, place.leader]
      }
      if found.count == days.count {
        labels += found.map(\.label)
        leaders += found.map(\.leader)
        obstacles = taken
        return
      }
    }
    let stack = NoteStack(
      days.map { NoteStack.Note(place: $0.x, label: $0.label) }, from: plot.x, to: plot.maxX, gap: style.textGap)
    neededStackHeight = stack.height + 6 * style.unit
    let placed = stack.placed(bottom: plot.y - frame.headroom - frame.titles.height)
    for (day, label) in zip(days, placed) {
      let isAbove = label.box.x < day.x && label.box.maxX > day.x
      let top = isAbove ? label.box.maxY : label.box.y + label.box.height * 0.2
      leaders.append(Rect(x: day.x - style.line / 2, y: top, width: style.line, height: max(0, day.foot - top)))
    }
    labels += placed
    obstacles += placed.map(\.box)
  }

  // MARK: Levels

  private mutating func placeLevels(
    _ levels: [(y: Double, text: RichText)], _ obstacles: inout [Rect]
  ) {
    guard !levels.isEmpty else { return }
    let style = frame.setter.style
    let plot = frame.space.plot
    let lines = lines(in: frame.fields[0])
    if frame.demands.margin == 0 {
      // Half a line of the tick texts stands free above the plot, if a remark on the uppermost line needs it.
      let region = Rect(
        x: plot.x, y: plot.y - style.lineHeight(.tick) / 2, width: plot.width,
        height: plot.height + style.lineHeight(.tick) / 2)
      var taken = obstacles + leaders
      var found: [PlacedLabel] = []
      for (index, level) in levels.enumerated() {
        let others = lines.enumerated().filter { $0.offset != index }.map(\.element)
        let label = frame.setter.fitted(
          [.init(level.text, .annotation)], width: plot.width * 0.6, height: style.lineHeight(.annotation))
        guard
          label.truncated == nil,
          let place = FreePlace.along(
            level: level.y, label: label, in: region, gap: style.textGap * 0.6, obstacles: taken + others)
        else {
          // Beside several plots there is no margin.
          if frame.fields.count > 1 {
            left.append(level.text.string)
            continue
          }
          break
        }
        found.append(place)
        taken.append(place.box)
      }
      if found.count == levels.count || frame.fields.count > 1 {
        labels += found
        return
      }
    }
    placeInMargin(levels)
  }

  /// Beside the plot each text stands at its line, or as near below it as the one above leaves it room.
  private mutating func placeInMargin(_ levels: [(y: Double, text: RichText)]) {
    let style = frame.setter.style
    let width = frame.area.width * 0.2
    let gap = 7 * style.unit
    let texts = levels.map { level in
      (
        y: level.y,
        label: frame.setter.fitted(
          [.init(level.text, .annotation)], width: width,
          height: min(4 * style.lineHeight(.annotation), frame.area.height / Double(levels.count) - 4 * style.unit))
      )
    }
    neededMargin = gap + (texts.map(\.label.size.width).max() ?? 0)
    let space = 4 * style.unit
    var left = texts.reduce(0) { $0 + $1.label.size.height + space } - space
    var top = frame.area.y
    for text in texts.sorted(by: { $0.y < $1.y }) {
      let y = min(max(text.y - text.label.size.height / 2, top), frame.area.maxY - left)
      labels.append(text.label.at(x: frame.space.plot.maxX + frame.names.margin + gap, y: y))
      top = y + text.label.size.height + space
      left -= text.label.size.height + space
    }
  }
}
