import Drawing

/// A picture in memory: edges lie on whole pixels, letters are stamped, and nobody can ask what the ink means.
final class PictureMedium: SceneMedium {
  private let canvas: Canvas
  private let grid: PixelGrid
  private let masks: GlyphMasks

  /// - Parameter scale: pixels in a logical point.
  init(_ surface: ImageSurface, scale: Double, masks: GlyphMasks) {
    canvas = Canvas(surface: surface.surface, scale: scale)
    grid = PixelGrid(scale: scale)
    self.masks = masks
  }

  var carriesText: Bool { false }
  var structure: StructureRecorder? { nil }

  /// Fills the whole picture.
  func paint(_ color: Color) { canvas.paint(color) }

  /// The first thing that went wrong; Cairo draws nothing from then on.
  func check() throws(RenderingError) { try canvas.check() }

  func fitted(_ rect: Rect, isMeasure: Bool) -> Rect { grid.snap(rect, isMeasure: isMeasure) }

  func fitted(_ stroke: Stroke) -> Stroke {
    Stroke(stroke.color, width: grid.thickness(stroke.width), dashes: stroke.dashes)
  }

  func fill(_ rect: Rect, _ color: Color) { canvas.fill(rect, color) }

  func stroke(_ rect: Rect, _ stroke: Stroke) { canvas.stroke(rect, stroke) }

  func fill(_ path: Path, _ color: Color) { canvas.fill(path, color) }

  func stroke(_ path: Path, _ stroke: Stroke) {
    let snapped = grid.snap(path, stroke) ?? (path, stroke)
    canvas.stroke(snapped.0, snapped.1)
  }

  func show(_ run: TextBlock.Run, face: FontFace, at origin: Point) throws(RenderingError) {
    try canvas.paint(run, face: face, at: origin, grid, masks)
  }
}
