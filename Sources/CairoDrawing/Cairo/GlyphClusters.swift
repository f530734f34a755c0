import Drawing

/// Which glyphs of a run stand for which letters, as a PDF needs it.
struct GlyphClusters: Equatable {
  struct Cluster: Equatable {
    var bytes: Int
    var glyphs: Int
  }

  /// UTF-8 in logical order, without marks that only steer the layout.
  private(set) var text: [UInt8] = []
  /// In logical order; their bytes add up to `text`, their glyphs to the run's.
  private(set) var clusters: [Cluster] = []
  /// Whether the last glyph belongs to the first cluster.
  let isBackward: Bool

  init(_ run: TextBlock.Run) {
    isBackward = !run.bidiLevel.isMultiple(of: 2)
    let bytes = Array(run.text.utf8)
    var starts: [(start: Int, glyphs: Int)] = []
    for glyph in isBackward ? run.glyphs.reversed() : run.glyphs {
      if let last = starts.last, glyph.cluster <= last.start {
        starts[starts.count - 1].glyphs += 1
      } else {
        starts.append((starts.isEmpty ? 0 : min(glyph.cluster, bytes.count), 1))
      }
    }
    for (index, entry) in starts.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1].start : bytes.count
      let letters = Self.letters(bytes[entry.start..<end])
      text += letters
      clusters.append(Cluster(bytes: letters.count, glyphs: entry.glyphs))
    }
  }

  /// Word joiners and marks of direction have no glyph; in the text layer they would stand in the way of a search.
  private static func letters(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    guard bytes.contains(where: { $0 >= 0x80 }) else { return Array(bytes) }
    let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0xAD, 0x061C, 0x200B, 0x200E, 0x200F, 0x2060...0x2069: false
      default: true
      }
    }
    return Array(String(String.UnicodeScalarView(scalars)).utf8)
  }
}
