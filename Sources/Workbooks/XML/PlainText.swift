/// Texts of XML in which every byte stands for itself.
enum PlainText {
  /// Line breaks, quotes, ampersands, commas and `<`.
  private static let signs: UInt64 = 1 << 10 | 1 << 13 | 1 << 34 | 1 << 38 | 1 << 44 | 1 << 60

  /// Where such a text ends, before a `<`, and whether it needs quotes in a table; nil where it is none, or goes on behind a limit.
  @inline(__always)
  static func end(
    of bytes: UnsafeRawBufferPointer, from first: Int, below limit: Int
  ) -> (place: Int, needsQuotes: Bool)? {
    var (place, needsQuotes) = (first, false)
    while place < limit {
      let byte = bytes[place]
      if byte < 64 {
        if signs &>> UInt64(byte) & 1 == 1 {
          if byte == UInt8(ascii: "<") { return (place, needsQuotes) }
          guard byte != UInt8(ascii: "&") else { return nil }
          needsQuotes = true
        }
      } else if byte == UInt8(ascii: "_"), bytes[place &+ 1] == UInt8(ascii: "x") {
        // It may stand for a sign that XML cannot hold.
        return nil
      }
      place &+= 1
    }
    return nil
  }
}
