import Drawing

/// One attempt at columns, every measure of it decided.
struct ColumnsFrame {
  let content: ChartContent
  let setter: LabelSetter
  let area: Rect
  /// Height kept free above the plot, and width beside it, for remarks that find no place among the columns.
  let stackHeight: Double
  let margin: Double
  let axis: ValueAxis
  let space: PlotSpace
  /// The left edge of the first slot, and the width of a slot.
  let origin: Double
  let slot: Double
  let periods: PeriodAxis?
  let categories: CategoryRow?
  let values: ColumnLabels
  let gaps: ColumnGaps

  private static let share = 0.72

  init(_ content: ChartContent, in area: Rect, setter: LabelSetter, stackHeight: Double, margin: Double) {
    let style = setter.style
    let unit = style.unit
    let count = Double(max(1, content.bars.count))
    let isNamed = ColumnsPlot.isNamed(content)
    var tickWidth = 5 * style.face(.tick).size
    var plot = area
    var (origin, slot) = (0.0, 1.0)
    var periods: PeriodAxis?
    var categories: CategoryRow?
    var values = ColumnLabels(content, slot: 0, height: 1, setter: setter)
    var gaps = ColumnGaps([], slot: 0, height: 1, setter: setter)
    var axis = ValueAxis(holding: [], length: 1, orientation: .standing, content: content, setter: setter)
    // The texts of the ticks take width from the columns, their labels then height from the plot, which may change the
    // ticks: the second round settles it, the third is for texts that grow by a digit.
    for _ in 0..<3 {
      plot.x = area.x + tickWidth + 9 * unit
      plot.width = max(1, area.maxX - margin - plot.x)
      slot = min(plot.width / count, 170 * unit)
      origin = plot.x + (plot.width - slot * count) / 2
      categories = isNamed ? CategoryRow(content.slots, slot: slot, height: area.height * 0.36, setter: setter) : nil
      let region = Rect(x: area.x, y: 0, width: area.width - margin, height: 0)
      periods =
        isNamed ? nil : PeriodAxis(content.periodLabels, origin: origin, slot: slot, region: region, setter: setter)
      let below = (categories?.height ?? periods?.height ?? 0) + 10 * unit
      plot.y = area.y + style.lineHeight(.tick) / 2 + stackHeight
      plot.height = max(1, area.maxY - below - plot.y)
      values = ColumnLabels(content, slot: slot, height: plot.height * 0.4, setter: setter)
      gaps = ColumnGaps(content.bars, slot: slot, height: plot.height * 0.5, setter: setter)
      axis = ValueAxis(
        holding: Self.reaches(content, values, gaps, style: style), length: plot.height, orientation: .standing,
        content: content, setter: setter)
      let width = axis.ticks.map(\.label.size.width).max() ?? 0
      if abs(width - tickWidth) < 0.001 { break }
      tickWidth = width
    }
    self.content = content
    self.setter = setter
    self.area = area
    self.stackHeight = stackHeight
    self.margin = margin
    self.axis = axis
    self.origin = origin
    self.slot = slot
    self.periods = periods
    self.categories = categories
    self.values = values
    self.gaps = gaps
    space = PlotSpace(.standing, plot: plot, domain: axis.domain)
  }

  private static func reaches(
    _ content: ChartContent, _ values: ColumnLabels, _ gaps: ColumnGaps, style: ChartStyle
  ) -> [Reach] {
    let bars = zip(content.bars, values.labels).flatMap { bar, label -> [Reach] in
      let room = label.map { $0.size.height + 5 * style.unit } ?? 0
      return bar.reaches(style) + [Reach(bar.labelEnd, room: room, isBackward: bar.isBackward)]
    }
    let notes = content.annotations.compactMap { note -> Reach? in
      if case .value(let value) = note.place { Reach(value) } else { nil }
    }
    return bars + notes + gaps.gaps.compactMap(\.label).map { Reach(0, room: $0.size.height + 10 * style.unit) }
  }

  // MARK: Places

  /// The place along the axis of periods, in columns.
  func x(of position: Double) -> Double { origin + position * slot }

  func band(of index: Int) -> Band {
    let thickness = min(slot * Self.share, 92 * setter.style.unit)
    let middle = x(of: Double(index) + 0.5)
    return Band(start: middle - thickness / 2, end: middle + thickness / 2)
  }

  func mark(of index: Int) -> BarMark {
    BarMark(bar: content.bars[index], band: band(of: index), space: space, palette: setter.palette, style: setter.style)
  }

  /// The dotted line of a gap and its text.
  func mark(of gap: ColumnGaps.Gap) -> (line: Band, y: Double, label: PlacedLabel?) {
    let line = Band(start: band(of: gap.bars.lowerBound).start, end: band(of: gap.bars.upperBound).end)
    let y = space.place(of: 0, plus: 4.5 * setter.style.unit)
    let label = gap.label.map {
      $0.at(x: line.middle - $0.size.width / 2, y: y - 3 * setter.style.unit - $0.size.height)
    }
    return (line, y, label)
  }

  /// The values that find a place above their columns without meeting a neighbour or its label.
  func valueLabels() -> [PlacedLabel?] {
    var placed: [PlacedLabel?] = content.bars.map { _ in nil }
    let bodies = values.isPartial ? content.bars.indices.map { mark(of: $0).extent } : []
    var taken: [Rect] = gaps.gaps.compactMap { mark(of: $0).label?.box }
    for index in values.order {
      guard let label = values.labels[index] else { continue }
      let bar = content.bars[index]
      let candidate = space.label(
        label, beyond: bar.labelEnd, gap: 5 * setter.style.unit, isBackward: bar.isBackward, band: band(of: index)
      ).clamped(from: space.plot.x, to: space.plot.maxX)
      if values.isPartial {
        let room = candidate.box.inset(x: -3 * setter.style.unit, y: 0)
        let meetsBody = bodies.enumerated().contains { $0 != index && $1.map { room.overlaps($0) } == true }
        if meetsBody || taken.contains(where: { room.overlaps($0) }) { continue }
      }
      taken.append(candidate.box)
      placed[index] = candidate
    }
    return placed
  }
}
