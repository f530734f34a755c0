import Content
import Drawing

/// The panels of people side by side, and the captions of their rows: what attempts at signs and words have in common.
struct PeopleBlocks {
  /// Rows that stand one below the other under one title.
  struct Block {
    var title: Label?
    /// Positions of the slots in the chart's.
    var slots: Range<Int>
  }

  let blocks: [Block]
  /// The width of a block.
  let width: Double
  /// What a row may take with its words where all are alike; nil where words take what they need.
  let rowHeight: Double?
  let column: CategoryColumn

  static func gap(_ style: ChartStyle) -> Double { 30 * style.unit }

  /// - Parameters:
  ///   - columns: panels, or equal shares of the rows of a single one, side by side.
  ///   - isAbreast: whether the lanes of a row stand in one line.
  ///   - height: what rows with an equal share each may take with their words; nil where words take what they need.
  init(
    _ table: PlotTable, lanes: [[PeopleLane]], columns: Int, isAbreast: Bool, width: Double, height: Double?,
    setter: LabelSetter
  ) {
    let style = setter.style
    let cell = max(1, (width - Self.gap(style) * Double(columns - 1)) / Double(columns))
    self.width = cell
    let isNamedAbove = Self.hasNamesAbove(table, width: width, style)
    blocks =
      isNamedAbove
      ? Self.blocks(of: table.slots, width: cell, setter: setter)
      : Self.blocks(of: table, columns: columns, width: cell, setter: setter)
    rowHeight = height.map { [blocks] in Self.rowHeight(blocks, columns: columns, height: $0, style: style) }
    let slots = isNamedAbove ? table.slots.map { _ in Slot(lanes: []) } : table.slots
    column = Self.captions(
      of: slots, lanes: lanes, width: cell, rowHeight: rowHeight, isAbreast: isAbreast, setter: setter)
  }

  /// Narrower plots, in units, have no room for names beside signs of a size that is counted.
  private static let narrow = 340.0

  /// Whether the names of a few rows stand above their signs.
  static func hasNamesAbove(_ table: PlotTable, width: Double, _ style: ChartStyle) -> Bool {
    table.panels.count == 1 && table.slots.count <= style.mostNamesAbove && width < narrow * style.unit
  }

  /// Rows whose names stand above them.
  private static func blocks(of slots: [Slot], width: Double, setter: LabelSetter) -> [Block] {
    slots.enumerated().map { index, slot in
      let title = setter.fitted(
        Caption.pieces(of: slot), width: width, height: 3 * setter.style.lineHeight(.category))
      return Block(title: title, slots: index..<index + 1)
    }
  }

  /// The height that the words of a row may fill where all rows are alike.
  private static func rowHeight(_ blocks: [Block], columns: Int, height: Double, style: ChartStyle) -> Double {
    let stories = stride(from: 0, to: blocks.count, by: columns).map { blocks[$0..<min(blocks.count, $0 + columns)] }
    let rows = max(1, stories.reduce(0) { $0 + ($1.map(\.slots.count).max() ?? 0) })
    let titles = stories.reduce(0.0) { $0 + ($1.compactMap(\.title?.size.height).max() ?? 0) + 30 * style.unit }
    let room = height - (blocks.first?.title == nil ? 0 : titles)
    return max(0.01, room / Double(rows) * 0.88)
  }

  /// The panels; of a single one equal shares of its rows side by side.
  private static func blocks(
    of table: PlotTable, columns: Int, width: Double, setter: LabelSetter
  ) -> [Block] {
    var blocks: [Block] = []
    var first = 0
    guard table.panels.count == 1 else {
      for panel in table.panels {
        let title = setter.fitted(
          [.init(panel.title, .category)], width: width, height: 2 * setter.style.lineHeight(.category))
        blocks.append(Block(title: title, slots: first..<first + panel.slots.count))
        first += panel.slots.count
      }
      return blocks
    }
    let count = table.slots.count
    let rows = max(1, (count + columns - 1) / columns)
    return stride(from: 0, to: count, by: rows).map { Block(title: nil, slots: $0..<min(count, $0 + rows)) }
  }

  /// The captions in as few lines as leave the signs half of the width.
  private static func captions(
    of slots: [Slot], lanes: [[PeopleLane]], width: Double, rowHeight: Double?, isAbreast: Bool, setter: LabelSetter
  ) -> CategoryColumn {
    let style = setter.style
    let height = rowHeight ?? 12 * style.lineHeight(.category)
    let isDetailBeside =
      slots.contains { !$0.detail.isEmpty }
      && height < (style.lineHeight(.category) + style.lineHeight(.detail)) * style.smallest
    let detail =
      isDetailBeside || slots.allSatisfy(\.detail.isEmpty) ? 0 : style.lineHeight(.detail)
    // What the lanes of a row need behind their captions, side by side or the widest of them.
    func room(_ measure: (PeopleLane) -> Double) -> Double {
      let signs = 40 * style.unit + style.valueGap
      let rooms = lanes.map { slot in slot.map { measure($0) + signs } }
      let widest = rooms.map { (isAbreast ? $0.reduce(0, +) : $0.max()) ?? 0 }.max() ?? 0
      return widest + PeopleFrame.captionGap(style)
    }
    let rooms = (
      line: room { $0.isMissing ? 0 : $0.lineWidth }, words: room(\.wordWidth)
    )
    func attempt(_ lines: Int) -> CategoryColumn {
      CategoryColumn(
        slots, chartWidth: width, rooms: (max(rooms.line, rooms.words), rooms.words),
        rowHeight: min(height, Double(lines) * style.lineHeight(.category) + detail), detailBeside: isDetailBeside,
        setter: setter)
    }
    var column = attempt(1)
    for lines in 2...4 where !column.isUnforced {
      let next = attempt(lines)
      if next.isUnforced || !column.isFull { column = next }
    }
    return column
  }
}
