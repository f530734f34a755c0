import CPangoCairo
import Drawing

extension Canvas {
  /// How the letters of a run reach the surface.
  enum LetterForm {
    /// Outlines, each exactly where it was measured. Cairo 1.16 puts glyphs of a picture on whole pixels, which makes
    /// the spacing of small text uneven.
    case outlines
    /// Glyphs with the text that they stand for, so that the letters can be copied out and searched.
    case glyphsWithText
  }

  /// Draws a run with its left end on the baseline at `origin`.
  func show(_ run: TextBlock.Run, face: FontFace, at origin: Point, as form: LetterForm) {
    // Cairo refuses a size that is no number, and everything after it.
    guard !run.glyphs.isEmpty, run.style.size.isFinite, run.style.size > 0 else { return }
    setColor(run.style.color)
    cairo_set_font_face(context, face.face)
    cairo_set_font_size(context, run.style.size)
    let glyphs = run.glyphs.map { glyph in
      cairo_glyph_t(index: UInt(glyph.id), x: origin.x + glyph.x, y: origin.y + glyph.y)
    }
    switch form {
    case .outlines:
      cairo_new_path(context)
      cairo_glyph_path(context, glyphs, Int32(clamping: glyphs.count))
      cairo_fill(context)
    case .glyphsWithText:
      show(glyphs, GlyphClusters(run))
    }
  }

  private func show(_ glyphs: [cairo_glyph_t], _ clusters: GlyphClusters) {
    let flags = clusters.isBackward ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : cairo_text_cluster_flags_t(rawValue: 0)
    let pairs = clusters.clusters.map { cluster in
      cairo_text_cluster_t(num_bytes: Int32(clamping: cluster.bytes), num_glyphs: Int32(clamping: cluster.glyphs))
    }
    clusters.text.withUnsafeBytes { bytes in
      cairo_show_text_glyphs(
        context, bytes.assumingMemoryBound(to: CChar.self).baseAddress, Int32(clamping: bytes.count), glyphs,
        Int32(clamping: glyphs.count), pairs, Int32(clamping: pairs.count), flags)
    }
  }
}
