/// Currencies as tables write them: by a sign or by a code at one end of an amount.
enum Currency {
  /// “$” alone is proposed as the dollar of the United States.
  static let signs: [(sign: String, code: String)] = [
    ("US$", "USD"), ("$", "USD"), ("€", "EUR"), ("£", "GBP"), ("₪", "ILS"), ("₴", "UAH"),
  ]

  static let codes = [
    "USD", "EUR", "GBP", "ILS", "UAH", "CHF", "JPY", "EGP", "JOD", "SEK", "NOK", "DKK", "CAD", "AUD",
    "SYP", "LBP", "IQD", "YER", "AFN", "NGN", "ETB", "INR", "CNY",
  ]

  /// An amount without its currency, and the code of that; nil where it has none.
  static func split(_ text: String) -> (code: String, amount: Substring)? {
    guard text.first?.isNumber == false || text.last?.isNumber == false else { return nil }
    for (sign, code) in signs + codes.map({ ($0, $0) }) {
      if text.hasPrefix(sign) { return amount(text.dropFirst(sign.count), code) }
      if text.hasSuffix(sign) { return amount(text.dropLast(sign.count), code) }
    }
    return nil
  }

  /// The code of the currency that a text has a sign of at any place, or a code of at one of its ends.
  static func code(in text: String) -> String? {
    guard text.first?.isNumber == false || text.last?.isNumber == false else { return nil }
    return signs.first { text.contains($0.sign) }?.code ?? split(text)?.code
  }

  /// What is left of a name that happens to begin as a code does is no amount.
  private static func amount(_ text: Substring, _ code: String) -> (code: String, amount: Substring)? {
    text.contains(where: \.isNumber) ? (code, text) : nil
  }
}
