import CDeflate

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
    guard filled >= 32 else { return }
    withUnsafeBytes(of: UInt32(truncatingIfNeeded: buffer).littleEndian) { bytes.append(contentsOf: $0) }
    buffer >>= 32
    filled -= 32
  }

  /// Writes what is left and fills the last byte with zeros.
  mutating func finish() {
    while filled > 0 {
      bytes.append(UInt8(truncatingIfNeeded: buffer))
      buffer >>= 8
      filled -= 8
    }
    filled = 0
  }
}

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
