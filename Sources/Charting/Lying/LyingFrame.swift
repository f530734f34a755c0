import Content
import Drawing

/// One attempt at lying bars, every measure of it decided.
struct LyingFrame {
  /// What earlier attempts have found that this one has to keep room for.
  struct Demands: Hashable {
    /// Whether the labels of parts stand behind the values, because there is no room above the bars.
    var partsBeside = false
    /// Remarks above the rows.
    var noteHeight = 0.0
    /// Whether the names of series stand at the first slot.
    var names = false
    /// The lanes of the first slot whose names do not fit into their bars and stand behind the values.
    var namesBehind: [Int] = []
    /// The width that the text of a gap needs beyond its bracket, and how far rows are drawn apart for it.
    var gapRoom = 0.0
    var gapSpread = 0
  }

  let marked: MarkedTable
  let setter: LabelSetter
  let plan: RowPlan
  let column: CategoryColumn
  let demands: Demands
  /// The names of series, in the order of the chart.
  let names: SeriesNames
  let labels: [LaneLabel]
  let axis: ValueAxis
  let fields: [PlotArea]
  /// What labels may take of each field beyond its plot.
  let overhang: Double
  /// The left edge and width of all, and the left edge of what belongs to each field.
  let area: Rect
  let lefts: [Double]
  /// What the first row of panels has above it.
  let head: Double

  var table: ChartTable { marked.table }
  var style: ChartStyle { setter.style }
  var space: PlotSpace { fields[0].space }

  init(_ marked: MarkedTable, in area: Rect, demands: Demands, setter: LabelSetter) {
    let style = setter.style
    let names = SeriesNames(marked, setter: setter)
    let available = max(1, area.height - style.tickBand - demands.noteHeight)
    let nameHead = demands.names && names.isAbove ? names.height + 7 * style.unit : 0
    func rowPlan(_ height: Double, _ head: Double) -> RowPlan {
      RowPlan(
        marked, width: area.width, height: height, head: head, spread: demands.gapSpread, setter: setter)
    }
    var plan = rowPlan(max(1, available - nameHead), 0)
    // The first label of a part stands above the first row, and that of a bar under a bracket may stand below the last.
    let head = nameHead + Self.partHead(marked, plan, demands, style)
    let foot = Self.partFoot(marked, plan, demands, style)
    if head + foot > nameHead || plan.grid.rows > 1 {
      plan = rowPlan(available, head + foot)
    }
    let hasOwnCaptions = plan.columns == 1 || plan.blocks > 1 || !marked.hasCommonCaptions
    let slots = marked.hasCommonCaptions ? marked.panels.first?.slots ?? [] : marked.allSlots
    let column = CategoryColumn(
      slots.map(\.slot),
      chartWidth: RowPlan.captionMeasure(marked, width: area.width, columns: plan.columns, setter: setter),
      rooms: Self.valueRooms(marked, setter: setter), rowHeight: plan.textHeight, detailBeside: plan.isDetailBeside,
      setter: setter)

    var widths = LyingWidths(
      total: area.width, columns: plan.columns, gap: RowPlan.columnGap(style), hasOwnCaptions: hasOwnCaptions,
      start: column.width > 0 ? column.width + style.categoryGap : 0)
    var labels: [LaneLabel] = []
    var axis = ValueAxis.none
    let ink = marked.inkReaches(style)
    // Texts of ticks take from the length that the labels were set for; then they are set anew.
    for _ in 0..<3 {
      labels = Self.labels(
        marked, plan: plan, partsBeside: demands.partsBeside, width: Self.labelWidth(marked, widths.length, style),
        setter: setter)
      var reaches = ink + labels.compactMap { $0.reach(.lying) }
      if demands.names { reaches += names.reaches(behind: demands.namesBehind, labels: labels) }
      if let gap = marked.gapEnds {
        // Only what the values can spare.
        let free = Reach.freeRoom(beside: reaches, length: widths.length)
        reaches.append(Reach(max(gap.from, gap.to), room: min(demands.gapRoom, free)))
      }
      axis = ValueAxis(
        holding: reaches, length: widths.length, orientation: .lying, whole: marked.whole, table: marked.table,
        setter: setter)
      // The texts of the outermost ticks stay inside as well, and where the axis is not free to grow, those of the lanes.
      for _ in 0..<6 {
        guard widths.hold(axis, marked.whole == nil ? [] : reaches) else { break }
        axis = ValueAxis(
          holding: reaches, length: widths.length, orientation: .lying, whole: marked.whole, table: marked.table,
          setter: setter)
      }
      if marked.whole != nil || Reach.leavesRoom(reaches, length: widths.length) { break }
    }
    axis.ticks = axis.ticks.filter { widths.holds($0, of: axis) }

    self.marked = marked
    self.setter = setter
    self.plan = plan
    self.column = column
    self.demands = demands
    self.names = names
    self.labels = labels
    self.axis = axis
    self.area = area
    self.head = head
    overhang = widths.after
    let gridPitch = plan.gridPitch(head: head + foot)
    let slack = max(0, available - gridPitch * Double(plan.grid.rows) + plan.gridGap)
    let top = area.y + slack * 0.46 + demands.noteHeight
    var (fields, lefts): ([PlotArea], [Double]) = ([], [])
    func add(panel: Int, column: Int, row: Int, slots: Range<Int>) {
      let y = top + Double(row) * gridPitch + plan.titles.height + head
      let plot = Rect(
        x: area.x + widths.x(of: column), y: y, width: widths.length, height: Double(plan.rows) * plan.pitch + foot)
      fields.append(
        PlotArea(
          panel: panel, first: slots.lowerBound, slots: Array(marked.panels[panel].slots[slots]),
          space: PlotSpace(.lying, plot: plot, domain: axis.domain), start: y, pitch: plan.pitch,
          thickness: plan.thickness, lanes: marked.lanes, setter: setter))
      lefts.append(hasOwnCaptions || column == 0 ? plot.x - widths.start : plot.x)
    }
    if marked.panels.count == 1 {
      for block in 0..<plan.blocks {
        let first = block * plan.rows
        add(panel: 0, column: block, row: 0, slots: min(first, marked.slots)..<min(first + plan.rows, marked.slots))
      }
    } else {
      for panel in marked.panels.indices {
        add(
          panel: panel, column: plan.grid.column(of: panel), row: plan.grid.row(of: panel),
          slots: 0..<marked.panels[panel].slots.count)
      }
    }
    self.fields = fields
    self.lefts = lefts
  }

