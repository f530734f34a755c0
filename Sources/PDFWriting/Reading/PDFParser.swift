import Drawing

/// Reads the objects of a PDF file from someone else. What it may nest, and how many values it may make, is bounded.
struct PDFParser {
  private let bytes: [UInt8]
  private(set) var position: Int
  /// How many more values may be made.
  private(set) var valuesLeft: Int

  private static let deepest = 48

  init(_ bytes: [UInt8], at position: Int, valuesLeft: Int) {
    (self.bytes, self.position, self.valuesLeft) = (bytes, position, valuesLeft)
  }

  /// The next value.
  mutating func value() throws(RenderingError) -> PDFValue { try value(depth: 0) }

  /// Steps over a keyword.
  ///
  /// - Returns: whether it stands next.
  mutating func skip(_ keyword: StaticString) -> Bool {
    skipBlanks()
    let count = keyword.utf8CodeUnitCount
    guard position + count <= bytes.count,
      keyword.withUTF8Buffer({ $0.elementsEqual(bytes[position..<position + count]) })
    else { return false }
    position += count
    return true
  }

  /// Steps over the end of the line behind `stream`, where the data begin.
  mutating func skipEndOfLine() {
    if byte == 0x0D { position += 1 }
    if byte == 0x0A { position += 1 }
  }

  /// The next value where it is a whole number.
  mutating func number() throws(RenderingError) -> Int {
    skipBlanks()
    guard let number = digits() else { throw Self.damaged }
    try count()
    return number
  }

  static var damaged: RenderingError { RenderingError(.unreadable, "an object in it cannot be read") }

  // MARK: - Values

  private mutating func value(depth: Int) throws(RenderingError) -> PDFValue {
    guard depth < Self.deepest else { throw RenderingError(.unreadable, "its objects are nested too deep") }
    try count()
    skipBlanks()
    guard let byte else { throw Self.damaged }
    switch byte {
    case UInt8(ascii: "/"): return .name(name())
    case UInt8(ascii: "("): return .string(try string())
    case UInt8(ascii: "<"):
      position += 1
      guard self.byte == UInt8(ascii: "<") else { return .string(try hexadecimal()) }
      position += 1
      return try dictionary(depth: depth)
    case UInt8(ascii: "["):
      position += 1
      var items: [PDFValue] = []
      while !skip("]") { items.append(try value(depth: depth + 1)) }
      return .array(items)
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
      return numberOrReference()
    default: return try keyword()
    }
  }

  private mutating func dictionary(depth: Int) throws(RenderingError) -> PDFValue {
    var entries: [String: PDFValue] = [:]
    while !skip(">>") {
      guard byte == UInt8(ascii: "/") else { throw Self.damaged }
      let key = name()
      entries[key] = try value(depth: depth + 1)
    }
    return .dictionary(entries)
  }

  private mutating func numberOrReference() -> PDFValue {
    guard let number = digits() else {
      skipWord()
      return .other
    }
    let end = position
    if number >= 0, Self.isBlank(byte ?? 0) {
      skipBlanks()
      if digits() != nil, Self.isBlank(byte ?? 0) {
        skipBlanks()
        if byte == UInt8(ascii: "R") {
          position += 1
          return .reference(number)
        }
      }
    }
    position = end
    return .number(number)
  }

  /// A whole number of at most fifteen digits; nil, and no step, for anything else.
  private mutating func digits() -> Int? {
    let start = position
    let isNegative = byte == UInt8(ascii: "-")
    if isNegative || byte == UInt8(ascii: "+") { position += 1 }
    let first = position
    var value = 0
    while let digit = byte, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit), position - first < 16 {
      value = value * 10 + Int(digit - UInt8(ascii: "0"))
      position += 1
    }
    guard position > first, position - first < 16, byte != UInt8(ascii: ".") else {
      position = start
      return nil
    }
    return isNegative ? -value : value
  }

  private mutating func name() -> String {
    position += 1
    var letters: [UInt8] = []
    while let next = byte, !Self.isBlank(next), !Self.isDelimiter(next) {
      position += 1
      if next == UInt8(ascii: "#"), position + 1 < bytes.count, let high = Self.digit(bytes[position]),
        let low = Self.digit(bytes[position + 1])
      {
        letters.append(high << 4 | low)
        position += 2
      } else {
        letters.append(next)
      }
    }
    return String(decoding: letters, as: UTF8.self)
  }

  private mutating func keyword() throws(RenderingError) -> PDFValue {
    if skip("null") { return .null }
    guard let byte, !Self.isDelimiter(byte) else { throw Self.damaged }
    skipWord()
    return .other
  }

  private mutating func skipWord() {
    while let next = byte, !Self.isBlank(next), !Self.isDelimiter(next) { position += 1 }
  }

  // MARK: - Strings

  /// Brackets inside are in pairs or behind a backslash.
  private mutating func string() throws(RenderingError) -> [UInt8] {
    var result: [UInt8] = []
    var depth = 0
    while let next = byte {
      position += 1
      switch next {
      case UInt8(ascii: "\\"):
        if let escaped = try escaped() { result.append(escaped) }
        continue
      case UInt8(ascii: "("):
        depth += 1
        if depth == 1 { continue }
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 { return result }
      default: break
      }
      result.append(next)
    }
    throw Self.damaged
  }

  /// What stands behind a backslash; nil for the end of a line.
  private mutating func escaped() throws(RenderingError) -> UInt8? {
    guard let next = byte else { throw Self.damaged }
    position += 1
    switch next {
    case UInt8(ascii: "n"): return 0x0A
    case UInt8(ascii: "r"): return 0x0D
    case UInt8(ascii: "t"): return 0x09
    case UInt8(ascii: "b"): return 0x08
    case UInt8(ascii: "f"): return 0x0C
    case 0x0A: return nil
    case 0x0D:
      if byte == 0x0A { position += 1 }
      return nil
    case UInt8(ascii: "0")...UInt8(ascii: "7"):
      var value = Int(next - UInt8(ascii: "0"))
      for _ in 0..<2 {
        guard let digit = byte, (UInt8(ascii: "0")...UInt8(ascii: "7")).contains(digit) else { break }
        value = value << 3 | Int(digit - UInt8(ascii: "0"))
        position += 1
      }
      return UInt8(truncatingIfNeeded: value)
    default: return next
    }
  }

  private mutating func hexadecimal() throws(RenderingError) -> [UInt8] {
    var digits: [UInt8] = []
    while let next = byte {
      position += 1
      if next == UInt8(ascii: ">") {
        if !digits.count.isMultiple(of: 2) { digits.append(0) }
        return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
      }
      if let digit = Self.digit(next) { digits.append(digit) }
    }
    throw Self.damaged
  }

  // MARK: - Bytes

  private var byte: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func count() throws(RenderingError) {
    guard valuesLeft > 0 else { throw RenderingError(.unreadable, "it has too many objects") }
    valuesLeft -= 1
  }

  /// Blanks, and comments to the end of their line.
  mutating func skipBlanks() {
    while let next = byte {
      if next == UInt8(ascii: "%") {
        while let letter = byte, letter != 0x0A, letter != 0x0D { position += 1 }
      } else if Self.isBlank(next) {
        position += 1
      } else {
        return
      }
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 || byte == 0x0C || byte == 0x00
  }

  private static func isDelimiter(_ byte: UInt8) -> Bool { delimiters.contains(byte) }

  private static let delimiters = Array("()<>[]{}/%".utf8)

  private static func digit(_ byte: UInt8) -> UInt8? {
    Character(Unicode.Scalar(byte)).hexDigitValue.map { UInt8($0) }
  }
}
