import Drawing

extension PageComposer {
  /// Words set in a measure.
  func set(
    _ text: RichText, _ role: TypeRole, in measure: Measure, alignment: StyledText.Alignment = .leading
  ) -> TextBlock {
    typesetter.typeset(
      type.styled(text, role, alignment: alignment, direction: measure.direction), width: measure.width)
  }

  /// Words in lines as even as they get, as headings and the quiet lines below them want it.
  func setBalanced(_ text: RichText, _ role: TypeRole, in measure: Measure) -> TextBlock {
    typesetter.typesetBalanced(type.styled(text, role, direction: measure.direction), in: measure)
  }

  mutating func paragraph(_ text: RichText, in measure: Measure) -> [Fragment] {
    guard !text.isEmpty else { return [] }
    let element = element(.paragraph)
    return [lines(of: text, type.body, in: measure.prose).within(element)]
  }

  /// A text that may break between pages, with two lines at least on either side.
  func lines(of text: RichText, _ role: TypeRole, in measure: Measure) -> Fragment {
    lines(set(text, role, in: measure), at: measure.x)
  }

  private func lines(_ block: TextBlock, at x: Double) -> Fragment {
    Fragment(
      height: block.size.height, items: [.text(block, at: Point(x: x, y: 0))],
      flexibility: .splitting { height in
        let count = min(block.lineCount(within: height), block.lines.count - 2)
        guard count >= 2 else { return nil }
        return (
          lines(block.part(0..<count), at: x), lines(block.part(count..<block.lines.count), at: x)
        )
      })
  }

  /// A text that never breaks.
  func unbroken(_ block: TextBlock, in measure: Measure) -> Fragment {
    Fragment(height: block.size.height, items: [.text(block, at: Point(x: measure.x, y: 0))])
  }
}

extension Typesetter {
  /// Even lines in a measure. In a right-to-left text they are moved to the right edge: balancing narrows the width
  /// that they were aligned in.
  func typesetBalanced(_ text: StyledText, in measure: Measure) -> TextBlock {
    var block = typesetBalanced(text, width: measure.width)
    guard measure.direction == .rightToLeft else { return block }
    let right = block.lines.map { $0.x + $0.width }.max() ?? 0
    for index in block.lines.indices {
      block.lines[index].x += measure.width - right
      for run in block.lines[index].runs.indices { block.lines[index].runs[run].x += measure.width - right }
    }
    return block
  }
}
