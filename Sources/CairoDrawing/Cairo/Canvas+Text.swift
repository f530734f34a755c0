import CPangoCairo
import Drawing

extension Canvas {
  /// Draws a run with its left end on the baseline at `origin`: letters at quarters of a pixel along the line, on
  /// whole rows of pixels.
  func paint(
    _ run: TextBlock.Run, face: FontFace, at origin: Point, _ grid: PixelGrid, _ masks: GlyphMasks
  ) throws(RenderingError) {
    setColor(run.style.color)
    var matrix = cairo_matrix_t()
    cairo_get_matrix(context, &matrix)
    cairo_identity_matrix(context)
    defer { cairo_set_matrix(context, &matrix) }
    for glyph in run.glyphs {
      guard let place = GlyphPlace(Point(x: origin.x + glyph.x, y: origin.y + glyph.y), grid),
        let mask = try masks.mask(of: glyph.id, face, size: run.style.size * grid.scale, shift: place.shift)
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
