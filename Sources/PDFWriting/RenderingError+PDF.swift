package import Drawing

extension RenderingError.Code {
  /// A document without a page.
  package static let noPages = Self(rawValue: "no-pages")
  /// A link leads to an element that is on no page.
  package static let missingDestination = Self(rawValue: "missing-destination")
  /// The file's data could not be compressed.
  package static let compression = Self(rawValue: "compression")
  /// A file that is read is no PDF, or a damaged one.
  package static let unreadable = Self(rawValue: "unreadable")
  /// Glyphs could not be cut out of their font.
  package static let fonts = Self(rawValue: "fonts")
}
