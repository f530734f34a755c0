/// The format of a number that gives a value the words that a label has: the label then follows the value when somebody
/// changes that, and a number never stands without its words.
enum NumberWords {
  /// What programs take for the format of a number.
  private static let longest = 200
  private static let separators: Set<Unicode.Scalar> = [",", ".", "\u{202F}", "\u{A0}", "\u{2009}", "\u{2019}"]

  /// - Parameter ofAxis: whether decimals may stand behind the sign of whoever opens the file, which no format can say: an axis
  ///   has nothing but a format, words are a text where they have another sign than a point.
  /// - Returns: nil where the words hold the number in no form that a format could give it.
  static func format(_ text: String, of value: Double, ofAxis: Bool = false) -> String? {
    let scalars = Array(text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      guard isDigit(scalars[index]) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < scalars.count,
        isDigit(scalars[end])
          || (separators.contains(scalars[end]) && end + 1 < scalars.count && isDigit(scalars[end + 1]))
      {
        end += 1
      }
      if let code = Self.code(Array(scalars[index..<end]), of: abs(value), ofAxis) {
        return format(code, scalars[..<index], scalars[end...], isNegative: value < 0)
      }
      index = end
    }
    return nil
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func format(
    _ codes: [String], _ before: ArraySlice<Unicode.Scalar>, _ behind: ArraySlice<Unicode.Scalar>, isNegative: Bool
  ) -> String? {
    var before = before
    if isNegative {
      guard before.last == "\u{2212}" || before.last == "-", codes.count == 1 else { return nil }
      before = before.dropLast()
    }
    let (prefix, suffix) = (quoted(before), quoted(behind))
    let own = codes.map { code in
      let start = code.prefix { $0 != "]" }
      return code.hasPrefix("[")
        ? "\(start)]\(prefix)\(code.dropFirst(start.count + 1))\(suffix)" : prefix + code + suffix
    }
    let all = codes.count == 1 ? own + ["\(prefix)\"\u{2212}\"\(codes[0])\(suffix)"] : own
    let format = all.joined(separator: ";")
    return format.utf16.count > longest ? nil : format
  }

  private static func quoted(_ text: ArraySlice<Unicode.Scalar>) -> String {
    text.split(separator: "\"", omittingEmptySubsequences: false).map { part in
      part.isEmpty ? "" : "\"\(String(String.UnicodeScalarView(part)))\""
    }.joined(separator: "\\\"")
  }

  /// The code of digits that stand for a value, in whole, or in thousands, millions or billions; several by how large it is
  /// where groups are parted by another sign than a comma. nil where they stand for another.
  private static func code(_ digits: [Unicode.Scalar], of value: Double, _ ofAxis: Bool) -> [String]? {
    let places = digits.indices.filter { separators.contains(digits[$0]) }
    func number(_ range: ArraySlice<Unicode.Scalar>) -> String {
      String(String.UnicodeScalarView(range.filter(isDigit)))
    }
    let all = number(digits[...])
    let groups =
      places.isEmpty
      || (zip(places, places.dropFirst()).allSatisfy { $1 - $0 == 4 } && digits.count - (places.last ?? 0) == 4)
    if groups, let whole = Double(all), whole == value {
      guard let first = places.first, digits[first] != "," else { return ["#,##0"] }
      let sign = "\"\(digits[first])\""
      return ["[>=1000000]#\(sign)###\(sign)##0", "[>=1000]#\(sign)##0", "0"]
    }
    for power in 0...4 {
      let scaled = (0..<power).reduce(value, { value, _ in value / 1000 })
      let commas = String(repeating: ",", count: power)
      if groups, power > 0, let whole = Double(all), whole == scaled.rounded(), whole > 0 { return ["#,##0\(commas)"] }
      guard let point = places.last, ofAxis || digits[point] == "." else { continue }
      let decimals = digits.count - point - 1
      guard let exact = Double("\(number(digits[..<point])).\(number(digits[(point + 1)...]))"),
        abs(exact - scaled) <= (0..<decimals).reduce(0.5000001, { half, _ in half / 10 })
      else { continue }
      return ["#,##0.\(String(repeating: "0", count: decimals))\(commas)"]
    }
    return nil
  }
}
