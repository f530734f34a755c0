/// Which numbers from 0 on belong to which keys: an open hash table that holds nothing but the numbers and a part of each key's
/// hash. Whoever asks compares the keys, wherever they lie.
struct NumberTable: Sendable {
  /// Upper half: of the hash. Lower half: number + 1; 0 for none. A power of two of them, at least twice as many as numbers.
  private var places = [UInt64](repeating: 0, count: 16)
  private(set) var count = 0

  /// The number of a key.
  ///
  /// - Parameter isSame: whether a number is that of the key.
  @inline(__always)
  func number(hash: UInt64, isSame: (Int) -> Bool) -> Int? {
    var index = Int(truncatingIfNeeded: hash >> 32) & (places.count - 1)
    while places[index] != 0 {
      if places[index] >> 32 == hash >> 32 {
        let number = Int(truncatingIfNeeded: places[index] & 0xFFFF_FFFF) - 1
        if isSame(number) { return number }
      }
      index = (index + 1) & (places.count - 1)
    }
    return nil
  }

  /// Gives a key that has none a number, at most 4 billion.
  mutating func insert(_ number: Int, hash: UInt64) {
    count += 1
    if count * 2 > places.count { grow(to: places.count * 2) }
    place(hash & ~0xFFFF_FFFF | UInt64(UInt32(truncatingIfNeeded: number + 1)))
  }

  mutating func reserveCapacity(_ numbers: Int) {
    var size = places.count
    while size < numbers * 2 { size *= 2 }
    if size > places.count { grow(to: size) }
  }

  private mutating func grow(to size: Int) {
    let old = places
    places = [UInt64](repeating: 0, count: size)
    for entry in old where entry != 0 { place(entry) }
  }

  private mutating func place(_ entry: UInt64) {
    var index = Int(truncatingIfNeeded: entry >> 32) & (places.count - 1)
    while places[index] != 0 { index = (index + 1) & (places.count - 1) }
    places[index] = entry
  }
}

/// A hash of numbers and bytes that is the same in every process.
struct StableHash {
  private(set) var value: UInt64 = 0x9E37_79B9_7F4A_7C15

  @inline(__always)
  mutating func combine(_ number: Int) { combine(UInt64(truncatingIfNeeded: number)) }

  @inline(__always)
  mutating func combine(_ bits: UInt64) {
    let product = (value ^ bits).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    value = product.high ^ product.low
  }

  @inline(__always)
  mutating func combine(_ bytes: Span<UInt8>) {
    bytes.withUnsafeBytes { bytes in
      var index = 0
      while index + 8 <= bytes.count {
        combine(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)))
        index += 8
      }
      var rest = UInt64(truncatingIfNeeded: bytes.count) << 56
      while index < bytes.count {
        rest = rest &<< 8 ^ UInt64(bytes[index])
        index += 1
      }
      combine(rest)
    }
  }
}
