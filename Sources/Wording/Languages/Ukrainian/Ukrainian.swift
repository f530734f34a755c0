package import Drawing
import SituationData
import SourceText

/// Ukrainian.
package struct Ukrainian: MarkedLanguage {
  package let code = "uk"
  package let direction = StyledText.Direction.leftToRight
  package let groupSeparator = "\u{A0}"
  package let decimalSeparator = ","
  package let moneyExponents: Set = [0, 3, 6, 9, 12]

  let openingQuote = "«"
  let closingQuote = "»"

  package init() {}

  package func plural(_ whole: UInt64, hasDecimals: Bool) -> PluralCategory {
    if hasDecimals { return .other }
    switch (whole % 10, whole % 100) {
    case (_, 11...14): return .many
    case (1, _): return .one
    case (2...4, _): return .few
    default: return .many
    }
  }

  package func capitalized(_ text: String) -> String { text.withCapital }

  /// Each letter stands for its place in the alphabet: by code points і, ї and є would come before а.
  package func sortKey(_ text: String) -> String { text.folded(Self.places) }

  private static let places: [Character: String] = {
    var places: [Character: String] = [:]
    for (index, letter) in "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя".enumerated() {
      places[letter] = Unicode.Scalar(UInt32(0x400 + index)).map { String($0) }
    }
    places["’"] = ""
    places["'"] = ""
    return places
  }()

  func listed<Text: PhraseText>(_ texts: [Text]) -> Text { listed(texts) { " і " + $0 } }

  func qualified<Text: PhraseText>(_ qualifier: Qualifier, _ value: Text) -> Text {
    switch qualifier {
    case .exactly: value
    case .about: "близько " + value
    case .atLeast: "щонайменше " + value
    case .moreThan: "понад " + value
    case .atMost: "щонайбільше " + value
    case .lessThan: "менше ніж " + value
    case .upTo: "до " + value
    }
  }

  package func amount(_ number: ShownNumber, unit: Unit, isNarrow: Bool) -> String {
    switch unit.kind {
    case .people, .word: return number.signed
    case .percent: return "\(number.signed)%"
    // Shortened words keep their form behind any number.
    case .percentagePoints: return "\(number.signed)\u{A0}в.\u{A0}п."
    case .currency(let code, let exponent):
      let names = ["USD": "дол.\u{A0}США", "EUR": "євро", "GBP": "фунт.\u{A0}ст.", "ILS": "шек."]
      let powers = [3: "тис.", 6: "млн", 9: "млрд", 12: "трлн"]
      let name = (isNarrow ? Unit.currencySigns[code] : names[code]) ?? code
      return "\(number.signed)\u{A0}\(powers[exponent].map { "\($0)\u{A0}" } ?? "")\(name)"
    }
  }
}

/// A noun with a number.
struct UkrainianNoun {
  let one: String
  let few: String
  let many: String
  /// Behind decimals.
  let other: String

  func text(_ count: Int, in language: Ukrainian) -> String {
    let noun =
      switch language.plural(count) {
      case .one: one
      case .few, .two: few
      case .many, .zero: many
      case .other: other
      }
    return "\(language.count(count))\u{A0}\(noun)"
  }
}
