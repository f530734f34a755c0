import CPangoCairo

/// The libraries that set and draw text. Another version of them may break lines elsewhere.
package enum Libraries {
  /// "Cairo 1.16.0, Pango 1.50.12".
  package static var versions: String {
    let versions = [("Cairo", cairo_version_string()), ("Pango", pango_version_string())]
    return versions.map { name, version in "\(name) \(version.map { String(cString: $0) } ?? "")" }
      .joined(separator: ", ")
  }
}
