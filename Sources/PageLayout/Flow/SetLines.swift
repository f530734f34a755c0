import Drawing

/// Neighbouring lines of a text that was set. They are taken out of it where they are drawn: a text that goes on over many
/// pages is cut once for each, and must not be copied each time.
struct SetLines {
  private let block: TextBlock
  private let range: Range<Int>

  /// All lines of a text.
  init(_ block: TextBlock) {
    self.init(block, block.lines.indices)
  }

  private init(_ block: TextBlock, _ range: Range<Int>) {
    self.block = block
    self.range = range
  }

  var count: Int { range.count }
  var isEmpty: Bool { range.isEmpty }
  var lineHeight: Double { block.lineHeight }
  var height: Double { isAll ? block.size.height : lineHeight * Double(count) }
  private var isAll: Bool { range.count == block.lines.count }

  /// How many of the lines fit a height.
  func count(within height: Double) -> Int {
    guard lineHeight > 0 else { return count }
    return max(0, min(count, Int((height + 0.01) / lineHeight)))
  }

  /// So many lines, and the rest.
  func split(after count: Int) -> (first: SetLines, rest: SetLines) {
    let border = range.lowerBound + count
    return (SetLines(block, range.lowerBound..<border), SetLines(block, border..<range.upperBound))
  }

  /// The lines as a text of their own.
  var text: TextBlock {
    guard !isAll else { return block }
    let top = Double(range.lowerBound) * lineHeight
    let lines = block.lines[range].map { line in
      var line = line
      line.baseline -= top
      return line
    }
    return TextBlock(
      size: Size(width: lines.map(\.width).max() ?? 0, height: height), lines: lines,
      anchor: block.anchor, isTruncated: block.isTruncated && range.upperBound == block.lines.count)
  }
}
