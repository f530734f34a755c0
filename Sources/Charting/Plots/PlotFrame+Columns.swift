import Content
import Drawing

/// Slots that follow to the right: they share the width, and what is written below and above them leaves the axis its
/// length.
extension PlotFrame {
  static func columns(
    _ marked: MarkedTable, in area: Rect, _ demands: PlotDemands, _ names: SeriesNames, _ setter: LabelSetter
  ) -> Measures {
    let style = setter.style
    let unit = style.unit
    let grid = ColumnPlan.grid(of: marked, size: Size(width: area.width, height: area.height), setter: setter)
    let rows = Double(grid.rows)
    let gap = ColumnPlan.gap(style)
    let margin = demands.noteMargin + names.margin
    let captioned = marked.captioned.map(\.slot)
    // Above an empty place a panel would have labels that the one beside it has not.
    let repeatsFoot = grid.rows > 1 && grid.isRagged

    var titles = PanelTitles.none
    var tickWidth = 5 * style.face(.tick).size
    var headroom = style.lineHeight(.tick) / 2
    var (plot, slot, thickness) = (area, 1.0, 1.0)
    var captions = SlotCaptions(.periods(PeriodAxis()), style: style)
    var (values, absences, axis) = (ValueLabels.none, SharedAbsences(setter: setter), ValueAxis.none)
    let ink = marked.inkReaches(style)
    // The texts of the ticks take width from the columns, their labels then height from the plot, which may change the
    // ticks: the second round settles it, the third is for texts that grow by a digit.
    for _ in 0..<3 {
      plot.x = area.x + tickWidth + 9 * unit
      plot.width = max(
        1, (area.maxX - margin - plot.x - gap.width * Double(grid.columns - 1)) / Double(grid.columns))
      titles = PanelTitles(of: marked, width: plot.width, limit: area.height / rows * 0.4, setter: setter)
      slot = ColumnPlan.slot(marked, plotWidth: plot.width, room: demands.segmentRoom, style)
      thickness = ColumnPlan.thickness(slot: slot, lanes: marked.lanes, room: demands.segmentRoom, style)
      let lane = thickness / Double(marked.lanes)
      if marked.isNamed {
        captions.form = .below(CategoryRow(captioned, slot: slot, height: area.height * 0.36 / rows, setter: setter))
      } else {
        let region =
          grid.columns == 1
          ? Rect(x: area.x, y: 0, width: area.width - margin, height: 0)
          : Rect(
            x: plot.x - marked.table.leadIn(6 * unit, columns: grid.columns), y: 0, width: plot.width + 6 * unit,
            height: 0)
        let origin = plot.x + (plot.width - slot * Double(marked.slots)) / 2
        captions.form = .periods(
          PeriodAxis(marked.table.periodLabels, origin: origin, slot: slot, region: region, setter: setter))
      }
      let below = captions.height + 10 * unit
      plot.y = area.y + headroom + demands.noteHeight + titles.height
      let heads = (headroom + titles.height) * rows + gap.height * Double(grid.rows - 1)
      plot.height = max(1, (area.height - demands.noteHeight - heads - below * (repeatsFoot ? rows : 1)) / rows)
      values = ValueLabels(
        above: marked, slot: slot, lane: lane, height: plot.height * 0.4, extremesOnly: demands.extremesOnly,
        setter: setter)
      absences = SharedAbsences(marked, slot: slot, lane: lane, height: plot.height * 0.5, setter: setter)
      var reaches = ink + values.reaches(.standing) + absences.reaches
      if let gap = marked.gapEnds { reaches.append(Reach(max(gap.from, gap.to), room: demands.gapRoom)) }
      axis = ValueAxis(
        holding: reaches, length: plot.height, orientation: .standing, whole: marked.whole, table: marked.table,
        setter: setter)
      let width = axis.ticks.map(\.label.size.width).max() ?? 0
      let needed = max(style.lineHeight(.tick) / 2, marked.whole == nil ? 0 : overhang(reaches, axis, plot.height))
      if abs(width - tickWidth) < 0.001, needed <= headroom + 0.001 { break }
      tickWidth = width
      headroom = max(headroom, min(needed, area.height * 0.3 / rows))
    }
    let rowPitch =
      plot.height + headroom + titles.height + gap.height + (repeatsFoot ? captions.height + 10 * unit : 0)
    // What stands beside columns stands right of them, the last one's as well.
    let free = (plot.width - slot * Double(marked.slots)) / 2
    let aside = demands.segmentRoom > 0 ? min((slot - thickness) / 2 - 10 * unit, free + plot.x - area.x) : 0
    let areas = marked.panels.indices.map { panel in
      let place = plot.offset(
        x: Double(grid.column(of: panel)) * (plot.width + gap.width), y: Double(grid.row(of: panel)) * rowPitch)
      return PlotArea(
        panel: panel, slots: marked.panels[panel].slots,
        space: PlotSpace(.standing, plot: place, domain: axis.domain),
        start: place.x + free - max(0, aside), pitch: slot, thickness: thickness,
        lanes: marked.lanes, setter: setter)
    }
    // What stands free above a plot below its title.
    let overhang = plot.y - area.y - demands.noteHeight - titles.height
    return Measures(
      areas: areas, lefts: areas.map(\.space.plot.x), axis: axis, values: values, absences: absences,
      captions: captions, titles: titles, grid: grid, slots: max(1, marked.slots), overhang: overhang, head: overhang,
      repeatsFoot: repeatsFoot, isThin: thickness < style.pixel, isTooLow: plot.height < 1.25 * style.lineHeight(.tick))
  }

  /// How far labels reach beyond the upper end of an axis that does not grow for them.
  private static func overhang(_ reaches: [Reach], _ axis: ValueAxis, _ length: Double) -> Double {
    let scale = LinearScale(domain: axis.domain, start: 0, end: length)
    return reaches.map { scale($0.value) + ($0.isBackward ? 0 : $0.room) - length }.max() ?? 0
  }
}
