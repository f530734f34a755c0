package import Drawing
import SituationData
import SourceText

/// Modern Hebrew.
package struct Hebrew: MarkedLanguage {
  package let code = "he"
  package let direction = StyledText.Direction.rightToLeft
  package let groupSeparator = ","
  package let decimalSeparator = "."
  package let moneyExponents: Set = [0, 3, 6, 9, 12]

  let openingQuote = "”"
  let closingQuote = "”"

  package init() {}

  package func plural(_ whole: UInt64, hasDecimals: Bool) -> PluralCategory {
    switch whole {
    case 1 where !hasDecimals: .one
    case 2 where !hasDecimals: .two
    default: .other
    }
  }

  package func capitalized(_ text: String) -> String { text }

  /// The letters of the alphabet are in the order of Unicode; those at the end of a word are other forms of them.
  package func sortKey(_ text: String) -> String {
    let scalars = text.withoutIsolates.unicodeScalars.filter { !(0x591...0x5C7).contains($0.value) }
    return String(String.UnicodeScalarView(scalars)).folded(["ך": "כ", "ם": "מ", "ן": "נ", "ף": "פ", "ץ": "צ"])
  }

  func listed<Text: PhraseText>(_ texts: [Text]) -> Text {
    listed(texts) { last in
      // “And” is written in one with a Hebrew word, and with a hyphen before digits and other letters.
      let isHebrew = last.firstDrawn?.unicodeScalars.first.map { (0x590...0x5FF).contains($0.value) } ?? false
      return (isHebrew ? " ו" : " ו-") + last
    }
  }

  func qualified<Text: PhraseText>(_ qualifier: Qualifier, _ value: Text) -> Text {
    switch qualifier {
    case .exactly: value
    case .about: "כ-" + value
    case .atLeast: "לפחות " + value
    case .moreThan: "יותר מ-" + value
    case .atMost: "לכל היותר " + value
    case .lessThan: "פחות מ-" + value
    case .upTo: "עד " + value
    }
  }

  package func amount(_ number: ShownNumber, unit: Unit, isNarrow: Bool) -> String {
    let digits = leftToRight(number.signed)
    switch unit.kind {
    case .people, .word: return digits
    case .percent: return leftToRight("\(number.signed)%")
    case .percentagePoints:
      return plural(number) == .one && !number.isNegative ? "נקודת אחוז אחת" : "\(digits)\u{A0}נקודות אחוז"
    case .currency(let code, let exponent):
      // Names of currencies keep their form behind a number.
      let names = ["USD": "דולר", "EUR": "אירו", "GBP": "ליש״ט", "ILS": "ש״ח"]
      let powers = [3: "אלף", 6: "מיליון", 9: "מיליארד", 12: "טריליון"]
      let name = (isNarrow ? Unit.currencySigns[code] : names[code]) ?? code.isolatedLeftToRight
      return "\(digits)\(powers[exponent].map { "\u{A0}\($0)" } ?? "")\u{A0}\(name)"
    }
  }
}

/// A noun with a number: of one the number stands behind it, and two is often a form of the noun.
struct HebrewNoun {
  let one: String
  let two: String
  let other: String

  func text(_ count: Int, in language: Hebrew) -> String {
    switch language.plural(count) {
    case .one: one
    case .two: two
    case .zero, .few, .many, .other: "\(language.count(count))\u{A0}\(other)"
    }
  }
}
