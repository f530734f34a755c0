import SituationData
import SourceText
import Wording

/// Something that is looked for in every text that is printed. A new one is a type of its own and a line in `TextRules`.
protocol TextRule: PuttingIntoWords, SendableMetatype {
  init(_ context: TextContext)
  /// Notes what is wrong or doubtful about a text.
  mutating func check(_ text: PrintedString, _ places: inout TextPlaces, _ findings: inout Findings)
  /// Notes what is wrong in rows whether they are printed or not.
  func checkRows(_ findings: inout Findings)
}

extension TextRule {
  func checkRows(_ findings: inout Findings) {}
}

/// What the checks of printed texts rest on.
struct TextContext {
  let basis: ReportBasis
  /// The days of what charts draw, by their ids.
  let days: [String: DaySpan]
  /// The rows that are printed, and the figures that were computed from rows.
  let rows: [Int]
  let computed: [Figure]
  /// All numbers that somebody typed, in each of their readings.
  let typed: [Double]
  let sourceNames: SourceNames
}

/// All of them together, which look at one text after the other.
struct TextRules {
  private static let all: [any TextRule.Type] = [
    NumberRule.self, StatusWordRule.self, PercentageRule.self, AttributionRule.self, LoadedWordRule.self,
    PrivateNameRule.self, LabelRule.self, NamedDayRule.self, NamedSourceRule.self, NamedTermRule.self,
  ]

  private var rules: [any TextRule]
  private let situation: Situation

  init(_ context: TextContext) {
    (rules, situation) = (Self.all.map { $0.init(context) }, context.basis.known.situation)
  }

  /// Checks a text for all rules.
  mutating func check(_ text: PrintedString, _ findings: inout Findings) {
    for index in rules.indices {
      let before = findings.count
      var places = TextPlaces(text, in: situation)
      rules[index].check(text, &places, &findings)
      if let column = text.column { findings.place(in: column, since: before) }
      findings.silence(text.allowed, since: before)
    }
  }

  /// Checks what is no text that is printed.
  func checkRows(_ findings: inout Findings) {
    for rule in rules { rule.checkRows(&findings) }
  }
}
