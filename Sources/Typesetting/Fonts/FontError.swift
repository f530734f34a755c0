/// Why the fonts are not to be had.
package enum FontError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A font file that was found nowhere, and the Debian package that brings it.
  package struct MissingFont: Hashable, Sendable {
    package var file: String
    package var package: String
  }

  /// Every font that is missing, and the folders that were searched.
  case missing([MissingFont], searched: [String])
  /// A file that is no font.
  case unreadable(path: String)

  package var description: String {
    switch self {
    case .missing(let fonts, let searched):
      let files = fonts.map(\.file).joined(separator: ", ")
      var packages: [String] = []
      for font in fonts where !packages.contains(font.package) { packages.append(font.package) }
      return """
        fonts not found: \(files); install \(packages.joined(separator: " and ")), or name their folder in SITREP_FONTS \
        (searched \(searched.joined(separator: ", ")))
        """
    case .unreadable(let path):
      return "\(path) is not a font that can be read"
    }
  }
}
