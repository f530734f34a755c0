/// Reads numbers as people type them, and nothing that could mean two things.
package struct NumberReader: Hashable, Sendable {
  /// What stands between whole and part.
  package enum DecimalSign: String, CaseIterable, Hashable, Sendable {
    case comma
    case point
  }

  /// What stands before the last digits.
  package let decimal: DecimalSign
  /// Whether that is not to be taken for granted.
  private let isDoubtful: Bool

  /// Numbers with a decimal point.
  package init() { (decimal, isDoubtful) = (.point, false) }

  /// Numbers of a file with this separator: where it is no comma, a spreadsheet of a country with decimal commas may have written
  /// it.
  ///
  /// - Parameter declared: what the situation says of such files.
  package init(separator: UInt8, declared: DecimalSign?) {
    let isDoubtful = separator != UInt8(ascii: ",")
    decimal = isDoubtful ? declared ?? .point : .point
    self.isDoubtful = isDoubtful && declared == nil
  }

  /// Numbers of a table of which it is known what stands before the decimals.
  package init(decimal: DecimalSign) { (self.decimal, isDoubtful) = (decimal, false) }

  package enum Fault: Error, Hashable, Sendable {
    case notANumber
    /// A sign that may be a decimal one or stand between groups.
    case ambiguousSign
    /// More than 18 digits.
    case tooLong
  }

  /// Digits with an optional minus, a decimal point, and commas or thin spaces between groups of three.
  package func number(_ text: String) throws(Fault) -> DecimalNumber {
    let bytes = Array(text.utf8)
    return try number(bytes.span)
  }

  /// The same of bytes that are UTF-8.
  package func number(_ text: Span<UInt8>) throws(Fault) -> DecimalNumber {
    if let digits = Self.plainDigits(text) { return DecimalNumber(digits: digits) }
    if isDoubtful, mayMeanTwoNumbers(text) { throw .ambiguousSign }
    let minus = Self.lengthOfMinus(text)
    var index = minus
    var digits = Digits()
    try readWhole(text, &index, &digits)
    var scale = 0
    if index < text.count {
      index += 1  // the point
      scale = text.count - index
      guard scale > 0 else { throw .notANumber }
      while index < text.count {
        guard digits.append(text[index]) else { throw .notANumber }
        index += 1
      }
    }
    guard digits.count <= 18, scale <= 18 else { throw .tooLong }
    return DecimalNumber(digits: minus == 0 ? digits.value : -digits.value, scale: scale)
  }

  /// The number of a text of nothing but digits, as nearly all are; nil for other texts and very long ones.
  @inline(__always)
  package static func plainDigits(_ text: Span<UInt8>) -> Int64? {
    guard (1...18).contains(text.count) else { return nil }
    var number: Int64 = 0
    for index in text.indices {
      let digit = text[index] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      number = number &* 10 &+ Int64(digit)
    }
    return number
  }

  /// The same of at most eight bytes, behind eight others or some of them; nil for more.
  @inline(__always)
  static func plainDigits(_ range: Range<Int>, of bytes: UnsafeRawBufferPointer) -> Int? {
    guard range.count &- 1 < 8, range.count > 0, range.upperBound >= 8 else { return nil }
    let others = UInt64(truncatingIfNeeded: 64 &- range.count &* 8)
    let zeros: UInt64 = 0x3030_3030_3030_3030 & ~(UInt64.max &<< others)
    let digits = bytes.word(at: range.upperBound &- 8) & (UInt64.max &<< others)
    return EightDigits(digits | zeros)?.number
  }

  /// The digits before the point: none or all groups are marked, each but the first has three digits, one kind of mark.
  private func readWhole(_ text: Span<UInt8>, _ index: inout Int, _ digits: inout Digits) throws(Fault) {
    var mark: [UInt8]?
    var length = 0  // of the group
    let point = UInt8(ascii: decimal == .point ? "." : ",")
    let marks = decimal == .point ? Self.marksBesidePoint : Self.marksBesideComma
    while index < text.count, text[index] != point {
      if digits.append(text[index]) {
        length += 1
        index += 1
        continue
      }
      guard let found = marks.first(where: { Self.stands($0, in: text, at: index) }), mark ?? found == found
      else { throw .notANumber }
      guard mark == nil ? (1...3).contains(length) : length == 3 else { throw .notANumber }
      (mark, length) = (found, 0)
      index += found.count
    }
    guard mark == nil ? length > 0 : length == 3 else { throw .notANumber }
  }

  private struct Digits {
    var value: Int64 = 0
    /// How many there are, zeros in front of all others left out.
    var count = 0

    /// False for what is no digit.
    mutating func append(_ byte: UInt8) -> Bool {
      let digit = byte &- UInt8(ascii: "0")
      guard digit < 10 else { return false }
      if count > 0 || digit > 0 { count += 1 }
      if count <= 18 { value = value * 10 + Int64(digit) }
      return true
    }
  }

  /// How many bytes the minus in front of the digits has; 0 where there is none.
  private static func lengthOfMinus(_ text: Span<UInt8>) -> Int {
    guard text.count > 0, text[0] &- UInt8(ascii: "0") >= 10 else { return 0 }
    return text[0] == UInt8(ascii: "-") ? 1 : stands(longMinus, in: text, at: 0) ? longMinus.count : 0
  }

  private static let longMinus = Array("\u{2212}".utf8)
  private static let thinSpaces = [Array("\u{2009}".utf8), Array("\u{202F}".utf8)]
  private static let marksBesidePoint = [Array(",".utf8)] + thinSpaces
  private static let marksBesideComma = [Array(".".utf8)] + thinSpaces

  /// Whether a text of digits and signs holds a comma, or a point that may stand between groups: before exactly three last digits
  /// and behind one to three others that are no zero.
  private func mayMeanTwoNumbers(_ text: Span<UInt8>) -> Bool {
    var points: [Int] = []
    var hasComma = false
    for index in Self.lengthOfMinus(text)..<text.count {
      switch text[index] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): continue
      case UInt8(ascii: "."): points.append(index)
      case UInt8(ascii: ","): hasComma = true
      default: return false
      }
    }
    guard !hasComma else { return true }
    let start = Self.lengthOfMinus(text)
    return points.count == 1 && text.count - points[0] == 4 && (1...3).contains(points[0] - start)
      && text[start] != UInt8(ascii: "0")
  }

  /// Whether a number ends in a point and three zeros, with one to three digits before.
  static func endsInThreeZeros(_ text: Span<UInt8>) -> Bool {
    let start = lengthOfMinus(text)
    let point = text.count - 4
    guard (1...3).contains(point - start), text[point] == UInt8(ascii: ".") else { return false }
    return (point + 1..<text.count).allSatisfy { text[$0] == UInt8(ascii: "0") }
  }

  /// What in a text is no part of a number, each once: runs of letters and signs, but for those that nobody sees.
  package static func strangers(in text: String) -> [String] {
    let parts = text.split { $0.isASCII && $0.isNumber || $0 == "." || $0 == "," || $0.isWhitespace }
    let seen = parts.map {
      String(String.UnicodeScalarView($0.unicodeScalars.filter { !$0.properties.isDefaultIgnorableCodePoint }))
    }
    return seen.enumerated().filter { !($0 == 0 && ($1 == "-" || $1 == "\u{2212}")) && !$1.isEmpty }.map(\.1).unique
  }

  private static func stands(_ sign: [UInt8], in text: Span<UInt8>, at index: Int) -> Bool {
    guard index + sign.count <= text.count else { return false }
    return sign.indices.allSatisfy { text[index + $0] == sign[$0] }
  }
}
