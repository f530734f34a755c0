/// The tokens of a content stream, or of an object in its text form (ISO 32000-1, 7.2).
///
/// Nothing in it is checked: libqpdf and Cairo have written what is read here.
struct PDFTokens: Sequence, IteratorProtocol {
  enum Kind {
    case number
    /// `/Name`.
    case name
    /// `(text)` or `<hex>`.
    case string
    /// An operator or a keyword.
    case word
    /// `<<`, `>>`, `[`, `]`, `{` or `}`.
    case delimiter
  }

  struct Token {
    var kind: Kind
    var range: Range<Int>
  }

  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func next() -> Token? {
    skipBlanks()
    guard position < bytes.count else { return nil }
    let start = position
    switch bytes[start] {
    case UInt8(ascii: "("): return token(.string, from: start, to: endOfString(from: start))
    case UInt8(ascii: "<"):
      if byte(at: start + 1) == UInt8(ascii: "<") { return token(.delimiter, from: start, to: start + 2) }
      let end = bytes[start...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? bytes.count
      return token(.string, from: start, to: end)
    case UInt8(ascii: ">"):
      return token(.delimiter, from: start, to: byte(at: start + 1) == UInt8(ascii: ">") ? start + 2 : start + 1)
    case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ")"):
      return token(.delimiter, from: start, to: start + 1)
    case UInt8(ascii: "/"): return token(.name, from: start, to: endOfWord(from: start + 1))
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."):
      return token(.number, from: start, to: endOfWord(from: start + 1))
    default: return token(.word, from: start, to: endOfWord(from: start + 1))
    }
  }

  private mutating func token(_ kind: Kind, from start: Int, to end: Int) -> Token {
    position = Swift.min(end, bytes.count)
    return Token(kind: kind, range: start..<position)
  }

  private func byte(at index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }

  /// Blanks, and comments to the end of their line.
  private mutating func skipBlanks() {
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "%") {
        while position < bytes.count, bytes[position] != 0x0A, bytes[position] != 0x0D { position += 1 }
      } else if Self.isBlank(bytes[position]) {
        position += 1
      } else {
        return
      }
    }
  }

  private func endOfWord(from start: Int) -> Int {
    var end = start
    while end < bytes.count, !Self.isBlank(bytes[end]), !Self.isDelimiter(bytes[end]) { end += 1 }
    return end
  }

  /// Brackets inside a string are in pairs or behind a backslash.
  private func endOfString(from start: Int) -> Int {
    var depth = 0
    var end = start
    while end < bytes.count {
      switch bytes[end] {
      case UInt8(ascii: "\\"): end += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 { return end + 1 }
      default: break
      }
      end += 1
    }
    return end
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 || byte == 0x0C || byte == 0x00
  }

  private static func isDelimiter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "/"), UInt8(ascii: "%"):
      true
    default: false
    }
  }
}
