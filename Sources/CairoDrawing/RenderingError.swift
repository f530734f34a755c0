/// What a library refused to draw, write or read: but for `unreadable`, a fault of the program or the machine and not of
/// the reader's data.
package struct RenderingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kind of fault; open, since libraries grow new ones.
  package struct Code: RawRepresentable, Hashable, Sendable {
    package var rawValue: String

    package init(rawValue: String) {
      self.rawValue = rawValue
    }

    /// Cairo stopped; the message is Cairo's.
    package static let cairo = Code(rawValue: "cairo")
    /// A picture or page without area, or larger than Cairo and PNG can take.
    package static let size = Code(rawValue: "size")
    /// A document without a page.
    package static let noPages = Code(rawValue: "no-pages")
    /// A link leads to an element that is on no page.
    package static let missingDestination = Code(rawValue: "missing-destination")
    /// A run was set in a font that the encoder's font set does not have.
    package static let unknownFont = Code(rawValue: "unknown-font")
    /// The file's data could not be compressed.
    package static let compression = Code(rawValue: "compression")
    /// A file that is read is no PDF, or a damaged one; the message is libqpdf's.
    package static let unreadable = Code(rawValue: "unreadable")
  }

  package var code: Code
  package var message: String

  package init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }

  package var description: String { "\(message) [\(code.rawValue)]" }
}
