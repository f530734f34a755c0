/// Letters that are compared eight at a time.
enum LetterWord {
  /// Up to eight letters as they are loaded, the first one lowest.
  @inline(__always)
  static func of(_ letters: StaticString) -> UInt64 {
    var word: UInt64 = 0
    for place in (0..<letters.utf8CodeUnitCount).reversed() { word = word &<< 8 | UInt64(letters.utf8Start[place]) }
    return word
  }

  /// Whether bytes begin with letters, up to eight of them; eight bytes have to be there.
  @inline(__always)
  static func begins(_ bytes: UnsafeRawBufferPointer, at place: Int, with letters: StaticString) -> Bool {
    let word = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self).littleEndian
    return (word ^ of(letters)) &<< UInt64(64 &- 8 &* letters.utf8CodeUnitCount) == 0
  }
}
