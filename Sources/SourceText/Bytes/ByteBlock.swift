/// Sixty-four bytes of a text that are asked at once. An answer has a set bit for each byte that it holds for, the lowest for
/// the first byte.
struct ByteBlock {
  static let count = 64
  private let a, b, c, d: SIMD16<UInt8>

  /// - Parameter index: of the first of 64 bytes that are all there.
  @inline(__always)
  init(_ bytes: UnsafeRawBufferPointer, at index: Int) {
    a = bytes.loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
    b = bytes.loadUnaligned(fromByteOffset: index &+ 16, as: SIMD16<UInt8>.self)
    c = bytes.loadUnaligned(fromByteOffset: index &+ 32, as: SIMD16<UInt8>.self)
    d = bytes.loadUnaligned(fromByteOffset: index &+ 48, as: SIMD16<UInt8>.self)
  }

  /// Which of them are one of four.
  @inline(__always)
  func places(of first: UInt8, _ second: UInt8, _ third: UInt8, _ fourth: UInt8) -> UInt64 {
    bits { bytes in
      equal(bytes, first) .| equal(bytes, second) .| equal(bytes, third) .| equal(bytes, fourth)
    }
  }

  /// Takes one from a count for each place that holds `byte`; each of the counts goes down by four at most.
  @inline(__always)
  func countDown(_ byte: UInt8, in counts: inout SIMD16<UInt8>) {
    let masks = (equal(a, byte), equal(b, byte), equal(c, byte), equal(d, byte))
    counts &+= unsafeBitCast(masks.0, to: SIMD16<UInt8>.self) &+ unsafeBitCast(masks.1, to: SIMD16<UInt8>.self)
    counts &+= unsafeBitCast(masks.2, to: SIMD16<UInt8>.self) &+ unsafeBitCast(masks.3, to: SIMD16<UInt8>.self)
  }

  @inline(__always)
  private func equal(_ bytes: SIMD16<UInt8>, _ byte: UInt8) -> SIMDMask<SIMD16<Int8>> {
    bytes .== SIMD16<UInt8>(repeating: byte)
  }

  /// A bit for each byte of the masks of all bytes, in which a byte has all bits or none.
  @inline(__always)
  private func bits(_ mask: (SIMD16<UInt8>) -> SIMDMask<SIMD16<Int8>>) -> UInt64 {
    Self.bits(mask(a)) | Self.bits(mask(b)) &<< 16 | Self.bits(mask(c)) &<< 32 | Self.bits(mask(d)) &<< 48
  }

  /// Each byte keeps the bit of its place among eight. As none has that of another, the highest byte of a product is all of
  /// them laid over each other.
  @inline(__always)
  private static func bits(_ mask: SIMDMask<SIMD16<Int8>>) -> UInt64 {
    let kept = unsafeBitCast(mask, to: SIMD2<UInt64>.self) & SIMD2<UInt64>(repeating: 0x8040_2010_0804_0201)
    let ones: UInt64 = 0x0101_0101_0101_0101
    return (kept[0] &* ones) &>> 56 | ((kept[1] &* ones) &>> 56) &<< 8
  }
}
