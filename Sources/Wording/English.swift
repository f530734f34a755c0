package import Drawing
import SituationData
import SourceText

/// British English.
package struct English: Language {
  package let code = "en"
  package let direction = StyledText.Direction.leftToRight
  package let groupSeparator = ","
  package let decimalSeparator = "."

  package init() {}

  package func capitalized(_ text: String) -> String {
    text.first.map { $0.uppercased() + text.dropFirst() } ?? text
  }

  package func amount(_ number: String, unit: Unit) -> String {
    switch unit.kind {
    case .people, .word: return number
    case .percent: return "\(number)%"
    case .percentagePoints:
      return "\(number)\u{A0}percentage point\(["1", "\u{2212}1"].contains(number) ? "" : "s")"
    case .currency(let code, let exponent):
      let symbols = ["USD": "$", "EUR": "€", "GBP": "£", "ILS": "₪"]
      let suffixes = [3: "thousand", 6: "million", 9: "bn", 12: "trillion"]
      let symbol = symbols[code] ?? "\(code)\u{A0}"
      // The number and its power of ten stay on one line.
      return symbol + number + (suffixes[exponent].map { "\u{A0}\($0)" } ?? "")
    }
  }
}
