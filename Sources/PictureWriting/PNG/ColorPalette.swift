/// At most 256 colours that stand for all of a picture.
///
/// The colours that a scene names are kept as they are. In between lie those of edges, where Cairo mixes two of them by how
/// much of a pixel is covered: hundreds, of which neighbours cannot be told apart. Each becomes a colour that is at most
/// `tolerance` away in every channel.
struct ColorPalette {
  static let tolerance = 4

  /// As 0x00RRGGBB, from dark to light, so that neighbours in a picture have near numbers, which compress well.
  let entries: [UInt32]
  /// For each of the colours that the palette was made for, the number of its entry.
  let indices: [UInt8]

  /// nil where 256 entries are not enough.
  ///
  /// - Parameters:
  ///   - colors: all colours of the picture, each once.
  ///   - exact: those that have to be kept.
  init?(_ colors: [UInt32], keeping exact: Set<UInt32>) {
    let sorted = Self.fromDarkToLight(colors)
    var entries = sorted.filter { exact.contains($0) }
    let kept = entries.count
    // What is near in every channel is near in their sum.
    let reach = 3 * Self.tolerance
    // The lightness of the colour that each entry behind those was made for, which is at most `reach` less than its own.
    var origins: [Int] = []
    for (position, color) in sorted.enumerated() {
      if entries.count > 256 { return nil }
      func standsFor(_ entry: UInt32) -> Bool { Self.distance(entry, color) <= Self.tolerance }
      let lightness = Self.lightness(color)
      let near = origins.reversed().prefix { $0 >= lightness - 2 * reach }.count
      if entries[..<kept].contains(where: standsFor) || entries.suffix(near).contains(where: standsFor) { continue }
      // The lightest that still stands for this one stands for most of those that follow.
      let following = sorted[position...].prefix { Self.lightness($0) <= lightness + reach }
      entries.append(following.last(where: standsFor) ?? color)
      origins.append(lightness)
    }
    guard entries.count <= 256 else { return nil }
    entries = Self.fromDarkToLight(entries)
    self.entries = entries
    let lightnesses = entries.map(Self.lightness)
    indices = colors.map { color in
      let lightness = Self.lightness(color)
      var nearest = (entry: 0, distance: Int.max)
      let darkest = lightnesses.firstIndex(notBelow: lightness - reach)
      for entry in darkest..<entries.count {
        if lightnesses[entry] > lightness + reach { break }
        let distance = Self.distance(entries[entry], color)
        if distance < nearest.distance { nearest = (entry, distance) }
      }
      return UInt8(truncatingIfNeeded: nearest.entry)
    }
  }

  private static func lightness(_ color: UInt32) -> Int {
    Int(color >> 16 & 0xFF) + Int(color >> 8 & 0xFF) + Int(color & 0xFF)
  }

  private static func fromDarkToLight(_ colors: [UInt32]) -> [UInt32] {
    colors.map { UInt64(lightness($0)) << 32 | UInt64($0) }.sorted().map { UInt32(truncatingIfNeeded: $0) }
  }

  /// The largest difference in a channel.
  private static func distance(_ left: UInt32, _ right: UInt32) -> Int {
    func difference(_ shift: UInt32) -> Int { abs(Int(left >> shift & 0xFF) - Int(right >> shift & 0xFF)) }
    return max(difference(16), difference(8), difference(0))
  }
}

extension [Int] {
  /// The first place of numbers in rising order that is not below one; the end where all are.
  fileprivate func firstIndex(notBelow number: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
