/// The texts of a workbook that its cells name by their number, one behind the other.
struct SharedTexts {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  init() {}

  /// - Parameter limit: how many bytes the texts may have.
  init(_ part: ZipArchive.Part, limit: Int) throws(WorkbookFault) {
    var xml = XMLScanner(part)
    var isText = false
    while let token = try xml.next() {
      switch token {
      case .start:
        // What is pronounced is no part of the text.
        if xml.isNamed("rPh") { try xml.skipElement() } else { isText = xml.isNamed("t") }
      case .text:
        if isText { xml.appendText(to: &bytes) }
      case .end:
        isText = false
        if xml.isNamed("si") {
          unescape(from: ends.last ?? 0)
          ends.append(bytes.count)
        }
      }
      guard bytes.count + ends.count * 8 <= limit else {
        throw WorkbookFault("its texts take more than \(limit >> 20) MiB; save the sheet that is wanted as “CSV UTF-8”")
      }
    }
  }

  private mutating func unescape(from start: Int) {
    guard let text = EscapedText.resolved(bytes[start...]) else { return }
    bytes.replaceSubrange(start..., with: text)
  }

  /// A text by its number; nil where there is none.
  func withText<Result>(_ number: Int, _ body: (UnsafeRawBufferPointer) throws(WorkbookFault) -> Result)
    throws(WorkbookFault) -> Result?
  {
    guard ends.indices.contains(number) else { return nil }
    let start = number > 0 ? ends[number - 1] : 0
    let end = ends[number]
    return try bytes.span.withUnsafeBytes { all throws(WorkbookFault) -> Result in
      try body(UnsafeRawBufferPointer(rebasing: all[start..<end]))
    }
  }
}

/// Signs that XML cannot hold, which workbooks write as `_x000D_`.
enum EscapedText {
  /// The text with those signs; nil where it has none.
  static func resolved(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    guard bytes.contains(95), bytes.indices.contains(where: { code(in: bytes, at: $0) != nil }) else { return nil }
    var text: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if let scalar = code(in: bytes, at: index) {
        text.append(contentsOf: Array(String(Character(scalar)).utf8))
        index += 7
      } else {
        text.append(bytes[index])
        index += 1
      }
    }
    return text
  }

  private static func code(in bytes: ArraySlice<UInt8>, at index: Int) -> Unicode.Scalar? {
    guard bytes[index] == 95, index + 6 < bytes.endIndex, bytes[index + 1] == 120, bytes[index + 6] == 95 else {
      return nil
    }
    return UInt32(String(decoding: bytes[(index + 2)..<(index + 6)], as: UTF8.self), radix: 16).flatMap(
      Unicode.Scalar.init)
  }
}
