/// Eight bytes of a text that are asked at once.
struct EightBytes {
  static let count = 8
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  private let bits: UInt64

  /// - Parameter index: of the first of eight bytes that are all there.
  @inline(__always)
  init(_ bytes: UnsafeRawBufferPointer, at index: Int) {
    bits = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
  }

  @inline(__always)
  var areASCII: Bool { bits & Self.highBits == 0 }

  /// Whether one of bytes that are all ASCII is below a space, or 127.
  @inline(__always)
  var holdsControl: Bool {
    (bits &- 0x20 * Self.ones) & ~bits & Self.highBits != 0 || places(of: 0x7F) != 0
  }

  /// A set bit for each byte that is equal to one, and perhaps for one behind such a byte.
  @inline(__always)
  private func places(of byte: UInt8) -> UInt64 {
    let difference = bits ^ (Self.ones &* UInt64(byte))
    return (difference &- Self.ones) & ~difference & Self.highBits
  }

  /// The place, from 0, of the first byte that is one of four.
  @inline(__always)
  func first(of a: UInt8, _ b: UInt8, _ c: UInt8, _ d: UInt8) -> Int? {
    let found = places(of: a) | places(of: b) | places(of: c) | places(of: d)
    return found == 0 ? nil : found.trailingZeroBitCount / 8
  }
}
