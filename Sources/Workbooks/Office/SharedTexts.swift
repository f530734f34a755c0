/// The texts of a workbook that its cells name by their number, one behind the other, as they are written into a table.
struct SharedTexts {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  init() {}

  /// - Parameter limit: how many bytes the texts may have.
  init(_ part: ZipArchive.Part, limit: Int) throws(WorkbookFault) {
    var xml = XMLScanner(part)
    bytes.reserveCapacity(max(0, min(limit, part.size)))
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
          write(from: ends.last ?? 0)
          xml.skip(takePlain(xml.rest))
        }
      }
      guard bytes.count + ends.count * 8 <= limit else {
        throw WorkbookFault("its texts take more than \(limit >> 20) MiB; save the sheet that is wanted as “CSV UTF-8”")
      }
    }
  }

  /// Ends the text that begins at a byte, in the form that it has in a table.
  private mutating func write(from start: Int) {
    if let text = EscapedText.resolved(bytes[start...]) { bytes.replaceSubrange(start..., with: text) }
    let quoted = bytes.withUnsafeBytes { SheetText.quoted(UnsafeRawBufferPointer(rebasing: $0[start...])) }
    if let quoted { bytes.replaceSubrange(start..., with: quoted) }
    ends.append(bytes.count)
  }

  /// Takes texts as nearly all are written, `<si><t>Goma</t></si>`, up to one that is written in another way.
  ///
  /// - Returns: how many bytes they have.
  private mutating func takePlain(_ rest: UnsafeRawBufferPointer) -> Int {
    // Behind it there is room to look at all signs that end a text.
    let limit = rest.count - 16
    var position = 0
    while position < limit, LetterWord.begins(rest, at: position, with: "<si><t>"),
      let (end, needsQuotes) = PlainText.end(of: rest, from: position + 7, below: limit),
      LetterWord.begins(rest, at: end, with: "</t></si"), rest[end + 8] == UInt8(ascii: ">")
    {
      let text = UnsafeRawBufferPointer(rebasing: rest[(position + 7)..<end])
      if needsQuotes { bytes += SheetText.quoted(text) ?? [] } else { bytes.append(contentsOf: text) }
      ends.append(bytes.count)
      position = end + 9
    }
    return position
  }

  /// All texts, while they are looked at.
  struct All {
    fileprivate let bytes: UnsafeRawBufferPointer
    fileprivate let ends: UnsafeRawBufferPointer

    /// A text by its number; nil where there is none.
    @inline(__always)
    subscript(number: Int) -> UnsafeRawBufferPointer? {
      guard number >= 0, number < ends.count / MemoryLayout<Int>.stride else { return nil }
      let start = number > 0 ? end(number &- 1) : 0
      return UnsafeRawBufferPointer(rebasing: bytes[start..<end(number)])
    }

    @inline(__always)
    private func end(_ number: Int) -> Int {
      ends.load(fromByteOffset: number &* MemoryLayout<Int>.stride, as: Int.self)
    }
  }

  func withAll<Result>(_ body: (All) throws(WorkbookFault) -> Result) throws(WorkbookFault) -> Result {
    try bytes.span.withUnsafeBytes { bytes throws(WorkbookFault) -> Result in
      try ends.span.withUnsafeBytes { ends throws(WorkbookFault) -> Result in
        try body(All(bytes: bytes, ends: ends))
      }
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
