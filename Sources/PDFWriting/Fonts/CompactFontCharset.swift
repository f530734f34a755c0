/// What the glyphs of a compact font (CFF, Adobe Technical Note 5176) are called where it names them by numbers, as the fonts of
/// Chinese, Japanese and Korean do: a PDF then means these numbers, and not the places of glyphs in the font.
struct CompactFontCharset {
  /// By the places of the glyphs.
  let identifiers: [UInt16]

  /// nil for a font that does not name its glyphs by numbers, or none that can be read.
  init?(_ font: [UInt8]) {
    let reader = Reader(bytes: font)
    guard let headerSize = reader.number(2, 1), let names = reader.index(at: headerSize),
      let dictionaries = reader.index(at: names.end), let dictionary = dictionaries.items.first
    else { return nil }
    let entries = reader.entries(of: dictionary)
    guard entries[Self.registry] != nil, let outlines = entries[Self.outlines], let place = entries[Self.charset],
      // The first three are lists of letters, which such a font has not.
      place > 2, let count = reader.index(at: outlines)?.items.count,
      let identifiers = reader.identifiers(at: place, count: count)
    else { return nil }
    self.identifiers = identifiers
  }

  // Keys of a dictionary of a font (appendix H).
  private static let registry = 0x0C1E
  private static let outlines = 17
  private static let charset = 15

  /// Numbers of the format; nil behind the end.
  private struct Reader {
    let bytes: [UInt8]

    func number(_ place: Int, _ count: Int) -> Int? {
      guard place >= 0, (1...4).contains(count), place <= bytes.count - count else { return nil }
      return bytes[place..<place + count].reduce(0) { $0 << 8 | Int($1) }
    }

    /// A list of pieces of the file.
    func index(at place: Int) -> (items: [Range<Int>], end: Int)? {
      guard let count = number(place, 2) else { return nil }
      guard count > 0 else { return ([], place + 2) }
      guard let size = number(place + 2, 1), (1...4).contains(size) else { return nil }
      // What lies at an offset of 1 follows the offsets.
      let base = place + 2 + (count + 1) * size
      var items: [Range<Int>] = []
      items.reserveCapacity(count)
      var start = 1
      for item in 1...count {
        guard let end = number(place + 3 + item * size, size), end >= start, base + end <= bytes.count else {
          return nil
        }
        items.append(base + start..<base + end)
        start = end
      }
      return (items, base + start)
    }

    /// The last number of each entry of a dictionary that is a whole one.
    func entries(of range: Range<Int>) -> [Int: Int] {
      var (entries, last, place): ([Int: Int], Int, Int) = ([:], 0, range.lowerBound)
      while place < range.upperBound {
        let byte = Int(bytes[place])
        place += 1
        switch byte {
        case 12:
          entries[12 << 8 | (number(place, 1) ?? 0)] = last
          place += 1
        case 0...21: entries[byte] = last
        case 28:
          last = number(place, 2) ?? 0
          place += 2
        case 29:
          last = number(place, 4) ?? 0
          place += 4
        case 30:
          // A decimal fraction, up to a half byte of ones.
          while place < range.upperBound, bytes[place] & 0xF != 0xF, bytes[place] >> 4 != 0xF { place += 1 }
          place += 1
        case 32...246: last = byte - 139
        case 247...250:
          last = (byte - 247) << 8 + (number(place, 1) ?? 0) + 108
          place += 1
        case 251...254:
          last = -((byte - 251) << 8) - (number(place, 1) ?? 0) - 108
          place += 1
        default: break
        }
      }
      return entries
    }

    func identifiers(at start: Int, count: Int) -> [UInt16]? {
      guard let format = number(start, 1), format <= 2 else { return nil }
      var (identifiers, place): ([UInt16], Int) = ([0], start + 1)
      while identifiers.count < count {
        guard let first = number(place, 2) else { return nil }
        place += 2
        var more = 0
        if format > 0 {
          guard let number = number(place, format) else { return nil }
          more = number
          place += format
        }
        for offset in 0...more where identifiers.count < count {
          identifiers.append(UInt16(truncatingIfNeeded: first + offset))
        }
      }
      return identifiers
    }
  }
}
