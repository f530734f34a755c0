import SituationData
import SourceText

/// What a text may mean that is no number as it stands, and has one in it.
struct NumberReading {
  /// What may stand for it behind `--map`, the likeliest first.
  let words: [String]
  let remark: String

  /// Nil where no number can be told from it.
  ///
  /// - Parameters:
  ///   - form: how the numbers of its table are written; those behind `--map` have a decimal point.
  ///   - measure: what its indicator measures; nil where that is not known.
  init?(_ text: String, _ form: NumberForm, _ measure: Measure?) {
    let reader = Numbers(form: form)
    if text.hasPrefix("("), text.hasSuffix(")"), let number = reader.number(text.dropFirst().dropLast()) {
      // Money is written so by accountants; people and shares in brackets, by surveys that have asked few.
      let isMoney = measure == nil || measure == .amount
      words = (isMoney ? ["-\(number)", number] : measure == .count ? [number] : [number, "-\(number)"]) + ["missing"]
      remark =
        isMoney
        ? "a number below zero, in the way of accountants, or one in brackets"
        : "a number in brackets, as those of few cases, which are left out\(measure == .count ? "" : ", or one below zero")"
    } else if let (number, low, high) = reader.bounded(text) {
      words = ["\(number) low \(low) high \(high)", number, "missing"]
      remark = "a number with its bounds in brackets"
    } else if let number = reader.minus(text) {
      words = [number, "missing"]
      remark = "a dash before the number, which may be a minus"
    } else if let number = reader.power(text) {
      words = ["about \(number)", number, "missing"]
      remark = "a number with a power of ten, of which a spreadsheet may have left out digits"
    } else if let (number, mark) = reader.marked(text) {
      words = [number, "missing"]
      remark = "the number \(number) with the mark “\(mark)” of a note, which is left out"
    } else if let (number, rest) = reader.leading(text) {
      if let factor = Self.scales[rest.lowercased()], let scaled = Numbers.product(number, factor) {
        words = [scaled, number, "missing"]
        remark = "“\(rest)” behind a number"
      } else if Self.estimates.contains(rest.lowercased()) {
        words = ["about \(number)", number, "missing"]
        remark = "an estimate, as “\(rest)” says"
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

  static func compared(_ text: String, _ form: NumberForm) -> (words: String, number: String)? {
    let reader = Numbers(form: form)
    guard let (qualifier, rest) = QualifierSigns.split(text), let number = reader.number(rest) ?? reader.scaled(rest)
    else { return nil }
    return (qualifier.rawValue, number)
  }

  static func range(_ text: String, _ form: NumberForm) -> (low: String, high: String)? {
    let reader = Numbers(form: form)
    for sign in [" - ", " – ", "–", "-", " to "] {
      let ends = text.components(joinedBy: sign).compactMap { reader.number($0[...]) }
      if ends.count == 2, text.components(joinedBy: sign).count == 2 { return (ends[0], ends[1]) }
    }
    return nil
  }

  /// Signs of text processors that may stand for a minus.
  static let dashes = "–—‒﹣－"

  /// What stands for a text behind `--map`; nil where no number can be told from it.
  static func word(for text: String, _ form: NumberForm, _ measure: Measure?) -> String? {
    if let (words, number) = compared(text, form) { return "\(words) \(number)" }
    if let (low, high) = range(text, form) { return "low \(low) high \(high)" }
    return NumberReading(text, form, measure)?.words.first { $0 != "missing" } ?? digits(of: text)
  }

  /// Digits with what nobody sees among them, or in groups of three that can be nothing else: `1.204.500`.
  private static func digits(of text: String) -> String? {
    let seen = text.unicodeScalars.filter { !$0.properties.isDefaultIgnorableCodePoint }
    let plain = String(String.UnicodeScalarView(seen.map { $0.properties.isWhitespace ? " " : $0 }))
    func isGrouped(_ sign: Character) -> Bool {
      let parts = plain.split(separator: sign, omittingEmptySubsequences: false)
      // A single point or comma may stand before decimals.
      return parts.count > (sign == " " ? 1 : 2) && (1...3).contains(parts[0].utf8.count)
        && parts.dropFirst().allSatisfy { $0.utf8.count == 3 } && parts.joined().utf8.allSatisfy { 48...57 ~= $0 }
    }
    guard !plain.isEmpty, plain.utf8.allSatisfy({ 48...57 ~= $0 }) || " .,".contains(where: isGrouped) else {
      return nil
    }
    return plain.filter { $0.isASCII && $0.isNumber }
  }

  private static let units: Set = ["kg", "km", "ha", "mt", "t", "g", "l", "m", "m²", "km²", "m³", "%", "‰"]

  /// The mark of a note behind a number, as “p” for a provisional one; nil where it may be a unit or a scale.
  static func mark(of text: String, _ form: NumberForm) -> String? {
    let reader = Numbers(form: form)
    if let (_, mark) = reader.marked(text) { return String(mark) }
    guard let (_, rest) = reader.leading(text), (1...2).contains(rest.count), !rest.contains(","),
      !rest.contains(where: { "+-%$€£)]".contains($0) }), !units.contains(rest.lowercased()),
      scales[rest.lowercased()] == nil
    else { return nil }
    return rest
  }

  private static let estimates: Set = [
    "(est.)", "(est)", "est.", "est", "(estimate)", "(estimated)", "estimate", "estimated",
  ]

  fileprivate static let scales = [
    "k": 1000, "thousand": 1000, "thousands": 1000, "m": 1_000_000, "mn": 1_000_000, "mio": 1_000_000,
    "mio.": 1_000_000,
    "million": 1_000_000, "millions": 1_000_000, "bn": 1_000_000_000, "billion": 1_000_000_000, "lakh": 100_000,
    "lakhs": 100_000, "crore": 10_000_000, "crores": 10_000_000,
  ]

  /// Whether a text is a number with a scale behind it, which may be a unit of length where it is “m”.
  static func isScaled(_ text: Substring, isMoney: Bool) -> Bool {
    let rest = text.reversed().prefix { !($0.isASCII && $0.isNumber) }
    let word = String(rest.reversed()).trimmed.lowercased()
    return (scales[word] != nil && (isMoney || word != "m") || isMoney && word.isEmpty)
      && text.dropLast(rest.count).allSatisfy { ($0.isASCII && $0.isNumber) || "., \u{A0}\u{202F}".contains($0) }
      && text.utf8.count < 40
  }

  /// Whether a text is two numbers, of which no option takes both.
  static func isPair(_ text: String, _ form: NumberForm) -> Bool {
    let ends = text.components(joinedBy: "/")
    return ends.count == 2 && ends.allSatisfy { Numbers(form: form).number($0[...]) != nil }
  }
}

/// Numbers in texts that have more than a number, in the form of their table.
private struct Numbers {
  let form: NumberForm

  /// `–1 200`: a dash of a text processor before a number.
  func minus(_ text: String) -> String? {
    guard let first = text.first, NumberReading.dashes.contains(first) else { return nil }
    return number(text.dropFirst()).map { "-\($0)" }
  }

  /// `54.2 [48.1–60.3]`, `1200 [900; 1500]`: a number between two others in brackets.
  func bounded(_ text: String) -> (number: String, low: String, high: String)? {
    guard let open = text.firstIndex(where: { "[(".contains($0) }), let last = text.last, "])".contains(last),
      let number = number(text[..<open])
    else { return nil }
    let inner = text[text.index(after: open)...].dropLast()
    let ends = inner.split { "-–;".contains($0) }.compactMap { self.number($0) }
    guard ends.count == 2, let value = Double(number), let low = Double(ends[0]), let high = Double(ends[1]),
      low <= value, value <= high
    else { return nil }
    return (number, ends[0], ends[1])
  }

  /// A number with the number of a note behind it, or a letter, as “800[1]”.
  func marked(_ text: String) -> (number: String, mark: Substring)? {
    guard let match = text.wholeMatch(of: /([\d.,\s]*\d)\s*(\[(?:\d{1,2}|\p{L}|\*+)\])/), let number = number(match.1)
    else {
      return nil
    }
    return (number, match.2)
  }

  /// A number, and what stands behind it: at most a few words without digits.
  func leading(_ text: String) -> (number: String, rest: String)? {
    let rest = text.reversed().prefix { !($0.isASCII && $0.isNumber) }
    guard (1...24).contains(rest.count), let number = number(text.dropLast(rest.count)) else { return nil }
    return (number, String(rest.reversed()).trimmed)
  }

  /// “2 million”, “12k”; not “5m”, which may be metres.
  func scaled(_ text: Substring) -> String? {
    guard let (number, rest) = leading(String(text)), rest.lowercased() != "m" else { return nil }
    return NumberReading.scales[rest.lowercased()].flatMap { Self.product(number, $0) }
  }

  static func product(_ number: String, _ factor: Int) -> String? {
    guard let number = try? NumberReader().number(number) else { return nil }
    let (digits, overflow) = number.digits.multipliedReportingOverflow(by: .init(factor))
    return overflow ? nil : DecimalNumber(digits: digits, scale: number.scale).plain
  }

  /// `1.20E+05`, as a spreadsheet shows what does not fit its cell.
  func power(_ text: String) -> String? {
    guard let sign = text.firstIndex(where: { $0 == "e" || $0 == "E" }),
      let power = Int(text[text.index(after: sign)...]),
      (0...15).contains(power), let number = number(text[..<sign])
    else { return nil }
    return Self.product(number, (0..<power).reduce(1) { product, _ in 10 * product })
  }

  func number(_ text: Substring) -> String? {
    let text = String(text).trimmed
    guard let first = text.first, first.isNumber else { return nil }
    return (try? form.number(text))?.plain
  }
}

extension String {
  fileprivate func components(joinedBy sign: String) -> [String] {
    guard let range = self.firstRange(of: sign) else { return [self] }
    return [String(self[..<range.lowerBound]), String(self[range.upperBound...])]
  }
}
