/// Numbers for colours in the order in which they come, up to `limit`: an open hash table, since every pixel of a picture
/// may ask.
struct ColorTable {
  static let limit = 4096

  /// The colours that have a number, as 0x00RRGGBB.
  private(set) var colors: [UInt32] = []
  /// The colour at each place, twice as many as colours.
  private var places = [UInt32](repeating: Self.nothing, count: 2 * limit)
  /// The number of the colour at each place.
  private var numbers = [UInt16](repeating: 0, count: 2 * limit)

  private static let nothing = UInt32.max

  /// Gives a colour the next number where it has none; false where there are too many.
  mutating func insert(_ color: UInt32) -> Bool {
    let place = places.withUnsafeBufferPointer { Self.place(of: color, in: $0) }
    if places[place] == color { return true }
    guard colors.count < Self.limit else { return false }
    places[place] = color
    numbers[place] = UInt16(truncatingIfNeeded: colors.count)
    colors.append(color)
    return true
  }

  /// Lets many pixels be looked up.
  ///
  /// - Parameter values: one for each number.
  func withLookup<Result>(of values: [UInt8], _ body: (Lookup) -> Result) -> Result {
    let values = numbers.map { values.indices.contains(Int($0)) ? values[Int($0)] : 0 }
    return places.withUnsafeBufferPointer { places in
      values.withUnsafeBufferPointer { body(Lookup(places: places, values: $0)) }
    }
  }

  /// The values of colours that have a number.
  struct Lookup {
    fileprivate let places: UnsafeBufferPointer<UInt32>
    fileprivate let values: UnsafeBufferPointer<UInt8>

    /// That of a colour without a number is any.
    @inline(__always)
    subscript(color: UInt32) -> UInt8 { values[ColorTable.place(of: color, in: places)] }
  }

  /// Where a colour lies, or would.
  @inline(__always)
  private static func place(of color: UInt32, in places: UnsafeBufferPointer<UInt32>) -> Int {
    var place = Int(truncatingIfNeeded: (color &* 0x9E37_79B1) >> 19)
    while places[place] != color, places[place] != nothing { place = (place + 1) & (2 * limit - 1) }
    return place
  }
}
