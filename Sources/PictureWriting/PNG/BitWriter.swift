/// Packs numbers of some bits each into bytes, from the lowest bit on.
struct BitWriter {
  private var words: [UInt32] = []
  private var buffer: UInt64 = 0
  private var filled = 0

  /// - Parameters:
  ///   - value: below 2 to the power of `count`.
  ///   - count: at most 32.
  @inline(__always)
  mutating func append(_ value: UInt32, count: Int) {
    buffer |= UInt64(value) << UInt64(filled)
    filled += count
    guard filled >= 32 else { return }
    words.append(UInt32(truncatingIfNeeded: buffer).littleEndian)
    buffer >>= 32
    filled -= 32
  }

  /// What was written; the last byte is filled with zeros.
  consuming func finished() -> [UInt8] {
    var bytes = words.withUnsafeBytes { Array($0) }
    while filled > 0 {
      bytes.append(UInt8(truncatingIfNeeded: buffer))
      buffer >>= 8
      filled -= 8
    }
    return bytes
  }
}
