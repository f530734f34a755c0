import Drawing

extension TextBlock {
  /// Height of one line.
  var lineHeight: Double { lines.isEmpty ? size.height : size.height / Double(lines.count) }

  /// How many lines fit a height.
  func lineCount(within height: Double) -> Int {
    guard lineHeight > 0 else { return lines.count }
    return max(0, min(lines.count, Int((height + 0.01) / lineHeight)))
  }

  /// The same text leading nowhere.
  var withoutLinks: TextBlock {
    var copy = self
    for line in copy.lines.indices {
      for run in copy.lines[line].runs.indices { copy.lines[line].runs[run].link = nil }
    }
    return copy
  }

  /// The lines of a range as a block of their own.
  func part(_ range: Range<Int>) -> TextBlock {
    let top = Double(range.lowerBound) * lineHeight
    let lines = lines[range].map { line in
      var line = line
      line.baseline -= top
      return line
    }
    return TextBlock(
      size: Size(width: lines.map(\.width).max() ?? 0, height: lineHeight * Double(range.count)), lines: lines,
      isTruncated: isTruncated && range.upperBound == self.lines.count)
  }
}
