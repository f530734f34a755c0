import Drawing

/// The letters of a run from right to left, or of digits of Arabic, as nearly all programs copy them in the order of reading.
///
/// Some programs take glyphs in the order in which they are written, others by their places, and some turn each text object
/// around. All agree on letters that are text objects of their own, written in the order of reading, each further left than
/// the one before, and each for one letter. So the base of a cluster stands for its first letter; its other letters, those of
/// a ligature and its marks, follow without ink at its left edge; and the glyphs of marks are outlines, which stand for nothing
/// (decision 0043).
struct PartedLetters {
  /// A letter and what is shown for it.
  struct Letter {
    var glyph: UInt32
    /// nil where the glyph stands for no letter that is known.
    var text: String?
    var x: Double
    var y: Double
    var isHidden = false
  }

  /// In the order of reading.
  private(set) var letters: [Letter] = []
  /// The glyphs that stand for nothing and are drawn as outlines: places in those of the run.
  private(set) var outlined: [Int] = []

  /// Whether programs take a run for one from right to left.
  static func areWanted(for run: TextBlock.Run) -> Bool {
    // The first bytes of digits of Arabic and Persian.
    !run.bidiLevel.isMultiple(of: 2) || run.text.utf8.contains { $0 == 0xD9 || $0 == 0xDB }
  }

  /// - Parameter glyph: that which a letter has by itself.
  init(_ run: TextBlock.Run, glyph: (Unicode.Scalar) -> UInt32?) {
    // Further left than the letter before, and nearer to it than a letter is wide.
    let isBackward = !run.bidiLevel.isMultiple(of: 2)
    let step = (isBackward ? -0.01 : 0.01) * run.style.size
    for cluster in GlyphClusters(run).clusters {
      // Most by far.
      if let letter = cluster.onlyLetter, !letter.isMark {
        guard let place = isBackward ? cluster.glyphs.last : cluster.glyphs.first else { continue }
        let base = run.glyphs[place]
        for other in cluster.glyphs where other != place { outlined.append(other) }
        letters.append(Letter(glyph: base.id, text: cluster.text, x: base.x, y: base.y))
        continue
      }
      var scalars = Array(cluster.text.unicodeScalars)[...]
      let hidden = scalars.map(glyph)
      if scalars.first?.isMark ?? false, !letters.isEmpty, !hidden.contains(nil) {
        // A mark may be a cluster of its own.
        outlined += cluster.glyphs
      } else {
        // From right to left the base is the last glyph, behind its marks.
        guard let place = isBackward ? cluster.glyphs.last : cluster.glyphs.first else { continue }
        let base = run.glyphs[place]
        outlined += cluster.glyphs.filter { $0 != place }
        let isWhole = hidden.dropFirst().contains(nil)
        let text = isWhole ? cluster.text : scalars.first.map(String.init)
        letters.append(Letter(glyph: base.id, text: text, x: base.x, y: base.y))
        scalars = isWhole ? [] : scalars.dropFirst()
      }
      for scalar in scalars {
        guard let glyph = glyph(scalar), let last = letters.last else { continue }
        letters.append(Letter(glyph: glyph, text: String(scalar), x: last.x + step, y: last.y, isHidden: true))
      }
    }
  }
}

extension GlyphClusters.Cluster {
  /// Its letter, where it is of one.
  fileprivate var onlyLetter: Unicode.Scalar? {
    var letters = text.unicodeScalars.makeIterator()
    guard let first = letters.next(), letters.next() == nil else { return nil }
    return first
  }
}

extension Unicode.Scalar {
  /// Whether it stands above or below the letter before it.
  fileprivate var isMark: Bool {
    switch value {
    // Latin, the letters of Hebrew, and those of Arabic.
    case 0...0x02FF, 0x05D0...0x05F4, 0x0620...0x064A: false
    default: properties.generalCategory == .nonspacingMark
    }
  }
}
