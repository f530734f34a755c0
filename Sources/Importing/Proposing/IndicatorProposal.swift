import SituationData
import SourceText

/// An indicator that a table seems to hold values of.
struct IndicatorProposal: Hashable {
  let id: String
  /// As the table has it, but for signs that labels have for themselves.
  let label: String
  let unit: String
  /// Nil where nothing says it.
  let accumulation: Indicator.Accumulation?
  /// The likeliest first, where nothing says it.
  private let likely: [Indicator.Accumulation]

  /// - Parameters:
  ///   - name: as the table has it.
  ///   - texts: its values.
  ///   - unit: what a column of units says.
  ///   - taken: ids that others have.
  init(_ name: String, texts: [String], tag: HXLTag? = nil, unit given: String? = nil, taken: Set<String>) {
    let words = ColumnWords(name)
    (id, label) = (Self.id(name, taken), Self.label(name))
    let isWhole = !texts.contains { text in
      !Self.mayBeGrouped(text)
        && (try? NumberReader().number(text)).map { !$0.isWhole } ?? (text.contains(".") || text.contains(","))
    }
    // A column of units says of prices what they are for.
    let priced =
      Self.isPrice(name)
      ? given.map { "\(words.words.contains { $0.hasPrefix("usd") } ? "USD" : "currency") per \($0)" } : given
    unit = priced ?? Self.unit(name, words, texts, tag, isWhole: isWhole)
    accumulation = Self.accumulation(words, tag, unit: unit, label: label)
    // What happens, as deaths, hardly is a level, and all that has happened is a running total.
    let isOfWhatHappens = words.say(ColumnWords.happening)
    likely =
      words.say(ColumnWords.total) && (isOfWhatHappens || unit == "cases")
      ? [.cumulative, .flow, .stock] : isOfWhatHappens ? [.flow, .cumulative, .stock] : [.stock, .flow, .cumulative]
  }

  /// Whether a point or comma may stand between thousands: 1.015 is as likely one of a thousand cases as of a fraction of one.
  private static func mayBeGrouped(_ text: String) -> Bool {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    return parts.count > 1 && !text.hasPrefix("0") && (1...3).contains(parts[0].count)
      && parts.dropFirst().allSatisfy { $0.count == 3 } && parts.allSatisfy { $0.allSatisfy(\.isWholeNumber) }
  }

  /// An option for each way in which it may add up over time, the likeliest first: one alone where there is no doubt.
  var options: [String] {
    (accumulation.map { [$0] } ?? likely).map { "--add-indicator \(ShellText.quoted(row($0)))" }
  }

  /// Asks how it adds up over time.
  ///
  /// - Parameters:
  ///   - what: where it stands, and an example of its values.
  ///   - doubt: whether it is one at all.
  func question(_ what: String, _ doubt: String) -> ImportQuestion {
    ImportQuestion(
      options[0], alternatives: Array(options.dropFirst()),
      "\(what), in “\(unit)”; a stock is a level at a date, a flow happened in a period, a cumulative is a running total, and the table does not say which\(doubt)"
    )
  }

  /// A row of indicators.csv.
  func row(_ accumulation: Indicator.Accumulation? = nil) -> String {
    row((accumulation ?? self.accumulation ?? .stock).rawValue)
  }

  /// The same with a word for the user to replace, where nothing says how it adds up.
  var openRow: String { row(accumulation?.rawValue ?? "ACCUMULATION") }

  private func row(_ accumulation: String) -> String {
    [id, label, unit, accumulation].map { DelimitedText.cell($0) }.joined(separator: ",")
  }

  private static func id(_ name: String, _ taken: Set<String>) -> String {
    let plain = String(ColumnNames.id(name).prefix(40))
    let words = plain.split(separator: "_").joined(separator: "_")
    // What means a field behind --map is no id.
    let base =
      words.isEmpty ? "indicator" : ImportMeaning.fields.contains(words) || words == "skip" ? "\(words)_number" : words
    return ([base] + (2...(taken.count + 2)).map { "\(base)_\($0)" }).first { !taken.contains($0) } ?? base
  }

  /// Brackets, braces and strokes are signs of labels and references.
  private static func label(_ name: String) -> String {
    let signs: [Character: Character] = ["[": "(", "]": ")", "{": "(", "}": ")", "|": "/", "\n": " ", "\r": " "]
    var text = NameForm.printed(String(name.map { signs[$0] ?? $0 }))
    // The name of a field of a program.
    if !text.contains(" "), text.contains("_") { text = text.split(separator: "_").joined(separator: " ") }
    if let first = text.first, first.isLowercase, first.isASCII { text = first.uppercased() + text.dropFirst() }
    return text.contains(where: \.isLetter) ? text : "Figure \(text)".trimmed
  }

  // MARK: - Unit

