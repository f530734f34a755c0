import SourceText

/// What a single cell looks like, before anybody has said how numbers are written in its table.
enum CellForm {
  /// Digits with the signs that stand in and around numbers, in any country's way.
  static func isNumber(_ text: String) -> Bool {
    var text = withoutWords(text)
    // -120 in the way of accountants, and what a program makes of a large number.
    if text.hasPrefix("("), text.hasSuffix(")") { text = text.dropFirst().dropLast() }
    if let sign = text.firstIndex(of: "e"), Int(text[text.index(after: sign)...]) != nil { text = text[..<sign] }
    text = withoutSigns(text)
    while let last = text.last, "%*+†‡¹²³⁴⁵⁶⁷⁸⁹".contains(last) || last.isWhitespace { text = text.dropLast() }
    guard let first = text.first, first.isASCII, first.isNumber, text.utf8.count < 32 else { return false }
    return text.allSatisfy { ($0.isASCII && $0.isNumber) || ".,\u{2009}\u{202F}\u{A0} '’٬".contains($0) }
  }

  /// In lower case, without a currency and a word that says it is not exact. Others may be of groups: “Under 5”.
  private static func withoutWords(_ text: String) -> Substring {
    let amount = Currency.split(text).map { String($0.amount).trimmed } ?? text
    var rest = Substring(amount.lowercased())
    for word in ["approx.", "approx", "about", "ca.", "c."] where rest.hasPrefix(word) {
      rest = rest.dropFirst(word.count)
    }
    return rest
  }

  /// Whether most texts are numbers or have one behind a word for “more than” or the like, and hardly two the same: those of
  /// groups stand again and again, as “Under 18” and “Over 18” do.
  static func areQualified(_ texts: [String]) -> Bool {
    let numbers = texts.compactMap { text -> String? in
      if isNumber(text) { return text }
      return QualifierSigns.split(text).map { String($0.rest) }.flatMap { isNumber($0) ? $0.trimmed : nil }
    }
    return texts.count < 2 * numbers.count && texts.count < 2 * numbers.unique.count
  }

  private static func withoutSigns(_ text: Substring) -> Substring {
    Substring(
      text.unicodeScalars.drop {
        "<>≤≥~±-−–+$€£".unicodeScalars.contains($0) || $0.properties.isWhitespace
      })
  }

  /// Whether a text is a number with a word that stands for digits, or money: “$1.2m”, “US$ 500k”, “over 3 million”.
  static func isScaled(_ text: String) -> Bool {
    // Most texts are names, which are looked through once.
    guard text.utf8.contains(where: { (48...57).contains($0) }) else { return false }
    let outer = Currency.split(text)
    let amount = outer.map { String($0.amount).trimmed } ?? text
    let plain = QualifierSigns.split(amount).map { String($0.rest).trimmed } ?? amount
    // “over $3 million”: the sign stands behind the word.
    let inner = outer == nil ? Currency.split(plain) : nil
    return NumberReading.isScaled(inner?.amount ?? Substring(plain), isMoney: outer != nil || inner != nil)
  }

  /// Whether a number is what a text begins with: “12 families”, “10–15”, “3 million”.
  static func hasNumber(_ text: String) -> Bool {
    let text = withoutSigns(withoutWords(text).drop { $0 == "(" })
    return text.utf8.count < 40 && text.first.map { $0.isASCII && $0.isNumber } ?? false
  }

  /// Whether a text is the number of a year in some calendar.
  static func isYearOfAnyCalendar(_ text: String) -> Bool {
    text.utf8.count == 4 && text.utf8.allSatisfy { (48...57).contains($0) }
      && Int(text).map { (1300...1500).contains($0) || (2400...2700).contains($0) || isYear(text) } ?? false
  }

  /// Whether a text is a day of a year that is none of this calendar: `1445-08-15`, `15/08/1402`.
  static func isDayOfAnotherCalendar(_ text: String) -> Bool {
    let parts = text.split(omittingEmptySubsequences: false) { "-/.".contains($0) }.map(String.init)
    guard parts.count == 3, let year = parts.first(where: { $0.utf8.count == 4 }), year != parts[1] else {
      return false
    }
    let others = parts.filter { $0 != year }
    return isYearOfAnyCalendar(year) && !isYear(year) && others.count == 2
      && others.allSatisfy { Int($0).map { (1...32).contains($0) } ?? false }
  }

  /// Whether points part a text as a day, a month and a year, which they do not a number.
  static func hasPartsOfDate(_ text: String) -> Bool {
    let counts = text.split(separator: ".", omittingEmptySubsequences: false).map(\.count)
    return counts.count == 3 && counts.allSatisfy { [1, 2, 4].contains($0) }
  }

  static func isYear(_ text: String) -> Bool {
    if case .year = ImportDates(nil).asOf(text) { return true }
    return false
  }

  /// Words for no value that stand for nothing else.
  static let missing: Set<String> = [
    ":", "n/a", "na", "n.a.", "nan", "null", "nd", "n.d.", "no data", "not available", "..", "...", "…", "#n/a",
    "k.a.", "s/d",
    "unknown", "not reported", "nr", "غير متوفر",
  ]

  /// Signs that stand for no value in one table, for nothing, or for what is not shown, in another.
  static let doubtful: Set<String> = ["-", "–", "—", "*", "**", "x", "/", ".", "−", "nil", "none"]

  static func isMissing(_ text: String) -> Bool {
    missing.contains(text.lowercased()) || doubtful.contains(text.lowercased())
  }

  private static let units: Set<String> = [
    "number", "n", "no.", "anzahl", "%", "percent", "usd", "us$", "eur", "nombre", "número", "persons", "people",
    "count",
    "thousands", "1000", "1 000", "in 1000",
  ]

  static func isUnit(_ text: String) -> Bool { units.contains(text.lowercased()) }

  private static let notes: [String] = [
    "note", "n/a:", "source", "quelle", "fuente", "nota", "remark", "last updated", "(", "*", "©", "__", "--",
    "data as of", "as of", "1)",
    "¹", "figures", "extracted", "generated", "disclaimer", "stand:", "المصدر", "ملاحظة", "ملاحظات", "джерело",
    "примітка",
  ]

  /// Whether a text is one that stands above or below a table, and no name.
  static func isNote(_ text: String) -> Bool {
    let text = text.lowercased()
    return notes.contains(where: text.hasPrefix) || text.count > 60
  }
}
