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
