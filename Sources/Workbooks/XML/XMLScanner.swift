import Glibc

/// Reads a part of a workbook as XML, piece by piece: elements, their attributes and texts. What it hands out is valid until the
/// next step.
///
/// Made for sheets of a million rows, of which a general parser takes most of the time: names are compared as bytes, and
/// nothing is made of what nobody asks for. A document type is refused, since it could define what unpacks without end.
struct XMLScanner {
  enum Token {
    case start
    case end
    case text
  }

  private let part: ZipArchive.Part
  /// How many bytes the whole part has.
  var size: Int { part.size }
  private let memory: ScannedBytes
  /// Those of the memory, which is asked for them no more than it grows.
  private var bytes: UnsafeMutableRawBufferPointer
  /// What is read and not yet looked at.
  private var position = 0
  private var count = 0
  private var isAtEnd = false
  /// Where the name, the attributes or the text of the last token stand.
  private var name = 0..<0
  private var content = 0..<0
  /// Whether the text stands in a CDATA section, where signs stand for themselves.
  private var isLiteral = false
  /// Whether the last start has no end of its own.
  private var endsAtOnce = false
  /// The elements that are open.
  private(set) var depth = 0

  /// A tag, and a text without a tag in it, take at most this.
  private static let tokenLimit = 1 << 22
  /// Deeper than any workbook nests.
  private static let depthLimit = 256

  init(_ part: ZipArchive.Part) {
    self.part = part
    memory = ScannedBytes(1 << 17)
    bytes = memory.bytes
  }

  private var broken: WorkbookFault { .broken(part.name) }

  // MARK: - Steps

  /// The next start or end of an element, or the next text that is not empty; nil at the end of the part.
  mutating func next() throws(WorkbookFault) -> Token? {
    if endsAtOnce {
      endsAtOnce = false
      depth -= 1
      return .end
    }
    while true {
      guard try available(1) else {
        guard depth == 0 else { throw broken }
        return nil
      }
      if bytes[position] != UInt8(ascii: "<") {
        let end = try find(UInt8(ascii: "<"), from: position) ?? count
        (content, isLiteral) = (position..<end, false)
        position = end
        return .text
      }
      if let token = try tag() { return token }
    }
  }

  /// What begins with `<`; nil for what says nothing.
  private mutating func tag() throws(WorkbookFault) -> Token? {
    guard try available(2) else { throw broken }
    switch bytes[position + 1] {
    case UInt8(ascii: "?"):
      _ = try skip(behind: "?>")
      return nil
    case UInt8(ascii: "!"): return try declaration()
    case UInt8(ascii: "/"):
      guard let end = try find(UInt8(ascii: ">"), from: position), depth > 0 else { throw broken }
      name = localName(position + 2, end)
      position = end + 1
      depth -= 1
      return .end
    default: return try start()
    }
  }

