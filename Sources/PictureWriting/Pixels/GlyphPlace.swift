import Drawing

/// Where a glyph's origin lies among the pixels of a picture: at quarters of a pixel along the line, on whole rows of pixels.
struct GlyphPlace {
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
