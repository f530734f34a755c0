import Content
import Drawing

/// Columns from left to right, of periods or of things with names.
struct StandingPlot: FramedPlot {
  let marked: MarkedTable
  let setter: LabelSetter

  // MARK: Measures

  /// The distance of panels.
  static func gap(_ style: ChartStyle) -> Size { Size(width: 24 * style.unit, height: 24 * style.unit) }

  /// Where small multiples stand; in a page, whose height is free, nil is given for it.
  static func grid(of marked: MarkedTable, size: Size, setter: LabelSetter) -> PanelGrid {
    guard marked.panels.count > 1 else { return .single }
    let unit = setter.style.unit
    let head = setter.style.lineHeight(.series) + setter.style.lineHeight(.tick)
    return PanelGrid(count: marked.panels.count, size: size, narrowest: 90 * unit, gap: gap(setter.style)) { cell in
      min(1, cell.width / (230 * unit)) * min(1, max(1, cell.height - head) / (110 * unit))
    }
  }

  /// The width of a slot in a plot.
  static func slot(_ marked: MarkedTable, plotWidth: Double, _ style: ChartStyle) -> Double {
    min(plotWidth / Double(max(1, marked.slots)), (170 + 50 * Double(marked.lanes - 1)) * style.unit)
  }

  /// The width of a slot before the texts of the ticks are known.
  private func slot(width: Double, columns: Int) -> Double {
    let ticks = 5 * setter.style.face(.tick).size + 9 * setter.style.unit
    let gaps = Self.gap(setter.style).width * Double(columns - 1)
    return Self.slot(marked, plotWidth: (width - ticks - gaps) / Double(columns), setter.style)
  }

  /// The columns of panels in a page, where height is free.
  private func naturalGrid(width: Double) -> PanelGrid {
    guard marked.panels.count > 1 else { return .single }
    let unit = setter.style.unit
    let gap = Size(width: Self.gap(setter.style).width, height: 0)
    let grid = PanelGrid(
      count: marked.panels.count, size: Size(width: width, height: 1), narrowest: 150 * unit, gap: gap
    ) { $0.width >= 180 * unit ? 1 / $0.width : 0 }
    // More rows than a page has room for stand closer.
    guard grid.rows > 6 else { return grid }
    return PanelGrid(count: grid.count, columns: (grid.count + 5) / 6)
  }

  /// Flatter the wider it is.
  func heights(width: Double, names: Bool) -> (natural: Double, least: Double, namesFit: Bool) {
    let unit = setter.style.unit
    let grid = naturalGrid(width: width)
    var height = 100 * unit + 0.19 * width
    if marked.isNamed {
      let slot = slot(width: width, columns: grid.columns)
      height +=
        CategoryRow(marked.allSlots.map(\.slot), slot: slot, height: height * 0.6, setter: setter).height * 0.7
    }
    if marked.panels.count > 1 {
      let cell = width / Double(grid.columns)
      let row = 50 * unit + 0.3 * cell
      height =
        height * 0.3 + Double(grid.rows) * (row + PanelTitles(of: marked, width: cell * 0.8, setter: setter).height)
    }
    guard names || !marked.table.annotations.isEmpty else { return (height, 0, true) }
    let area = Rect(x: 0, y: 0, width: width, height: height)
    let frame = StandingFrame(marked, in: area, demands: .init(names: names), setter: setter)
    // Remarks above the plot must not flatten it.
    if !marked.table.annotations.isEmpty { height += StandingNotes(frame).neededStackHeight }
    return (height, 0, !names || frame.writing.namesFit)
  }

  /// Whether names or values are too wide to stand under and above their columns in whole words.
  func mustLie(size: Size) -> Bool {
    guard marked.isNamed else { return false }
    let columns =
      size.height > 0
      ? Self.grid(of: marked, size: size, setter: setter).columns : naturalGrid(width: size.width).columns
    // The texts of the ticks take their part; how high the plot is does not matter here.
    let area = Rect(x: 0, y: 0, width: size.width, height: size.height > 0 ? size.height : 300 * setter.style.unit)
    let frame = StandingFrame(marked, in: area, demands: .init(), setter: setter)
    let slot = frame.grid.columns == columns ? frame.slot : slot(width: size.width, columns: columns)
    let lane = slot * 0.82 / Double(marked.lanes)
    let height = 6 * setter.style.lineHeight(.category)
    return !CategoryRow(marked.allSlots.map(\.slot), slot: slot, height: height, setter: setter).isWhole
      || StandingLabels(marked, slot: slot, lane: lane, height: height, setter: setter).isShort
      || (marked.lanes > 1
        && !StandingAbsences(marked, slot: slot, lane: lane, height: height, setter: setter).areSaid)
  }

  /// The whole plot. Remarks that find no free place get one of their own, which the columns have to leave them.
  func drawing(in area: Rect, names: Bool) -> (drawing: PlotDrawing, namesFit: Bool) {
    var demands = StandingFrame.Demands(names: names)
    var frame = StandingFrame(marked, in: area, demands: demands, setter: setter)
    var notes = StandingNotes(frame)
    for _ in 0..<5 {
      let before = demands
      demands.stackHeight = max(demands.stackHeight, notes.neededStackHeight)
      demands.margin = max(demands.margin, notes.neededMargin)
      if demands.gapRoom == 0, frame.needsGapRoom { demands.gapRoom = frame.wantedGapRoom }
      if frame.values.isTight, frame.lost(in: notes.writing).isEmpty == false { demands.extremesOnly = true }
      guard demands != before else { break }
      frame = StandingFrame(marked, in: area, demands: demands, setter: setter)
      notes = StandingNotes(frame)
    }
    return (frame.drawing(notes), !names || notes.writing.namesFit)
  }
}