  private mutating func start() throws(WorkbookFault) -> Token {
    // A `>` may stand in the value of an attribute.
    var end = position + 1
    var quote: UInt8 = 0
    while true {
      if end == count {
        end -= position
        guard try fill() else { throw broken }
      }
      let byte = bytes[end]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: ">") {
        break
      } else if byte == 34 || byte == 39 {
        quote = byte
      }
      end += 1
    }
    endsAtOnce = bytes[end - 1] == UInt8(ascii: "/")
    let last = endsAtOnce ? end - 1 : end
    var nameEnd = position + 1
    while nameEnd < last, !Self.isBlank(bytes[nameEnd]) { nameEnd += 1 }
    name = localName(position + 1, nameEnd)
    content = nameEnd..<last
    position = end + 1
    depth += 1
    guard !name.isEmpty, depth <= Self.depthLimit else { throw broken }
    return .start
  }

  /// A comment, a CDATA section, or a document type, which is refused.
  private mutating func declaration() throws(WorkbookFault) -> Token? {
    if try begins(with: "<!--") {
      position += 4
      _ = try skip(behind: "-->")
      return nil
    }
    guard try begins(with: "<![CDATA[") else { throw broken }
    position += 9
    (content, isLiteral) = (try skip(behind: "]]>"), true)
    return .text
  }

  /// Goes on to the end of the element that has just begun, past everything in it.
  mutating func skipElement() throws(WorkbookFault) {
    let outside = depth - 1
    while depth > outside { guard try next() != nil else { throw broken } }
  }

  /// The bytes that come next, as many as are there, for who reads many elements of one form in one go; none within an element
  /// that has no end of its own.
  var rest: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: endsAtOnce ? bytes[0..<0] : bytes[position..<count])
  }

  /// Goes on behind bytes of the rest that were read: as many starts of elements as ends.
  mutating func skip(_ count: Int) { position += count }

  // MARK: - What was found

  /// Whether the element has this name, whatever its prefix.
  @inline(__always)
  func isNamed(_ other: StaticString) -> Bool { XMLText.isEqual(UnsafeRawBufferPointer(rebasing: bytes[name]), other) }

  /// Goes through the attributes of the element: their names with prefix and their values, as they stand in the part.
  ///
  /// - Parameter body: whether it wants another one.
  @inline(__always)
  func eachAttribute(_ body: (_ name: UnsafeRawBufferPointer, _ value: UnsafeRawBufferPointer) -> Bool) {
    var index = content.lowerBound
    let end = content.upperBound
    while index < end {
      while index < end, Self.isBlank(bytes[index]) { index += 1 }
      let first = index
      while index < end, bytes[index] != UInt8(ascii: "="), !Self.isBlank(bytes[index]) { index += 1 }
      let nameEnd = index
      while index < end, bytes[index] != 34, bytes[index] != 39 { index += 1 }
      guard index < end else { return }
      let quote = bytes[index]
      let valueStart = index + 1
      index = valueStart
      while index < end, bytes[index] != quote { index += 1 }
      let name = UnsafeRawBufferPointer(rebasing: bytes[first..<nameEnd])
      guard body(name, UnsafeRawBufferPointer(rebasing: bytes[valueStart..<min(index, end)])) else { return }
      index += 1
    }
  }

  /// The bytes of an attribute's value by its name with prefix; nil where the element has none.
  @inline(__always)
  func withAttribute<Result>(_ wanted: StaticString, _ body: (UnsafeRawBufferPointer) -> Result) -> Result? {
    var result: Result?
    eachAttribute { name, value in
      guard XMLText.isEqual(name, wanted) else { return true }
      result = body(value)
      return false
    }
    return result
  }

  /// The value of an attribute, its references resolved.
  func attribute(_ wanted: StaticString) -> String? { withAttribute(wanted, XMLText.text) }

  /// The same of an attribute whatever its prefix.
  func attribute(withLocalName wanted: StaticString) -> String? {
    var text: String?
    eachAttribute { name, value in
      let colon = name.lastIndex(of: UInt8(ascii: ":")).map { $0 + 1 } ?? 0
      guard XMLText.isEqual(UnsafeRawBufferPointer(rebasing: name[colon...]), wanted) else { return true }
      text = XMLText.text(value)
      return false
    }
    return text
  }

  /// Appends a text, its references resolved.
  func appendText(to text: inout [UInt8]) {
    let bytes = UnsafeRawBufferPointer(rebasing: bytes[content])
    if isLiteral { text.append(contentsOf: bytes) } else { XMLText.append(bytes, to: &text) }
  }

  // MARK: - Bytes

  private func localName(_ first: Int, _ end: Int) -> Range<Int> {
    var (first, end) = (first, end)
    while end > first, Self.isBlank(bytes[end - 1]) { end -= 1 }
    var index = first
    while index < end {
      if bytes[index] == UInt8(ascii: ":") { first = index + 1 }
      index += 1
    }
    return first..<max(first, end)
  }

  private func stands(_ text: StaticString, at first: Int) -> Bool {
    XMLText.isEqual(UnsafeRawBufferPointer(rebasing: bytes[first..<(first + text.utf8CodeUnitCount)]), text)
  }

  private mutating func begins(with text: StaticString) throws(WorkbookFault) -> Bool {
    guard try available(text.utf8CodeUnitCount) else { return false }
    return stands(text, at: position)
  }

  /// Goes on behind the next place of a text, and tells where what stands before it is.
  private mutating func skip(behind text: StaticString) throws(WorkbookFault) -> Range<Int> {
    let length = text.utf8CodeUnitCount
    // Counted from `position`, since what is read on may move it.
    var seen = 0
    while let place = try find(text.utf8Start[length - 1], from: position + seen) {
      seen = place + 1 - position
      if seen >= length, stands(text, at: place + 1 - length) {
        let before = position..<(place + 1 - length)
        position = place + 1
        return before
      }
    }
    throw broken
  }

  /// The place of a byte; nil where the part ends without it. To read on moves `position` to the beginning of the memory, and
  /// what stands behind it with it.
  private mutating func find(_ byte: UInt8, from first: Int) throws(WorkbookFault) -> Int? {
    var index = first
    while true {
      guard let start = bytes.baseAddress else { return nil }
      if let found = memchr(start + index, Int32(byte), count - index) { return found - UnsafeMutableRawPointer(start) }
      index = count - position
      guard try fill() else { return nil }
    }
  }

  /// Whether so many bytes can be looked at from `position` on.
  private mutating func available(_ wanted: Int) throws(WorkbookFault) -> Bool {
    while count - position < wanted { guard try fill() else { return false } }
    return true
  }

  /// Reads on; false at the end of the part.
  private mutating func fill() throws(WorkbookFault) -> Bool {
    guard !isAtEnd else { return false }
    if position > 0 {
      bytes.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[position..<count]))
      count -= position
      position = 0
    }
    if count == bytes.count {
      guard count < Self.tokenLimit else { throw broken }
      memory.grow()
      bytes = memory.bytes
    }
    let read = try part.read(into: UnsafeMutableRawBufferPointer(rebasing: bytes[count...]))
    count += read
    isAtEnd = read == 0
    return read > 0
  }

  @inline(__always)
  static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 10 || byte == 13 || byte == 9 }
}
