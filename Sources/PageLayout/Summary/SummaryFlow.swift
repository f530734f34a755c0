import Drawing

/// The parts of a summary below each other: fragments, and fragments in columns side by side.
struct SummaryFlow {
  /// What stands side by side; one column for what fills the width.
  struct Part {
    var columns: [[Fragment]]
    var spaceBefore: Double

    init(_ fragment: Fragment) {
      columns = [[fragment]]
      spaceBefore = fragment.spaceBefore
    }

    init(columns: [[Fragment]], spaceBefore: Double) {
      self.columns = columns
      self.spaceBefore = spaceBefore
    }

    var height: Double { columns.map(Self.height).max() ?? 0 }

    private static func height(of fragments: [Fragment]) -> Double {
      fragments.enumerated().reduce(0) { $0 + ($1.offset > 0 ? $1.element.spaceBefore : 0) + $1.element.height }
    }

    /// The part with its charts stretched.
    func stretched(by stretch: Double) -> Part {
      var part = self
      for column in columns.indices {
        part.columns[column] = columns[column].map { fragment in
          guard case .shrinking(let shrink) = fragment.flexibility else { return fragment }
          return fragment.replaced(by: shrink(stretch))
        }
      }
      return part
    }

    /// Each fragment at its place, a column after the other.
    func placed(at top: Double) -> [PageFlow.Placed] {
      columns.flatMap { fragments in
        var y = top
        return fragments.enumerated().map { index, fragment in
          if index > 0 { y += fragment.spaceBefore }
          defer { y += fragment.height }
          return PageFlow.Placed(fragment: fragment.drawn, y: y)
        }
      }
    }
  }

  /// From the top.
  var parts: [Part]
  /// At the foot.
  var last: [Part]
  let height: Double

  /// How far the plots of charts give way, and how far they grow where there is room.
  private static let stretches = [1.5, 1.3, 1.2, 1.1, 1, 0.95, 0.9, 0.85, 0.8]

  private static func height(of parts: [Part]) -> Double {
    parts.enumerated().reduce(0) { $0 + ($1.offset > 0 ? $1.element.spaceBefore : 0) + $1.element.height }
  }

  /// Everything at its place, what is left of the height above the last parts; and by how much it is too high.
  var placed: (fragments: [PageFlow.Placed], excess: Double) {
    let attempts = Self.stretches.lazy.map { stretch in parts.map { $0.stretched(by: stretch) } }
    let least = Self.height(of: last) + (last.first?.spaceBefore ?? 0)
    func excess(_ parts: [Part]) -> Double { Self.height(of: parts) + least - height }
    let fitted = attempts.first { excess($0) <= 0.01 } ?? attempts[attempts.count - 1]
    var placed: [PageFlow.Placed] = []
    var y = 0.0
    for (index, part) in fitted.enumerated() {
      if index > 0 { y += part.spaceBefore }
      placed += part.placed(at: y)
      y += part.height
    }
    y = max(y + (last.first?.spaceBefore ?? 0), height - Self.height(of: last))
    for (index, part) in last.enumerated() {
      if index > 0 { y += part.spaceBefore }
      placed += part.placed(at: y)
      y += part.height
    }
    return (placed, excess(fitted) > 0.01 ? excess(fitted) : 0)
  }
}
