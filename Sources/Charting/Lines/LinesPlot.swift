import Content
import Drawing

/// Lines over time on a value axis, or a panel for each.
struct LinesPlot: FramedPlot {
  private let marked: MarkedTable
  private let setter: LabelSetter
  private let panels: [[LineSeries]]

  private var table: PlotTable { marked.table }
  private var style: ChartStyle { setter.style }

  init(_ marked: MarkedTable, setter: LabelSetter) {
    self.marked = marked
    self.setter = setter
    panels = marked.table.panels.map { LineSeries.all(of: $0, in: marked.table) }
  }

  /// That below which a panel has no room for a plot between its axis and its name.
  private var narrowest: Double { 140 * style.unit }

  /// That below which a plot cannot be read.
  private var lowest: Double { 60 * style.unit }

  func heights(width: Double, names: Bool) -> (natural: Double, least: Double, namesFit: Bool) {
    let grid = ColumnPlan.naturalGrid(of: marked, width: width, narrowest: narrowest, setter: setter)
    let cell = width / Double(grid.columns)
    let foot = TimeAxis.height(table.timeline, setter)
    let plot = style.isDense ? 70 * style.unit + 0.16 * cell : 90 * style.unit + 0.24 * cell
    let head = style.lineHeight(.value) / 2 + stack(width: width * 0.6).height
    guard grid.rows > 1 || grid.columns > 1 else {
      let names = lineNames(of: panels.first ?? [], on: endSide, width: width)
      return (head + max(plot + foot, names.height + foot), head + lowest + foot, true)
    }
    let title = PanelTitles(of: marked, width: cell * 0.8, setter: setter).height
    let row = title + style.lineHeight(.value) / 2 + 8 * style.unit
    return (
      head + foot + Double(grid.rows) * (0.7 * plot + row), head + foot + Double(grid.rows) * (lowest + row), true
    )
  }

  // MARK: Measures

  /// The names of lines at the largest size at which they have room, in more lines only where they would else be cut.
  private func lineNames(
    of lines: [LineSeries], on side: LineNames.Side, width: Double, height: Double = .infinity
  ) -> LineNames {
    // Remarks at values stand among the names at the ends.
    let notes = side.isLeft ? [] : marked.valueNotes
    func attempts(_ maximum: Double) -> [LineNames] {
      style.scales.map { scale in
        LineNames(
          lines, on: side, notes: notes, showsValues: table.labels != .none, keepsTime: table.keepsTime,
          isInPanel: panels.count > 1 && !isSlope, limit: width * (isSlope ? 0.36 : 0.42), lines: maximum,
          scale: scale, setter: setter)
      }
    }
    func isWhole(_ names: LineNames) -> Bool { names.height <= height && !names.isCut }
    let usual = attempts(3)
    return usual.first(where: isWhole) ?? attempts(6).first(where: isWhole) ?? usual[usual.count - 1]
  }

  private var isSlope: Bool { table.kind == .slope }
  private var endSide: LineNames.Side { isSlope ? .date(days.upperBound, isFirst: false) : .end }
  private var startSide: LineNames.Side { .date(days.lowerBound, isFirst: true) }

  private var days: ClosedRange<Double> {
    if let days = table.timeline?.days { return Double(days.lowerBound)...Double(days.upperBound) }
    let all = panels.joined().lazy.flatMap(\.points).map(\.day)
    guard let first = all.min(), let last = all.max() else { return 0...1 }
    return first...last
  }

  private func axis(length: Double) -> ValueAxis {
    var range: ClosedRange<Double>?
    func add(_ value: Double) { range = range?.extended(to: value) ?? value...value }
    for bar in panels.lazy.joined().flatMap(\.points).map(\.bar) {
      for value in [bar.value, bar.interval?.lowerBound, bar.interval?.upperBound].compactMap(\.self) { add(value) }
    }
    for note in marked.valueNotes { add(note.place) }
    let room = LineEnd.radius(style) + style.line
    guard let range else { return .none }
    let reaches = [Reach(range.lowerBound, room: room, isBackward: true), Reach(range.upperBound, room: room)]
    if table.holdsZero || range.contains(0) || range.lowerBound == range.upperBound {
      // What lies at zero or above it needs no room below.
      let used = range.lowerBound < 0 ? reaches : [reaches[1]]
      return ValueAxis(holding: used, length: length, orientation: .standing, table: table, setter: setter)
    }
    return ValueAxis(around: range, room: room, length: length, table: table, setter: setter)
  }

  private func stack(width: Double, over space: LineSpace? = nil) -> NoteStack {
    let left = space?.plot.x ?? 0
    let notes = dayNotes.map { note in
      NoteStack.Note(
        place: space?.days(note.place) ?? left + width / 2,
        label: setter.fitted(
          [.init(note.text, .annotation)], width: width * 0.8, height: 3 * style.lineHeight(.annotation)))
    }
    return NoteStack(notes, from: left, to: left + width, gap: style.textGap)
  }

  private var dayNotes: [MarkedTable.Note] {
    table.annotations.compactMap { note in
      switch note.place {
      case .day(let day): MarkedTable.Note(place: day, text: note.text)
      case .days(let from, let to):
        MarkedTable.Note(place: (max(from, days.lowerBound) + min(to, days.upperBound)) / 2, text: note.text)
      case .slot, .slots, .value: nil
      }
    }
  }

