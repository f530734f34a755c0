/// What the next bits of a deflated part stand for: an entry for each value of so many bits, and more entries for longer codes.
///
/// An entry has the number of bits to drop in its lowest byte, those of the code itself in the next five, and what it stands for
/// from bit 16 on: a literal, or the least of the lengths or distances that bits behind the code tell apart.
final class HuffmanTable {
  /// What symbols stand for.
  enum Kind {
    case symbols
    case distances
    case lengths
  }

  static let literal: UInt32 = 1 << 31
  /// No number: the end of the block, a place of more entries, or a code that there is not.
  static let exception: UInt32 = 1 << 15
  static let more: UInt32 = 1 << 14
  static let blockEnd: UInt32 = 1 << 13

  private static let longest = 15
  private let bits: Int
  let entries: UnsafeMutableBufferPointer<UInt32>

  /// - Parameters:
  ///   - bits: how many are looked up at once.
  ///   - symbols: how many there are at most, each of which may need entries of its own.
  init(bits: Int, symbols: Int) {
    self.bits = bits
    entries = .allocate(capacity: 1 << bits + symbols << (Self.longest - bits))
    entries.initialize(repeating: Self.exception)
  }

  deinit { entries.deallocate() }

  /// Sets the codes by the length of each symbol's; false where no such codes can be.
  func set(_ lengths: ArraySlice<UInt8>, _ kind: Kind) -> Bool {
    var counts = [Int](repeating: 0, count: Self.longest + 1)
    for length in lengths { counts[Int(length)] += 1 }
    counts[0] = 0
    var (left, next, code) = (1, counts, 0)
    for length in 1...Self.longest {
      code = (code + counts[length - 1]) << 1
      next[length] = code
      left = left << 1 - counts[length]
      guard left >= 0 else { return false }
    }
    // Only a lone code may leave others unused, and none at all where nothing is copied.
    guard left == 0 || kind != .lengths && counts[2...].allSatisfy({ $0 == 0 }) else { return false }
    for place in entries.indices { entries[place] = Self.exception | 1 }
    var codes: [(symbol: Int, length: Int, code: Int)] = []
    for (symbol, length) in zip(0..., lengths.map { Int($0) }) where length > 0 {
      codes.append((symbol, length, Self.reversed(next[length], length)))
      next[length] += 1
    }
    let places = placesOfMore(codes)
    for (symbol, length, code) in codes {
      if length <= bits {
        put(Self.entry(symbol, length, kind), at: 0, code, step: length, size: bits)
      } else if let place = places[code & (1 << bits - 1)] {
        put(
          Self.entry(symbol, length - bits, kind), at: place.start, code >> bits, step: length - bits, size: place.bits)
      }
    }
    return true
  }

  /// Sets entries aside for codes that are longer than what is looked up at once, by the bits that these have in common.
  private func placesOfMore(_ codes: [(symbol: Int, length: Int, code: Int)]) -> [Int: (start: Int, bits: Int)] {
    var sizes: [Int: Int] = [:]
    for (_, length, code) in codes where length > bits {
      sizes[code & (1 << bits - 1), default: 0] = max(sizes[code & (1 << bits - 1), default: 0], length - bits)
    }
    var (places, start): ([Int: (start: Int, bits: Int)], Int) = ([:], 1 << bits)
    for (prefix, size) in sizes.sorted(by: { $0.key < $1.key }) {
      places[prefix] = (start, size)
      entries[prefix] = UInt32(start) << 16 | Self.exception | Self.more | UInt32(size) << 8
      start += 1 << size
    }
    return places
  }

  private func put(_ entry: UInt32, at start: Int, _ code: Int, step: Int, size: Int) {
    for place in stride(from: code, to: 1 << size, by: 1 << step) { entries[start + place] = entry }
  }

  private static func reversed(_ code: Int, _ length: Int) -> Int {
    var (reversed, rest) = (0, code)
    for _ in 0..<length {
      reversed = reversed << 1 | rest & 1
      rest >>= 1
    }
    return reversed
  }

  private static func entry(_ symbol: Int, _ length: Int, _ kind: Kind) -> UInt32 {
    let count = UInt32(length)
    switch kind {
    case .lengths: return UInt32(symbol) << 16 | count
    case .symbols:
      if symbol < 256 { return literal | UInt32(symbol) << 16 | count }
      if symbol == 256 { return exception | blockEnd | count }
      guard symbol - 257 < lengthBases.count else { return exception | count }
      return number(lengthBases[symbol - 257], lengthBits[symbol - 257], count)
    case .distances:
      guard symbol < 30 else { return exception | count }
      let more = max(0, symbol / 2 - 1)
      return number(symbol < 2 ? symbol + 1 : 1 + (2 + symbol % 2) << more, more, count)
    }
  }

  private static func number(_ base: Int, _ more: Int, _ count: UInt32) -> UInt32 {
    UInt32(base) << 16 | count << 8 | count + UInt32(more)
  }

  private static let lengthBases = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
  ]
  private static let lengthBits = [
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
  ]
}
