package import Drawing

/// Draws a scene as a PNG file.
package struct PNGEncoder: Sendable {
  private let fonts: FontSet

  /// - Parameter fonts: the set that the scene's texts were set with.
  package init(fonts: FontSet) {
    self.fonts = fonts
  }

  /// The file's bytes; the same for the same scene and scale.
  ///
  /// - Parameter scale: pixels in a logical point: 2 makes a scene of 960×540 a picture of 1920×1080.
  package func encode(_ scene: Scene, scale: Double) throws(RenderingError) -> [UInt8] {
    let (width, height) = (scene.size.width * scale, scene.size.height * scale)
    guard let columns = Int(exactly: width.rounded()), let rows = Int(exactly: height.rounded()) else {
      throw RenderingError(.size, "a picture of \(width)×\(height) pixels cannot be drawn")
    }
    let surface = try ImageSurface(width: columns, height: rows)
    let canvas = Canvas(surface: surface.surface, scale: scale)
    canvas.paint(scene.background)
    try SceneRenderer(fonts: fonts, medium: .picture(PixelGrid(scale: scale))).draw(scene.items, on: canvas)
    return try PNGWriter.file(of: surface.image())
  }
}
