package import Drawing

/// A typesetter without fonts: every letter is 0.55 em wide (0.6 em when bold, 0.3 em for narrow punctuation), so that
/// layouts are the same on every machine. Lines break at spaces, and inside a word that is wider than the line.
package final class FixedTypesetter: Typesetter {
  private struct Question: Hashable {
    var text: StyledText
    var width: Double?
    var maximumLines: Int?
  }

  /// Layouts ask for the same text again and again.
  private var answers: [Question: TextBlock] = [:]

  package init() {}

  package func typeset(_ text: StyledText, width: Double?, maximumLines: Int?) -> TextBlock {
    let question = Question(text: text, width: width, maximumLines: maximumLines)
    if let answer = answers[question] { return answer }
    let block = set(text, width: width, maximumLines: maximumLines)
    answers[question] = block
    return block
  }

  package func breakWidths(of text: StyledText) -> BreakWidths { FixedLineBreaker.breakWidths(of: text) }

  private func set(_ text: StyledText, width: Double?, maximumLines: Int?) -> TextBlock {
    let size = text.stretches.first?.style.size ?? 0
    var lines = FixedLineBreaker(width: width ?? .infinity).lines(of: text)
    var isTruncated = false
    if let maximumLines, lines.count > maximumLines {
      isTruncated = true
      lines = Array(lines.prefix(maximumLines))
      lines[maximumLines - 1].endInEllipsis(within: width ?? .infinity)
    }
    let leading = size * text.leading
    var result: [TextBlock.Line] = []
    for (index, line) in lines.enumerated() {
      let measure = width ?? line.width
      let x =
        switch text.anchor {
        case .left: 0.0
        case .middle: (measure - line.width) / 2
        case .right: measure - line.width
        }
      result.append(
        TextBlock.Line(
          baseline: Double(index) * leading + leading / 2 + size * 0.36, x: x, width: line.width,
          runs: line.runs(startingAt: x)))
    }
    return TextBlock(
      size: Size(width: result.map(\.width).max() ?? 0, height: leading * Double(result.count)), lines: result,
      anchor: text.anchor, isTruncated: isTruncated)
  }
}
