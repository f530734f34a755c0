/// Numbers for colours in the order in which they come: an open hash table, since every pixel of a picture may ask.
struct ColorTable {
  /// The colours that have a number, as 0x00RRGGBB.
  private(set) var colors: [UInt32] = []
  /// The colour at each place, at least twice as many as colours; their number is a power of two.
  private var places = [UInt32](repeating: Self.nothing, count: 8192)
  /// The number of the colour at each place.
  private var numbers = [UInt32](repeating: 0, count: 8192)

  private static let nothing = UInt32.max

  /// The number of a colour; the next one where it has none.
  mutating func number(of color: UInt32) -> UInt32 {
    var place = place(of: color)
    if places[place] == color { return numbers[place] }
    if colors.count * 2 == places.count {
      grow()
      place = self.place(of: color)
    }
    let number = UInt32(truncatingIfNeeded: colors.count)
    (places[place], numbers[place]) = (color, number)
    colors.append(color)
    return number
  }

  /// Where a colour lies, or would.
  @inline(__always)
  private func place(of color: UInt32) -> Int {
    let mask = places.count - 1
    // The highest bits of the product are the best mixed.
    var place = Int(truncatingIfNeeded: (color &* 0x9E37_79B1) >> 8) & mask
    while places[place] != color, places[place] != Self.nothing { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    let count = places.count * 2
    places = [UInt32](repeating: Self.nothing, count: count)
    numbers = [UInt32](repeating: 0, count: count)
    for (number, color) in colors.enumerated() {
      let place = place(of: color)
      (places[place], numbers[place]) = (color, UInt32(truncatingIfNeeded: number))
    }
  }
}
