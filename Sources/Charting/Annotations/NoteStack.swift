import Drawing

/// Remarks in lines of text above a plot, each beside the upper end of its leader.
struct NoteStack: Hashable, Sendable {
  struct Note: Hashable, Sendable {
    /// Where the leader stands.
    var place: Double
    var label: Label
  }

  /// The left edge of each note's text and the line that it stands on, 0 the lowest; in the order given.
  var places: [(x: Double, level: Int)] { xs.indices.map { (xs[$0], levels[$0]) } }
  private var xs: [Double]
  private var levels: [Int]
  private var notes: [Note]
  private var gap: Double

  /// The height of one line of the stack.
  var lineHeight: Double { (notes.map(\.label.size.height).max() ?? 0) + gap * 0.4 }
  var height: Double { levels.max().map { Double($0 + 1) * lineHeight } ?? 0 }

  /// A part of a line from left to right.
  private struct Stretch {
    var from: Double
    var to: Double

    /// Whether two have more in common than touching edges.
    func overlaps(_ other: Stretch) -> Bool { min(to, other.to) - max(from, other.from) > 0.01 }
  }

  /// What stands on one line, and the leaders that end at its texts.
  private struct Line {
    var texts: [Stretch] = []
    var leaders: [Stretch] = []
  }

  /// Finds each note the lowest line where it meets no other text, and best no other leader.
  ///
  /// Notes are taken from right to left and stand right of their leaders, so that the leader of the next one, which is
  /// further left, passes clear of them.
  init(_ notes: [Note], from left: Double, to right: Double, gap: Double) {
    self.notes = notes
    self.gap = gap
    xs = notes.map(\.place)
    levels = notes.map { _ in 0 }
    var lines: [Line] = []
    for index in notes.indices.sorted(by: { (notes[$0].place, $0) > (notes[$1].place, $1) }) {
      let note = notes[index]
      let width = note.label.size.width
      let sides = [note.place + gap * 0.4, note.place - gap * 0.4 - width, note.place - width / 2]
        .map { max(left, min($0, right - width)) }
      let leader = Stretch(from: note.place - 0.5, to: note.place + 0.5)
      let chosen = Self.place(sides, width: width, leader: leader, gap: gap, on: lines)
      xs[index] = chosen.x
      levels[index] = chosen.level
      while lines.count <= chosen.level { lines.append(Line()) }
      lines[chosen.level].texts.append(Stretch(from: chosen.x, to: chosen.x + width))
      lines[chosen.level].leaders.append(leader)
    }
  }

  /// The lowest place where the text and its leader are clear of all others, else the lowest where the text meets no other.
  private static func place(
    _ sides: [Double], width: Double, leader: Stretch, gap: Double, on lines: [Line]
  ) -> (x: Double, level: Int) {
    var free: (x: Double, level: Int)?
    var isLeaderClear = true
    for (level, line) in lines.enumerated() {
      isLeaderClear = isLeaderClear && !line.texts.contains { leader.overlaps($0) }
      for x in sides {
        let room = Stretch(from: x - gap / 2, to: x + width + gap / 2)
        guard !line.texts.contains(where: { room.overlaps($0) }) else { continue }
        free = free ?? (x, level)
        let text = Stretch(from: x, to: x + width)
        // Leaders that end further up run through this line.
        let isCrossed = isLeaderClear && lines[level...].contains { $0.leaders.contains { text.overlaps($0) } }
        if isLeaderClear, !isCrossed { return (x, level) }
      }
      if let free, !isLeaderClear { return free }
    }
    // Above all others nothing is in the way but what the leader would cross.
    let top = (x: sides[0], level: lines.count)
    return isLeaderClear ? top : free ?? top
  }

  /// The texts with the lowest line ending at `bottom`, in the order given.
  func placed(bottom: Double) -> [PlacedLabel] {
    zip(notes, places).map { note, place in
      note.label.at(
        x: place.x, y: bottom - Double(place.level) * lineHeight - gap * 0.4 - note.label.size.height)
    }
  }
}
