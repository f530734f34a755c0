import SituationData
import SourceText

/// Reads the numbers of a table: with the decimal sign, factor and percentages that the user declares, and with the sign that the
/// unit of the indicator says too.
struct ImportNumbers: Sendable {
  let form: NumberForm
  /// By column; what stands at nil is for all others.
  private let factors: [Int?: DecimalNumber]
  private let isPercentOfOne: Bool
  private let marks: [String]

  enum Fault: Error {
    case number(NumberReader.Fault)
    case factor
  }

  init(
    _ reader: NumberReader, factors: [Int?: DecimalNumber], isPercentOfOne: Bool, groups: DigitGroups? = nil,
    marks: [String] = []
  ) {
    (self.factors, self.isPercentOfOne, self.marks) = (factors, isPercentOfOne, marks)
    form = NumberForm(reader: reader, groups: groups)
  }

  /// What the values of a column are multiplied by; nil where nothing is said.
  func factor(of column: Int?) -> DecimalNumber? { column.flatMap { factors[$0] } ?? factors[nil] }

  /// A number apart from the mark of a note behind it; nil where it has none of those that the user names.
  func marked(_ text: String) -> (number: String, mark: String)? {
    guard let mark = marks.first(where: text.hasSuffix) else { return nil }
    let number = String(text.dropLast(mark.count)).trimmed
    return number.contains(where: \.isNumber) ? (number, mark) : nil
  }

  /// - Parameters:
  ///   - column: that of the cell; nil where it comes from an option.
  ///   - isWord: whether it is the user's word, which has a decimal point.
  func number(_ text: String, of indicator: Indicator?, column: Int?, isWord: Bool) throws(Fault) -> DecimalNumber {
    var number: DecimalNumber
    let text = isWord ? text : marked(text)?.number ?? text
    let bare = indicator.map { Self.bare(text, unit: $0.unit) } ?? text
    // What has gone up by 5.
    let plain = bare.hasPrefix("+") && bare.dropFirst().first?.isNumber == true ? String(bare.dropFirst()) : bare
    do {
      number = try (isWord ? NumberForm(reader: NumberReader(), groups: form.groups) : form).number(plain)
    } catch {
      throw .number(error)
    }
    if let factor = factor(of: column) { number = try Self.product(number, factor) }
    if isPercentOfOne, let indicator, Self.isPercentage(indicator), !text.contains("%") {
      number = try Self.product(number, DecimalNumber(digits: 100))
    }
    return number
  }

  private static func product(_ one: DecimalNumber, _ other: DecimalNumber) throws(Fault) -> DecimalNumber {
    let (digits, overflow) = one.digits.multipliedReportingOverflow(by: other.digits)
    guard !overflow, digits != .min, one.scale + other.scale <= 18 else { throw .factor }
    return DecimalNumber(digits: digits, scale: one.scale + other.scale)
  }

  static func isPercentage(_ indicator: Indicator) -> Bool {
    indicator.unit.contains("%") || words(indicator.unit).contains("percent")
  }

  /// Signs, and what of a unit says the same.
  private static let signs: [(sign: String, units: [String])] =
    [("%", ["%", "percent", "per cent"]), ("‰", ["‰"])]
    + Currency.signs.map { ($0.sign, [$0.code.lowercased(), $0.sign.replacing("US", with: "")]) }
    + Currency.codes.map { ($0, [$0.lowercased()]) } + [("₪", ["nis"])]

  /// A number without a sign at one of its ends that its unit says too.
  static func bare(_ text: String, unit: String) -> String {
    let unit = unit.lowercased()
    for (sign, units) in signs where text.contains(sign) && units.contains(where: { says(unit, $0) }) {
      if text.hasPrefix(sign) { return String(text.dropFirst(sign.count)).trimmed }
      if text.hasSuffix(sign) { return String(text.dropLast(sign.count)).trimmed }
    }
    return text
  }

  /// A text with a number in it, without the sign of its unit at any place: “over $2 million”.
  static func withoutSign(_ text: String, unit: String) -> String {
    let unit = unit.lowercased()
    let sign = signs.first { sign, units in text.contains(sign) && units.contains { says(unit, $0) } }?.sign
    guard let sign, let range = text.firstRange(of: sign) else { return text }
    return (String(text[..<range.lowerBound]) + String(text[range.upperBound...]).trimmed).trimmed
  }

  private static func says(_ unit: String, _ word: String) -> Bool {
    word.allSatisfy(\.isLetter) ? words(unit).contains(word) : unit.contains(word)
  }

  private static func words(_ text: String) -> [String] { text.lowercased().split { !$0.isLetter }.map(String.init) }

  /// The factors that options give, and what is wrong with them.
  static func factors(_ texts: [String], in table: ImportedTable) -> (factors: [Int?: DecimalNumber], faults: [String])
  {
    var factors: [Int?: DecimalNumber] = [:]
    var faults: [String] = []
    for text in texts {
      let sides = ImportChoices.sides(text)
      guard let number = try? NumberReader().number((sides?.right ?? text).trimmed), number > .zero else {
        faults.append("--factor \(ShellText.quoted(text)): write a number above 0, as 1000, or COLUMN=1000")
        continue
      }
      guard let sides else {
        factors[nil] = number
        continue
      }
      guard let column = table.index(of: sides.left) else {
        faults.append(
          "--factor \(ShellText.quoted(text)): no column has this name\(Nearest.hint(to: sides.left, among: table.columns.map(\.handle)))"
        )
        continue
      }
      factors[column] = number
    }
    return (factors, faults)
  }

  /// 1,000,000 for a million.
  static func grouped(_ number: DecimalNumber) -> String {
    let parts = number.plain.split(separator: ".", omittingEmptySubsequences: false)
    let isNegative = parts[0].hasPrefix("-")
    let digits = Array(parts[0].drop { $0 == "-" })
    var whole = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { whole.append(",") }
      whole.append(digit)
    }
    return (isNegative ? "-" : "") + whole + (parts.count > 1 ? ".\(parts[1])" : "")
  }
}

/// What the user says of a text in a column of values.
enum ValueWord: Hashable {
  case value(String, Qualifier)
  case bounds(value: String?, low: String, high: String)

  /// Nil where it is none of the two.
  init?(_ text: String) {
    let words = text.split(separator: " ").map(String.init)
    let bounds = words.suffix(4)
    if (4...5).contains(words.count), bounds.first == "low", bounds.dropFirst(2).first == "high", let last = bounds.last
    {
      self = .bounds(value: words.count == 5 ? words[0] : nil, low: words[words.count - 3], high: last)
      return
    }
    let name = words.dropLast().joined(separator: " ")
    guard let last = words.last, !name.isEmpty, let qualifier = Qualifier(rawValue: name) else { return nil }
    self = .value(last, qualifier)
  }
}
