import Content
import Drawing

/// Slots that follow downwards: their height is shared by `RowPlan`, their width by captions, axis and values.
extension PlotFrame {
  static func rows(
    _ marked: MarkedTable, in area: Rect, _ demands: PlotDemands, _ names: SeriesNames, _ setter: LabelSetter
  ) -> Measures {
    let style = setter.style
    let available = max(1, area.height - style.tickBand - demands.noteHeight)
    let nameHead = demands.names && names.isAbove ? names.height + 7 * style.unit : 0
    func rowPlan(_ height: Double, _ head: Double) -> RowPlan {
      RowPlan(
        marked, width: area.width, height: height, head: head, spread: demands.gapSpread, setter: setter)
    }
    var plan = rowPlan(max(1, available - nameHead), 0)
    // The first label of a part stands above the first row, and that of a bar under a bracket may stand below the last.
    let head = nameHead + partHead(marked, plan, demands, style)
    let foot = partFoot(marked, plan, demands, style)
    if head + foot > nameHead || plan.grid.rows > 1 {
      plan = rowPlan(available, head + foot)
    }
    let hasOwnCaptions = plan.columns == 1 || plan.blocks > 1
    let captions: SlotCaptions.Form
    var start = 0.0
    if let lines = plan.lines {
      captions = .above(lines)
    } else {
      let column = CategoryColumn(
        marked.captioned.map(\.slot),
        chartWidth: RowPlan.captionMeasure(marked, width: area.width, columns: plan.columns, setter: setter),
        rooms: ValueLabels.rooms(marked, setter: setter), rowHeight: plan.textHeight,
        detailBeside: plan.isDetailBeside, setter: setter)
      captions = .beside(column)
      if column.width > 0 { start = column.width + style.categoryGap }
    }
    var widths = RowWidths(
      total: area.width, columns: plan.columns, gap: RowPlan.columnGap(style), hasOwnCaptions: hasOwnCaptions,
      start: start)
    var values = ValueLabels.none
    let axis = axis(of: marked, plan, demands, names, &widths, &values, setter)

    let gridPitch = plan.gridPitch(head: head + foot)
    let slack = max(0, available - gridPitch * Double(plan.grid.rows) + plan.gridGap)
    let top = area.y + slack * plan.slackAbove + demands.noteHeight
    var (areas, lefts): ([PlotArea], [Double]) = ([], [])
    func add(panel: Int, column: Int, row: Int, slots: Range<Int>) {
      let y = top + Double(row) * gridPitch + plan.titles.height + head
      let plot = Rect(
        x: area.x + widths.x(of: column), y: y, width: widths.length, height: plan.height + foot)
      areas.append(
        PlotArea(
          panel: panel, first: slots.lowerBound, slots: Array(marked.panels[panel].slots[slots]),
          space: PlotSpace(.lying, plot: plot, domain: axis.domain), start: y - plan.loose / 2, pitch: plan.pitch,
          thickness: plan.thickness, lanes: marked.lanes, above: plan.above, below: plan.below, setter: setter))
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
    return Measures(
      areas: areas, lefts: lefts, axis: axis, values: values, absences: SharedAbsences(setter: setter),
      captions: SlotCaptions(captions, style: style), titles: plan.titles, grid: plan.grid,
      blocks: plan.blocks, slots: plan.rows, overhang: widths.after, head: head, repeatsFoot: plan.ticksAll,
      slotWithPartsBelow: slotWithPartsBelow(marked, plan), slack: slack / available, isCrowded: plan.isCrowded,
      isTooLow: plan.isTooLow)
  }

  /// The axis, as long as captions and values leave it, and the values, set for that length.
  private static func axis(
    of marked: MarkedTable, _ plan: RowPlan, _ demands: PlotDemands, _ names: SeriesNames,
    _ widths: inout RowWidths, _ values: inout ValueLabels, _ setter: LabelSetter
  ) -> ValueAxis {
    var axis = ValueAxis.none
    let ink = marked.inkReaches(setter.style)
    // Texts of ticks take from the length that the values were set for; then they are set anew.
    for _ in 0..<3 {
      values = ValueLabels(
        beside: marked, plan: plan, partsBeside: demands.partsBeside,
        width: valueWidth(marked, widths.length, setter.style), setter: setter)
      var reaches = ink + values.reaches(.lying)
      if demands.names { reaches += names.reaches(behind: demands.namesBehind, labels: values.labels) }
      if let gap = marked.gapEnds {
        // Only what the values can spare.
        let free = Reach.freeRoom(beside: reaches, length: widths.length)
        reaches.append(Reach(max(gap.from, gap.to), room: min(demands.gapRoom, free)))
      }
      func found() -> ValueAxis {
        ValueAxis(
          holding: reaches, length: widths.length, orientation: .lying, whole: marked.whole, table: marked.table,
          setter: setter)
      }
      axis = found()
      // The texts of the outermost ticks stay inside as well, and where the axis is not free to grow, those of the lanes.
      for _ in 0..<6 {
        guard widths.hold(axis, marked.whole == nil ? [] : reaches) else { break }
        axis = found()
      }
      if marked.whole != nil || Reach.leavesRoom(reaches, length: widths.length) { break }
    }
    axis.ticks = axis.ticks.filter { widths.holds($0, of: axis) }
    return axis
  }

  /// What a value may take of an axis so that the bars keep their part of it.
  private static func valueWidth(_ marked: MarkedTable, _ length: Double, _ style: ChartStyle) -> Double {
    if marked.isDiverging { return (length - style.textGap - 4 * style.valueGap) * 0.4 }
    return length * (marked.hasBothSides ? 0.36 : marked.whole != nil ? 0.3 : ValueLabels.share)
  }

  // MARK: Parts

  private static func partHead(
    _ marked: MarkedTable, _ plan: RowPlan, _ demands: PlotDemands, _ style: ChartStyle
  ) -> Double {
    let firsts = marked.panels.lazy.flatMap { panel in
      stride(from: 0, to: panel.slots.count, by: max(1, plan.rows)).lazy.map { panel.slots[$0] }
    }
    guard !demands.partsBeside, plan.lines == nil, firsts.contains(where: \.hasParts) else { return 0 }
    return partRoom(plan, style)
  }

  private static func partFoot(
    _ marked: MarkedTable, _ plan: RowPlan, _ demands: PlotDemands, _ style: ChartStyle
  ) -> Double {
    guard !demands.partsBeside, let slot = slotWithPartsBelow(marked, plan), marked.panels[0].slots[slot].hasParts,
      slot == marked.slots - 1 || slot % plan.rows == plan.rows - 1
    else { return 0 }
    return partRoom(plan, style)
  }

  /// What the label of a part needs beyond the space of its row.
  private static func partRoom(_ plan: RowPlan, _ style: ChartStyle) -> Double {
    max(0, style.lineHeight(.part) + 3 * style.unit - (plan.pitch - plan.thickness) / 2)
  }

  /// The lower of two neighbours with a bracket between them: above its bar there is no place for other labels.
  private static func slotWithPartsBelow(_ marked: MarkedTable, _ plan: RowPlan) -> Int? {
    guard let gap = marked.table.gap, marked.gapEnds != nil, marked.panels.count == 1 else { return nil }
    let (upper, lower) = (min(gap.from.slot, gap.to.slot), max(gap.from.slot, gap.to.slot))
    return lower == upper + 1 && upper / plan.rows == lower / plan.rows ? lower : nil
  }
}
