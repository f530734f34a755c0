/// Sixty-four bytes of a text that are asked at once. An answer has a set bit for each byte that it holds for, the lowest for
/// the first byte.
struct ByteBlock {
  static let count = 64
  let a, b, c, d: SIMD16<UInt8>

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
    @inline(__always)
    func bits(_ bytes: SIMD16<UInt8>) -> UInt64 {
      (equal(bytes, first) .| equal(bytes, second) .| equal(bytes, third) .| equal(bytes, fourth)).bits
    }
    return bits(a) | bits(b) &<< 16 | bits(c) &<< 32 | bits(d) &<< 48
  }

  @inline(__always)
  private func equal(_ bytes: SIMD16<UInt8>, _ byte: UInt8) -> SIMDMask<SIMD16<Int8>> {
    bytes .== SIMD16<UInt8>(repeating: byte)
  }
}
