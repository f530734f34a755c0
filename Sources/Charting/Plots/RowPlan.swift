import Content
import Drawing

/// How rows share the height: one below the other while their labels stay readable, and side by side
/// in blocks of one scale where they are too many. Small multiples are a grid of such rows.
struct RowPlan: Hashable, Sendable {
  var grid: PanelGrid
  /// Blocks side by side; 1 for small multiples.
  var blocks: Int
  /// Rows of one block or panel; the last may have fewer.
  var rows: Int
  /// From the middle of a row to that of the next.
  var pitch: Double
  var thickness: Double
  /// The height of a row that captions may fill, and that of a lane that values may fill.
  var textHeight: Double
  var laneHeight: Double
  var titles: PanelTitles
  /// What lies between two rows of panels.
  var gridGap: Double
  /// Whether every panel has the texts of the ticks below it, and not only the lowest ones.
  var ticksAll: Bool
  /// Whether rows are too low for a second line of their labels.
  var isDetailBeside: Bool
  /// Whether rows are so low that no label on them can be read.
  var isCrowded: Bool
  /// Whether panels are less than half as high as that: nothing in them could be compared.
  var isTooLow: Bool
  /// How much of what rows leave free lies above them: in an upright picture they stand below the title, to which they belong.
  let slackAbove: Double
  /// The captions, where they stand above their bars; what they take of a row, and what labels of parts take below.
  var lines: CategoryLines?
  var above = 0.0
  var below = 0.0
  /// What lies between rows beyond their air, above the first and below the last a half of it.
  var loose = 0.0

  /// Panels or blocks that stand side by side.
  var columns: Int { max(blocks, grid.columns) }

  /// From the top of a row of panels to that of the next.
  func gridPitch(head: Double) -> Double { titles.height + head + height + gridGap }

  /// The height of the rows of a block or panel.
  var height: Double { Double(rows) * pitch - loose }

  /// The share of a low row that texts may fill.
  static let filled = 0.9
  /// The share of a row that several lanes take.
  static let groupShare = 0.78

  /// What titles may take of a panel: where the first column has captions for all, the plots are narrower.
  private static func titleShare(_ grid: PanelGrid) -> Double {
    grid.columns > 1 ? 0.52 : 0.9
  }

  /// The distance of panels or blocks side by side.
  static func columnGap(_ style: ChartStyle) -> Double { 30 * style.unit }

  /// The least pitch at which all labels of a row can be read.
  private static func lowest(_ lanes: Int, _ style: ChartStyle) -> Double {
    let caption = style.lineHeight(.category) * style.smallest / filled
    return lanes == 1
      ? caption : max(caption, Double(lanes) * style.lineHeight(.value) * style.smallest / groupShare)
  }

  /// The least height of rows below each other, with the texts of their ticks.
  static func lowestHeight(of marked: MarkedTable, _ style: ChartStyle) -> Double {
    Double(marked.slots) * lowest(marked.lanes, style) * 1.01 + style.tickBand
  }

