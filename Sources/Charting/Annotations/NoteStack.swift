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

  /// Finds each note the lowest line where it meets no other text, and best no other leader.
  ///
  /// Notes are taken from right to left and stand right of their leaders, so that the leader of the next one, which is
  /// further left, passes clear of them.
  init(_ notes: [Note], from left: Double, to right: Double, gap: Double) {
    self.notes = notes
    self.gap = gap
    lineHeight = (notes.map(\.label.size.height).max() ?? 0) + gap * 0.4
    xs = notes.map(\.place)
    levels = notes.map { _ in 0 }
    var lines = StackLines(from: left, to: right)
    for index in notes.indices.sorted(by: { (notes[$0].place, $0) > (notes[$1].place, $1) }) {
      let note = notes[index]
      let width = note.label.size.width
      let sides = [note.place + gap * 0.4, note.place - gap * 0.4 - width, note.place - width / 2]
        .map { max(left, min($0, right - width)) }
      let leader = StackLines.Stretch(from: note.place - 0.5, to: note.place + 0.5)
      let chosen = lines.place(sides, width: width, margin: gap / 2, leader: leader)
      xs[index] = chosen.x
      levels[index] = chosen.level
      lines.add(StackLines.Stretch(from: chosen.x, to: chosen.x + width), leader: leader, on: chosen.level)
    }
  }

  /// The texts with the lowest line ending at `bottom`, in the order given.
  func placed(bottom: Double) -> [PlacedLabel] {
    zip(notes, places).map { note, place in
      note.label.at(
        x: place.x, y: bottom - Double(place.level) * lineHeight - gap * 0.4 - note.label.size.height)
    }
  }
}
