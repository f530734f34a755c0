extension TextBlock.Line {
  /// The runs in the order in which they are read, which differs from that of the eye where directions mix.
  ///
  /// Undoes rule L2 of the Unicode Bidirectional Algorithm: its reversals are taken back from the lowest level up.
  package var runsInReadingOrder: [TextBlock.Run] {
    guard let highest = runs.map(\.bidiLevel).max(), highest > 0 else { return runs }
    var ordered = runs
    for level in 1...highest {
      var start = 0
      while start < ordered.count {
        guard ordered[start].bidiLevel >= level else {
          start += 1
          continue
        }
        let end = ordered[start...].firstIndex { $0.bidiLevel < level } ?? ordered.count
        ordered[start..<end].reverse()
        start = end
      }
    }
    return ordered
  }
}
