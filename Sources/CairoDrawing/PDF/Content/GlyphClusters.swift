import Drawing

/// Which glyphs of a run stand for which letters, as a PDF needs it.
struct GlyphClusters: Equatable {
  struct Cluster: Equatable {
    /// Without marks that only steer the layout.
    var text: String
    /// Places in the run's glyphs.
    var glyphs: Range<Int>
  }

  /// In logical order; from right to left the last glyph belongs to the first cluster.
  private(set) var clusters: [Cluster] = []

  init(_ run: TextBlock.Run) {
    let isBackward = !run.bidiLevel.isMultiple(of: 2)
    let (count, length) = (run.glyphs.count, run.text.utf8.count)
    /// The place of the glyph that is `position` glyphs behind the first in logical order.
    func place(_ position: Int) -> Int { isBackward ? count - 1 - position : position }
    var (start, position) = (0, 0)
    clusters.reserveCapacity(count)
    while position < count {
      let first = position
      let own = run.glyphs[place(position)].cluster
      position += 1
      while position < count, run.glyphs[place(position)].cluster <= max(own, start) { position += 1 }
      let end = position < count ? min(run.glyphs[place(position)].cluster, length) : length
      let glyphs = isBackward ? place(position - 1)..<place(first) + 1 : first..<position
      clusters.append(Cluster(text: Self.letters(of: run.text, start..<max(start, end)), glyphs: glyphs))
      start = max(start, end)
    }
  }

  /// Word joiners and marks of direction have no glyph; in the text layer they would stand in the way of a search.
  private static func letters(of text: String, _ range: Range<Int>) -> String {
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    if range.count == 1, utf8[start] < 0x80 { return plain[Int(utf8[start])] }
    let letters = Substring(utf8[start..<utf8.index(start, offsetBy: range.count)])
    let scalars = letters.unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0xAD, 0x061C, 0x200B, 0x200E, 0x200F, 0x2060...0x2069: false
      default: true
      }
    }
    return String(String.UnicodeScalarView(scalars))
  }

  /// Most letters by far: made once.
  private static let plain = (UInt8(0)..<0x80).map { String(Unicode.Scalar($0)) }
}