  private static let brackets: [(sign: String, unit: String)] = [
    ("%", "%"), ("US$ million", "USD million"), ("USD million", "USD million"), ("US$", "USD"), ("USD", "USD"),
    ("$", "USD"), ("EUR", "EUR"), ("€", "EUR"), ("hectares", "hectares"), ("ha", "hectares"), ("km2", "km²"),
    ("km²", "km²"),
    ("tonnes", "tonnes"), ("MT", "tonnes"), ("m3", "m³"), ("litres", "litres"), ("people", "people"),
    ("persons", "people"),
    ("households", "households"),
  ]

  static func isPrice(_ name: String) -> Bool {
    let words = ColumnWords(name)
    return !words.say(["index", "indices"]) && words.words.contains { $0.hasSuffix("price") || prices.contains($0) }
  }

  private static let prices = ColumnWords.words("price prices prix precio precios preis preise السعر ціна")

  private static let units: Set = [
    "years", "days", "hours", "doses", "beds", "schools", "trucks", "houses", "litres", "km",
  ]

  private static func unit(
    _ name: String, _ words: ColumnWords, _ texts: [String], _ tag: HXLTag?, isWhole: Bool
  ) -> String {
    if texts.count < 2 * texts.count(where: { $0.contains("%") }) || name.contains("%") { return "%" }
    let codes = texts.compactMap(Currency.code(in:))
    if let code = codes.first, texts.count < 2 * codes.count(where: { $0 == code }) { return code }
    if let open = name.lastIndex(of: "("), let close = name[open...].firstIndex(of: ")") {
      let inner = String(name[name.index(after: open)..<close])
      if let unit = brackets.first(where: { $0.sign.lowercased() == inner.lowercased() })?.unit { return unit }
      if units.contains(inner.lowercased()) { return inner.lowercased() }
    }
    if words.say(ColumnWords.words("percent percentage pct prozent pourcentage porcentaje coverage prevalence cfr")) {
      return "%"
    }
    if let per = perUnit(name, words) { return per }
    if words.say(ColumnWords.words("index score gini")) { return "index" }
    if isPrice(name) {
      let code = currency(name) ?? (words.words.contains { $0.hasPrefix("usd") } ? "USD" : "currency")
      return "\(code) per unit"
    }
    if words.say(ColumnWords.words("rate ratio taux tasa incidence quote")) { return "ratio" }
    // Averages are never added up, whatever they are of.
    let areCases = words.say(["cases", "case", "fälle", "casos", "cas"])
    if words.say(ColumnWords.average), !areCases { return "ratio" }
    if let code = currency(name) ?? (words.say(["usd"]) ? "USD" : nil) { return code }
    if words.say(ColumnWords.words("households household families family ménages hogares haushalte")) {
      return "households"
    }
    if areCases { return isWhole ? "cases" : "cases (average)" }
    if isWhole, words.say(ColumnWords.people) || tag?.unit == "people" { return "people" }
    // What is counted is called as the column is.
    let word = label(name).lowercased().filter { !"(),".contains($0) }
    return word.count <= 24 && word.contains(where: \.isLetter) ? word : "units"
  }

  /// “per 1,000 live births”, and what money is per: “USD per capita”.
  private static func perUnit(_ name: String, _ words: ColumnWords) -> String? {
    guard let per = words.words.firstIndex(of: "per"), per + 1 < words.words.count else { return nil }
    let currency = currency(name).map { "\($0) " } ?? ""
    let start = name.ranges(of: "per ").first { range in
      range.lowerBound == name.startIndex || " (".contains(name[name.index(before: range.lowerBound)])
    }
    guard let start else { return currency + words.words[per...].joined(separator: " ") }
    return currency + NameForm.printed(String(name[start.lowerBound...].prefix { !"()".contains($0) })).trimmed
  }

  /// The code of a currency in a name: “(current US$)”, “in 1 000 EUR”.
  private static func currency(_ name: String) -> String? {
    // A dollar alone may be that of another country than the column is of.
    for (sign, code) in Currency.signs where sign != "$" && name.contains(sign) { return code }
    return name.split { !$0.isLetter }.map(String.init).first(where: Currency.codes.contains)
  }

  // MARK: - Accumulation

  private static func accumulation(
    _ words: ColumnWords, _ tag: HXLTag?, unit: String, label: String
  ) -> Indicator.Accumulation? {
    // A rate does not add up over time, whatever its name says.
    if Measure(unit: unit, label: label) == .rate { return .stock }
    if tag?.has("cumulative") ?? false || words.say(ColumnWords.cumulative) { return .cumulative }
    if words.words.contains("date"), words.words.contains("to") { return .cumulative }
    if words.say(ColumnWords.flow) { return .flow }
    if words.say(ColumnWords.stock) || tag?.name == "population" { return .stock }
    return nil
  }
}
