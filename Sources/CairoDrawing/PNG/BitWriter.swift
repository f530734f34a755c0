/// Packs numbers of some bits each into bytes, from the lowest bit on.
struct BitWriter {
  private(set) var bytes: [UInt8]
  private var buffer: UInt64 = 0
  private var filled = 0

  init(bytes: [UInt8] = []) {
    self.bytes = bytes
  }

  /// - Parameters:
  ///   - value: below 2 to the power of `count`.
  ///   - count: at most 32.
  @inline(__always)
  mutating func append(_ value: UInt32, count: Int) {
    buffer |= UInt64(value) << UInt64(filled)
    filled += count
    while filled >= 8 { flushByte() }
  }

  /// Fills the last byte with zeros.
  mutating func alignToByte() {
    if filled > 0 {
      flushByte()
      filled = 0
    }
  }

  @inline(__always)
  private mutating func flushByte() {
    bytes.append(UInt8(truncatingIfNeeded: buffer))
    buffer >>= 8
    filled -= 8
  }
}

/// The checksum of a zlib stream (RFC 1950, 8.2).
struct Adler32 {
  private var (low, high): (UInt64, UInt64) = (1, 0)
  private static let modulus: UInt64 = 65_521

  var value: UInt32 { UInt32(truncatingIfNeeded: high << 16 | low) }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    low &+= UInt64(byte)
    if low >= Self.modulus { low &-= Self.modulus }
    high &+= low
    if high >= Self.modulus { high &-= Self.modulus }
  }

  /// As often as `count` says, at once: each step adds `byte` to the lower sum, and the lower sum to the upper.
  mutating func append(_ byte: UInt8, count: Int) {
    let (byte, count) = (UInt64(byte), UInt64(count))
    high = (high + count % Self.modulus * low + count * (count + 1) / 2 % Self.modulus * byte) % Self.modulus
    low = (low + count % Self.modulus * byte) % Self.modulus
  }
}
