package import Drawing

/// Draws a scene as a PNG file.
package struct PNGEncoder: Sendable {
  private let fonts: FontSet

  /// - Parameter fonts: the set that the scene's texts were set with.
  package init(fonts: FontSet) {
    self.fonts = fonts
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
    let surface = try ImageSurface(width: columns, height: rows)
    let canvas = Canvas(surface: surface.surface, scale: scale)
    canvas.paint(scene.background)
    try SceneRenderer(fonts: fonts, medium: .picture(PixelGrid(scale: scale))).draw(scene.items, on: canvas)
    return try PNGWriter.file(of: surface.image(), scale: scale, metadata: metadata)
  }
}
