import CPangoCairo

/// Owns a picture in memory that Cairo draws on.
struct ImageSurface: ~Copyable {
  let surface: OpaquePointer
  let width: Int
  let height: Int

  init(width: Int, height: Int) throws(RenderingError) {
    // Cairo's limit is 32,767 pixels a side; what is near it in both directions would not fit into memory.
    guard width > 0, height > 0, width <= 32_767, height <= 32_767, width * height <= 268_435_456 else {
      throw RenderingError(.size, "a picture of \(width)×\(height) pixels cannot be drawn")
    }
    surface = try RenderingError.checked(
      cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height)))
    self.width = width
    self.height = height
  }

  deinit {
    cairo_surface_destroy(surface)
  }

  /// The finished picture.
  func image() throws(RenderingError) -> PixelImage {
    cairo_surface_flush(surface)
    try RenderingError.check(cairo_surface_status(surface))
    guard let data = cairo_image_surface_get_data(surface) else {
      throw RenderingError(.cairo, "the picture has no pixels")
    }
    let stride = Int(cairo_image_surface_get_stride(surface))
    let pixels = [UInt8](unsafeUninitializedCapacity: width * height * 3) { buffer, count in
      var place = 0
      for y in 0..<height {
        // Four bytes in the machine's order: nothing, red, green, blue.
        let row = UnsafeRawPointer(data + y * stride).assumingMemoryBound(to: UInt32.self)
        for x in 0..<width {
          let pixel = row[x]
          buffer[place] = UInt8(truncatingIfNeeded: pixel >> 16)
          buffer[place + 1] = UInt8(truncatingIfNeeded: pixel >> 8)
          buffer[place + 2] = UInt8(truncatingIfNeeded: pixel)
          place += 3
        }
      }
      count = place
    }
    return PixelImage(width: width, height: height, pixels: pixels)
  }
}
