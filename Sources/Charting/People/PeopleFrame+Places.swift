import Content
import Drawing

extension PeopleFrame {
  /// Where a slot stands: the middle of its caption and of its signs, and where each lane begins.
  struct SlotPlace {
    var x: Double
    var middle: Double
    var lanes: [Point]
  }

  // MARK: Distances

  /// From the last sign of a lane to the words; small signs among these keep apart from those that are counted.
  func gap(beforeSigns: Bool) -> Double {
    max(beforeSigns ? 16 * style.unit : style.valueGap, min(0.4 * grid.height, 16 * style.unit))
  }

  var missingLength: Double { Self.missingLength(max(1, width - start), style) }
  /// From a row to the next, at best.
  private var slotGap: Double { looseness * max(5 * style.unit, min(0.6 * grid.height, 34 * style.unit)) }
  /// From a lane to the next below it.
  private var laneGap: Double { max(2 * min(1, looseness) * style.unit, 0.32 * grid.height) }
  /// From a lane to the next beside it.
  private var abreastGap: Double { 26 * min(1, max(looseness, 0.4)) * style.unit }
  private var titleGap: Double { 8 * min(1, looseness) * style.unit }
  private var storyGap: Double { 22 * min(1, max(looseness, 0.3)) * style.unit }
  private var remarkGap: Double { 3 * style.unit }

  // MARK: Widths

  private func width(of lane: Measures) -> Double {
    if lane.isMissing { return missingLength + style.valueGap + lane.words.width }
    guard lane.count > 0 else { return lane.words.width }
    let words = lane.words.width > 0 ? gap(beforeSigns: lane.hasSigns) + lane.words.width : 0
    return grid.size(of: lane.count).width + words
  }

  /// Where each lane of a row begins, behind the captions; lanes abreast are columns of all rows.
  private var laneStarts: [Double] {
    let count = measures.map(\.count).max() ?? 0
    guard arrangement.isAbreast else { return Array(repeating: 0, count: count) }
    var widths = Array(repeating: 0.0, count: count)
    for slot in measures {
      for (lane, measured) in slot.enumerated() { widths[lane] = max(widths[lane], width(of: measured)) }
    }
    return widths.indices.map { lane in widths[..<lane].reduce(0) { $0 + $1 + abreastGap } }
  }

  /// Whether signs and words lie within the block.
  var fitsWidth: Bool {
    let (room, starts) = (width - start + 0.01, laneStarts)
    for slot in measures {
      for (lane, measured) in slot.enumerated() where starts[lane] + width(of: measured) > room { return false }
    }
    return true
  }

  // MARK: Heights

  /// What a lane takes: its signs and the words behind them. Where there are signs at all, none and few take a line.
  func bodyHeight(of lane: Measures) -> Double {
    max(most > 0 ? grid.size(of: lane.count).height : 0, lane.words.height)
  }

  /// The line of remarks below a lane; many rows all have it, so that they stand evenly.
  private func remarkHeight(of lane: Measures) -> Double {
    let remark = measures.count > 2 ? tallestRemark : lane.remark
    return remark > 0 ? remark + remarkGap : 0
  }

  /// What the lanes of a slot take, without the remarks of the lowest, and these.
  private func extent(of slot: Int) -> (inner: Double, below: Double) {
    var (inner, below) = (0.0, 0.0)
    for (index, lane) in measures[slot].enumerated() {
      if arrangement.isAbreast {
        inner = max(inner, bodyHeight(of: lane))
        below = max(below, remarkHeight(of: lane))
      } else {
        inner += bodyHeight(of: lane) + (index > 0 ? laneGap + below : 0)
        below = remarkHeight(of: lane)
      }
    }
    return (inner, below)
  }

  /// The blocks in lines of as many as stand side by side.
  private var stories: [Range<Int>] {
    stride(from: 0, to: blocks.count, by: arrangement.columns).map {
      $0..<min(blocks.count, $0 + arrangement.columns)
    }
  }

