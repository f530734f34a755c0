extension TextBlock.Line {
  /// The runs in the order in which they are read, which differs from that of the eye where directions mix.
  ///
  /// Undoes rule L2 of the Unicode Bidirectional Algorithm: its reversals are taken back from the lowest level up.
  package var runsInReadingOrder: [TextBlock.Run] {
    guard runs.count > 1, let highest = runs.lazy.map(\.bidiLevel).max(), highest > 0 else { return runs }
    // Their places: to move runs takes longer.
    var ordered = Array(runs.indices)
    for level in 1...highest {
      var start = 0
      while start < ordered.count {
        guard runs[ordered[start]].bidiLevel >= level else {
          start += 1
          continue
        }
        let end = ordered[start...].firstIndex { runs[$0].bidiLevel < level } ?? ordered.count
        ordered[start..<end].reverse()
        start = end
      }
    }
    return ordered.map { runs[$0] }
  }
}
