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

  /// Whether all of them are ASCII that can be printed, line breaks and tabs.
  @inline(__always)
  var isPlain: Bool {
    let plain = isPlain(a) .& isPlain(b) .& isPlain(c) .& isPlain(d)
    let halves = unsafeBitCast(plain, to: SIMD2<UInt64>.self)
    return halves[0] & halves[1] == .max
  }

  /// Takes one from a count for each place that holds `byte`; each of the counts goes down by four at most.
  @inline(__always)
  func countDown(_ byte: UInt8, in counts: inout SIMD16<UInt8>) {
    let masks = (equal(a, byte), equal(b, byte), equal(c, byte), equal(d, byte))
    counts &+= unsafeBitCast(masks.0, to: SIMD16<UInt8>.self) &+ unsafeBitCast(masks.1, to: SIMD16<UInt8>.self)
    counts &+= unsafeBitCast(masks.2, to: SIMD16<UInt8>.self) &+ unsafeBitCast(masks.3, to: SIMD16<UInt8>.self)
  }

  @inline(__always)
  private func isPlain(_ bytes: SIMD16<UInt8>) -> SIMDMask<SIMD16<Int8>> {
    (bytes &- SIMD16<UInt8>(repeating: 0x20) .<= SIMD16<UInt8>(repeating: 0x7E - 0x20))
      .| equal(bytes, 10) .| equal(bytes, 13) .| equal(bytes, 9)
  }

  @inline(__always)
  private func equal(_ bytes: SIMD16<UInt8>, _ byte: UInt8) -> SIMDMask<SIMD16<Int8>> {
    bytes .== SIMD16<UInt8>(repeating: byte)
  }

  /// A bit for each byte of the masks of all bytes, in which a byte has all bits or none.
  @inline(__always)
  private func bits(_ mask: (SIMD16<UInt8>) -> SIMDMask<SIMD16<Int8>>) -> UInt64 {
    // Each byte keeps the bit of its place among eight. The eight are then laid over each other, halves of two vectors at a
    // time in one, which brings those of a and c between those of b and d.
    func kept(_ bytes: SIMD16<UInt8>) -> SIMD2<UInt64> {
      unsafeBitCast(mask(bytes), to: SIMD2<UInt64>.self) & SIMD2<UInt64>(repeating: 0x8040_2010_0804_0201)
    }
    let ac = Self.folded(kept(a), kept(c), by: 32, low: 0x0000_0000_FFFF_FFFF)
    let bd = Self.folded(kept(b), kept(d), by: 32, low: 0x0000_0000_FFFF_FFFF)
    let all = Self.folded(ac, bd, by: 16, low: 0x0000_FFFF_0000_FFFF)
    let bytes = (all | all &>> SIMD2<UInt64>(repeating: 8)) & SIMD2<UInt64>(repeating: 0x00FF_00FF_00FF_00FF)
    return bytes[0] | bytes[1] << 8
  }

  /// Lays the halves of numbers over each other: those of the first below, those of the second above.
  @inline(__always)
  private static func folded(
    _ first: SIMD2<UInt64>, _ second: SIMD2<UInt64>, by shift: UInt64, low: UInt64
  ) -> SIMD2<UInt64> {
    let shift = SIMD2<UInt64>(repeating: shift)
    return (first | first &>> shift) & SIMD2<UInt64>(repeating: low)
      | ((second | second &>> shift) & SIMD2<UInt64>(repeating: low)) &<< shift
  }
}
