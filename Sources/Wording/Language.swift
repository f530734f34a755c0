package import Drawing
package import SituationData
package import SourceText

/// How a language writes numbers, dates and the words of the program itself. A new one is a file with a conforming type and a
/// line in `Languages.all`.
package protocol Language: Sendable {
  /// BCP 47, as in the front matter.
  var code: String { get }
  var direction: StyledText.Direction { get }
  /// Between thousands, and before the decimals.
  var groupSeparator: String { get }
  var decimalSeparator: String { get }

  /// "18 February 2025", or "18 Feb 2025" where it is short.
  func date(_ date: AsOf, isShort: Bool) -> String
  /// "18 February" for a day of the year, and for others the date with its own year.
  func date(_ date: AsOf, inYear year: Int) -> String
  /// The text as the beginning of a sentence or a label.
  func capitalized(_ text: String) -> String
  /// A calendar period: "October 2023", "Q4 2023", "week of 17 February 2025".
  func period(_ days: ClosedRange<Day>, _ frequency: Frequency) -> String
  /// Labels under an axis of periods, finest first; positions count periods.
  func axisLabels(_ periods: [ClosedRange<Day>], _ frequency: Frequency) -> [[AxisLabel]]
  /// An amount of a currency or a percentage: "$53.2 bn", "23.1%"; the bare number for other units.
  func amount(_ number: String, unit: Unit) -> String
  /// The words that the checks of a typed text look for; empty where a language has no such checks.
  var runningWords: RunningWords { get }
  func phrase<Text: PhraseText>(_ phrase: TextPhrase<Text>) -> Text
  func phrase(_ phrase: ValuePhrase) -> String
  func phrase(_ phrase: ChartPhrase) -> String
  func phrase(_ phrase: ReportPhrase) -> String
}

/// A label under an axis of periods: from the left edge of a period to the right edge of another.
package struct AxisLabel: Hashable, Sendable {
  package var start: Int
  package var end: Int
  package var text: String
}

/// The languages that a report can be in.
package enum Languages {
  package static let all: [any Language] = [English()]

  package static func language(_ code: String) -> (any Language)? { all.first { $0.code == code } }
}
