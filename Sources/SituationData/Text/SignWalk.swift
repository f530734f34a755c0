/// A walk over the bytes of a text that end a field or belong to quotes: separators, line breaks and double quotes.
struct SignWalk {
  private let bytes: UnsafeRawBufferPointer
  private let separator: UInt8
  /// The first of the bytes that were looked at together, and which of them are signs that lie ahead.
  private var base: Int
  private var ahead: UInt32

  /// - Parameter start: the first byte that may be a sign.
  @inline(__always)
  init(_ bytes: UnsafeRawBufferPointer, separator: UInt8, from start: Int) {
    self.bytes = bytes
    self.separator = separator
    (base, ahead) = (start, 0)
    move(to: start)
  }

  /// Goes on from a byte.
  @inline(__always)
  mutating func move(to start: Int) {
    base = start
    ahead = Self.signs(in: bytes, at: start, separator)
  }

  /// The place of the next sign; the end of the text where there is none.
  @inline(__always)
  mutating func next() -> Int {
    while ahead == 0 {
      guard base &+ SixteenBytes.count < bytes.count else { return bytes.count }
      move(to: base &+ SixteenBytes.count)
    }
    let place = base &+ ahead.trailingZeroBitCount
    ahead &= ahead &- 1
    return place
  }

  @inline(__always)
  private static func signs(in bytes: UnsafeRawBufferPointer, at start: Int, _ separator: UInt8) -> UInt32 {
    guard start &+ SixteenBytes.count <= bytes.count else { return lastSigns(in: bytes, at: start, separator) }
    return SixteenBytes(bytes, at: start).places(of: separator, 10, 13, 34)
  }

  /// The same of the last bytes of a text.
  private static func lastSigns(in bytes: UnsafeRawBufferPointer, at start: Int, _ separator: UInt8) -> UInt32 {
    var signs: UInt32 = 0
    for place in start..<max(start, bytes.count) {
      let byte = bytes[place]
      if byte == separator || byte == 10 || byte == 13 || byte == 34 { signs |= 1 << UInt32(place - start) }
    }
    return signs
  }
}
