import CPangoCairo

/// A font file opened for drawing. Made once for each file; its glyph ids are those of the file, as Pango's are.
///
/// Sendable because Cairo counts references to font faces atomically and nothing of a face changes after `init`.
package final class FontFace: @unchecked Sendable {
  package let file: FontFile
  /// Kept open.
  private let face: OpaquePointer
  /// The glyph of a space; nil where the font has none.
  package let space: UInt32?

  init(_ file: FontFile) throws(FontError) {
    guard let pattern = FcPatternCreate() else { throw .unreadable(path: file.path) }
    defer { FcPatternDestroy(pattern) }
    FcPatternAddString(pattern, FC_FILE, file.path)
    FcPatternAddInteger(pattern, FC_INDEX, Int32(clamping: file.index))
    guard let face = cairo_ft_font_face_create_for_pattern(pattern) else { throw .unreadable(path: file.path) }
    self.file = file
    self.face = face
    let (isOpen, space) = Self.open(face)
    self.space = space
    guard isOpen else { throw .unreadable(path: file.path) }
  }

  deinit {
    cairo_font_face_destroy(face)
  }

  /// Makes FreeType open the file now. Cairo 1.16 opens files outside of its lock, which tasks that draw at the same time
  /// would otherwise do at the same time.
  ///
  /// - Returns: whether it can be opened, and its glyph of a space.
  private static func open(_ face: OpaquePointer) -> (isOpen: Bool, space: UInt32?) {
    var matrix = cairo_matrix_t()
    cairo_matrix_init_identity(&matrix)
    let options = cairo_font_options_create()
    defer { cairo_font_options_destroy(options) }
    let scaled = cairo_scaled_font_create(face, &matrix, &matrix, options)
    defer { cairo_scaled_font_destroy(scaled) }
    var glyphs: UnsafeMutablePointer<cairo_glyph_t>?
    var count: Int32 = 0
    cairo_scaled_font_text_to_glyphs(scaled, 0, 0, " ", 1, &glyphs, &count, nil, nil, nil)
    defer { cairo_glyph_free(glyphs) }
    let space = glyphs.flatMap { count == 1 && $0.pointee.index > 0 ? UInt32($0.pointee.index) : nil }
    return (cairo_scaled_font_status(scaled) == CAIRO_STATUS_SUCCESS, space)
  }
}
