/// Numbers for colours in the order in which they come, up to `limit`: an open hash table, since every pixel of a picture
/// may ask.
struct ColorTable {
  static let limit = 4096

  /// The colours that have a number, as 0x00RRGGBB.
  private(set) var colors: [UInt32] = []
  /// Number + 1 of the colour that lies at a place; 0 for none. Twice as many places as colours.
  private var places = [UInt16](repeating: 0, count: 2 * limit)

  /// The number of a colour that has one.
  @inline(__always)
  func number(of color: UInt32) -> Int? {
    let place = place(of: color)
    return places[place] == 0 ? nil : Int(places[place]) - 1
  }

  /// Gives a colour the next number where it has none; false where there are too many.
  mutating func insert(_ color: UInt32) -> Bool {
    let place = place(of: color)
    if places[place] != 0 { return true }
    guard colors.count < Self.limit else { return false }
    colors.append(color)
    places[place] = UInt16(truncatingIfNeeded: colors.count)
    return true
  }

  /// Where a colour lies, or would.
  @inline(__always)
  private func place(of color: UInt32) -> Int {
    var place = Int(truncatingIfNeeded: (color &* 0x9E37_79B1) >> 19)
    while places[place] != 0, colors[Int(places[place]) - 1] != color { place = (place + 1) & (2 * Self.limit - 1) }
    return place
  }
}
