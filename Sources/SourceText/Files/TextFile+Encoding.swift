extension TextFile {
  /// What makes the file unreadable as text: that it was refused, bytes that are not UTF-8, or control characters. nil where
  /// it is fine.
  package func encodingFault() -> Diagnostic? {
    if let refusal { return diagnostic(.error, .badFile, at: 0, "this file is not read: \(refusal)") }
    // The beginning of every file of the kind that workbooks are.
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      return diagnostic(
        .error, .badFile, at: 0,
        "this file is a workbook or an archive and no text, whatever its name; save it in the spreadsheet as “CSV UTF-8”"
      )
    }
    return readingFault()
  }

  private func readingFault() -> Diagnostic? {
    switch firstFault() {
    case nil: nil
    case .notUTF8(let offset):
      diagnostic(
        .error, .notUTF8, at: offset,
        "this file is not UTF-8; save it again as UTF-8 (in a spreadsheet: Save As, file type “CSV UTF-8”)")
    case .controlCharacter(let offset):
      diagnostic(
        .error, .controlCharacter, at: offset,
        "a control character (code \(bytes[offset])) that cannot be printed; delete it")
    }
  }

  private enum EncodingFault {
    case notUTF8(Int)
    case controlCharacter(Int)
  }

  /// The first byte that does not continue valid UTF-8 (RFC 3629), or else the first control character.
  private func firstFault() -> EncodingFault? {
    bytes.withUnsafeBytes { bytes -> EncodingFault? in
      var control: Int?
      var blocks = UTF8Blocks(bytes)
      // What is wrong in a block is looked for byte by byte.
      while let block = blocks.nextUnusual() {
        var index = block.lowerBound
        while index < block.upperBound {
          guard let length = Self.length(in: bytes, at: index) else { return .notUTF8(index) }
          if control == nil, Self.isControl(bytes[index]) { control = index }
          index += length
        }
        blocks.move(to: index)
      }
      return control.map { .controlCharacter($0) }
    }
  }

  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 32 && byte != 9 && byte != 10 && byte != 13 || byte == 127
  }

  /// The length of the valid sequence that begins at an index; nil where there is none.
  private static func length(in bytes: UnsafeRawBufferPointer, at index: Int) -> Int? {
    let lead = bytes[index]
    if lead < 0x80 { return 1 }
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
    guard length > 0, index + length <= bytes.count, second.contains(bytes[index + 1]) else { return nil }
    for place in (index + 2)..<max(index + 2, index + length) where bytes[place] & 0xC0 != 0x80 { return nil }
    return length
  }
}
