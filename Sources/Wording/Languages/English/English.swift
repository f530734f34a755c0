package import Drawing
import SituationData
import SourceText

/// British English.
package struct English: Language {
  package let code = "en"
  package let direction = StyledText.Direction.leftToRight
  package let groupSeparator = ","
  package let decimalSeparator = "."

  package let groupedDigits = 4
  package let zero: Unicode.Scalar = "0"
  package let moneyExponents: Set = [0, 3, 6, 9, 12]

  package init() {}

  package func plural(_ whole: UInt64, hasDecimals: Bool) -> PluralCategory {
    whole == 1 && !hasDecimals ? .one : .other
  }

  package func capitalized(_ text: String) -> String {
    text.first.map { $0.uppercased() + text.dropFirst() } ?? text
  }

  package func behindNumber(_ label: String) -> String {
    guard let first = label.first, !(label.dropFirst().first?.isUppercase ?? false) else { return label }
    return first.lowercased() + label.dropFirst()
  }

  package func sortKey(_ text: String) -> String { text }

  package func amount(_ number: ShownNumber, unit: Unit, isNarrow: Bool) -> String {
    switch unit.kind {
    case .people, .word: return number.signed
    case .percent: return "\(number.signed)%"
    case .percentagePoints:
      return "\(number.signed)\u{A0}percentage point\(plural(number) == .one ? "" : "s")"
    case .currency(let code, let exponent):
      let suffixes = [3: "thousand", 6: "million", 9: "bn", 12: "trillion"]
      let symbol = Unit.currencySigns[code] ?? "\(code)\u{A0}"
      // The number and its power of ten stay on one line.
      let text = symbol + number.digits + (suffixes[exponent].map { "\u{A0}\($0)" } ?? "")
      return number.isNegative ? "\u{2212}\(text)" : text
    }
  }
}
