/// Texts of XML.
enum XMLText {
  /// Whether bytes are those of a name.
  @inline(__always)
  static func isEqual(_ bytes: UnsafeRawBufferPointer, _ name: StaticString) -> Bool {
    guard bytes.count == name.utf8CodeUnitCount else { return false }
    for place in 0..<bytes.count where bytes[place] != name.utf8Start[place] { return false }
    return true
  }

  static func text(_ bytes: UnsafeRawBufferPointer) -> String {
    var text: [UInt8] = []
    append(bytes, to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// Appends a text with its references to characters resolved. One that is none is kept as it stands.
  static func append(_ bytes: UnsafeRawBufferPointer, to text: inout [UInt8]) {
    guard bytes.contains(UInt8(ascii: "&")) else {
      text.append(contentsOf: bytes)
      return
    }
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "&"),
        let end = bytes[index...].prefix(12).firstIndex(of: UInt8(ascii: ";")),
        let scalar = scalar(String(decoding: bytes[(index + 1)..<end], as: UTF8.self))
      else {
        text.append(bytes[index])
        index += 1
        continue
      }
      text.append(contentsOf: Array(String(Character(scalar)).utf8))
      index = end + 1
    }
  }

  private static func scalar(_ name: String) -> Unicode.Scalar? {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      guard name.hasPrefix("#") else { return nil }
      let digits = name.dropFirst()
      let code = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return code.flatMap(Unicode.Scalar.init)
    }
  }
}