  /// - Parameters:
  ///   - height: of all rows, with the titles of panels.
  ///   - head: what each panel or block needs above its first row and below its last.
  ///   - spread: how far the rows are drawn apart, in steps: bars are thinner by as much.
  init(_ marked: MarkedTable, width: Double, height: Double, head: Double, spread: Int = 0, setter: LabelSetter) {
    let style = setter.style
    let unit = style.unit
    let lanes = marked.lanes
    let lowest = Self.lowest(lanes, style)
    let count = max(1, marked.slots)
    let isGrid = marked.panels.count > 1
    gridGap = isGrid ? Self.panelGap(style) : 0
    let gap = Size(width: Self.columnGap(style), height: gridGap)
    blocks = 1
    if isGrid {
      grid = PanelGrid(
        count: marked.panels.count, asked: marked.table.columns, size: Size(width: width, height: height),
        narrowest: 120 * unit,
        gap: gap
      ) { cell in
        let pitch = (cell.height - style.lineHeight(.series) - head) / Double(count)
        return min(1, pitch / (lowest * 1.5)) * min(1, cell.width / (260 * unit))
      }
      rows = count
    } else {
      grid = .single
      let most = max(1, Int(width / (170 * unit)))
      func areTooLow(_ blocks: Int) -> Bool { (height - head) / Double(Self.rows(of: count, in: blocks)) < lowest }
      // Small letters can be enlarged; a number that a narrow block cuts off cannot.
      let word = most > 1 && areTooLow(1) ? ValueLabels.rooms(marked, setter: setter).words : 0
      while blocks < most, areTooLow(blocks), width / Double(blocks + 1) - gap.width >= word / 0.8 { blocks += 1 }
      rows = Self.rows(of: count, in: blocks)
    }
    let cell = (width - gap.width * Double(grid.columns - 1)) / Double(grid.columns)
    let rowHeight = height / Double(grid.rows)
    // Above an empty place a panel would have ticks that the one beside it has not.
    ticksAll = grid.isRagged && rowHeight * 0.3 > gridGap + style.tickBand
    if isGrid { gridGap = ticksAll ? gridGap + style.tickBand : min(gridGap, rowHeight * 0.15) }
    titles = PanelTitles(
      of: marked, width: cell * Self.titleShare(grid), limit: rowHeight * 0.4, setter: setter)
    // In a square or upright picture a few rows are drawn apart rather than leave half of it empty.
    let isUpright = !style.isInPage && !isGrid && height > 0.7 * width
    slackAbove = isUpright ? 0 : 0.46
    let tall = ((isUpright ? 200 : 125) + 45 * Double(lanes - 1)) * unit
    let panelHeight = (height - gridGap * Double(grid.rows - 1)) / Double(grid.rows) - titles.height - head
    pitch = max(0.01, min(tall, panelHeight / Double(rows)))
    isCrowded = pitch < lowest * 0.999
    isTooLow = isGrid && pitch < lowest / 2
    let share = lanes > 1 ? Self.groupShare : pitch < 24 * unit ? 0.64 : 0.54
    thickness = pitch * share * [1, 0.8, 0.6][min(2, max(0, spread))]
    textHeight = max(pitch * Self.filled, pitch - 7 * unit)
    laneHeight = lanes > 1 ? thickness / Double(lanes) : textHeight
    if marked.hasNamesAbove(style) {
      let lines = CategoryLines(
        marked.captioned.map(\.slot), width: width - CategoryLines.indent(style), setter: setter)
      let (above, below) = Self.besides(lines, of: marked, style)
      let bars = Self.bars(of: marked, style)
      let natural = bars + above + below + Self.air(style)
      let grown = natural + Self.rowGrowth(of: marked, style)
      // Where bars are as thick as they may be, an upright picture has more between them.
      let free = isUpright && rows > 1 ? (panelHeight - Double(rows) * grown) / Double(rows - 1) : 0
      let loose = max(0, min(free, 0.7 * (grown - above - below)))
      let pitch = max(0.01, min(grown, panelHeight / Double(rows))) + loose
      // What rows have beyond what they ask for lies in their bars and between them.
      let air = Self.air(style) + Self.airShare(style) * max(0, pitch - loose - natural) + loose
      let thickness = max(0.01, pitch - above - below - air)
      // Names that leave the bars too little stand beside them, where they leave them more. Names of series stay in the key.
      let isPressed = thickness < 0.5 * bars
      if !isPressed || isCrowded {
        (self.lines, self.above, self.below, self.loose) = (lines, above, below, loose)
        (self.pitch, self.thickness) = (pitch, thickness)
        // Words beside a bar do not reach up into the name above it, however far rows are apart.
        textHeight = max(thickness, min(pitch - above - below, thickness + Self.air(style)))
        laneHeight = lanes > 1 ? thickness / Double(lanes) : textHeight
        isCrowded = isPressed
        isTooLow = isGrid && thickness < 0.25 * bars
      }
    }
    isDetailBeside =
      marked.allSlots.contains { !$0.slot.detail.isEmpty }
      && textHeight < (style.lineHeight(.category) + style.lineHeight(.detail)) * style.smallest
  }

  // MARK: Captions above

  /// What captions and the labels of parts take of a row.
  private static func besides(
    _ lines: CategoryLines, of marked: MarkedTable, _ style: ChartStyle
  ) -> (above: Double, below: Double) {
    let hasParts = marked.allSlots.contains(where: \.hasParts)
    return (lines.height + CategoryLines.gap(style), hasParts ? style.lineHeight(.part) + 2 * style.unit : 0)
  }

  /// The height of the bars of a row that is not pressed.
  private static func bars(of marked: MarkedTable, _ style: ChartStyle) -> Double {
    let note = marked.remarksBeside ? style.lineHeight(.detail) : 0
    let lane = marked.lanes > 1 ? (style.lineHeight(.value) + note) * 1.12 : 1.8 * style.face(.category).size + note
    return lane * Double(marked.lanes)
  }

  /// By how much a row with its caption above it may be higher than it asks for; bars that are higher still are blocks.
  private static func rowGrowth(of marked: MarkedTable, _ style: ChartStyle) -> Double {
    (style.isInPage ? 0.6 : 2.5) * bars(of: marked, style) / (1 - airShare(style))
  }

  /// The share of it that lies between the bars.
  private static func airShare(_ style: ChartStyle) -> Double { style.isInPage ? 0.45 : 0 }

  /// By how much rows with their captions above them may be higher than they ask for.
  static func growth(of marked: MarkedTable, _ style: ChartStyle) -> Double? {
    marked.hasNamesAbove(style) ? Double(marked.slots) * rowGrowth(of: marked, style) : nil
  }

  /// From a row to the caption of the next.
  private static func air(_ style: ChartStyle) -> Double { 0.9 * style.face(.category).size }

