import SituationData
import SourceText

/// A unit as indicators name it: a currency with its power of ten, a percentage, or any word.
package struct Unit: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case people
    case percent
    /// The difference of two percentages.
    case percentagePoints
    /// An ISO 4217 code, and the power of ten that values are in: 9 for `USD billion`.
    case currency(code: String, exponent: Int)
    case word(String)
  }

  package let kind: Kind

  private static let codes: Set<String> = [
    "USD", "EUR", "GBP", "ILS", "CHF", "JPY", "EGP", "JOD", "SEK", "NOK", "DKK", "CAD", "AUD",
  ]
  /// Codes of ISO 4217 that are printed as words of a unit.
  private static let codesWithoutSign = Set(
    """
    AFN AMD AOA ARS AZN BDT BIF BOB BRL CDF CLP CNY COP CUP DJF DOP DZD ERN ETB GEL GHS GNF GTQ HNL HTG IDR INR IQD IRR KES KGS
    KHR KRW LAK LBP LKR LRD LYD MAD MDL MGA MMK MRU MWK MXN MYR MZN NAD NGN NIO NPR PEN PGK PHP PKR PLN QAR RON RSD RUB RWF SAR
    SDG SLE SOS SSP SYP SZL THB TJS TMT TND TRY TTD TZS UAH UGX UYU UZS VES VND XAF XCD XOF YER ZAR ZMW ZWG ZWL
    """.split(whereSeparator: \.isWhitespace).map(String.init))
  /// The signs of currencies where there is little room, by their codes.
  static let currencySigns = ["USD": "$", "EUR": "€", "GBP": "£", "ILS": "₪"]
  private static let exponents = ["thousand": 3, "million": 6, "billion": 9, "trillion": 12]

  package init(_ text: String) {
    switch text {
    case "people": kind = .people
    case "%": kind = .percent
    case Figure.percentagePoints: kind = .percentagePoints
    default: kind = Self.currency(text) ?? .word(text)
    }
  }

  /// nil where the text is no code, alone or with a power of ten.
  private static func currency(_ text: String) -> Kind? {
    let words = text.split(separator: " ").map(String.init)
    guard let code = words.first, codes.contains(code), words.count <= 2 else { return nil }
    if words.count == 1 { return .currency(code: code, exponent: 0) }
    return exponents[words[1]].map { .currency(code: code, exponent: $0) }
  }

  /// Whether values are in a currency itself, as prices are, and not in millions of it.
  package var isPlainMoney: Bool {
    switch kind {
    case .currency(_, exponent: 0): true
    case .word(let word): Self.codesWithoutSign.contains(word)
    default: false
    }
  }

  package var isCurrency: Bool { if case .currency = kind { true } else { false } }

  /// The word of a unit that a number alone does not show; nil for people, percentages and currencies.
  package var word: String? {
    if case .word(let word) = kind, !word.isEmpty { return word }
    return nil
  }
}
