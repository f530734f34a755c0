/// Whether a text is made of letters, digits, `-` and `_` only.
package func isIdentifier(_ text: String) -> Bool { isIdentifier(Array(text.utf8).span) }

/// The same of bytes that are UTF-8.
package func isIdentifier(_ text: Span<UInt8>) -> Bool {
  guard !text.isEmpty else { return false }
  for index in text.indices {
    switch text[index] {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      continue
    case 0x80...: return hasLettersOnly(String(ofUTF8: text))
    default: return false
    }
  }
  return true
}

/// Whether bytes are an id that can be written in one way only.
package func isPlainIdentifier(_ text: Span<UInt8>) -> Bool {
  for index in text.indices {
    switch text[index] {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      continue
    default: return false
    }
  }
  return !text.isEmpty
}

private func hasLettersOnly(_ text: String) -> Bool {
  text.unicodeScalars.allSatisfy {
    $0.properties.isAlphabetic || $0.properties.numericType == .decimal || $0 == "-" || $0 == "_"
  }
}

extension String {
  /// The text of bytes that are UTF-8.
  package init(ofUTF8 bytes: Span<UInt8>) {
    self = bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }
}
