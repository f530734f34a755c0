import Content
import Drawing

/// How columns share the width.
enum ColumnPlan {
  /// The distance of panels.
  static func gap(_ style: ChartStyle) -> Size {
    style.hasClosePanels
      ? Size(width: 14 * style.unit, height: 8 * style.unit) : Size(width: 24 * style.unit, height: 24 * style.unit)
  }

  /// That below which a panel of columns has no room.
  private static func narrowest(_ style: ChartStyle) -> Double { (style.hasClosePanels ? 60 : 90) * style.unit }

  /// Where small multiples stand in a picture.
  static func grid(of marked: MarkedTable, size: Size, setter: LabelSetter) -> PanelGrid {
    guard marked.panels.count > 1 else { return .single }
    let unit = setter.style.unit
    let head = setter.style.lineHeight(.series) + setter.style.lineHeight(.tick)
    let isClose = setter.style.hasClosePanels
    let wished = isClose ? Size(width: 110, height: 72) : Size(width: 230, height: 110)
    return PanelGrid(
      count: marked.panels.count, asked: marked.table.columns, size: size, narrowest: narrowest(setter.style),
      gap: gap(setter.style)
    ) { cell in
      min(1, cell.width / (wished.width * unit)) * min(1, max(1, cell.height - head) / (wished.height * unit))
    }
  }

  /// Where small multiples stand in a page, where height is free.
  ///
  /// - Parameter narrowest: that below which a panel has no room; nil for one of columns.
  static func naturalGrid(
    of marked: MarkedTable, width: Double, narrowest: Double? = nil, setter: LabelSetter
  ) -> PanelGrid {
    guard marked.panels.count > 1 else { return .single }
    let unit = setter.style.unit
    let gap = Size(width: Self.gap(setter.style).width, height: 0)
    let grid = PanelGrid(
      count: marked.panels.count, asked: marked.table.columns, size: Size(width: width, height: 1),
      narrowest: 150 * unit, gap: gap
    ) { $0.width >= 180 * unit ? 1 / $0.width : 0 }
    // More rows than a page has room for stand closer.
    guard grid.rows > 6, marked.table.columns == nil else { return grid }
    let most = (width + gap.width) / ((narrowest ?? Self.narrowest(setter.style)) + gap.width)
    return PanelGrid(count: grid.count, columns: max(1, min((grid.count + 5) / 6, Int(most))))
  }

  /// The width of a slot in a plot.
  ///
  /// - Parameter room: for what stands beside each column.
  static func slot(_ marked: MarkedTable, plotWidth: Double, room: Double = 0, _ style: ChartStyle) -> Double {
    let widest = max((170 + 50 * Double(marked.lanes - 1)) * style.unit, room > 0 ? 92 * style.unit + room : 0)
    return min(plotWidth / Double(max(1, marked.slots)), widest)
  }

  /// The width of a slot before the texts of the ticks are known.
  static func slot(_ marked: MarkedTable, width: Double, columns: Int, _ style: ChartStyle) -> Double {
    let ticks = 5 * style.face(.tick).size + 9 * style.unit
    let gaps = gap(style).width * Double(columns - 1)
    return slot(marked, plotWidth: (width - ticks - gaps) / Double(columns), style)
  }

  /// What the lanes of a slot take of it; no less than a good part, whatever stands beside them.
  static func thickness(slot: Double, lanes: Int, room: Double = 0, _ style: ChartStyle) -> Double {
    if room > 0, lanes == 1 { return min(slot * 0.72, 92 * style.unit, max(slot * 0.4, slot - room)) }
    // Gaps of less than a pixel or two come out uneven, and seem to be a pattern of the data.
    if lanes == 1, slot < 1.5 * style.unit { return slot }
    return lanes == 1 ? min(slot * 0.72, 92 * style.unit) : min(slot * 0.82, 60 * Double(lanes) * style.unit)
  }

  /// The height that columns ask for in a page, names and remarks not counted: flatter the wider they are.
  static func naturalHeight(of marked: MarkedTable, width: Double, setter: LabelSetter) -> Double {
    let unit = setter.style.unit
    let grid = naturalGrid(of: marked, width: width, setter: setter)
    // Where room is dear columns are as flat as rows are low.
    var height =
      setter.style.isDense ? max(60 * unit + 0.13 * width, lowest(setter.style)) : 100 * unit + 0.19 * width
    if marked.isNamed {
      let slot = slot(marked, width: width, columns: grid.columns, setter.style)
      height +=
        CategoryRow(marked.allSlots.map(\.slot), slot: slot, height: height * 0.6, setter: setter).height * 0.7
    }
    if marked.panels.count > 1 {
      let cell = width / Double(grid.columns)
      let row = 50 * unit + 0.3 * cell
      height =
        height * 0.3 + Double(grid.rows) * (row + PanelTitles(of: marked, width: cell * 0.8, setter: setter).height)
      // What lies between few rows is taken from their panels; that between many would leave nothing of them.
      if grid.rows > 6 {
        let foot = grid.isRagged ? setter.style.lineHeight(.tick) + 10 * unit : 0
        height += Double(grid.rows - 1) * (gap(setter.style).height + foot)
      }
    }
    return height
  }

  /// The height at which the highest column can be compared even where the plot gives way and the axis ends well above it: it
  /// is as high as in a small picture, in measure with the letters.
  private static func lowest(_ style: ChartStyle) -> Double {
    let column = 36 * style.least / 11
    return (style.tickBand + style.lineHeight(.value) + 1.4 * column) / ChartStyle.gentleStretch
  }

  /// Whether names or values are too wide to stand under and above their columns in whole words.
  static func mustLie(_ marked: MarkedTable, size: Size, setter: LabelSetter) -> Bool {
    guard marked.isNamed else { return false }
    let style = setter.style
    let columns =
      size.height > 0
      ? grid(of: marked, size: size, setter: setter).columns
      : naturalGrid(of: marked, width: size.width, setter: setter).columns
    // The texts of the ticks take their part; how high the plot is does not matter here.
    let area = Rect(x: 0, y: 0, width: size.width, height: size.height > 0 ? size.height : 300 * style.unit)
    let frame = PlotFrame(marked, .standing, in: area, demands: PlotDemands(), setter: setter)
    let slot =
      frame.measures.grid.columns == columns
      ? frame.areas[0].pitch : slot(marked, width: size.width, columns: columns, style)
    let lane = slot * 0.82 / Double(marked.lanes)
    let height = 6 * style.lineHeight(.category)
    return !CategoryRow(marked.allSlots.map(\.slot), slot: slot, height: height, setter: setter).isWhole
      || ValueLabels(above: marked, slot: slot, lane: lane, height: height, setter: setter).isShort
      || (marked.lanes > 1
        && !SharedAbsences(marked, slot: slot, lane: lane, height: height, setter: setter).areSaid)
  }
}
