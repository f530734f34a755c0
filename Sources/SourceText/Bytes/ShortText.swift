/// A text of at most 32 bytes as four numbers and its length, which are compared without a branch.
package struct ShortText: Equatable {
  package static let limit = 32
  private let low, high: SIMD2<UInt64>
  private let count: Int

  /// nil where the text is longer, or so near the end of the bytes that not 32 of them can be read.
  @inline(__always)
  package init?(_ range: Range<Int>, of bytes: UnsafeRawBufferPointer) {
    guard range.count <= Self.limit, range.lowerBound &+ Self.limit <= bytes.count else { return nil }
    self.init(in: range, of: bytes)
  }

  /// nil where the text is longer.
  package init?(_ text: UnsafeRawBufferPointer) {
    guard text.count <= Self.limit else { return nil }
    self = withUnsafeTemporaryAllocation(byteCount: Self.limit, alignment: 1) { copy in
      copy.initializeMemory(as: UInt8.self, repeating: 0)
      copy.copyMemory(from: text)
      return ShortText(in: 0..<text.count, of: UnsafeRawBufferPointer(copy))
    }
  }

  @inline(__always)
  private init(in range: Range<Int>, of bytes: UnsafeRawBufferPointer) {
    count = range.count
    // What stands behind the text is made zero.
    low = Self.words(bytes, range.lowerBound, Self.isWithin(count, 0))
    high = Self.words(bytes, range.lowerBound &+ 16, Self.isWithin(count, 16))
  }

  /// Which of sixteen bytes belong to a text.
  @inline(__always)
  private static func isWithin(_ count: Int, _ start: Int8) -> SIMDMask<SIMD16<Int8>> {
    let places = SIMD16<Int8>(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15) &+ SIMD16<Int8>(repeating: start)
    return places .< SIMD16<Int8>(repeating: Int8(truncatingIfNeeded: count))
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

  /// Whether it is an id of ASCII, which can be written in one way only.
  @inline(__always)
  package var isPlainIdentifier: Bool {
    let strangers =
      Self.strangers(in: low, Self.isWithin(count, 0)) | Self.strangers(in: high, Self.isWithin(count, 16))
    return count > 0 && strangers[0] | strangers[1] == 0
  }

  /// Ones in the place of each byte of a text that an id of ASCII may not have.
  @inline(__always)
  private static func strangers(in words: SIMD2<UInt64>, _ isText: SIMDMask<SIMD16<Int8>>) -> SIMD2<UInt64> {
    let bytes = unsafeBitCast(words, to: SIMD16<UInt8>.self)
    let lowered = bytes | SIMD16<UInt8>(repeating: 0x20)
    let isLetter = lowered &- SIMD16<UInt8>(repeating: UInt8(ascii: "a")) .<= SIMD16<UInt8>(repeating: 25)
    let isDigit = bytes &- SIMD16<UInt8>(repeating: UInt8(ascii: "0")) .<= SIMD16<UInt8>(repeating: 9)
    let isHyphen = bytes .== SIMD16<UInt8>(repeating: UInt8(ascii: "-"))
    let isUnderscore = bytes .== SIMD16<UInt8>(repeating: UInt8(ascii: "_"))
    let isKnown = isLetter .| isDigit .| isHyphen .| isUnderscore
    return unsafeBitCast(isText, to: SIMD2<UInt64>.self) & ~unsafeBitCast(isKnown, to: SIMD2<UInt64>.self)
  }

  /// Differs for most texts.
  @inline(__always)
  package var hash: UInt64 {
    let words = low ^ SIMD2(high[1], high[0])
    let product = (words[0] ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(by: words[1] ^ 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low
  }
}
