import Content
import Drawing

/// One attempt at columns, every measure of it decided.
struct StandingFrame {
  /// What earlier attempts have found that this one has to keep room for.
  struct Demands: Hashable {
    /// Height above the plot, and width beside it, for remarks that find no place among the columns.
    var stackHeight = 0.0
    var margin = 0.0
    /// Whether the names of series stand beside the last column.
    var names = false
    /// Height that the text of a gap needs beyond its bracket.
    var gapRoom = 0.0
    /// Whether not all values have room, so that only extremes are labelled.
    var extremesOnly = false
  }

  let marked: MarkedTable
  let setter: LabelSetter
  let area: Rect
  let demands: Demands
  let grid: PanelGrid
  let titles: PanelTitles
  let names: StandingNames
  let axis: ValueAxis
  let fields: [PlotArea]
  /// The width of a slot.
  let slot: Double
  let periods: PeriodAxis?
  let categories: CategoryRow?
  /// Whether every panel has its captions below it, and not only the lowest ones.
  let captionsAll: Bool
  let values: StandingLabels
  let absences: StandingAbsences

  var table: ChartTable { marked.table }
  var style: ChartStyle { setter.style }
  var space: PlotSpace { fields[0].space }

  init(_ marked: MarkedTable, in area: Rect, demands: Demands, setter: LabelSetter) {
    let style = setter.style
    let unit = style.unit
    let names = StandingNames(marked, isWanted: demands.names, width: area.width, setter: setter)
    let grid = StandingPlot.grid(of: marked, size: Size(width: area.width, height: area.height), setter: setter)
    let gap = StandingPlot.gap(style)
    var titles = PanelTitles.none
    let margin = demands.margin + names.margin
    let captioned = marked.hasCommonCaptions ? marked.panels.first?.slots ?? [] : marked.allSlots
    // Above an empty place a panel would have labels that the one beside it has not.
    let captionsAll = grid.rows > 1 && (grid.isRagged || (marked.isNamed && !marked.hasCommonCaptions))
    let captionRows = captionsAll ? grid.rows : 1

    var tickWidth = 5 * style.face(.tick).size
    var headroom = style.lineHeight(.tick) / 2
    var (plot, slot, lanePitch, thickness) = (area, 1.0, 1.0, 1.0)
    var periods: PeriodAxis?
    var categories: CategoryRow?
    var (values, absences, axis) = (StandingLabels.none, StandingAbsences(setter: setter), ValueAxis.none)
    let ink = marked.inkReaches(style)
    // The texts of the ticks take width from the columns, their labels then height from the plot, which may change the
    // ticks: the second round settles it, the third is for texts that grow by a digit.
    for _ in 0..<3 {
      plot.x = area.x + tickWidth + 9 * unit
      plot.width = max(
        1, (area.maxX - margin - plot.x - gap.width * Double(grid.columns - 1)) / Double(grid.columns))
      titles = PanelTitles(
        of: marked, width: plot.width, limit: area.height / Double(grid.rows) * 0.4, setter: setter)
      slot = StandingPlot.slot(marked, plotWidth: plot.width, style)
      let origin = plot.x + (plot.width - slot * Double(marked.slots)) / 2
      thickness = Self.thickness(slot: slot, lanes: marked.lanes, style)
      lanePitch = thickness / Double(marked.lanes)
      categories =
        marked.isNamed
        ? CategoryRow(captioned.map(\.slot), slot: slot, height: area.height * 0.36 / Double(grid.rows), setter: setter)
        : nil
      let region =
        grid.columns == 1
        ? Rect(x: area.x, y: 0, width: area.width - margin, height: 0)
        : Rect(x: plot.x - 6 * unit, y: 0, width: plot.width + 6 * unit, height: 0)
      periods =
        marked.isNamed
        ? nil : PeriodAxis(marked.table.periodLabels, origin: origin, slot: slot, region: region, setter: setter)
      let below = (categories?.height ?? periods?.height ?? 0) + 10 * unit
      plot.y = area.y + headroom + demands.stackHeight + titles.height
      let heads = (headroom + titles.height) * Double(grid.rows) + gap.height * Double(grid.rows - 1)
      plot.height = max(
        1, (area.height - demands.stackHeight - heads - below * Double(captionRows)) / Double(grid.rows))
      values = StandingLabels(
        marked, slot: slot, lane: lanePitch, height: plot.height * 0.4, extremesOnly: demands.extremesOnly,
        setter: setter)
      absences = StandingAbsences(marked, slot: slot, lane: lanePitch, height: plot.height * 0.5, setter: setter)
      var reaches = ink + values.reaches + absences.reaches
      if let gap = marked.gapEnds { reaches.append(Reach(max(gap.from, gap.to), room: demands.gapRoom)) }
      axis = ValueAxis(
        holding: reaches, length: plot.height, orientation: .standing, whole: marked.whole, table: marked.table,
        setter: setter)
      let width = axis.ticks.map(\.label.size.width).max() ?? 0
      let needed = max(style.lineHeight(.tick) / 2, marked.whole == nil ? 0 : Self.overhang(reaches, axis, plot.height))
      if abs(width - tickWidth) < 0.001, needed <= headroom + 0.001 { break }
      tickWidth = width
      headroom = max(headroom, min(needed, area.height * 0.3 / Double(grid.rows)))
    }
    self.marked = marked
    self.setter = setter
    self.area = area
    self.demands = demands
    self.grid = grid
    self.titles = titles
    self.names = names
    self.axis = axis
    self.slot = slot
    self.periods = periods
    self.categories = categories
    self.captionsAll = captionsAll
    self.values = values
    self.absences = absences
    let rowPitch =
      plot.height + headroom + titles.height + gap.height
      + (captionsAll ? (categories?.height ?? periods?.height ?? 0) + 10 * unit : 0)
    fields = marked.panels.indices.map { panel in
      let place = plot.offset(
        x: Double(grid.column(of: panel)) * (plot.width + gap.width), y: Double(grid.row(of: panel)) * rowPitch)
      return PlotArea(
        panel: panel, slots: marked.panels[panel].slots,
        space: PlotSpace(.standing, plot: place, domain: axis.domain),
        start: place.x + (plot.width - slot * Double(marked.slots)) / 2, pitch: slot, thickness: thickness,
        lanes: marked.lanes, setter: setter)
    }
  }

