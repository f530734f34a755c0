import Drawing
import Synchronization
import Typesetting

/// What of each pixel letters cover, found once and then stamped in any colour, as often as they come. Tasks that draw at the same
/// time share them: they need the same letters, and FreeType may be asked by one at a time.
///
/// Cairo's own memory of glyphs knows whole pixels only (before 1.17.4), which makes the spacing of small text uneven; to fill
/// outlines anew for every letter takes most of the time of a picture.
package final class GlyphMasks: Sendable {
  /// A letter's coverage, and where its upper left corner lies from the letter's origin, in pixels.
  struct Mask: Equatable {
    let left: Int
    let top: Int
    let width: Int
    /// 0 to 255 for each pixel, row below row; no bytes for a letter without ink.
    let coverage: [UInt8]

    static let empty = Mask(left: 0, top: 0, width: 0, coverage: [])
  }

  private struct Key: Hashable {
    let face: ObjectIdentifier
    let glyph: UInt32
    let size: Double
    let shift: Int

    /// All at once: every letter of a picture asks.
    func hash(into hasher: inout Hasher) {
      let letter = UInt64(glyph) << 2 | UInt64(truncatingIfNeeded: shift)
      hasher.combine(letter << 32 ^ size.bitPattern ^ UInt64(UInt(bitPattern: face)))
    }
  }

  private struct State {
    let masks = Cache<Key, Mask>(most: 4096)
    let outlines = Cache<ObjectIdentifier, GlyphOutlines>(most: 64)
    var library: OutlineLibrary?

    mutating func openedOutlines(of face: FontFace) throws(RenderingError) -> GlyphOutlines {
      let opened: OutlineLibrary
      if let library { opened = library } else { opened = try OutlineLibrary() }
      library = opened
      if let known = outlines[ObjectIdentifier(face)] { return known }
      let new = try GlyphOutlines(face, opened)
      outlines[ObjectIdentifier(face)] = new
      return new
    }
  }

  private let state = Mutex(State())

  package init() {}

  /// The masks of letters of one size, in their order.
  ///
  /// - Parameters:
  ///   - size: in pixels.
  ///   - letters: their glyphs and the quarters of a pixel, 0 to 3, by which they stand to the right of a whole one.
  /// - Returns: empty masks for letters without ink, and for sizes that no picture has.
  func masks(
    of letters: [(glyph: UInt32, shift: Int)], _ face: FontFace, size: Double
  ) throws(RenderingError) -> [Mask] {
    guard (0.1...4000).contains(size) else { return letters.map { _ in .empty } }
    return try state.withLock { state throws(RenderingError) in
      var masks: [Mask] = []
      masks.reserveCapacity(letters.count)
      for (glyph, shift) in letters {
        let key = Key(face: ObjectIdentifier(face), glyph: glyph, size: size, shift: shift)
        if let known = state.masks[key] {
          masks.append(known)
        } else {
          let new = try state.openedOutlines(of: face).outline(of: glyph).mask(size: size, shift: shift)
          state.masks[key] = new
          masks.append(new)
        }
      }
      return masks
    }
  }
}