  /// What a label may take of an axis so that the bars keep their part of it.
  private static func labelWidth(_ marked: MarkedTable, _ length: Double, _ style: ChartStyle) -> Double {
    if marked.isDiverging { return (length - style.textGap - 4 * style.valueGap) * 0.4 }
    return length * (marked.hasBothSides ? 0.36 : marked.whole != nil ? 0.3 : labelShare)
  }

  private static func partHead(
    _ marked: MarkedTable, _ plan: RowPlan, _ demands: Demands, _ style: ChartStyle
  ) -> Double {
    let firsts = marked.panels.flatMap { panel in
      stride(from: 0, to: panel.slots.count, by: max(1, plan.rows)).map { panel.slots[$0] }
    }
    guard !demands.partsBeside, firsts.contains(where: \.hasParts) else { return 0 }
    return Self.partRoom(plan, style)
  }

  private static func partFoot(
    _ marked: MarkedTable, _ plan: RowPlan, _ demands: Demands, _ style: ChartStyle
  ) -> Double {
    guard !demands.partsBeside, let slot = slotWithPartsBelow(marked, plan), marked.panels[0].slots[slot].hasParts,
      slot == marked.slots - 1 || slot % plan.rows == plan.rows - 1
    else { return 0 }
    return Self.partRoom(plan, style)
  }

  /// What the label of a part needs beyond the space of its row.
  private static func partRoom(_ plan: RowPlan, _ style: ChartStyle) -> Double {
    max(0, style.lineHeight(.part) + 3 * style.unit - (plan.pitch - plan.thickness) / 2)
  }

  /// The lower of two neighbours with a bracket between them: above its bar there is no place for other labels.
  static func slotWithPartsBelow(_ marked: MarkedTable, _ plan: RowPlan) -> Int? {
    guard let gap = marked.table.gap, marked.gapEnds != nil, marked.panels.count == 1 else { return nil }
    let (upper, lower) = (min(gap.from.slot, gap.to.slot), max(gap.from.slot, gap.to.slot))
    return lower == upper + 1 && upper / plan.rows == lower / plan.rows ? lower : nil
  }

  /// The field of a slot, by its position in its panel.
  func field(panel: Int, slot: Int) -> PlotArea? {
    fields.first { $0.holds(panel: panel, slot: slot) }
  }
}