  /// What the lanes of a slot take of it.
  private static func thickness(slot: Double, lanes: Int, _ style: ChartStyle) -> Double {
    lanes == 1 ? min(slot * 0.72, 92 * style.unit) : min(slot * 0.82, 60 * Double(lanes) * style.unit)
  }

  /// How far labels reach beyond the upper end of an axis that does not grow for them.
  private static func overhang(_ reaches: [Reach], _ axis: ValueAxis, _ length: Double) -> Double {
    let scale = LinearScale(domain: axis.domain, start: 0, end: length)
    return reaches.map { scale($0.value) + ($0.isBackward ? 0 : $0.room) - length }.max() ?? 0
  }

  // MARK: Places

  /// The place along the axis of periods, in columns of the first panel.
  func x(of position: Double) -> Double { fields[0].start + position * slot }

  /// The values that find a place beyond their columns without meeting a neighbour or its label, by field.
  func valueLabels() -> [[PlacedLabel?]] {
    var placed: [[PlacedLabel?]] = fields.map { _ in [] }
    var taken: [[Rect]] = fields.map { absences.placed(in: $0).compactMap { $0.label?.box } }
    let bodies = values.isPartial ? fields.map { field in field.slots.indices.map(field.extents) } : []
    for index in fields.indices { placed[index] = values.labels.map { _ in nil } }
    for position in values.order {
      guard let label = values.labels[position], fields.indices.contains(label.panel) else { continue }
      let field = fields[label.panel]
      guard let candidate = label.placed(in: field)?.clamped(from: field.space.plot.x, to: field.space.plot.maxX)
      else { continue }
      if values.isPartial {
        let room = candidate.box.inset(x: -3 * style.unit, y: 0)
        let own = field.band(of: label.lane, in: label.slot)
        let meetsBody = bodies[label.panel].indices.contains { slot in
          bodies[label.panel][slot].contains {
            room.overlaps($0) && !(slot == label.slot && abs($0.midX - own.middle) < 0.01)
          }
        }
        if meetsBody || taken[label.panel].contains(where: { room.overlaps($0) }) { continue }
      }
      guard candidate.box.width <= field.space.plot.width, candidate.box.y >= field.space.plot.y - headroom - 0.01,
        candidate.box.maxY <= field.space.plot.maxY + 0.5
      else { continue }
      taken[label.panel].append(candidate.box)
      placed[label.panel][position] = candidate
    }
    return placed
  }
}
