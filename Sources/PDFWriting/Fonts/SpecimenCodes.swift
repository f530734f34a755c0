/// The glyphs that a page of Cairo's shows, one after the other: the font of each and its code there.
struct SpecimenCodes {
  struct Shown {
    /// A place in `fonts`.
    var font: Int
    var code: UInt16
    /// Whether the page, and not the font, says which letters it stands for.
    var isSpelledOut: Bool
  }

  /// The fonts' names in the page's resources, with their slashes, in the order in which they are first used.
  private(set) var fonts: [String] = []
  /// Stretches of codes as bytes.
  private var strings: [(font: Int, bytes: [UInt8], isSpelledOut: Bool)] = []

  init(_ content: [UInt8]) {
    var name = ""
    var font = 0
    var depth = 0
    var isSpelledOut = false
    for token in PDFTokens(content) {
      let text = content[token.range]
      switch token.kind {
      case .name: name = String(decoding: text, as: UTF8.self)
      case .delimiter:
        if text.elementsEqual("<<".utf8) { depth += 1 }
        if text.elementsEqual(">>".utf8) { depth -= 1 }
      case .string:
        // Inside of a dictionary it is a text.
        if depth == 0 { strings.append((font, Self.bytes(of: text), isSpelledOut)) }
      case .word:
        if text.elementsEqual("Tf".utf8) { font = number(of: name) }
        if text.elementsEqual("BDC".utf8) { isSpelledOut = true }
        if text.elementsEqual("EMC".utf8) { isSpelledOut = false }
      case .number: break
      }
    }
  }

  /// - Parameter bytesPerCode: of each font.
  func codes(bytesPerCode: [Int]) -> [Shown] {
    strings.flatMap { string in
      let width = bytesPerCode[string.font]
      return stride(from: 0, to: string.bytes.count - width + 1, by: width).map { start in
        let code = string.bytes[start..<start + width].reduce(0) { $0 << 8 | UInt16($1) }
        return Shown(font: string.font, code: code, isSpelledOut: string.isSpelledOut)
      }
    }
  }

  private mutating func number(of name: String) -> Int {
    if let number = fonts.firstIndex(of: name) { return number }
    fonts.append(name)
    return fonts.count - 1
  }

  /// What a string stands for, written in letters or in hexadecimal digits (ISO 32000-1, 7.3.4).
  private static func bytes(of string: ArraySlice<UInt8>) -> [UInt8] {
    let inner = string.dropFirst().dropLast()
    guard string.first == UInt8(ascii: "(") else {
      let digits = inner.compactMap { Character(Unicode.Scalar($0)).hexDigitValue.map { UInt8($0) } }
      return stride(from: 0, to: digits.count, by: 2).map {
        digits[$0] << 4 | ($0 + 1 < digits.count ? digits[$0 + 1] : 0)
      }
    }
    var bytes: [UInt8] = []
    var rest = inner
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\"), let escaped = rest.popFirst() else {
        bytes.append(byte)
        continue
      }
      switch escaped {
      case UInt8(ascii: "n"): bytes.append(0x0A)
      case UInt8(ascii: "r"): bytes.append(0x0D)
      case UInt8(ascii: "t"): bytes.append(0x09)
      case UInt8(ascii: "b"): bytes.append(0x08)
      case UInt8(ascii: "f"): bytes.append(0x0C)
      case UInt8(ascii: "0")...UInt8(ascii: "7"):
        var value = Int(escaped - UInt8(ascii: "0"))
        for _ in 0..<2 {
          guard let digit = rest.first, (UInt8(ascii: "0")...UInt8(ascii: "7")).contains(digit) else { break }
          value = value << 3 | Int(digit - UInt8(ascii: "0"))
          rest.removeFirst()
        }
        bytes.append(UInt8(truncatingIfNeeded: value))
      default: bytes.append(escaped)
      }
    }
    return bytes
  }
}
