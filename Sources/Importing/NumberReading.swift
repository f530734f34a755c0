import SituationData
import SourceText

/// What a text may mean that is no number as it stands, and has one in it.
struct NumberReading {
  /// What may stand for it behind `--map`, the likeliest first.
  let words: [String]
  let remark: String

  /// Nil where no number can be told from it.
  init?(_ text: String) {
    if text.hasPrefix("("), text.hasSuffix(")"), let number = Self.number(text.dropFirst().dropLast()) {
      words = ["-\(number)", number, "missing"]
      remark = "a number below zero, in the way of accountants, or one in brackets"
    } else if let number = Self.power(text) {
      words = ["about \(number)", number, "missing"]
      remark = "a number with a power of ten, of which a spreadsheet may have left out digits"
    } else if let (number, mark) = Self.marked(text) {
      words = [number, "missing"]
      remark = "the number \(number) with the mark “\(mark)” of a note, which is left out"
    } else if let (number, rest) = Self.leading(text) {
      if let factor = Self.scales[rest.lowercased()], let scaled = Self.product(number, factor) {
        words = [scaled, number, "missing"]
        remark = "“\(rest)” behind a number"
      } else if rest.count > 2, rest.contains(where: \.isLetter) {
        words = ["missing", number]
        remark =
          "a number with “\(rest.visible)” behind it: no value, where that is another unit than that of the column, else the number alone"
      } else {
        words = [number, "missing"]
        remark = "the number \(number) with the mark of a note, which is left out"
      }
    } else {
      return nil
    }
  }

  private static let signs: [(sign: String, words: Qualifier)] = [
    ("<=", .atMost), ("≤", .atMost), ("up to ", .upTo), ("at most ", .atMost), ("<", .lessThan),
    ("less than ", .lessThan),
    ("fewer than ", .lessThan), ("under ", .lessThan), (">=", .atLeast), ("≥", .atLeast), ("at least ", .atLeast),
    (">", .moreThan), ("more than ", .moreThan), ("over ", .moreThan), ("~", .about), ("≈", .about), ("about ", .about),
    ("approx. ", .about), ("approx ", .about), ("ca. ", .about), ("c. ", .about),
  ]

  static func compared(_ text: String) -> (words: String, number: String)? {
    let lower = text.lowercased()
    if let (sign, words) = signs.first(where: { lower.hasPrefix($0.sign) }),
      let number = number(lower.dropFirst(sign.count))
    {
      return (words.rawValue, number)
    }
    if lower.hasSuffix("+"), let number = number(lower.dropLast()) { return (Qualifier.atLeast.rawValue, number) }
    return nil
  }

  static func range(_ text: String) -> (low: String, high: String)? {
    for sign in [" - ", " – ", "–", "-", " to "] {
      let ends = text.components(joinedBy: sign).compactMap { number($0[...]) }
      if ends.count == 2, text.components(joinedBy: sign).count == 2 { return (ends[0], ends[1]) }
    }
    return nil
  }

  /// What stands for a text behind `--map`; nil where no number can be told from it.
  static func word(for text: String) -> String? {
    if let (words, number) = compared(text) { return "\(words) \(number)" }
    if let (low, high) = range(text) { return "low \(low) high \(high)" }
    return NumberReading(text)?.words.first { $0 != "missing" }
  }

  /// A number with the number of a note behind it, or a letter, as “800[1]”.
  private static func marked(_ text: String) -> (number: String, mark: Substring)? {
    guard let match = text.wholeMatch(of: /([\d.,\s]*\d)\s*(\[(?:\d{1,2}|\p{L}|\*+)\])/), let number = number(match.1)
    else {
      return nil
    }
    return (number, match.2)
  }

  /// A number, and what stands behind it: at most a few words without digits.
  private static func leading(_ text: String) -> (number: String, rest: String)? {
    let rest = text.reversed().prefix { !($0.isASCII && $0.isNumber) }
    guard (1...24).contains(rest.count), let number = number(text.dropLast(rest.count)) else { return nil }
    return (number, String(rest.reversed()).trimmed)
  }

  private static let scales = [
    "k": 1000, "thousand": 1000, "thousands": 1000, "m": 1_000_000, "mn": 1_000_000, "mio": 1_000_000,
    "mio.": 1_000_000,
    "million": 1_000_000, "millions": 1_000_000, "bn": 1_000_000_000, "billion": 1_000_000_000, "lakh": 100_000,
    "lakhs": 100_000, "crore": 10_000_000, "crores": 10_000_000,
  ]

  private static func product(_ number: String, _ factor: Int) -> String? {
    guard let number = try? NumberReader().number(number) else { return nil }
    let (digits, overflow) = number.digits.multipliedReportingOverflow(by: .init(factor))
    return overflow ? nil : DecimalNumber(digits: digits, scale: number.scale).plain
  }

  /// `1.20E+05`, as a spreadsheet shows what does not fit its cell.
  private static func power(_ text: String) -> String? {
    guard let sign = text.firstIndex(where: { $0 == "e" || $0 == "E" }),
      let power = Int(text[text.index(after: sign)...]),
      (0...15).contains(power), let number = number(text[..<sign])
    else { return nil }
    return product(number, (0..<power).reduce(1) { product, _ in 10 * product })
  }

  /// Whether a text is two numbers, of which no option takes both.
  static func isPair(_ text: String) -> Bool {
    let ends = text.components(joinedBy: "/")
    return ends.count == 2 && ends.allSatisfy { number($0[...]) != nil }
  }

  private static func number(_ text: Substring) -> String? {
    let text = String(text).trimmed
    guard let first = text.first, first.isNumber else { return nil }
    return (try? NumberReader().number(text))?.plain
  }
}

extension String {
  fileprivate func components(joinedBy sign: String) -> [String] {
    guard let range = self.firstRange(of: sign) else { return [self] }
    return [String(self[..<range.lowerBound]), String(self[range.upperBound...])]
  }
}
