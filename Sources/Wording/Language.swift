package import Drawing
package import SituationData
package import SourceText

/// How a language writes numbers, dates and the words of the program itself. A new one is a folder with a conforming type and a
/// line in `Languages.all`; what it lacks the compiler lists, since each of these has to be there and phrases are switches
/// without a default.
package protocol Language: Sendable {
  /// BCP 47, as in the front matter.
  var code: String { get }
  var direction: StyledText.Direction { get }

  // MARK: Numbers
  /// Between thousands, and before the decimals.
  var groupSeparator: String { get }
  var decimalSeparator: String { get }
  /// How many digits a whole number has at least whose thousands are marked: 4, or 5 where 4242 is written without a mark.
  var groupedDigits: Int { get }
  /// Of the ten digits the first.
  var zero: Unicode.Scalar { get }
  /// The powers of ten that have a word of their own behind an amount of money; others are written with the next lower one.
  var moneyExponents: Set<Int> { get }
  /// - Parameter whole: what stands before the decimals.
  func plural(_ whole: UInt64, hasDecimals: Bool) -> PluralCategory
  /// An amount of a currency or a percentage: "$53.2 bn", "23.1%"; the bare number for other units.
  ///
  /// - Parameter isNarrow: whether it stands at a mark or on an axis.
  func amount(_ number: ShownNumber, unit: Unit, isNarrow: Bool) -> String

  // MARK: Dates
  /// "18 February", "18 Feb".
  func day(_ day: Int, of month: Int, isShort: Bool) -> String
  /// A month by itself.
  func month(_ month: Int, isShort: Bool) -> String
  /// A day or month with its year.
  func adding(_ year: Int, to text: String, isShort: Bool) -> String
  /// A year by itself, in a sentence and on an axis.
  func year(_ year: Int, isShort: Bool) -> String
  func yearNumber(_ year: Int) -> String
  /// The day that a span within a month begins with.
  func firstDay(_ day: Int) -> String
  func week(of day: Day) -> String
  /// Without its year where that stands beside it.
  func quarter(_ quarter: Int, year: Int?) -> String

  // MARK: Words
  /// The text as the beginning of a sentence or a label.
  func capitalized(_ text: String) -> String
  /// A label behind a number, inside of a line.
  func behindNumber(_ label: String) -> String
  /// What texts are sorted by; letters with marks stand where the language has them.
  func sortKey(_ text: String) -> String
  /// The words that the checks of a typed text look for; empty where a language has no such checks.
  var runningWords: RunningWords { get }
  func phrase<Text: PhraseText>(_ phrase: TextPhrase<Text>) -> Text
  func phrase(_ phrase: ValuePhrase) -> String
  func phrase(_ phrase: ChartPhrase) -> String
  func phrase(_ phrase: ReportPhrase) -> String
  func phrase(_ phrase: WebPhrase) -> String

  /// The language as a situation wants it written.
  func written(by choices: LanguageChoices) -> Self
}

/// What a situation decides of how its languages are written: neither a library nor a locale may.
package struct LanguageChoices: Hashable, Sendable {
  package var digits: ReportHeader.DigitForm
  package var months: ReportHeader.MonthNames

  package init(digits: ReportHeader.DigitForm = .western, months: ReportHeader.MonthNames = .both) {
    (self.digits, self.months) = (digits, months)
  }
}

extension Language {
  package func written(by choices: LanguageChoices) -> Self { self }

  package func behindNumber(_ label: String) -> String { label }

  /// A number of things.
  func count(_ number: Int) -> String { self.number(DecimalNumber(digits: Int64(number))) }

  /// Texts in the order of the language.
  package func sorted(_ texts: [String]) -> [String] {
    texts.map { (key: sortKey($0), text: $0) }.sorted { ($0.key, $0.text) < ($1.key, $1.text) }.map(\.text)
  }
}