  // MARK: Drawing

  func drawing(in area: Rect, names: Bool) -> (drawing: PlotDrawing, namesFit: Bool) {
    let size = Size(width: area.width, height: area.height)
    let gap = ColumnPlan.gap(style)
    let grid = PanelGrid(count: panels.count, asked: marked.table.columns, size: size, narrowest: narrowest, gap: gap) {
      cell in
      min(1, cell.width / (260 * style.unit)) * min(1, cell.height / (150 * style.unit))
    }
    // Days stand below the lowest panels alone.
    let foot = TimeAxis.height(table.timeline, setter)
    let rowGap = 8 * style.unit
    let cell = Size(
      width: max(1, (area.width - gap.width * Double(grid.columns - 1)) / Double(grid.columns)),
      height: max(1, (area.height - foot - rowGap * Double(grid.rows - 1)) / Double(grid.rows)))
    // Values stand left of the first panel of a row alone, which the names above the panels leave room for.
    let titles = PanelTitles(
      of: marked, width: cell.width - 60 * style.unit / Double(grid.columns), limit: cell.height * 0.4, setter: setter)
    // Half of a text beside the plot stands higher than it does.
    let half = style.lineHeight(.value) / 2
    let top = titles.height + half
    let rough = axis(length: max(1, cell.height - top))
    let height = cell.height - titles.height
    let starts = isSlope ? panels.map { lineNames(of: $0, on: startSide, width: cell.width, height: height) } : []
    let ticks =
      isSlope
      ? starts.map(\.width).max() ?? 0 : (rough.ticks.map(\.label.size.width).max() ?? 0) + 9 * style.unit
    let gaps = gap.width * Double(grid.columns - 1)
    let panel = isSlope ? cell.width : (area.width - ticks - gaps) / Double(grid.columns)
    let ends = panels.map { lineNames(of: $0, on: endSide, width: panel, height: height) }
    let width = max(1, panel - (isSlope ? ticks : 0) - (ends.map(\.width).max() ?? 0))
    /// - Parameter head: what remarks take above the first row of panels, which each row gives its share of.
    func space(_ index: Int, head: Double, axis: ValueAxis) -> LineSpace {
      let share = head / Double(grid.rows)
      let x = area.x + ticks + Double(grid.column(of: index)) * (panel + gap.width)
      let y = area.y + head + Double(grid.row(of: index)) * (cell.height - share + rowGap)
      let plot = Rect(x: x, y: y + top, width: width, height: max(1, cell.height - share - top))
      let inset = min(LineEnd.radius(style) + style.line, width / 4)
      return LineSpace(
        plot: plot, days: LinearScale(domain: days, start: plot.x + inset, end: plot.maxX - inset),
        values: LinearScale(domain: axis.domain, start: plot.maxY, end: plot.y))
    }
    let notes = stack(width: width, over: space(0, head: 0, axis: rough))
    let head = notes.height > 0 ? notes.height + 2 * style.unit : 0
    let axis = axis(length: max(1, cell.height - top - head / Double(grid.rows)))
    var drawing = PlotDrawing()
    var isTooLow = false
    for index in panels.indices {
      let space = space(index, head: head, axis: axis)
      isTooLow = isTooLow || space.plot.height < lowest
      let isFirst = grid.column(of: index) == 0
      let bottom = space.plot.y - half - (grid.row(of: index) == 0 ? head : 0)
      if let title = titles.placed(index, x: space.plot.x - (isFirst || isSlope ? ticks : 0), bottom: bottom) {
        drawing.add(title)
      }
      let plot = LinePanel(
        lines: panels[index], space: space, axis: axis, names: ends[index],
        startNames: isSlope ? starts[index] : nil, marked: marked, setter: setter)
      let labels = index == 0 ? notes.placed(bottom: space.plot.y - 2 * style.unit) : []
      // The dates of a slope reach below its names.
      let (above, below) =
        panels.count > 1 ? (half, rowGap / 2) : (half + head, isSlope ? min(foot, 5 * style.unit) : foot)
      let isKept = table.mirrorsEachPanel(columns: grid.columns)
      let (drawn, fits) = plot.drawing(
        notes: dayNotes, labels: labels, range: space.plot.y - above...space.plot.maxY + below,
        hasTicks: isFirst && !isKept, hasFoot: grid.isLowest(index),
        leadIn: table.leadIn(9 * style.unit, columns: grid.columns))
      var own = drawn
      if isKept {
        // What is painted first is read first, and copied.
        if isFirst { drawing.add(plot.ticks) }
        let left = space.plot.x - (isSlope ? ticks : 0)
        own.mirror(in: Rect(x: left, y: area.y, width: panel, height: area.height))
      } else if table.keepsTime {
        own.mirror(in: area)
      }
      drawing.add(own)
      isTooLow = isTooLow || !fits || ends[index].lacksRoom || (isSlope && starts[index].lacksRoom)
    }
    if isTooLow {
      drawing.notices.append(.noRoom(bars: panels.reduce(0) { $0 + $1.count }, panels: panels.count))
    }
    return (drawing, true)
  }
}
