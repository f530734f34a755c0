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

  /// What the text measures between the places where it may be broken.
  func breakWidths(of text: StyledText) -> BreakWidths
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
    let line = typeset(text, width: nil)
    guard line.lines.count > 1 || line.size.width > width else { return typeset(text, width: width) }
    let widths = breakWidths(of: text)
    let known = widths.lines(in: width)
    // Where a little more room would save a line, the text is set to be counted: letters at the ends of lines may stand
    // otherwise than in the middle.
    if let known, known.count == widths.lines(in: width * 1.01)?.count {
      let even = typeset(text, width: narrowest(from: width, of: widths, known))
      if even.lines.count == known.count { return even }
    }
    let loose = typeset(text, width: width)
    guard loose.lines.count > 1 else { return loose }
    // A word that is wider than the measure is broken between letters, which no width tells.
    guard let known, known.count == loose.lines.count else {
      return typesetBalanced(text, width: width, from: loose)
    }
    let even = typeset(text, width: narrowest(from: width, of: widths, known))
    return even.lines.count > loose.lines.count ? loose : even
  }

  /// The narrowest measure that needs no more lines than a wider one and breaks no more words.
  private func narrowest(
    from width: Double, of widths: BreakWidths, _ known: (count: Int, brokenWords: Int)
  ) -> Double {
    narrowest(from: width) { measure in
      guard let narrower = widths.lines(in: measure) else { return false }
      return narrower.count <= known.count && narrower.brokenWords <= known.brokenWords
    }
  }

  /// The same for a text with a word that is wider than the measure, which has to be set to be counted.
  private func typesetBalanced(_ text: StyledText, width: Double, from loose: TextBlock) -> TextBlock {
    let words = loose.wordCount
    let high = narrowest(from: width) { measure in
      let narrower = typeset(text, width: measure)
      // A measure that is narrower than a word would break it, and so need no more lines.
      return narrower.lines.count <= loose.lines.count && narrower.wordCount <= words
    }
    return typeset(text, width: high)
  }

  /// The narrowest measure, from half of `width` on and to two points, that does.
  private func narrowest(from width: Double, where does: (Double) -> Bool) -> Double {
    var (low, high) = (width / 2, width)
    while high - low > 2 {
      let middle = (low + high) / 2
      if does(middle) { high = middle } else { low = middle }
    }
    return high
  }
}

extension TextBlock {
  /// The number of words in all lines: a word that is broken counts twice. What has no spaces between its words has none.
  fileprivate var wordCount: Int {
    lines.reduce(0) { count, line in
      count
        + line.runs.lazy.filter { !UnspacedScript.occurs(in: $0.text) }.reduce(0) {
          $0 + $1.text.split { $0.isWhitespace || "-–—/\u{AD}".contains($0) }.count
        }
    }
  }
}

/// Knows which letters the fonts can print.
package protocol FontCoverage {
  /// The first character of `text` that no font has, or nil. Line breaks and marks of direction count as printable.
  func firstMissingCharacter(in text: String) -> Character?

  /// The package of the system that would bring a font for a character that none has; nil where none is known.
  func packageWithGlyph(for character: Character) -> String?
}
