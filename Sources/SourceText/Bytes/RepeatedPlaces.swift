/// Which of many places are taken more than once.
public struct RepeatedPlaces: Sendable {
  /// Two bits for each place: whether it was taken, and whether again.
  @usableFromInline var bits: [UInt64]

  /// - Parameter count: how many places there are.
  public init(count: Int) { bits = [UInt64](repeating: 0, count: count / 32 + 1) }

  /// Takes many places.
  @inlinable @inline(__always)
  public mutating func take(contentsOf places: some Sequence<Int>) {
    // A span is asked once whether anybody else has the bits, not at each of them.
    var bits = self.bits.mutableSpan
    for place in places {
      let first: UInt64 = 1 &<< UInt64((place & 31) * 2)
      let word = bits[place >> 5]
      bits[place >> 5] = word | first | (word & first) << 1
    }
  }

  /// Whether a place was taken more than once.
  @inlinable @inline(__always)
  public func isRepeated(_ place: Int) -> Bool { bits[place >> 5] & (2 &<< UInt64((place & 31) * 2)) != 0 }
}
