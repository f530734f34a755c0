import Drawing

/// Text of the data as a page may hold it. Everything that somebody has typed goes through here, and nothing else is escaped.
enum HTMLText {
  /// For the content of elements, and for values of attributes between double quotes.
  static func escaped(_ text: String) -> String { XMLText.escaped(text.plain) }

  /// The part of an address behind its `#` that leads to an id.
  static func fragment(_ id: String) -> String {
    "#" + WebAddress.percentEscaped(id) { isWordByte($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "_") }
  }

  /// An id: letters that would part it in two are left out of it.
  static func id(_ text: String) -> String {
    String(String.UnicodeScalarView(text.plain.unicodeScalars.filter { !$0.properties.isWhitespace }))
  }

  /// A text as the address of a file of its own.
  static func dataAddress(_ text: String, mediaType: String) -> String {
    "data:\(mediaType);charset=utf-8,"
      + WebAddress.percentEscaped(text) { byte in isWordByte(byte) || plainBytes.contains(byte) }
  }

  private static let plainBytes = Array("-_.,;:/?@=+$!*'()~".utf8)

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
