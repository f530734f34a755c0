import CPangoCairo
import Drawing

/// Owns a PDF file that Cairo writes in memory.
struct PDFSurface: ~Copyable {
  let surface: OpaquePointer
  private let sink: ByteSink

  init(size: Size) throws(RenderingError) {
    let sink = ByteSink()
    let closure = Unmanaged.passUnretained(sink).toOpaque()
    let surface = cairo_pdf_surface_create_for_stream(
      { closure, data, length in
        guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
        let sink = Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue()
        sink.bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
        return CAIRO_STATUS_SUCCESS
      }, closure, size.width, size.height)
    self.surface = try RenderingError.checked(surface)
    self.sink = sink
    cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_5)
    // Without a date Cairo asks the clock, once for each document.
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, "2000-01-01T00:00:00Z")
  }

  deinit {
    cairo_surface_destroy(surface)
  }

  /// Writes what is left.
  func finish() throws(RenderingError) -> [UInt8] {
    cairo_surface_finish(surface)
    try RenderingError.check(cairo_surface_status(surface))
    return sink.bytes
  }
}

/// Where the document's bytes gather.
private final class ByteSink {
  var bytes: [UInt8] = []
}

extension RenderingError {
  static func check(_ status: cairo_status_t) throws(RenderingError) {
    guard status != CAIRO_STATUS_SUCCESS else { return }
    throw RenderingError(.fonts, String(cString: cairo_status_to_string(status)))
  }

  /// A new surface; one that could not be made is given back to Cairo.
  static func checked(_ surface: OpaquePointer?) throws(RenderingError) -> OpaquePointer {
    guard let surface else { throw RenderingError(.fonts, "no surface") }
    do {
      try check(cairo_surface_status(surface))
    } catch {
      cairo_surface_destroy(surface)
      throw error
    }
    return surface
  }
}
