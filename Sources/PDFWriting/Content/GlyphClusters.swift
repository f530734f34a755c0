import Drawing

/// Which glyphs of a run stand for which letters, as a PDF needs it.
struct GlyphClusters: Equatable {
  struct Cluster: Equatable {
    /// Without marks that only steer the layout.
    var text: String
    /// Places in the run's glyphs.
    var glyphs: Range<Int>

    /// The letters that its only glyph stands for; nil where there are none, or several glyphs.
    var textOfItsGlyph: String? { glyphs.count == 1 && !text.isEmpty ? text : nil }
  }

  /// In logical order; from right to left the last glyph belongs to the first cluster.
  private(set) var clusters: [Cluster] = []

  init(_ run: TextBlock.Run) {
    var text = run.text
    text.withUTF8 { bytes in gather(run.glyphs, of: bytes, isBackward: !run.bidiLevel.isMultiple(of: 2)) }
  }

  private mutating func gather(_ glyphs: [TextBlock.Glyph], of text: UnsafeBufferPointer<UInt8>, isBackward: Bool) {
    let count = glyphs.count
    /// The place of the glyph that is `position` glyphs behind the first in logical order.
    func place(_ position: Int) -> Int { isBackward ? count - 1 - position : position }
    var (start, position) = (0, 0)
    clusters.reserveCapacity(count)
    while position < count {
      let first = position
      let own = glyphs[place(position)].cluster
      position += 1
      while position < count, glyphs[place(position)].cluster <= max(own, start) { position += 1 }
      let end = position < count ? min(glyphs[place(position)].cluster, text.count) : text.count
      let range = isBackward ? place(position - 1)..<place(first) + 1 : first..<position
      clusters.append(Cluster(text: Self.letters(text[start..<max(start, end)]), glyphs: range))
      start = max(start, end)
    }
  }

  /// Word joiners and marks of direction have no glyph; in the text layer they would stand in the way of a search.
  private static func letters(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    if bytes.count == 1, let byte = bytes.first, byte < 0x80 { return plain[Int(byte)] }
    if let letter = bytes.onlyLetter { return isMark(letter) ? "" : String(letter) }
    let letters = String(decoding: bytes, as: UTF8.self)
    guard letters.unicodeScalars.contains(where: isMark) else { return letters }
    return String(String.UnicodeScalarView(letters.unicodeScalars.filter { !isMark($0) }))
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x061C, 0x200B, 0x200E, 0x200F, 0x2060...0x2069: true
    default: false
    }
  }

  /// Most letters by far: made once.
  private static let plain = (UInt8(0)..<0x80).map { String(Unicode.Scalar($0)) }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
  /// The letter that the bytes are where they are one of two bytes, as those of Arabic and Hebrew.
  fileprivate var onlyLetter: Unicode.Scalar? {
    guard count == 2, let first, let last, first & 0xE0 == 0xC0, last & 0xC0 == 0x80 else { return nil }
    return Unicode.Scalar(UInt32(first & 0x1F) << 6 | UInt32(last & 0x3F))
  }
}
