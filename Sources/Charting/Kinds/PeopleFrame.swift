import Drawing

/// One attempt at signs of people: how the panels stand, and what words and signs measure.
struct PeopleFrame {
  /// A lane of the chart.
  struct Position: Hashable {
    var slot: Int
    var lane: Int
  }

  /// Rows that stand one below the other under one title.
  struct Block {
    var title: Label?
    /// Positions of the slots in the chart's.
    var slots: Range<Int>
  }

  let content: ChartContent
  let setter: LabelSetter
  let blocks: [Block]
  /// Blocks side by side.
  let columns: Int
  /// The width of a block, and the space between two.
  let width: Double
  let column: CategoryColumn
  /// The lanes of each slot and the words behind them.
  let lanes: [[PeopleLane]]
  private(set) var words: [[PeopleWords]]
  /// The remarks of each lane, for the place below its signs.
  let remarks: [[[Label]]]
  /// The lanes whose remarks stand behind their signs, because below them there is no room.
  private(set) var beside: Set<Position> = []
  /// Whether rows are so low that their words cannot be read.
  let isCrowded: Bool
  private let textHeight: Double
  var grid: SignGrid
  /// What the rows stand apart, as a share of what they would without limits.
  var looseness = 1.0

  var style: ChartStyle { setter.style }
  static func blockGap(_ style: ChartStyle) -> Double { 30 * style.unit }

  /// - Parameters:
  ///   - height: what rows with an equal share each may take with their words; nil where words take what they need.
  init(
    _ content: ChartContent, columns: Int, width: Double, height: Double?, setter: LabelSetter
  ) {
    let style = setter.style
    self.content = content
    self.setter = setter
    self.columns = columns
    let cell = max(1, (width - Self.blockGap(style) * Double(columns - 1)) / Double(columns))
    self.width = cell
    let blocks = Self.blocks(of: content, columns: columns, width: cell, setter: setter)
    self.blocks = blocks
    let rowHeight = height.map { Self.rowHeight(blocks, columns: columns, height: $0, style: style) }
    let textHeight = rowHeight ?? 12 * style.lineHeight(.category)
    isCrowded = textHeight < style.lineHeight(.category) * LabelSetter.smallest * 0.999

    let slots = content.slots
    let isDetailBeside =
      slots.contains { !$0.detail.isEmpty }
      && textHeight < (style.lineHeight(.category) + style.lineHeight(.detail)) * LabelSetter.smallest
    let last = slots.count - 1
    let lanes = slots.enumerated().map { index, slot in
      slot.lanes.map { lane in
        let isWanted = content.labels == .all || (content.labels == .ends && (index == 0 || index == last))
        return PeopleLane(lane, isLabelled: isWanted)
      }
    }
    self.lanes = lanes
    column = Self.captions(
      slots, lanes: lanes, width: cell, textHeight: textHeight, detailBeside: isDetailBeside, setter: setter)
    remarks = lanes.map { slot in slot.map { $0.remarks.map { setter.label($0.text, $0.role) } } }
    self.textHeight = textHeight
    grid = SignGrid(height: 1, lanes: [], width: 1)
    words = []
    words = lanes.indices.map { slot in
      lanes[slot].indices.map { words(of: Position(slot: slot, lane: $0)) }
    }
  }

  private func words(of position: Position) -> PeopleWords {
    let lane = lanes[position.slot][position.lane]
    let isBeside = beside.contains(position)
    let most = Double(5 + (isBeside ? lane.remarks.count : 0)) * style.lineHeight(.value)
    return PeopleWords(
      lane, withRemarks: isBeside, width: max(1, width - start) * (lane.count > 0 || lane.isMissing ? 0.5 : 0.9),
      height: min(textHeight / Double(max(1, lanes[position.slot].count)), most), setter: setter)
  }

  /// The frame with the remarks of some more lanes behind their signs.
  func with(beside positions: Set<Position>) -> PeopleFrame {
    var frame = self
    frame.beside.formUnion(positions)
    for position in positions { frame.words[position.slot][position.lane] = frame.words(of: position) }
    return frame
  }

  /// The height that the words of a row may fill where all rows are alike.
  private static func rowHeight(_ blocks: [Block], columns: Int, height: Double, style: ChartStyle) -> Double {
    let stories = stride(from: 0, to: blocks.count, by: columns).map { blocks[$0..<min(blocks.count, $0 + columns)] }
    let rows = max(1, stories.reduce(0) { $0 + ($1.map(\.slots.count).max() ?? 0) })
    let titles = stories.reduce(0.0) { $0 + ($1.compactMap(\.title?.size.height).max() ?? 0) + 30 * style.unit }
    let room = height - (blocks.first?.title == nil ? 0 : titles)
    return max(0.01, room / Double(rows) * 0.88)
  }

  /// The panels; of a single one whose rows are too many, equal shares side by side.
  private static func blocks(
    of content: ChartContent, columns: Int, width: Double, setter: LabelSetter
  ) -> [Block] {
    var blocks: [Block] = []
    var first = 0
    guard content.panels.count == 1 else {
      for panel in content.panels {
        let title = setter.fitted(
          [.init(panel.title, .category)], width: width, height: 2 * setter.style.lineHeight(.category))
        blocks.append(Block(title: title, slots: first..<first + panel.slots.count))
        first += panel.slots.count
      }
      return blocks
    }
    let count = content.slots.count
    let rows = max(1, (count + columns - 1) / columns)
    return stride(from: 0, to: count, by: rows).map { Block(title: nil, slots: $0..<min(count, $0 + rows)) }
  }

  /// The captions in as few lines as leave the signs half of the width.
  private static func captions(
    _ slots: [Slot], lanes: [[PeopleLane]], width: Double, textHeight: Double, detailBeside: Bool, setter: LabelSetter
  ) -> CategoryColumn {
    let style = setter.style
    let texts = lanes.flatMap(\.self)
    let word = texts.map { setter.widestWord($0.text, $0.role) }.max() ?? 0
    let line = texts.filter { !$0.isMissing }.map { setter.label($0.text, $0.role).size.width }.max() ?? 0
    let signs = 40 * style.unit + style.valueGap + captionGap(style)
    let detail = detailBeside || slots.allSatisfy(\.detail.isEmpty) ? 0 : style.lineHeight(.detail)
    func attempt(_ lines: Int) -> CategoryColumn {
      CategoryColumn(
        slots, chartWidth: width, rooms: (max(line, word) + signs, word + signs),
        rowHeight: min(textHeight, Double(lines) * style.lineHeight(.category) + detail), detailBeside: detailBeside,
        setter: setter)
    }
    var column = attempt(1)
    for lines in 2...4 where !column.isUnforced {
      let next = attempt(lines)
      if next.isUnforced || !column.isFull { column = next }
    }
    return column
  }

  /// Where the signs begin in a block.
  var start: Double { Self.start(column, style) }

  private static func start(_ column: CategoryColumn, _ style: ChartStyle) -> Double {
    column.width > 0 ? column.width + captionGap(style) : 0
  }

  /// From a caption to the first sign: signs have no line to begin at, so that they keep more of a distance than bars.
  static func captionGap(_ style: ChartStyle) -> Double { 1.8 * style.categoryGap }
}
