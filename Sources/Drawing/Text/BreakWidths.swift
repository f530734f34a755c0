/// How wide what lies between the places is where a text may be broken: enough to count its lines in any measure.
package struct BreakWidths: Hashable, Sendable {
  /// Letters that no line ends in.
  package struct Piece: Hashable, Sendable {
    /// In points.
    package var width: Double
    /// Of the spaces behind it, which count where the line goes on.
    package var gap: Double
    /// Whether a word ends with it.
    package var endsWord: Bool

    package init(width: Double, gap: Double, endsWord: Bool) {
      (self.width, self.gap, self.endsWord) = (width, gap, endsWord)
    }
  }

  /// The pieces of each line of the text.
  package var paragraphs: [[Piece]]

  package init(_ paragraphs: [[Piece]]) {
    self.paragraphs = paragraphs
  }

  /// How many lines the text takes, each as full as it gets, and how many words they break.
  ///
  /// - Returns: nil where a piece is wider than the measure.
  func lines(in measure: Double) -> (count: Int, brokenWords: Int)? {
    var (count, brokenWords) = (0, 0)
    for paragraph in paragraphs {
      count += 1
      var (used, isWordEnded) = (0.0, true)
      for (place, piece) in paragraph.enumerated() {
        guard piece.width <= measure + Self.slack else { return nil }
        if place > 0, used + piece.width > measure + Self.slack {
          count += 1
          if !isWordEnded { brokenWords += 1 }
          used = 0
        }
        used += piece.width + piece.gap
        isWordEnded = piece.endsWord
      }
    }
    return (count, brokenWords)
  }

  /// Less than any typesetter tells apart.
  private static let slack = 0.001
}
