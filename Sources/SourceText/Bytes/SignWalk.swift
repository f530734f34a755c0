/// A walk over the bytes of a text that end a field or belong to quotes: separators, line breaks and double quotes.
struct SignWalk {
  private let separator: UInt8
  /// The first byte of the block that was looked at last, and which of its bytes are signs that lie ahead.
  private var base: Int
  private var ahead: UInt64 = 0

  /// - Parameter start: the first byte that may be a sign.
  init(separator: UInt8, from start: Int) {
    self.separator = separator
    base = start - ByteBlock.count
  }

  /// The place of the next sign; the end of the text where there is none.
  @inline(__always)
  mutating func next(in bytes: UnsafeRawBufferPointer) -> Int {
    if ahead == 0 {
      (base, ahead) = Self.nextSigns(separator, behind: base, in: bytes)
      if ahead == 0 { return bytes.count }
    }
    let place = base &+ ahead.trailingZeroBitCount
    ahead &= ahead &- 1
    return place
  }

  /// The next block that has signs, and which of its bytes they are; none where no block has. In a function of its own, since
  /// it is called for each block only, and values that it needs would lie in the way of the others.
  @inline(never)
  private static func nextSigns(
    _ separator: UInt8, behind base: Int, in bytes: UnsafeRawBufferPointer
  ) -> (base: Int, signs: UInt64) {
    var base = base
    while base &+ ByteBlock.count < bytes.count {
      base &+= ByteBlock.count
      let signs =
        base &+ ByteBlock.count <= bytes.count
        ? ByteBlock(bytes, at: base).places(of: separator, 10, 13, 34) : lastSigns(separator, from: base, in: bytes)
      if signs != 0 { return (base, signs) }
    }
    return (base, 0)
  }

  /// The same of the last bytes of a text.
  @inline(never)
  private static func lastSigns(_ separator: UInt8, from base: Int, in bytes: UnsafeRawBufferPointer) -> UInt64 {
    var signs: UInt64 = 0
    for place in base..<bytes.count {
      let byte = bytes[place]
      if byte == separator || byte == 10 || byte == 13 || byte == 34 { signs |= 1 << UInt64(place - base) }
    }
    return signs
  }
}
