extension TextFile {
  /// What makes the file unreadable as text: bytes that are not UTF-8, or control characters. nil where it is fine.
  package func encodingFault() -> Diagnostic? {
    if let offset = firstInvalidByte() {
      return diagnostic(
        .error, .notUTF8, at: offset,
        "this file is not UTF-8; save it again as UTF-8 (in a spreadsheet: Save As, file type “CSV UTF-8”)")
    }
    if let offset = bytes.firstIndex(where: { $0 < 32 && $0 != 9 && $0 != 10 && $0 != 13 || $0 == 127 }) {
      return diagnostic(
        .error, .controlCharacter, at: offset,
        "a control character (code \(bytes[offset])) that cannot be printed; delete it")
    }
    return nil
  }

  /// Byte offset of the first byte that does not continue valid UTF-8 (RFC 3629), or nil.
  private func firstInvalidByte() -> Int? {
    guard bytes.contains(where: { $0 >= 0x80 }) else { return nil }
    var index = 0
    while index < bytes.count {
      let lead = bytes[index]
      if lead < 0x80 {
        index += 1
        continue
      }
      // Length and the bounds of the second byte rule out overlong forms, surrogates and values past U+10FFFF.
      let (length, second): (Int, ClosedRange<UInt8>) =
        switch lead {
        case 0xC2...0xDF: (2, 0x80...0xBF)
        case 0xE0: (3, 0xA0...0xBF)
        case 0xE1...0xEC, 0xEE...0xEF: (3, 0x80...0xBF)
        case 0xED: (3, 0x80...0x9F)
        case 0xF0: (4, 0x90...0xBF)
        case 0xF1...0xF3: (4, 0x80...0xBF)
        case 0xF4: (4, 0x80...0x8F)
        default: (0, 0x80...0x80)
        }
      guard length > 0, index + length <= bytes.count, second.contains(bytes[index + 1]),
        bytes[(index + 2)..<(index + length)].allSatisfy({ $0 & 0xC0 == 0x80 })
      else { return index }
      index += length
    }
    return nil
  }
}
