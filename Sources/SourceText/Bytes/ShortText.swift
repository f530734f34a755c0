/// A text of at most 32 bytes as four numbers and its length, which are compared without a branch.
package struct ShortText: Equatable {
  package static let limit = 32
  private let low, high: SIMD2<UInt64>
  private let count: Int

  /// nil where the text is longer, or so near the end of the bytes that not 32 of them can be read.
  @inline(__always)
  package init?(_ range: Range<Int>, of bytes: UnsafeRawBufferPointer) {
    guard range.count <= Self.limit, range.lowerBound &+ Self.limit <= bytes.count else { return nil }
    count = range.count
    // What stands behind the text is made zero.
    let places = SIMD16<Int8>(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15)
    let end = SIMD16<Int8>(repeating: Int8(truncatingIfNeeded: count))
    low = Self.words(bytes, range.lowerBound, places .< end)
    high = Self.words(bytes, range.lowerBound &+ 16, places &+ 16 .< end)
  }

  @inline(__always)
  private static func words(
    _ bytes: UnsafeRawBufferPointer, _ index: Int, _ mask: SIMDMask<SIMD16<Int8>>
  ) -> SIMD2<UInt64> {
    bytes.loadUnaligned(fromByteOffset: index, as: SIMD2<UInt64>.self) & unsafeBitCast(mask, to: SIMD2<UInt64>.self)
  }

  @inline(__always)
  package static func == (one: ShortText, other: ShortText) -> Bool {
    let difference = (one.low ^ other.low) | (one.high ^ other.high)
    return difference[0] | difference[1] | UInt64(truncatingIfNeeded: one.count ^ other.count) == 0
  }

  @inline(__always)
  package var hash: UInt64 {
    // Of each half by itself: none waits for the other.
    var (first, second) = (StableHash(), StableHash())
    first.combine(low[0])
    second.combine(high[0])
    first.combine(low[1])
    second.combine(high[1])
    return first.value &+ second.value &* 3
  }
}
