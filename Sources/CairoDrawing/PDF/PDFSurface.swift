import CPangoCairo
import Drawing

/// Owns a PDF document that Cairo writes into memory.
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
  }

  deinit {
    cairo_surface_destroy(surface)
  }

  /// The size of the page that begins.
  func setPageSize(_ size: Size) {
    cairo_pdf_surface_set_size(surface, size.width, size.height)
  }

  func set(_ key: cairo_pdf_metadata_t, to text: String) {
    let valid = Self.valid(text)
    guard !valid.isEmpty else { return }
    cairo_pdf_surface_set_metadata(surface, key, valid)
  }

  /// Adds a bookmark below `parent`; returns its number.
  func addBookmark(_ title: String, attributes: String, parent: Int32) -> Int32 {
    cairo_pdf_surface_add_outline(surface, parent, Self.valid(title), attributes, CAIRO_PDF_OUTLINE_FLAG_OPEN)
  }

  /// Without control characters and the code points that are no characters: Cairo stops at those.
  private static func valid(_ text: String) -> String {
    let scalars = text.unicodeScalars.filter { scalar in
      scalar.value >= 0x20 && !(0xFDD0...0xFDEF).contains(scalar.value) && scalar.value & 0xFFFE != 0xFFFE
    }
    return String(String.UnicodeScalarView(scalars))
  }

  /// Writes what is left; some faults of tags show only now.
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
