/// Addresses as they may be written into a document.
package enum WebAddress {
  private static let schemes = ["http:", "https:", "mailto:"]

  /// An address of the web or of mail with every byte that could end a string or a link written as `%` and two digits;
  /// nil for other kinds of address (`javascript:`, `file:`), and for those with a password or with fields of a mail that its writer does
  /// not see, which no reader should be sent to.
  package static func escaped(_ address: String) -> String? {
    let scheme = address.prefix { $0 != ":" }.lowercased() + ":"
    guard schemes.contains(scheme), address.utf8.count > scheme.utf8.count else { return nil }
    let rest = address.dropFirst(scheme.count)
    guard scheme == "mailto:" ? isOfTexts(rest) : !hasUser(rest) else { return nil }
    return percentEscaped(address) { byte in
      guard byte > 0x20, byte < 0x7F else { return false }
      return !unsafe.contains(byte)
    }
  }

  /// Whether a name or password stands before the host: who follows such a link gives it away, or is led elsewhere than it reads.
  private static func hasUser(_ rest: Substring) -> Bool {
    rest.drop { "/\\".contains($0) }.prefix { !"/\\?#".contains($0) }.contains("@")
  }

  /// Whether a mail has no fields but those that its writer sees as texts; `attach` sends a file of the reader's.
  private static func isOfTexts(_ rest: Substring) -> Bool {
    guard let mark = rest.firstIndex(of: "?") else { return true }
    return rest[rest.index(after: mark)...].split(separator: "&").allSatisfy { field in
      ["subject", "body", "cc"].contains(field.prefix { $0 != "=" }.lowercased())
    }
  }

  /// `text` with each byte that `isAllowed` refuses as `%` and two hexadecimal digits.
  package static func percentEscaped(_ text: String, where isAllowed: (UInt8) -> Bool) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      if isAllowed(byte) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What ends a string in PDF, XML or Cairo's tags. Brackets of all kinds have no place in an address unescaped anyway,
  /// but for those of IPv6.
  private static let unsafe = Array(#"()'"\<>{}^`|"#.utf8)
  private static let digits = Array("0123456789ABCDEF".utf8)
}
