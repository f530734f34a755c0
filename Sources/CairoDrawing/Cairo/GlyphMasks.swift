import CPangoCairo

/// What of each pixel letters cover, painted once and then stamped in any colour, as often as they come. One of them belongs to
/// one task.
///
/// Cairo's own memory of glyphs knows whole pixels only (before 1.17.4), which makes the spacing of small text uneven; to fill
/// outlines anew for every letter takes most of the time of a picture.
final class GlyphMasks {
  /// A letter's coverage, and where its upper left corner lies from the letter's origin, in pixels.
  final class Mask {
    let surface: OpaquePointer
    let left: Int
    let top: Int

    fileprivate init(_ surface: OpaquePointer, left: Int, top: Int) {
      (self.surface, self.left, self.top) = (surface, left, top)
    }

    deinit {
      cairo_surface_destroy(surface)
    }
  }

  private struct Key: Hashable {
    let face: ObjectIdentifier
    let glyph: UInt32
    let size: Double
    let shift: Int
  }

  private let masks = Cache<Key, Mask?>(most: 1024)

  /// - Parameters:
  ///   - size: in pixels.
  ///   - shift: quarters of a pixel, 0 to 3, by which the letter stands to the right of a whole one.
  /// - Returns: nil for a letter without ink, and for sizes that no picture has: to ask FreeType for them would spoil the font for
  ///   whoever else draws with it.
  func mask(of glyph: UInt32, _ face: FontFace, size: Double, shift: Int) throws(RenderingError) -> Mask? {
    guard (0.1...4000).contains(size) else { return nil }
    let key = Key(face: ObjectIdentifier(face), glyph: glyph, size: size, shift: shift)
    return try masks.value(for: key) { () throws(RenderingError) in
      try Self.paint(glyph, face, size: size, x: Double(shift) / 4)
    }
  }

  private static func paint(_ glyph: UInt32, _ face: FontFace, size: Double, x: Double) throws(RenderingError) -> Mask?
  {
    guard let bounds = try bounds(of: glyph, face, size: size, x: x) else { return nil }
    let surface = try RenderingError.checked(
      cairo_image_surface_create(CAIRO_FORMAT_A8, bounds.width, bounds.height))
    let mask = Mask(surface, left: Int(bounds.left), top: Int(bounds.top))
    cairo_surface_set_device_offset(surface, Double(-bounds.left), Double(-bounds.top))
    let canvas = Canvas(surface: surface, scale: 1)
    canvas.trace(glyph, face, size: size, x: x)
    cairo_fill(canvas.context)
    try canvas.check()
    cairo_surface_set_device_offset(surface, 0, 0)
    return mask
  }

  /// The pixels that the letter touches.
  private static func bounds(
    of glyph: UInt32, _ face: FontFace, size: Double, x: Double
  ) throws(RenderingError) -> (left: Int32, top: Int32, width: Int32, height: Int32)? {
    let surface = try RenderingError.checked(cairo_image_surface_create(CAIRO_FORMAT_A8, 1, 1))
    defer { cairo_surface_destroy(surface) }
    let canvas = Canvas(surface: surface, scale: 1)
    canvas.trace(glyph, face, size: size, x: x)
    var (left, top, right, bottom) = (0.0, 0.0, 0.0, 0.0)
    cairo_path_extents(canvas.context, &left, &top, &right, &bottom)
    // A font that cannot be read has no outlines either; that is no letter without ink.
    try canvas.check()
    guard right > left, bottom > top else { return nil }
    let (first, row) = (Int32(left.rounded(.down)), Int32(top.rounded(.down)))
    return (first, row, Int32(right.rounded(.up)) - first, Int32(bottom.rounded(.up)) - row)
  }
}

extension Canvas {
  /// Takes a letter's outline, its origin at `x`, as the path.
  fileprivate func trace(_ glyph: UInt32, _ face: FontFace, size: Double, x: Double) {
    cairo_set_font_face(context, face.face)
    cairo_set_font_size(context, size)
    cairo_new_path(context)
    cairo_glyph_path(context, [cairo_glyph_t(index: UInt(glyph), x: x, y: 0)], 1)
  }
}
