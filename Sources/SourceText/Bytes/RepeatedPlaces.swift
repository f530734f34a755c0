/// Which of many places are taken more than once.
package struct RepeatedPlaces: Sendable {
  /// Two bits for each place: whether it was taken, and whether again.
  @usableFromInline var bits: [UInt64]

  package init(count: Int) { bits = [UInt64](repeating: 0, count: count / 32 + 1) }

  @inlinable @inline(__always)
  package mutating func take(_ place: Int) {
    let first: UInt64 = 1 &<< UInt64((place & 31) * 2)
    let word = bits[place >> 5]
    bits[place >> 5] = word | first | (word & first) << 1
  }

  @inlinable @inline(__always)
  package func isRepeated(_ place: Int) -> Bool { bits[place >> 5] & (2 &<< UInt64((place & 31) * 2)) != 0 }
}
