/// Which numbers from 0 on belong to which keys: an open hash table that holds nothing but the numbers and a part of each key's
/// hash. Whoever asks compares the keys, wherever they lie.
public struct NumberTable: Sendable {
  /// Upper half: of the hash. Lower half: number + 1; 0 for none. A power of two of them, at least twice as many as numbers,
  /// in the order of the hashes, so that a larger table is filled from the first place to the last.
  @usableFromInline var places = [UInt64](repeating: 0, count: 16)
  /// Which bits of a hash say where its search begins.
  @usableFromInline var shift: UInt64 = 60
  package private(set) var count = 0

  package init() {}

  /// The number of a key.
  ///
  /// - Parameter isSame: whether a number is that of the key.
  @inlinable @inline(__always)
  public func number(hash: UInt64, isSame: (Int) -> Bool) -> Int? {
    var index = Int(truncatingIfNeeded: hash &>> shift)
    while true {
      let entry = places[index]
      if entry == 0 { return nil }
      if entry >> 32 == hash >> 32 {
        let number = Int(truncatingIfNeeded: entry & 0xFFFF_FFFF) - 1
        if isSame(number) { return number }
      }
      index = (index + 1) & (places.count - 1)
    }
  }

  /// Gives a key that has none a number, at most 4 billion.
  package mutating func insert(_ number: Int, hash: UInt64) {
    count += 1
    if count * 2 > places.count { grow(to: places.count * 2) }
    place(hash & ~0xFFFF_FFFF | UInt64(UInt32(truncatingIfNeeded: number + 1)))
  }

  package mutating func reserveCapacity(_ numbers: Int) {
    var size = places.count
    while size < numbers * 2 { size *= 2 }
    if size > places.count { grow(to: size) }
  }

  private mutating func grow(to size: Int) {
    let old = places
    places = [UInt64](repeating: 0, count: size)
    shift = UInt64(size.leadingZeroBitCount + 1)
    for entry in old where entry != 0 { place(entry) }
  }

  private mutating func place(_ entry: UInt64) {
    var index = Int(truncatingIfNeeded: entry &>> shift)
    while places[index] != 0 { index = (index + 1) & (places.count - 1) }
    places[index] = entry
  }
}
