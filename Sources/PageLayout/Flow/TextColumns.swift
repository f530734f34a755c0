/// Text in two columns, read down one and then the other. On its last page it ends as even as it gets; what is more than a
/// page of it fills the columns of one page after the other.
struct TextColumns {
  /// All of the text, set as wide as a column, at the place of the first.
  private let fragments: [Fragment]
  /// The heights of all fragments up to each, with the spaces above them.
  private let heights: [Double]
  /// Which of them come next, what is left of the first where a page ended in it, and from where the second column is.
  private var next = 0
  private var rest: Fragment?
  private let offset: Double
  /// The height of a line: by steps of it columns are made even.
  private let line: Double
  private let pageHeight: Double

  /// - Parameter offset: from the first column to the second; negative where text runs from right to left.
  init(_ fragments: [Fragment], offset: Double, line: Double, pageHeight: Double) {
    self.fragments = fragments
    (self.offset, self.line, self.pageHeight) = (offset, line, pageHeight)
    heights = fragments.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.spaceBefore + $1.height) }
  }

  /// What is left, above each other.
  private var height: Double {
    let left = heights[fragments.count] - heights[next]
    return rest.map { left - fragments[next].spaceBefore - fragments[next].height + $0.height } ?? left
  }

  /// How many lines the text is high in one column.
  var lines: Double { height / line }

  /// The text as one fragment, which splits where a page ends.
  var fragment: Fragment {
    let least = height / 2
    guard least <= pageHeight else { return fragment(height: least) }
    var most = least
    // A few steps find it: what does not break is a few lines high.
    while most < 2 * least, !filled(to: most).after.isEmpty { most += line / 2 }
    let (columns, _) = filled(to: most)
    return fragment(height: columns.map(\.bottom).max() ?? 0)
  }

  /// The columns that are filled so high as one fragment.
  private func fragment(height: Double) -> Fragment {
    var fragment = Fragment(
      height: height, items: [],
      flexibility: .splitting { room in
        guard room >= 2 * line else { return nil }
        let (columns, after) = filled(to: room)
        guard !after.isEmpty, columns.allSatisfy({ !$0.placed.isEmpty }) else { return nil }
        return (self.fragment(height: columns.map(\.bottom).max() ?? 0), after.fragment)
      })
    fragment.parts = { filled(to: height).columns.flatMap(\.placed) }
    return fragment
  }

  private var isEmpty: Bool { next == fragments.count }

  // MARK: - Filling

  private struct Column {
    var placed: [PageFlow.Placed] = []
    var bottom = 0.0
  }

  /// Two columns that are no higher than a height, and the text behind them.
  private func filled(to height: Double) -> (columns: [Column], after: TextColumns) {
    var after = self
    let first = after.fill(to: height)
    var second = after.fill(to: height)
    second.placed = second.placed.map { PageFlow.Placed(fragment: $0.fragment.moved(by: offset), y: $0.y) }
    return ([first, second], after)
  }

  /// Takes what a column of a height holds.
  private mutating func fill(to height: Double) -> Column {
    var column = Column()
    while !isEmpty {
      let first = rest ?? fragments[next]
      let group = [first] + fragments[(next + 1)...].prefix { $0.cohesion > .loose }
      var placed: [PageFlow.Placed] = []
      var bottom = column.bottom
      for fragment in group {
        let top = bottom + (column.placed.isEmpty && placed.isEmpty ? 0 : fragment.spaceBefore)
        placed.append(PageFlow.Placed(fragment: fragment, y: top))
        bottom = top + fragment.height
      }
      if bottom <= height + 0.01 {
        column.placed += placed
        column.bottom = bottom
        (next, rest) = (next + group.count, nil)
        continue
      }
      guard let last = placed.last, last.y < height, let (head, tail) = last.fragment.split(at: height - last.y) else {
        break
      }
      placed[placed.count - 1].fragment = head
      column.placed += placed
      column.bottom = last.y + head.height
      (next, rest) = (next + group.count - 1, tail)
      break
    }
    return column
  }
}
