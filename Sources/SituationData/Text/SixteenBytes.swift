/// Sixteen bytes of a text that are asked at once. An answer has a set bit for each byte that it holds for, the lowest for the
/// first byte.
struct SixteenBytes {
  static let count = 16
  private let bytes: SIMD16<UInt8>

  /// - Parameter index: of the first of sixteen bytes that are all there.
  @inline(__always)
  init(_ bytes: UnsafeRawBufferPointer, at index: Int) {
    self.bytes = bytes.loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
  }

  /// Which of them are one byte.
  @inline(__always)
  func places(of byte: UInt8) -> UInt32 { Self.bits(equal(to: byte)) }

  /// Which of them are one of four.
  @inline(__always)
  func places(of a: UInt8, _ b: UInt8, _ c: UInt8, _ d: UInt8) -> UInt32 {
    Self.bits(equal(to: a) .| equal(to: b) .| equal(to: c) .| equal(to: d))
  }

  /// Which of them are neither line breaks nor ASCII that can be printed.
  @inline(__always)
  var unusual: UInt32 {
    let isPrintable = bytes &- SIMD16<UInt8>(repeating: 0x20) .<= SIMD16<UInt8>(repeating: 0x7E - 0x20)
    return Self.bits(.!(isPrintable .| equal(to: 10)))
  }

  /// Takes one from the count of each place whose byte is equal to one: a vector is faster to add to than a number.
  @inline(__always)
  func countDown(_ byte: UInt8, in counts: inout SIMD16<UInt8>) {
    counts &+= unsafeBitCast(equal(to: byte), to: SIMD16<UInt8>.self)
  }

  @inline(__always)
  private func equal(to byte: UInt8) -> SIMDMask<SIMD16<Int8>> { bytes .== SIMD16<UInt8>(repeating: byte) }

  /// A bit for each byte of a mask, all of whose bits are equal: a product moves those of eight bytes into its last byte.
  @inline(__always)
  private static func bits(_ mask: SIMDMask<SIMD16<Int8>>) -> UInt32 {
    let halves = unsafeBitCast(mask, to: SIMD2<UInt64>.self) & SIMD2<UInt64>(repeating: 0x8040_2010_0804_0201)
    let first = (halves[0] &* 0x0101_0101_0101_0101) >> 56
    let second = (halves[1] &* 0x0101_0101_0101_0101) >> 56
    return UInt32(truncatingIfNeeded: first | second << 8)
  }
}
