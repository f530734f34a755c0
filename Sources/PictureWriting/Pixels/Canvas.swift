import CPangoCairo
import Drawing

/// Owns Cairo's drawing context of one surface.
struct Canvas: ~Copyable {
  let context: OpaquePointer
  private let scale: Double

  /// - Parameter scale: device units in a logical point.
  init(surface: OpaquePointer, scale: Double) {
    context = cairo_create(surface)
    self.scale = scale
    cairo_scale(context, scale, scale)
  }

  deinit {
    cairo_destroy(context)
  }

  /// The first thing that went wrong; Cairo draws nothing from then on.
  func check() throws(RenderingError) {
    try RenderingError.check(cairo_status(context))
  }

  func setColor(_ color: Color) {
    cairo_set_source_rgb(context, Double(color.red) / 255, Double(color.green) / 255, Double(color.blue) / 255)
  }

  func fill(_ rect: Rect, _ color: Color) {
    setColor(color)
    cairo_rectangle(context, rect.x, rect.y, rect.width, rect.height)
    cairo_fill(context)
  }

  /// Draws along the middle of the rectangle's edge.
  func stroke(_ rect: Rect, _ stroke: Stroke) {
    cairo_rectangle(context, rect.x, rect.y, rect.width, rect.height)
    self.stroke(stroke)
  }

  func fill(_ path: Path, _ color: Color) {
    trace(path)
    setColor(color)
    cairo_fill(context)
  }

  func stroke(_ path: Path, _ stroke: Stroke) {
    guard let line = LineStrips(path, stroke, scale: scale) else {
      trace(path)
      return self.stroke(stroke)
    }
    for strip in line.strips {
      guard let path = strip.path else {
        fill(strip.bounds, stroke.color)
        continue
      }
      cairo_save(context)
      let bounds = strip.bounds
      cairo_new_path(context)
      cairo_rectangle(context, bounds.x, bounds.y, bounds.width, bounds.height)
      cairo_clip(context)
      trace(path)
      self.stroke(stroke)
      cairo_restore(context)
    }
  }

  /// - Throws: `images` for one that is not there in samples.
  func draw(_ image: ImageFile, in rect: Rect) throws(RenderingError) {
    guard case .samples(let samples) = image.content, rect.width > 0, rect.height > 0 else {
      throw RenderingError(.images, "\(image.name) stands in a picture, which takes PNG files alone")
    }
    let colors = image.channels.rawValue
    var pixels = (0..<image.columns * image.rows).map { pixel in
      (0..<3).reduce(UInt32(0)) { $0 << 8 | UInt32(samples[pixel * colors + min($1, colors - 1)]) }
    }
    let status = pixels.withUnsafeMutableBytes { bytes in
      let surface = cairo_image_surface_create_for_data(
        bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), CAIRO_FORMAT_RGB24, Int32(clamping: image.columns),
        Int32(clamping: image.rows), Int32(clamping: image.columns * 4))
      defer { cairo_surface_destroy(surface) }
      cairo_save(context)
      defer { cairo_restore(context) }
      cairo_rectangle(context, rect.x, rect.y, rect.width, rect.height)
      cairo_clip(context)
      cairo_translate(context, rect.x, rect.y)
      cairo_scale(context, rect.width / Double(image.columns), rect.height / Double(image.rows))
      cairo_set_source_surface(context, surface, 0, 0)
      let pattern = cairo_get_source(context)
      cairo_pattern_set_filter(pattern, CAIRO_FILTER_BEST)
      // At its edges the image goes on, and nothing of the paper is mixed into it.
      cairo_pattern_set_extend(pattern, CAIRO_EXTEND_PAD)
      cairo_paint(context)
      // Cairo holds the surface, whose pixels are gone after this.
      cairo_set_source_rgb(context, 0, 0, 0)
      cairo_surface_finish(surface)
      return cairo_status(context)
    }
    try RenderingError.check(status)
  }

  private func stroke(_ stroke: Stroke) {
    setColor(stroke.color)
    cairo_set_line_width(context, stroke.width)
    cairo_set_line_join(context, stroke.isRound ? CAIRO_LINE_JOIN_ROUND : CAIRO_LINE_JOIN_MITER)
    cairo_set_line_cap(context, stroke.isRound ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT)
    cairo_set_dash(context, stroke.dashes, stroke.isDashed ? Int32(clamping: stroke.dashes.count) : 0, 0)
    cairo_stroke(context)
  }

  private func trace(_ path: Path) {
    cairo_new_path(context)
    for segment in path.segments {
      switch segment {
      case .move(let point): cairo_move_to(context, point.x, point.y)
      case .line(let point): cairo_line_to(context, point.x, point.y)
      case .curve(let first, let second, let end):
        cairo_curve_to(context, first.x, first.y, second.x, second.y, end.x, end.y)
      case .close: cairo_close_path(context)
      }
    }
  }
}
