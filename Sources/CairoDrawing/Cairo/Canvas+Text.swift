import CPangoCairo
import Drawing

extension Canvas {
  /// Draws a run on a page, with its left end on the baseline at `origin`: glyphs with the text that they stand for, so that the
  /// letters can be copied out and searched.
  func show(_ run: TextBlock.Run, face: FontFace, at origin: Point) {
    guard run.canBeDrawn else { return }
    setColor(run.style.color)
    cairo_set_font_face(context, face.face)
    cairo_set_font_size(context, run.style.size)
    let glyphs = run.glyphs.map { glyph in
      cairo_glyph_t(index: UInt(glyph.id), x: origin.x + glyph.x, y: origin.y + glyph.y)
    }
    show(glyphs, GlyphClusters(run))
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

  /// Draws a run in a picture, with its left end on the baseline at `origin`: letters at quarters of a pixel along the line, on
  /// whole rows of pixels.
  func paint(_ run: TextBlock.Run, face: FontFace, at origin: Point, _ grid: PixelGrid, _ masks: GlyphMasks) {
    guard run.canBeDrawn else { return }
    setColor(run.style.color)
    var matrix = cairo_matrix_t()
    cairo_get_matrix(context, &matrix)
    cairo_identity_matrix(context)
    defer { cairo_set_matrix(context, &matrix) }
    for glyph in run.glyphs {
      guard let place = GlyphPlace(Point(x: origin.x + glyph.x, y: origin.y + glyph.y), grid),
        let mask = masks.mask(of: glyph.id, face, size: run.style.size * grid.scale, shift: place.shift)
      else { continue }
      cairo_mask_surface(context, mask.surface, Double(place.column + mask.left), Double(place.row + mask.top))
    }
  }
}

/// Where a glyph's origin lies among the pixels of a picture.
private struct GlyphPlace {
  let column: Int
  let row: Int
  /// Quarters of a pixel to the right of `column`.
  let shift: Int

  /// nil for places that are far outside of every picture.
  init?(_ point: Point, _ grid: PixelGrid) {
    let (x, y) = (point.x * grid.scale, point.y * grid.scale)
    guard abs(x) < 100_000, abs(y) < 100_000 else { return nil }
    let quarters = Int((x * 4).rounded())
    (column, row, shift) = (quarters >> 2, Int(y.rounded()), quarters & 3)
  }
}

extension TextBlock.Run {
  /// Cairo refuses a size that is no number, and everything after it.
  fileprivate var canBeDrawn: Bool { !glyphs.isEmpty && style.size.isFinite && style.size > 0 }
}
