/// Shapes and breaks text. One typesetter belongs to one task.
package protocol Typesetter: AnyObject {
  /// Sets a text in lines.
  ///
  /// - Parameters:
  ///   - text: the text; `\n` begins a new line. An empty text gives a block of one empty line of the leading's height.
  ///   - width: the measure in points; lines are aligned in it and words that are wider are broken between letters. nil
  ///     sets one line for each line of the text, aligned at x = 0 to the left.
  ///   - maximumLines: where the text needs more lines, the last one ends in an ellipsis and `isTruncated` is set.
  /// - Returns: a block whose `size.width` is that of the widest line and whose height is lines × leading.
  func typeset(_ text: StyledText, width: Double?, maximumLines: Int?) -> TextBlock
}

extension Typesetter {
  /// Sets a text without a bound on its lines.
  package func typeset(_ text: StyledText, width: Double?) -> TextBlock {
    typeset(text, width: width, maximumLines: nil)
  }

  /// Width of a text set on one line, in points.
  package func width(of text: StyledText) -> Double {
    typeset(text, width: nil, maximumLines: nil).size.width
  }

  /// Sets a text in as few lines as the width allows, and these as even as they get: no single word is left on the last
  /// line where it can be helped.
  package func typesetBalanced(_ text: StyledText, width: Double) -> TextBlock {
    let loose = typeset(text, width: width)
    guard loose.lines.count > 1 else { return loose }
    var (low, high) = (width / 2, width)
    let words = loose.wordCount
    while high - low > 2 {
      let middle = (low + high) / 2
      let narrower = typeset(text, width: middle)
      // A measure that is narrower than a word would break it, and so need no more lines.
      if narrower.lines.count > loose.lines.count || narrower.wordCount > words { low = middle } else { high = middle }
    }
    return typeset(text, width: high)
  }
}

extension TextBlock {
  /// The number of words in all lines: a word that is broken counts twice.
  fileprivate var wordCount: Int {
    lines.reduce(0) { count, line in
      count + line.runs.reduce(0) { $0 + $1.text.split { $0.isWhitespace || "-–—/\u{AD}".contains($0) }.count }
    }
  }
}

/// Knows which letters the fonts can print.
package protocol FontCoverage {
  /// The first character of `text` that no font has, or nil. Line breaks and marks of direction count as printable.
  func firstMissingCharacter(in text: String) -> Character?
}
