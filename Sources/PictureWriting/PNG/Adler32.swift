import CDeflate

/// The checksum of a zlib stream (RFC 1950, 8.2).
struct Adler32 {
  private(set) var value: UInt32 = 1
  private static let modulus: UInt64 = 65_521

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    value = libdeflate_adler32(value, bytes.baseAddress, bytes.count)
  }

  /// As often as `count` says, at once: each step adds `byte` to the lower sum, and the lower sum to the upper.
  mutating func append(_ byte: UInt8, count: Int) {
    let (byte, count) = (UInt64(byte), UInt64(count))
    var (low, high) = (UInt64(value & 0xFFFF), UInt64(value >> 16))
    high = (high + count % Self.modulus * low + count * (count + 1) / 2 % Self.modulus * byte) % Self.modulus
    low = (low + count % Self.modulus * byte) % Self.modulus
    value = UInt32(high << 16 | low)
  }
}
