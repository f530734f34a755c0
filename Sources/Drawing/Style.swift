/// How a line is drawn.
package struct Stroke: Hashable, Sendable {
  package var color: Color
  /// In logical points.
  package var width: Double
  /// Lengths of dash and gap in turn; empty for a solid line.
  package var dashes: [Double]
  /// Whether its corners and ends are round.
  package var isRound: Bool

  package init(_ color: Color, width: Double, dashes: [Double] = [], isRound: Bool = false) {
    self.color = color
    self.width = width
    self.dashes = dashes
    self.isRound = isRound
  }

  /// Whether the dashes can be drawn: Cairo and readers of PDF refuse those that are negative or all zero.
  package var isDashed: Bool { dashes.allSatisfy { $0 >= 0 && $0.isFinite } && dashes.contains { $0 > 0 } }
}
