import CPangoCairo
package import Drawing

extension RenderingError.Code {
  /// Cairo or FreeType stopped; the message is theirs.
  package static let cairo = Self(rawValue: "cairo")
}

extension RenderingError {
  /// The one place where a status of Cairo becomes an error.
  static func check(_ status: cairo_status_t) throws(RenderingError) {
    guard status != CAIRO_STATUS_SUCCESS else { return }
    throw RenderingError(.cairo, String(cString: cairo_status_to_string(status)))
  }

  /// A new surface; one that could not be made is given back to Cairo.
  static func checked(_ surface: OpaquePointer?) throws(RenderingError) -> OpaquePointer {
    guard let surface else { throw RenderingError(.cairo, "no surface") }
    do {
      try check(cairo_surface_status(surface))
    } catch {
      cairo_surface_destroy(surface)
      throw error
    }
    return surface
  }
}
