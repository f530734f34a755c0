import Drawing

extension StyledText {
  /// Shaped lines put below each other. Every line is as high as the leading; its baseline sits so that capital letters
  /// look centred in it. No lines stand for an empty text, which is one empty line.
  func block(of shaped: [ShapedLine], width measure: Double?, isTruncated: Bool) -> TextBlock {
    let size = stretches.first?.style.size ?? 0
    let leading = size * self.leading
    func baseline(_ index: Int) -> Double { Double(index) * leading + leading / 2 + size * 0.36 }
    var lines = shaped.enumerated().map { index, line in
      let x = measure.map { indent(of: line.width, in: $0) } ?? 0
      return TextBlock.Line(
        baseline: baseline(index), x: x, width: line.width,
        runs: line.runs.map { run in
          var run = run
          run.x += x
          return run
        }, isUnspaced: line.isUnspaced)
    }
    if lines.isEmpty {
      lines = [TextBlock.Line(baseline: baseline(0), x: measure.map { indent(of: 0, in: $0) } ?? 0, width: 0, runs: [])]
    }
    return TextBlock(
      size: Size(width: lines.map(\.width).max() ?? 0, height: leading * Double(lines.count)), lines: lines,
      anchor: anchor, isTruncated: isTruncated)
  }

  private func indent(of width: Double, in measure: Double) -> Double {
    switch anchor {
    case .left: 0
    case .middle: (measure - width) / 2
    case .right: measure - width
    }
  }
}
