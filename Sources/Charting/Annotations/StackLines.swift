/// The lines of a stack of remarks, with what stands on each. Places are looked up for 64 lines at once, so that many remarks
/// do not each walk through all lines.
struct StackLines {
  /// A part of a line from left to right.
  struct Stretch {
    var from: Double
    var to: Double

    /// Whether two have more in common than touching edges.
    func overlaps(_ other: Stretch) -> Bool { min(to, other.to) - max(from, other.from) > 0.01 }
  }

  private static let columns = 256
  private let left: Double
  private let step: Double
  /// The texts on each line.
  private var lines: [[Stretch]] = []
  /// For each column of the stack and each line one bit: whether a text takes some of it, and whether one may.
  private var taken: [[UInt64]]
  private var touched: [[UInt64]]
  /// For each column the leaders that may pass through it with the line of their text, and the highest line of those that do.
  private var leaders: [[(leader: Stretch, level: Int)]]
  private var highest: [Int]

  init(from left: Double, to right: Double) {
    self.left = left
    step = max(1e-6, (right - left) / Double(Self.columns))
    taken = Array(repeating: [], count: Self.columns)
    touched = taken
    leaders = Array(repeating: [], count: Self.columns)
    highest = Array(repeating: -1, count: Self.columns)
  }

  mutating func add(_ text: Stretch, leader: Stretch, on level: Int) {
    while lines.count <= level {
      if lines.count.isMultiple(of: 64) {
        for column in 0..<Self.columns {
          taken[column].append(0)
          touched[column].append(0)
        }
      }
      lines.append([])
    }
    lines[level].append(text)
    let bit = UInt64(1) << UInt64(level % 64)
    for column in columns(touching: text) {
      touched[column][level / 64] |= bit
      if text.overlaps(stretch(of: column)) { taken[column][level / 64] |= bit }
    }
    for column in columns(touching: leader) {
      leaders[column].append((leader, level))
      if leader.overlaps(stretch(of: column)) { highest[column] = max(highest[column], level) }
    }
  }

  /// The lowest place where a text and its leader are clear of all others, else the lowest where the text meets no other and a
  /// leader crosses a text.
  ///
  /// - Parameters:
  ///   - sides: where the text may begin, the best first.
  ///   - margin: what is kept free on both sides of it.
  func place(_ sides: [Double], width: Double, margin: Double, leader: Stretch) -> (
    x: Double, level: Int, isCrossed: Bool
  ) {
    let end = blockedLevel(of: leader)
    let rooms = sides.map { x in
      Room(
        text: Stretch(from: x - margin, to: x + width + margin),
        // A text above all leaders that it would meet is crossed by none.
        first: crossedLevel(of: Stretch(from: x, to: x + width)) + 1)
    }
    if let (side, level) = firstFree(rooms, below: end ?? lines.count) { return (sides[side], level, false) }
    guard end != nil, let (side, level) = firstFree(rooms.map { Room(text: $0.text) }, below: lines.count) else {
      return (sides[0], lines.count, end != nil)
    }
    return (sides[side], level, true)
  }

  /// Where a text may stand, from some line on.
  private struct Room {
    var text: Stretch
    var first = 0
  }

  /// The lowest line that is free for a text, and where.
  private func firstFree(_ rooms: [Room], below end: Int) -> (side: Int, level: Int)? {
    let inner = rooms.map { columns(within: $0.text) }
    for word in 0..<(end + 63) / 64 {
      var open: UInt64 = 0
      for (room, columns) in zip(rooms, inner) where room.first < word * 64 + 64 {
        var blocked: UInt64 = room.first > word * 64 ? (1 << UInt64(room.first - word * 64)) - 1 : 0
        for column in columns { blocked |= taken[column][word] }
        open |= ~blocked
      }
      while open != 0 {
        let level = word * 64 + open.trailingZeroBitCount
        guard level < end else { return nil }
        open &= open - 1
        for (side, room) in rooms.enumerated() where level >= room.first {
          if !lines[level].contains(where: { room.text.overlaps($0) }) { return (side, level) }
        }
      }
    }
    return nil
  }

  /// The lowest line with a text that a leader would run through; nil for none.
  private func blockedLevel(of leader: Stretch) -> Int? {
    let columns = columns(touching: leader)
    for word in 0..<(lines.count + 63) / 64 {
      var open: UInt64 = 0
      for column in columns { open |= touched[column][word] }
      while open != 0 {
        let level = word * 64 + open.trailingZeroBitCount
        open &= open - 1
        if lines[level].contains(where: { leader.overlaps($0) }) { return level }
      }
    }
    return nil
  }

  /// The highest line to which a leader runs that a text would meet; -1 for none.
  private func crossedLevel(of text: Stretch) -> Int {
    let inner = columns(within: text)
    var level = -1
    for column in inner { level = max(level, highest[column]) }
    for column in columns(touching: text) where !inner.contains(column) {
      for other in leaders[column] where other.level > level && text.overlaps(other.leader) { level = other.level }
    }
    return level
  }

  // MARK: Columns

  private func stretch(of column: Int) -> Stretch {
    Stretch(from: left + Double(column) * step, to: left + Double(column + 1) * step)
  }

  /// The column of a place; what lies beyond either edge is in the outermost.
  private func column(at place: Double) -> Int {
    guard place.isFinite else { return 0 }
    return Int(max(0, min(Double(Self.columns - 1), (place - left) / step)))
  }

  private func columns(touching stretch: Stretch) -> ClosedRange<Int> {
    column(at: stretch.from)...max(column(at: stretch.from), column(at: stretch.to))
  }

  /// The columns that lie inside of a stretch as a whole.
  private func columns(within room: Stretch) -> Range<Int> {
    let columns = columns(touching: room)
    let first = stretch(of: columns.lowerBound).from >= room.from ? columns.lowerBound : columns.lowerBound + 1
    let last = stretch(of: columns.upperBound).to <= room.to ? columns.upperBound : columns.upperBound - 1
    return first..<max(first, last + 1)
  }
}