  /// The rows of a story, through all of its blocks: to the middle of captions and signs, and all of it.
  private func rows(of story: Range<Int>) -> [(middle: Double, height: Double)] {
    let slots = story.map { blocks[$0].slots }
    return (0..<(slots.map(\.count).max() ?? 0)).map { row in
      var (inner, lower) = (0.0, 0.0)
      for slots in slots where slots.count > row {
        let extent = extent(of: slots.lowerBound + row)
        inner = max(inner, extent.inner, captionHeights[slots.lowerBound + row])
        lower = max(lower, extent.inner / 2 + extent.below)
      }
      return (inner / 2, max(inner, inner / 2 + lower))
    }
  }

  private func titleHeight(_ story: Range<Int>) -> Double {
    story.compactMap { blocks[$0].title.map { $0.size.height + titleGap } }.max() ?? 0
  }

  private func height(of story: Range<Int>) -> Double {
    let rows = rows(of: story)
    return titleHeight(story) + rows.reduce(0) { $0 + $1.height } + slotGap * Double(max(0, rows.count - 1))
  }

  /// What all of it takes.
  var height: Double {
    let stories = stories
    return stories.reduce(storyGap * Double(max(0, stories.count - 1))) { $0 + height(of: $1) }
  }

  // MARK: Places

  /// Where everything begins: the titles, and each slot.
  func places(in area: Rect) -> (titles: [PlacedLabel], slots: [SlotPlace]) {
    var titles: [PlacedLabel] = []
    var slots: [SlotPlace] = []
    var top = area.y
    for story in stories {
      let rows = rows(of: story)
      for index in story {
        let x = area.x + Double(index - story.lowerBound) * (width + PeopleBlocks.gap(style))
        if let title = blocks[index].title { titles.append(title.at(x: x, y: top)) }
        var y = top + titleHeight(story)
        for (slot, row) in zip(blocks[index].slots, rows) {
          slots.append(place(of: slot, x: x, middle: y + row.middle))
          y += row.height + slotGap
        }
      }
      top += height(of: story) + storyGap
    }
    return (titles, slots)
  }

  private func place(of slot: Int, x: Double, middle: Double) -> SlotPlace {
    let starts = laneStarts
    var y = middle - extent(of: slot).inner / 2
    let places = lanes[slot].indices.map { lane in
      let measured = measures[slot][lane]
      let body = bodyHeight(of: measured)
      guard !arrangement.isAbreast else { return Point(x: x + start + starts[lane], y: middle - body / 2) }
      defer { y += body + remarkHeight(of: measured) + laneGap }
      return Point(x: x + start, y: y)
    }
    return SlotPlace(x: x, middle: middle, lanes: places)
  }

  // MARK: Remarks at their signs

  /// The remarks of a lane below its signs, each in the middle of those that it is about, as far as others let it.
  func remarks(of slot: Int, _ lane: Int, left: Double, top: Double) -> [PlacedLabel] {
    var edge = left
    return remarks[slot][lane].map { remark, label in
      let (first, last) = span(of: remark)
      let x = max(edge, left + (first + last - label.size.width) / 2)
      edge = x + label.size.width + style.textGap
      return label.at(x: x, y: top + remarkGap)
    }
  }

  private func span(of remark: PeopleLane.Remark) -> (Double, Double) {
    let first = grid.box(of: min(remark.signs.lowerBound, grid.line - 1))
    let last = grid.box(of: max(0, min(remark.signs.upperBound, grid.line) - 1))
    return (first.x, last.maxX)
  }

  /// Whether all remarks stand at the signs that they are about, within the block.
  var fitsRemarks: Bool {
    guard arrangement.remarks == .below else { return true }
    let starts = laneStarts
    return lanes.indices.allSatisfy { slot in
      lanes[slot].indices.allSatisfy { lane in
        guard !remarks[slot][lane].isEmpty else { return true }
        let next = arrangement.isAbreast && lane + 1 < lanes[slot].count ? starts[lane + 1] - starts[lane] : .infinity
        return grid.lines(of: lanes[slot][lane].count) == 1
          && fits(slot, lane, width: min(next - style.textGap, width - start - starts[lane]))
      }
    }
  }

  private func fits(_ slot: Int, _ lane: Int, width: Double) -> Bool {
    zip(remarks[slot][lane], remarks(of: slot, lane, left: 0, top: 0)).allSatisfy { remark, placed in
      let (first, last) = span(of: remark.remark)
      return placed.box.maxX <= width
        && abs(placed.box.midX - (first + last) / 2) <= max((last - first) / 2, placed.box.width * 0.3)
    }
  }
}
