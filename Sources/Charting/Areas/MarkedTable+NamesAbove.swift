extension MarkedTable {
  /// Whether the names of lying bars stand above them: of few bars, and where nothing else stands between them.
  func hasNamesAbove(_ style: ChartStyle) -> Bool {
    style.namesAbove && isNamed && panels.count == 1 && slots <= 8 && gapEnds == nil && !hasBothSides
  }
}
