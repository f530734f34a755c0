package import Drawing
import SituationData
import SourceText

/// Spanish as the United Nations write it: four digits without a mark, 10⁹ as a thousand millions.
package struct Spanish: MarkedLanguage {
  package let code = "es"
  package let direction = StyledText.Direction.leftToRight
  package let groupSeparator = "."
  package let decimalSeparator = ","
  package let groupedDigits = 5
  package let moneyExponents: Set = [0, 3, 6, 12]

  let openingQuote = "«"
  let closingQuote = "»"

  package init() {}

  package func plural(_ whole: UInt64, hasDecimals: Bool) -> PluralCategory {
    if hasDecimals { return .other }
    return whole == 1 ? .one : whole > 0 && whole.isMultiple(of: 1_000_000) ? .many : .other
  }

  package func capitalized(_ text: String) -> String { text.withCapital }

  /// ñ is a letter of its own behind n.
  package func sortKey(_ text: String) -> String {
    text.folded(["á": "a", "é": "e", "í": "i", "ó": "o", "ú": "u", "ü": "u", "ñ": "n\u{10FFFF}"])
  }

  func listed<Text: PhraseText>(_ texts: [Text]) -> Text {
    listed(texts) { last in
      let word = last.plain.withoutIsolates.lowercased()
      // “Y” before the sound of an i is “e”; before a diphthong it stays.
      let isBeforeI =
        ["i", "í", "hi", "hí"].contains(where: word.hasPrefix)
        && !["ia", "ie", "io", "iu", "hia", "hie", "hio"].contains(where: word.hasPrefix)
      return (isBeforeI ? " e " : " y ") + last
    }
  }

  func qualified<Text: PhraseText>(_ qualifier: Qualifier, _ value: Text) -> Text {
    switch qualifier {
    case .exactly: value
    case .about: "aproximadamente " + value
    case .atLeast: "al menos " + value
    case .moreThan: "más de " + value
    case .atMost: "como máximo " + value
    case .lessThan: "menos de " + value
    case .upTo: "hasta " + value
    }
  }

  package func amount(_ number: ShownNumber, unit: Unit, isNarrow: Bool) -> String {
    let isOne = plural(number) == .one
    switch unit.kind {
    case .people, .word: return number.signed
    case .percent: return "\(number.signed)\u{A0}%"
    case .percentagePoints: return "\(number.signed)\u{A0}\(isOne ? "punto porcentual" : "puntos porcentuales")"
    case .currency(let code, let exponent):
      if isNarrow {
        let powers = [3: "mil", 6: "M", 12: "billones"]
        return
          "\(number.signed)\u{A0}\(powers[exponent].map { "\($0)\u{A0}" } ?? "")\(Unit.currencySigns[code] ?? code)"
      }
      let names = [
        "USD": ("dólar", "dólares"), "EUR": ("euro", "euros"), "GBP": ("libra esterlina", "libras esterlinas"),
        "ILS": ("séquel", "séqueles"),
      ]
      let powers = [6: ("millón", "millones"), 12: ("billón", "billones")]
      if let power = powers[exponent] {
        let word = isOne ? power.0 : power.1
        return "\(number.signed)\u{A0}\(word)\u{A0}\(names[code].map { "de\u{A0}\($0.1)" } ?? code)"
      }
      let isPlain = exponent == 0
      let name = names[code].map { isPlain && isOne ? $0.0 : $0.1 } ?? code
      return "\(number.signed)\u{A0}\(isPlain ? "" : "mil\u{A0}")\(name)"
    }
  }
}
