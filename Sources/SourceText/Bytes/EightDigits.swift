/// Eight digits that are read at once.
struct EightDigits {
  /// Four numbers of two digits each, the first one lowest, of sixteen bits each.
  private let pairs: UInt64

  /// - Parameter word: the digits, the first one lowest; nil where one of them is none.
  @inline(__always)
  init?(_ word: UInt64) {
    let (upper, next) = (word & 0xF0F0_F0F0_F0F0_F0F0, (word &+ 0x0606_0606_0606_0606) & 0xF0F0_F0F0_F0F0_F0F0)
    guard upper | next &>> 4 == 0x3333_3333_3333_3333 else { return nil }
    // Ten times each digit is added to the one behind it.
    pairs = ((word & 0x0F0F_0F0F_0F0F_0F0F) &* 2561) &>> 8 & 0x00FF_00FF_00FF_00FF
  }

  /// One of the four numbers of two digits.
  @inline(__always)
  func pair(_ index: Int) -> Int { Int(truncatingIfNeeded: pairs &>> UInt64(16 &* index) & 0xFF) }

  @inline(__always)
  var number: Int { (pair(0) &* 100 &+ pair(1)) &* 10_000 &+ pair(2) &* 100 &+ pair(3) }
}
