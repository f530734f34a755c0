/// Reads numbers as people type them, and nothing that could mean two things.
package struct NumberReader: Hashable, Sendable {
  /// Whether the file separates its fields by semicolons: a comma may then be a decimal one and is refused.
  package var refusesCommas: Bool

  package init(refusesCommas: Bool = false) {
    self.refusesCommas = refusesCommas
  }

  package enum Fault: Error, Hashable, Sendable {
    case notANumber
    /// A comma in a file separated by semicolons.
    case ambiguousComma
    /// More than 18 digits.
    case tooLong
  }

  /// Digits with an optional minus, a decimal point, and commas or thin spaces between groups of three.
  package func number(_ text: String) throws(Fault) -> DecimalNumber {
    var scalars = text.unicodeScalars[...]
    let isNegative = scalars.first == "-" || scalars.first == "\u{2212}"
    if isNegative { scalars.removeFirst() }
    let parts = scalars.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first else { throw .notANumber }
    var digits = try grouped(whole)
    if parts.count == 2 {
      guard !parts[1].isEmpty, parts[1].allSatisfy(isDigit) else { throw .notANumber }
      digits.append(contentsOf: parts[1])
    }
    let scale = parts.count == 2 ? parts[1].count : 0
    guard digits.drop(while: { $0 == "0" }).count <= 18, scale <= 18 else { throw .tooLong }
    var value: Int64 = 0
    for digit in digits { value = value * 10 + Int64(digit.value - 48) }
    return DecimalNumber(digits: isNegative ? -value : value, scale: scale)
  }

  /// The digits before the point: none or all groups are marked, each but the first has three digits, one kind of mark.
  private func grouped(_ text: Substring.UnicodeScalarView) throws(Fault) -> [Unicode.Scalar] {
    guard let mark = text.first(where: { !isDigit($0) }) else {
      guard !text.isEmpty else { throw .notANumber }
      return Array(text)
    }
    guard mark == "," || mark == "\u{2009}" || mark == "\u{202F}" else { throw .notANumber }
    let groups = text.split(separator: mark, omittingEmptySubsequences: false)
    guard groups.allSatisfy({ $0.allSatisfy(isDigit) }), (1...3).contains(groups[0].count),
      groups.dropFirst().allSatisfy({ $0.count == 3 })
    else { throw mark == "," && refusesCommas ? .ambiguousComma : .notANumber }
    guard mark != "," || !refusesCommas else { throw .ambiguousComma }
    return groups.flatMap { Array($0) }
  }

  private func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
