package import Drawing
package import Typesetting

/// Draws scenes as PNG files. One encoder belongs to one task: it keeps its canvas, what it notes of it and what compresses that,
/// so that memory does not grow with the number of pictures and is not taken anew for each.
package final class PNGEncoder {
  private let fonts: FontSet
  private let masks: GlyphMasks
  private var canvas: ImageSurface?
  private var differences = RowDifferences()
  private var deflater = RunDeflater()

  /// - Parameters:
  ///   - fonts: the set that the scenes' texts were set with.
  ///   - masks: shared with other encoders of these fonts.
  package init(fonts: FontSet, masks: GlyphMasks = GlyphMasks()) {
    (self.fonts, self.masks) = (fonts, masks)
  }

  /// Whether a picture of so many pixels can be written.
  package static func canEncode(width: Int, height: Int) -> Bool {
    ImageSurface.canHold(width: width, height: height)
  }

  /// The file's bytes; the same for the same scene, scale and metadata.
  ///
  /// - Parameters:
  ///   - scale: pixels in a logical point: 2 makes a scene of 960×540 a picture of 1920×1080. On paper a point is 1/72 inch
  ///     at every scale: that picture is as large as a wide slide, 13.33 by 7.5 inches.
  ///   - metadata: what the file says of the picture.
  package func encode(
    _ scene: Scene, scale: Double, metadata: PictureMetadata = PictureMetadata()
  ) throws(RenderingError) -> [UInt8] {
    let (width, height) = (scene.size.width * scale, scene.size.height * scale)
    guard let columns = Int(exactly: width.rounded()), let rows = Int(exactly: height.rounded()) else {
      throw RenderingError(.size, "a picture of \(width)×\(height) pixels cannot be drawn")
    }
    let surface = try canvas(width: columns, height: rows)
    let medium = PictureMedium(surface, scale: scale, fonts: fonts, masks: masks)
    try surface.paint(scene.background)
    try SceneRenderer(medium: medium).draw(scene.items)
    try medium.check()
    let picture = try surface.compressed(
      &differences, &deflater, keeping: scene.colors, background: scene.background)
    return PNGWriter.file(of: picture, scale: scale, metadata: metadata)
  }

  /// The last canvas where it has this size, else a new one.
  private func canvas(width: Int, height: Int) throws(RenderingError) -> ImageSurface {
    if let canvas, canvas.width == width, canvas.height == height { return canvas }
    canvas = nil
    let new = try ImageSurface(width: width, height: height)
    canvas = new
    return new
  }
}
