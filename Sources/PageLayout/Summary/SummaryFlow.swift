import Content
import Drawing

/// The parts of a summary below each other: fragments, and fragments in columns side by side. What has more room than it asks
/// for gets more space and higher charts, and what has less gives way in the same measure: nothing is laid out for that.
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

    private func mapped(_ change: (Fragment) -> Fragment) -> Part {
      var part = self
      part.columns = columns.map { $0.map(change) }
      return part
    }

    /// The part with its charts stretched.
    func stretched(by stretch: Double) -> Part {
      mapped { fragment in
        guard case .shrinking(let shrink) = fragment.flexibility else { return fragment }
        return fragment.replaced(by: shrink(stretch))
      }
    }

    /// The part with all of its ink.
    var drawn: Part { mapped(\.drawn) }

    /// Whether labels of its charts are cut, or too small to be read.
    var isSqueezed: Bool {
      columns.contains { $0.contains { $0.notices.contains { !$0.losesNothing } } }
    }

    /// Each fragment at its place, a column after the other. What follows each other beside something higher stands apart as
    /// far as it still belongs together.
    func placed(at top: Double) -> [PageFlow.Placed] {
      columns.flatMap { fragments in
        let gaps = Double(fragments.count - 1)
        let free = gaps > 0 ? (height - Self.height(of: fragments)) / gaps : 0
        var y = top
        return fragments.enumerated().map { index, fragment in
          if index > 0 { y += fragment.spaceBefore + min(free, 2 * fragment.spaceBefore) }
          defer { y += fragment.height }
          return PageFlow.Placed(fragment: fragment, y: y)
        }
      }
    }
  }

  /// Everything at its place, and by how much it is too high.
  struct Result {
    var fragments: [PageFlow.Placed] = []
    var excess = 0.0
    /// Whether nothing had to give way.
    var isEasy = true
    /// What of the height is left over.
    var rest = 0.0
  }

  /// From the top.
  private let parts: [Part]
  /// How many of them are the head.
  private let head: Int
  /// At the foot.
  private let last: [Part]
  private let height: Double
  /// Whether what is left over lies around what is shown, as in a picture, and not at the foot.
  private let isSpread: Bool
  /// How high charts are drawn at most where there is room.
  private let growth: Double

  init(head: [Part], body: [Part], last: [Part], height: Double, isSpread: Bool, growth: Double) {
    parts = head + body
    self.head = head.count
    (self.last, self.height, self.isSpread, self.growth) = (last, height, isSpread, growth)
  }

  /// How far spaces give way, and how far they grow where there is room.
  private static let spaces = 0.7...2.2
  /// How high charts are drawn where there is room, the highest first; then where there is less, and at last where the names of
  /// their bars have to change for it.
  private static let growing = [2, 1.8, 1.65, 1.5, 1.4, 1.3, 1.2, 1.1, 1]
  static let usualGrowth = 1.5
  private static let shrinking = [1, 0.95, 0.9, 0.85, 0.8]
  private static let pressing = [0.72, 0.64, 0.56, 0.48, 0.4, 0.32]

  /// Of what is left over on a page above its last parts, what may stay there; more looks as if something were missing.
  private static let gap = 72.0

  private static func height(of parts: [Part]) -> Double {
    parts.enumerated().reduce(0) { $0 + ($1.offset > 0 ? $1.element.spaceBefore : 0) + $1.element.height }
  }

  /// The space that grows and shrinks.
  private var space: Double { parts.dropFirst().reduce(0) { $0 + $1.spaceBefore } + (last.first?.spaceBefore ?? 0) }

  /// What is left of the height with charts and spaces stretched.
  private func rest(_ parts: [Part], space factor: Double) -> Double {
    let heights = parts.reduce(0) { $0 + $1.height }
    return height - heights - factor * space - Self.height(of: last)
  }

  private func stretched(_ stretch: Double) -> [Part] { parts.map { $0.stretched(by: stretch) } }

  var result: Result {
    for stretch in Self.growing where stretch <= growth {
      let grown = stretched(stretch)
      if rest(grown, space: min(stretch, Self.usualGrowth)) >= -0.01 { return placed(grown) }
    }
    for stretch in Self.shrinking {
      let shrunk = stretched(stretch)
      if rest(shrunk, space: Self.spaces.lowerBound) >= -0.01 { return placed(shrunk, isEasy: false) }
    }
    let hasCharts = parts.contains { $0.columns.contains { $0.contains(where: \.isStretchable) } }
    for stretch in hasCharts ? Self.pressing : [] {
      let pressed = stretched(stretch)
      guard rest(pressed, space: Self.spaces.lowerBound) >= -0.01 else { continue }
      let drawn = pressed.map(\.drawn)
      if drawn.contains(where: \.isSqueezed) { continue }
      return placed(drawn, isEasy: false)
    }
    let least = stretched(Self.shrinking.last ?? 1)
    var result = placed(least, isEasy: false)
    result.excess = max(0, -rest(least, space: Self.spaces.lowerBound))
    return result
  }

  /// Parts that are as high as they will be, at their places.
  private func placed(_ parts: [Part], isEasy: Bool = true) -> Result {
    let least = Self.spaces.lowerBound
    let free = space > 0 ? rest(parts, space: least) / space : 0
    let factor = max(least, min(least + free, Self.spaces.upperBound))
    let rest = max(0, rest(parts, space: factor))
    var result = Result(isEasy: isEasy, rest: rest)
    var y = 0.0
    for (index, part) in parts.enumerated() {
      if index > 0 { y += part.spaceBefore * factor }
      if isSpread, index == head { y += 0.4 * rest }
      result.fragments += part.placed(at: y)
      y += part.height
    }
    y += (last.first?.spaceBefore ?? 0) * factor
    // The last parts stand at the foot, unless that would leave a hole above them.
    if isSpread || rest <= Self.gap { y = max(y, height - Self.height(of: last)) }
    for (index, part) in last.enumerated() {
      if index > 0 { y += part.spaceBefore }
      result.fragments += part.placed(at: y)
      y += part.height
    }
    return result
  }
}
