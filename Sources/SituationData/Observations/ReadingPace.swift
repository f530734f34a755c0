/// Tells now and then how far the reading of a table is.
struct ReadingPace {
  /// Rows between two words.
  private static let stretch = 1 << 17

  private let tell: ((Int) -> Void)?
  private var left = stretch

  init(_ tell: ((Int) -> Void)?) { self.tell = tell }

  /// Another row begins.
  @inline(__always)
  mutating func step(at offset: Int) {
    left -= 1
    guard left == 0 else { return }
    left = Self.stretch
    tell?(offset)
  }
}
