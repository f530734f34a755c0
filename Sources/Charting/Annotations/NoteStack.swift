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
  let lineHeight: Double
  var height: Double { levels.max().map { Double($0 + 1) * lineHeight } ?? 0 }

  /// Whether a leader runs through a text.
  private(set) var isCrossed = false

  /// Finds each note the lowest line where it meets no other text and no other leader.
  ///
  /// Notes are taken from right to left and stand right of their leaders, so that the leader of the next one, which is
  /// further left, passes clear of them.
  init(_ notes: [Note], from left: Double, to right: Double, gap: Double) {
    self.notes = notes
    self.gap = gap
    lineHeight = (notes.map(\.label.size.height).max() ?? 0) + gap * 0.4
    xs = notes.map(\.place)
    levels = notes.map { _ in 0 }
    let order = notes.indices.sorted { (notes[$0].place, $0) > (notes[$1].place, $1) }
    func sides(_ note: Note) -> [Double] { [onRight(note), onLeft(note), note.place - note.label.size.width / 2] }
    place(order.map { ($0, sides(notes[$0])) }, from: left, to: right)
    guard isCrossed else { return }
    // Those that have no room on the right, and all whose text would run into one of their leaders, stand left of it, and are
    // taken from left to right: then each leader passes beside the texts of those before it.
    var (limit, first) = (right, 0)
    for index in order.indices where onRight(notes[order[index]]) + notes[order[index]].label.size.width > limit {
      limit = notes[order[index]].place - gap
      first = index + 1
    }
    let found = (xs, levels)
    place(
      order[first...].map { ($0, [onRight(notes[$0])]) } + order[..<first].reversed().map { ($0, [onLeft(notes[$0])]) },
      from: left, to: right)
    if isCrossed { (xs, levels) = found }
  }

  private func onRight(_ note: Note) -> Double { note.place + gap * 0.4 }
  private func onLeft(_ note: Note) -> Double { note.place - gap * 0.4 - note.label.size.width }

  /// Places notes one by one, each at the best of some sides.
  private mutating func place(_ order: [(index: Int, sides: [Double])], from left: Double, to right: Double) {
    var lines = StackLines(from: left, to: right)
    isCrossed = false
    for (index, sides) in order {
      let note = notes[index]
      let width = note.label.size.width
      let leader = StackLines.Stretch(from: note.place - 0.5, to: note.place + 0.5)
      let chosen = lines.place(
        sides.map { max(left, min($0, right - width)) }, width: width, margin: gap / 2, leader: leader)
      xs[index] = chosen.x
      levels[index] = chosen.level
      isCrossed = isCrossed || chosen.isCrossed
      lines.add(StackLines.Stretch(from: chosen.x, to: chosen.x + width), leader: leader, on: chosen.level)
    }
  }

  /// The texts with the lowest line ending at `bottom`, in the order given.
  func placed(bottom: Double) -> [PlacedLabel] {
    zip(notes, places).map { note, place in
      let top = bottom - Double(place.level) * lineHeight - gap * 0.4 - note.label.size.height
      let end = place.x + note.label.size.width
      // Left of its leader a text ends there in every font.
      return end <= note.place ? note.label.at(right: end, y: top) : note.label.at(x: place.x, y: top)
    }
  }
}
