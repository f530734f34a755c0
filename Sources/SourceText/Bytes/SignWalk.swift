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
    while ahead == 0 {
      guard base &+ ByteBlock.count < bytes.count else { return bytes.count }
      base &+= ByteBlock.count
      ahead = signs(in: bytes)
    }
    let place = base &+ ahead.trailingZeroBitCount
    ahead &= ahead &- 1
    return place
  }

  @inline(__always)
  private func signs(in bytes: UnsafeRawBufferPointer) -> UInt64 {
    guard base &+ ByteBlock.count <= bytes.count else { return lastSigns(in: bytes) }
    return ByteBlock(bytes, at: base).places(of: separator, 10, 13, 34)
  }

  /// The same of the last bytes of a text.
  @inline(never)
  private func lastSigns(in bytes: UnsafeRawBufferPointer) -> UInt64 {
    var signs: UInt64 = 0
    for place in base..<bytes.count {
      let byte = bytes[place]
      if byte == separator || byte == 10 || byte == 13 || byte == 34 { signs |= 1 << UInt64(place - base) }
    }
    return signs
  }
}
