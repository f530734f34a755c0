/// A hash of numbers and bytes that is the same in every process.
public struct StableHash {
  /// The hash of what was taken in.
  public var value: UInt64

  /// Of nothing.
  @inlinable @inline(__always)
  public init() { value = 0x9E37_79B9_7F4A_7C15 }

  /// Takes a number in.
  @inlinable @inline(__always)
  public mutating func combine(_ number: Int) { combine(UInt64(truncatingIfNeeded: number)) }

  /// Takes eight bytes in.
  @inlinable @inline(__always)
  public mutating func combine(_ bits: UInt64) {
    let product = (value ^ bits).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    value = product.high ^ product.low
  }

  @inline(__always)
  package mutating func combine(_ bytes: UnsafeRawBufferPointer) {
    combine(bytes.count)
    var index = 0
    while index &+ 8 < bytes.count {
      combine(bytes.word(at: index))
      index &+= 8
    }
    combine(bytes.lastWord)
  }
}

/// Bytes as numbers of eight: all words but the last, which may overlap the one before it, and the count tell texts apart.
extension UnsafeRawBufferPointer {
  /// The eight bytes from an index on.
  @inline(__always)
  package func word(at index: Int) -> UInt64 {
    UInt64(littleEndian: loadUnaligned(fromByteOffset: index, as: UInt64.self))
  }

  /// The last eight bytes, or all where there are fewer.
  @inline(__always)
  package var lastWord: UInt64 {
    if count >= 8 { return word(at: count &- 8) }
    if count >= 4 { return UInt64(half(at: 0)) | UInt64(half(at: count &- 4)) << 32 }
    guard count > 0 else { return 0 }
    return UInt64(self[0]) | UInt64(self[count / 2]) << 8 | UInt64(self[count &- 1]) << 16
  }

  @inline(__always)
  private func half(at index: Int) -> UInt32 {
    UInt32(littleEndian: loadUnaligned(fromByteOffset: index, as: UInt32.self))
  }

  /// Whether the bytes of a text stand in a range.
  @inline(__always)
  package func holds(_ text: UnsafeRawBufferPointer, in range: Range<Int>) -> Bool {
    guard range.count == text.count else { return false }
    var index = 0
    while index &+ 8 < text.count {
      if word(at: range.lowerBound &+ index) != text.word(at: index) { return false }
      index &+= 8
    }
    return UnsafeRawBufferPointer(rebasing: self[range]).lastWord == text.lastWord
  }
}
