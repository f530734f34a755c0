/// Numbers for colours in the order in which they come: an open hash table, since every pixel of a picture may ask.
struct ColorTable {
  private struct Entry {
    var color: UInt32
    var number: UInt32

    /// Of no colour.
    static let nothing = Entry(color: .max, number: 0)
  }

  /// The colours that have a number, as 0x00RRGGBB.
  private(set) var colors: [UInt32] = []
  /// The colour at each place, at least twice as many as colours; their number is a power of two.
  private var entries = [Entry](repeating: .nothing, count: 8192)

  /// Takes the numbers of all colours back.
  mutating func removeAll() {
    colors.removeAll(keepingCapacity: true)
    entries.withUnsafeMutableBufferPointer { $0.update(repeating: .nothing) }
  }

  /// The number of a colour; the next one where it has none.
  @inline(__always)
  mutating func number(of color: UInt32) -> UInt32 {
    let entry = entries[Self.place(of: color, mask: entries.count - 1)]
    return entry.color == color ? entry.number : searchedNumber(of: color)
  }

  /// That of a colour that does not lie at the first of its places.
  private mutating func searchedNumber(of color: UInt32) -> UInt32 {
    var place = freePlace(of: color)
    if entries[place].color == color { return entries[place].number }
    if colors.count * 2 == entries.count {
      grow()
      place = freePlace(of: color)
    }
    let number = UInt32(truncatingIfNeeded: colors.count)
    entries[place] = Entry(color: color, number: number)
    colors.append(color)
    return number
  }

  /// Where a colour lies if no other has come there before.
  @inline(__always)
  private static func place(of color: UInt32, mask: Int) -> Int {
    // The highest bits of the product are the best mixed.
    Int(truncatingIfNeeded: (color &* 0x9E37_79B1) >> 8) & mask
  }

  /// Where a colour lies, or would.
  private func freePlace(of color: UInt32) -> Int {
    let mask = entries.count - 1
    var place = Self.place(of: color, mask: mask)
    while entries[place].color != color, entries[place].color != Entry.nothing.color { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    entries = [Entry](repeating: .nothing, count: entries.count * 2)
    for (number, color) in colors.enumerated() {
      entries[freePlace(of: color)] = Entry(color: color, number: UInt32(truncatingIfNeeded: number))
    }
  }
}
