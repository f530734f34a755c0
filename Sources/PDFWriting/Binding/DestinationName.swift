import Drawing

/// The name of a destination inside the document.
enum DestinationName {
  /// An id in letters that are safe in every string of a PDF; other bytes become `%` and two hexadecimal digits, so that
  /// different ids have different names.
  static func name(for id: String) -> String {
    WebAddress.percentEscaped(id) { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: ":"), UInt8(ascii: "@"), UInt8(ascii: "/"):
        true
      default: false
      }
    }
  }
}
