import Drawing

extension PeopleFrame {
  /// The frame with signs of a height.
  func with(signs height: Double, looseness: Double = 1) -> PeopleFrame {
    var frame = self
    let all = zip(lanes.flatMap(\.self), words.flatMap(\.self)).map { lane, words in
      (count: lane.count, room: words.size.width > 0 ? words.size.width + gap(before: words, height) : 0)
    }
    frame.grid = SignGrid(height: height, lanes: all, width: width - start)
    frame.looseness = looseness
    return frame
  }

  /// The signs of the longest lane.
  var most: Int { lanes.flatMap(\.self).map(\.count).max() ?? 0 }

  /// Whether every lane is a single line.
  var isSingleLine: Bool { grid.line >= most }

  /// From the last sign of a lane to the words; small signs among these keep apart from those that are counted.
  func gap(before words: PeopleWords, _ height: Double) -> Double {
    let gap = max(style.valueGap, min(0.4 * height, 16 * style.unit))
    return words.hasSigns ? max(gap, 16 * style.unit) : gap
  }

  /// From a row to the next, at best.
  private var slotGap: Double { looseness * max(5 * style.unit, min(0.6 * grid.height, 34 * style.unit)) }
  private var laneGap: Double { max(2 * min(1, looseness) * style.unit, 0.28 * grid.height) }
  private var titleGap: Double { 8 * min(1, looseness) * style.unit }
  private var storyGap: Double { 22 * min(1, max(looseness, 0.3)) * style.unit }

  /// What a lane takes: its signs and the words behind them.
  func bodyHeight(slot: Int, lane: Int) -> Double {
    let signs = lanes[slot][lane].count > 0 || lanes[slot].count > 1 ? grid.size(of: lanes[slot][lane].count).height : 0
    return max(signs, words[slot][lane].size.height)
  }

  /// The line of remarks below a lane.
  func remarkHeight(slot: Int, lane: Int) -> Double {
    guard !beside.contains(Position(slot: slot, lane: lane)), !lanes[slot][lane].remarks.isEmpty else { return 0 }
    return 3 * style.unit + (remarks[slot][lane].map(\.size.height).max() ?? 0)
  }

  private func slotHeight(_ slot: Int) -> Double {
    let indices = lanes[slot].indices
    let bodies = indices.reduce(0) { $0 + bodyHeight(slot: slot, lane: $1) + remarkHeight(slot: slot, lane: $1) }
    return max(bodies + laneGap * Double(indices.count - 1), column.captions[slot].size.height)
  }

  private func blockHeight(_ block: Block) -> Double {
    block.slots.reduce(0) { $0 + slotHeight($1) } + slotGap * Double(max(0, block.slots.count - 1))
  }

  /// The blocks in lines of as many as stand side by side.
  private var stories: [Range<Int>] {
    stride(from: 0, to: blocks.count, by: columns).map { $0..<min(blocks.count, $0 + columns) }
  }

  private func titleHeight(_ story: Range<Int>) -> Double {
    story.compactMap { blocks[$0].title.map { $0.size.height + titleGap } }.max() ?? 0
  }

  /// What all of it takes.
  var height: Double {
    stories.reduce(storyGap * Double(stories.count - 1)) { sum, story in
      sum + titleHeight(story) + (story.map { blockHeight(blocks[$0]) }.max() ?? 0)
    }
  }

  /// Where everything begins: the titles, and each slot with the middle of its signs and the upper edges of its lanes.
  func places(in area: Rect) -> (titles: [PlacedLabel], slots: [(x: Double, middle: Double, lanes: [Double])]) {
    var titles: [PlacedLabel] = []
    var slots: [(x: Double, middle: Double, lanes: [Double])] = []
    var top = area.y
    for story in stories {
      for index in story {
        let x = area.x + Double(index - story.lowerBound) * (width + Self.blockGap(style))
        if let title = blocks[index].title { titles.append(title.at(x: x, y: top)) }
        var y = top + titleHeight(story)
        for slot in blocks[index].slots {
          let height = slotHeight(slot)
          slots.append(place(of: slot, x: x, y: y, height: height))
          y += height + slotGap
        }
      }
      top += titleHeight(story) + (story.map { blockHeight(blocks[$0]) }.max() ?? 0) + storyGap
    }
    return (titles, slots)
  }

  private func place(of slot: Int, x: Double, y: Double, height: Double) -> (Double, Double, [Double]) {
    let indices = lanes[slot].indices
    let bodies = indices.map { bodyHeight(slot: slot, lane: $0) }
    let below = indices.map { remarkHeight(slot: slot, lane: $0) }
    // Remarks below the last lane do not draw the caption down from its signs.
    let signs = zip(bodies, below).reduce(0) { $0 + $1.0 + $1.1 } + laneGap * Double(indices.count - 1)
    let caption = column.captions[slot].size.height
    let inner = signs - (below.last ?? 0)
    let top = max(y, min(y + height - signs, y + (caption - inner) / 2))
    var lanes: [Double] = []
    var edge = top
    for index in indices {
      lanes.append(edge)
      edge += bodies[index] + below[index] + laneGap
    }
    let middle = max(y + caption / 2, min(y + height - caption / 2, top + inner / 2))
    return (x, middle, lanes)
  }

  // MARK: Remarks at their signs

  /// The remarks of a lane below its signs, each in the middle of those that it is about, as far as others let it.
  func remarks(of slot: Int, _ lane: Int, left: Double, top: Double) -> [PlacedLabel] {
    var edge = left
    return zip(lanes[slot][lane].remarks, remarks[slot][lane]).map { remark, label in
      let (first, last) = span(of: remark)
      let x = max(edge, left + (first + last - label.size.width) / 2)
      edge = x + label.size.width + style.textGap
      return label.at(x: x, y: top + 3 * style.unit)
    }
  }

  private func span(of remark: PeopleLane.Remark) -> (Double, Double) {
    let first = grid.box(of: min(remark.signs.lowerBound, grid.line - 1))
    let last = grid.box(of: max(0, min(remark.signs.upperBound, grid.line) - 1))
    return (first.x, last.maxX)
  }

  /// The lanes below whose signs the remarks would not stand at what they are about, or leave the panel.
  var misfits: Set<Position> {
    let all = lanes.indices.flatMap { slot in lanes[slot].indices.map { Position(slot: slot, lane: $0) } }
    return Set(all.filter { !beside.contains($0) && !fits($0) })
  }

  private func fits(_ position: Position) -> Bool {
    let shown = lanes[position.slot][position.lane]
    guard !shown.remarks.isEmpty else { return true }
    guard grid.lines(of: shown.count) == 1, shown.remarks.allSatisfy({ !$0.signs.isEmpty }) else { return false }
    let placed = remarks(of: position.slot, position.lane, left: 0, top: 0)
    return zip(shown.remarks, placed).allSatisfy { remark, placed in
      let (first, last) = span(of: remark)
      let middle = (first + last) / 2
      return placed.box.maxX <= width - start
        && abs(placed.box.midX - middle) <= max((last - first) / 2, placed.box.width * 0.3)
    }
  }
}
