/// What a library refused to draw, write or read: but for files that are read, a fault of the program or the machine and not of
/// the reader's data. Each target that draws adds codes of its own.
package struct RenderingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kind of fault; open, since libraries grow new ones.
  package struct Code: RawRepresentable, Hashable, Sendable {
    package var rawValue: String

    package init(rawValue: String) {
      self.rawValue = rawValue
    }

    /// A picture or page without area, or larger than the format can take.
    package static let size = Code(rawValue: "size")
    /// A run was set in a font that the encoder does not have.
    package static let unknownFont = Code(rawValue: "unknown-font")
    /// A font that was opened turns out to be damaged where a glyph of it is wanted.
    package static let damagedFont = Code(rawValue: "damaged-font")
    /// A photo in a picture: only documents hold them.
    package static let images = Code(rawValue: "images")
  }

  package var code: Code
  package var message: String

  package init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }

  package var description: String { "\(message) [\(code.rawValue)]" }
}
