import Drawing
import Typesetting

/// A picture in memory: edges lie on whole pixels, letters are stamped, and nobody can ask what the ink means.
final class PictureMedium: SceneMedium {
  private let surface: ImageSurface
  private let canvas: Canvas
  private let grid: PixelGrid
  private let fonts: FontSet
  private let masks: GlyphMasks

  /// - Parameter scale: pixels in a logical point.
  init(_ surface: ImageSurface, scale: Double, fonts: FontSet, masks: GlyphMasks) {
    self.surface = surface
    canvas = Canvas(surface: surface.surface, scale: scale)
    grid = PixelGrid(scale: scale)
    self.fonts = fonts
    self.masks = masks
  }

  /// The first thing that went wrong; Cairo draws nothing from then on.
  func check() throws(RenderingError) { try canvas.check() }

  func fitted(_ rect: Rect, isMeasure: Bool) -> Rect { grid.snap(rect, isMeasure: isMeasure) }

  func fitted(_ stroke: Stroke) -> Stroke {
    var stroke = stroke
    stroke.width = grid.thickness(stroke.width)
    return stroke
  }

  func fill(_ rect: Rect, _ color: Color) { canvas.fill(rect, color) }

  func stroke(_ rect: Rect, _ stroke: Stroke) { canvas.stroke(rect, stroke) }

  func fill(_ path: Path, _ color: Color) { canvas.fill(path, color) }

  func stroke(_ path: Path, _ stroke: Stroke) {
    let snapped = grid.snap(path, stroke) ?? (path, stroke)
    canvas.stroke(snapped.0, snapped.1)
  }

  func draw(_ image: ImageFile, in rect: Rect) throws(RenderingError) {
    try canvas.draw(image, in: grid.snap(rect, isMeasure: false))
  }

  func show(
    _ run: TextBlock.Run, at origin: Point, isBehindInsertion: Bool, isFollowedBySpace: Bool
  ) throws(RenderingError) {
    let face = try fonts.face(of: run)
    guard run.canBeDrawn else { return }
    let places = run.glyphs.map { GlyphPlace(Point(x: origin.x + $0.x, y: origin.y + $0.y), grid) }
    let letters = zip(run.glyphs, places).map { (glyph: $0.id, shift: $1?.shift ?? 0) }
    let masks = try masks.masks(of: letters, face, size: run.style.size * grid.scale)
    try surface.withInk { ink in
      for (mask, place) in zip(masks, places) {
        if let place { ink.stamp(mask, run.style.color, column: place.column, row: place.row) }
      }
    }
  }
}
