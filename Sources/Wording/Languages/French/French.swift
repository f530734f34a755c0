package import Drawing
import SituationData
import SourceText

/// French as the Imprimerie nationale sets it: a blank that does not break before “:”, a narrow one before “;” and between
/// thousands.
package struct French: MarkedLanguage {
  package let code = "fr"
  package let direction = StyledText.Direction.leftToRight
  package let groupSeparator = "\u{202F}"
  package let decimalSeparator = ","
  package let moneyExponents: Set = [0, 3, 6, 9, 12]

  let semicolon = "\u{202F}; "
  let colon = "\u{A0}: "
  let openingQuote = "«\u{A0}"
  let closingQuote = "\u{A0}»"

  package init() {}

  package func plural(_ whole: UInt64, hasDecimals: Bool) -> PluralCategory {
    if whole < 2 { return .one }
    return !hasDecimals && whole.isMultiple(of: 1_000_000) ? .many : .other
  }

  package func capitalized(_ text: String) -> String { text.withCapital }

  package func sortKey(_ text: String) -> String {
    text.folded([
      "à": "a", "â": "a", "ä": "a", "ç": "c", "é": "e", "è": "e", "ê": "e", "ë": "e", "î": "i", "ï": "i", "ô": "o",
      "ö": "o",
      "ù": "u", "û": "u", "ü": "u", "ÿ": "y", "œ": "oe", "æ": "ae",
    ])
  }

  func listed<Text: PhraseText>(_ texts: [Text]) -> Text { listed(texts) { " et " + $0 } }

  func qualified<Text: PhraseText>(_ qualifier: Qualifier, _ value: Text) -> Text {
    switch qualifier {
    case .exactly: value
    case .about: "environ " + value
    case .atLeast: "au moins " + value
    case .moreThan: "plus de " + value
    case .atMost: "au plus " + value
    case .lessThan: "moins de " + value
    case .upTo: "jusqu’à " + value
    }
  }

  package func amount(_ number: ShownNumber, unit: Unit, isNarrow: Bool) -> String {
    let isOne = plural(number) == .one
    switch unit.kind {
    case .people, .word: return number.signed
    case .percent: return "\(number.signed)\u{A0}%"
    case .percentagePoints: return "\(number.signed)\u{A0}point\(isOne ? "" : "s") de pourcentage"
    case .currency(let code, let exponent):
      let names = [
        "USD": ("dollar", "dollars"), "EUR": ("euro", "euros"), "GBP": ("livre sterling", "livres sterling"),
        "ILS": ("shekel", "shekels"),
      ]
      if isNarrow {
        let powers = [3: "k", 6: "M", 9: "Md", 12: "billions"]
        return
          "\(number.signed)\u{A0}\(powers[exponent].map { "\($0)\u{A0}" } ?? "")\(Unit.currencySigns[code] ?? code)"
      }
      let powers = [
        3: ("millier", "milliers"), 6: ("million", "millions"), 9: ("milliard", "milliards"),
        12: ("billion", "billions"),
      ]
      guard let power = powers[exponent] else {
        return "\(number.signed)\u{A0}\(names[code].map { isOne ? $0.0 : $0.1 } ?? code)"
      }
      let word = isOne ? power.0 : power.1
      guard let name = names[code]?.1 else { return "\(number.signed)\u{A0}\(word)\u{A0}\(code)" }
      return "\(number.signed)\u{A0}\(word)\u{A0}\("aeiou".contains(name.prefix(1)) ? "d’" : "de\u{A0}")\(name)"
    }
  }
}