  /// What rows with their captions above them ask for, and how much of it their bars can do without.
  private static func heightWithNamesAbove(
    of marked: MarkedTable, width: Double, setter: LabelSetter
  ) -> (height: Double, spare: Double) {
    let style = setter.style
    let lines = CategoryLines(
      marked.captioned.map(\.slot), width: width - CategoryLines.indent(style), setter: setter)
    let (above, below) = besides(lines, of: marked, style)
    let bars = bars(of: marked, style)
    let count = Double(marked.slots)
    return (count * (above + bars + below + air(style)), count * 0.25 * bars)
  }

  /// The distance of rows of panels, texts of ticks not counted.
  private static func panelGap(_ style: ChartStyle) -> Double { 22 * style.unit }

  private static func rows(of count: Int, in blocks: Int) -> Int {
    max(1, (count + blocks - 1) / blocks)
  }

  /// The height that the bars of a page ask for: enough for whole labels in two or three lines, less for many rows; and
  /// how much of it they can do without before their captions have to change.
  ///
  /// - Parameter partsBeside: whether the labels of parts stand in lines of their own below the values.
  static func naturalHeight(
    of marked: MarkedTable, width: Double, partsBeside: Bool, setter: LabelSetter
  ) -> (height: Double, spare: Double) {
    if marked.hasNamesAbove(setter.style) {
      return heightWithNamesAbove(of: marked, width: width, setter: setter)
    }
    let style = setter.style
    let slots = marked.captioned
    let detail = slots.contains { !$0.slot.detail.isEmpty } ? style.lineHeight(.detail) : 0
    let margin = 7 * style.unit
    let grid = naturalGrid(of: marked, width: width, setter: setter)
    let chartWidth = captionMeasure(marked, width: width, columns: grid.columns, setter: setter)
    let pitches = (1...4).map { Double($0) * style.lineHeight(.category) + detail + margin }
    let rooms = ValueLabels.rooms(marked, setter: setter)
    var columns: [CategoryColumn] = []
    for pitch in pitches where columns.last?.isUnforced != true {
      columns.append(
        CategoryColumn(
          slots.map(\.slot), chartWidth: chartWidth, rooms: rooms, rowHeight: pitch - margin, detailBeside: false,
          setter: setter))
    }
    let fitting = columns.first(where: \.isUnforced) ?? columns.first(where: \.isFull) ?? columns.last
    let text = fitting?.captions.map(\.size.height).max() ?? 0
    let lanes = Double(marked.lanes)
    var pitch = max(text + margin, (marked.panels.count > 1 ? 30 : style.isDense ? 26 : 40) * style.unit)
    if lanes > 1 {
      let note = marked.remarksBeside ? style.lineHeight(.detail) : 0
      pitch = max(pitch, lanes * (style.lineHeight(.value) + note) * 1.12 / groupShare)
    }
    // A bracket and its words stand between the bars.
    if marked.gapEnds != nil { pitch = max(pitch, 2.2 * style.lineHeight(.annotation) / (lanes > 1 ? 0.22 : 0.46)) }
    if let parts = marked.allTexts.map(\.remarks.count).max(), parts > 0 {
      pitch = max(
        pitch,
        partsBeside
          ? (lanes + Double(parts)) * style.lineHeight(.value) + margin
          : 30 * style.unit + style.lineHeight(.part))
    }
    // A chart never breaks, so that many rows have to share what half a page has.
    let count = Double(marked.slots * grid.rows)
    let most = (marked.panels.count > 1 ? 900 : 640) * style.unit
    let least = lowest(marked.lanes, style) * 1.25 * filled / style.smallest
    // Nor may it be higher than a page: rows that are more than that stand side by side.
    let height = min(count * min(pitch, max(least, most / max(1, count))), 1000 * style.unit)
    let spare = max(0, height - count * max(min(text / filled, text + margin), lanes > 1 ? least : 0))
    guard marked.panels.count > 1 else { return (height, spare) }
    let cell = (width - columnGap(style) * Double(grid.columns - 1)) / Double(grid.columns)
    let titles = PanelTitles(of: marked, width: cell * titleShare(grid), setter: setter).height
    let between = panelGap(style) + (grid.isRagged ? style.tickBand : 0)
    return (height + Double(grid.rows) * titles + Double(grid.rows - 1) * between, spare)
  }

  private static func naturalGrid(of marked: MarkedTable, width: Double, setter: LabelSetter) -> PanelGrid {
    guard marked.panels.count > 1 else { return .single }
    let unit = setter.style.unit
    return PanelGrid(
      count: marked.panels.count, asked: marked.table.columns, size: Size(width: width, height: 1),
      narrowest: 200 * unit,
      gap: Size(width: columnGap(setter.style), height: 0)
    ) { $0.width > 260 * unit ? 1 / $0.width : 0.5 / (260 * unit) }
  }

  /// The width of which captions take a share: that of one panel or block; what several panels share may be wider.
  static func captionMeasure(_ marked: MarkedTable, width: Double, columns: Int, setter: LabelSetter) -> Double {
    let gap = columnGap(setter.style)
    let cell = max(1, (width - gap * Double(columns - 1)) / Double(columns))
    return marked.panels.count > 1 && columns > 1 ? cell * 1.4 : cell
  }
}
