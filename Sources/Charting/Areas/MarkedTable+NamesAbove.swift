extension MarkedTable {
  /// Whether the names of lying bars stand above them: of few bars, and where nothing else stands between them.
  func hasNamesAbove(_ style: ChartStyle) -> Bool {
    isNamed && panels.count == 1 && slots <= style.mostNamesAbove && gapEnds == nil && !hasBothSides
  }
}
