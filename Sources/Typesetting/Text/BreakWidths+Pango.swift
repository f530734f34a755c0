import CPangoCairo
import Drawing

extension BreakWidths {
  /// The widths of a text that was set without a measure, between the places where Pango would break it.
  init(_ unbroken: TextBlock) {
    self.init(unbroken.lines.map(Self.pieces))
  }

  private static func pieces(of line: TextBlock.Line) -> [Piece] {
    var letters: [UInt8] = []
    // How far each letter's cluster leads, at its first byte.
    var advances: [Double] = []
    for run in line.runsInReadingOrder {
      let start = letters.count
      letters += run.text.utf8
      advances += [Double](repeating: 0, count: letters.count - start)
      for (place, glyph) in run.glyphs.enumerated() where start + glyph.cluster < advances.count {
        // What stands in front of a run's first letter, as half of its tracking, is the letter's own.
        let left = place == 0 ? 0 : glyph.x
        advances[start + glyph.cluster] += (place + 1 < run.glyphs.count ? run.glyphs[place + 1].x : run.width) - left
      }
    }
    var pieces: [Piece] = []
    var start = 0
    for end in breaks(in: letters) + [letters.count] where end > start {
      let ink = letters[start..<end].lastIndex { $0 != 0x20 }.map { $0 + 1 } ?? start
      pieces.append(
        Piece(
          width: advances[start..<ink].reduce(0, +), gap: advances[ink..<end].reduce(0, +),
          endsWord: ink < end || Self.endsWord(letters[start..<end])))
      start = end
    }
    return pieces
  }

  /// Whether letters of UTF-8 end in a hyphen, a dash, a stroke, or in what has no spaces between its words.
  private static func endsWord(_ letters: ArraySlice<UInt8>) -> Bool {
    if let start = letters.lastIndex(where: { $0 & 0xC0 != 0x80 }), letters[start] >= 0xE0,
      let letter = String(decoding: letters[start...], as: UTF8.self).unicodeScalars.last, UnspacedScript.has(letter)
    {
      return true
    }
    let ends: [[UInt8]] = ["-", "/", "–", "—", "\u{AD}"].map { Array($0.utf8) }
    return ends.contains { letters.suffix($0.count).elementsEqual($0) }
  }

  /// The bytes that a line may begin with.
  private static func breaks(in letters: [UInt8]) -> [Int] {
    // Of each letter, and of the end.
    let starts = letters.indices.filter { letters[$0] & 0xC0 != 0x80 }
    return withUnsafeTemporaryAllocation(of: PangoLogAttr.self, capacity: starts.count + 1) { marks in
      marks.initialize(repeating: PangoLogAttr())
      letters.withUnsafeBytes { bytes in
        pango_get_log_attrs(
          bytes.assumingMemoryBound(to: CChar.self).baseAddress, Int32(clamping: bytes.count), -1,
          pango_language_from_string("en"), marks.baseAddress, Int32(clamping: marks.count))
      }
      return starts.indices.dropFirst().filter { marks[$0].is_line_break != 0 }.map { starts[$0] }
    }
  }
}
