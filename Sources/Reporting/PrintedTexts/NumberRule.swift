import SituationData
import SourceText
import Wording

/// Numbers that should be figures: those that repeat one that is known, and those that nobody has said.
struct NumberRule: TextRule {
  private let context: TextContext
  /// Nil until a number is typed.
  private var numbers: KnownNumbers?
  /// Words for what is counted, which make a number no year and no name.
  private var unitWords: Set<String>?
  /// For each indicator the values of itself, its parts and its wholes.
  private var kin: [Int: KinValues] = [:]

  var basis: ReportBasis { context.basis }

  init(_ context: TextContext) { self.context = context }

  mutating func check(_ text: PrintedString, _ places: inout TextPlaces, _ findings: inout Findings) {
    guard text.kind.isReadForNumbers else { return }
    for (index, token) in text.tokens.enumerated() {
      guard let number = token.number, !named(in: text.tokens).holds(index), !isYear(index, in: text.tokens) else {
        continue
      }
      if case .remark(let row) = text.kind, isOwnNumber(number, ofRow: row) { continue }
      if let match = known(number, index, in: text.tokens) {
        let relation = match.isExact ? "equals" : "is close to"
        findings.note(
          .warning, .typedNumber, at: places.place(of: token),
          "“\(token.text)” is typed by hand and \(relation) “\(match.reference)”, \(match.value); \(advice(text.kind, match.reference))"
        )
      } else if number.readings.contains(where: { $0 >= 10 }), !token.isQuoted, !number.isOfCompound,
        !named(in: text.tokens).isMeasure(index),
        !number.isCertainty(beside: clause(around: index, in: text.tokens), language.runningWords),
        !StreetAddress(text.tokens, language.runningWords).holds(index)
      {
        findings.note(
          .warning, .unsourcedNumber, at: places.place(of: token),
          "“\(token.text)” is typed by hand, and no row of the data has it; add the observation with its source and write it in braces, or leave the number out"
        )
      }
    }
  }

  private func advice(_ kind: PrintedString.Kind, _ reference: String) -> String {
    switch kind {
    case .paragraph, .heading, .cellHead, .chartText(_, _, holdsFigures: true):
      "write {\(reference)}, so that it carries its source and follows the data"
    case .label: "leave it out, since the value is printed beside the label"
    default: "leave it out, or say it where figures can stand in braces: it does not follow the data"
    }
  }

  // MARK: - Numbers that count nothing

  /// "In 2025" and "2025 was"; "nearly 2025 deaths" counts deaths.
  private mutating func isYear(_ index: Int, in tokens: [TextToken]) -> Bool {
    guard let number = tokens[index].number, number.mayBeYear else { return false }
    let named = named(in: tokens)
    if let before = named.word(index - 1), language.runningWords.beforeYears.contains(before) { return true }
    return !named.isCounted(index)
  }

  private mutating func named(in tokens: [TextToken]) -> NamedNumber {
    let words = unitWords ?? Set(situation.indicators.entries.flatMap { Self.words(of: $0) })
    unitWords = words
    return NamedNumber(tokens, language.runningWords, units: words)
  }

  private static func words(of indicator: Indicator) -> [String] {
    [indicator.unit, indicator.label].flatMap { $0.lowercased().split { !$0.isLetter } }.map(String.init)
      .filter { $0.count > 3 }
  }

  /// Whether a remark has the value of its row, or another of its indicator, of its parts or its whole.
  private mutating func isOwnNumber(_ number: TypedNumber, ofRow row: Int) -> Bool {
    let (own, known) = (situation.observations.rows.indicator(of: row), known)
    return number.readings.contains { kin[own, default: KinValues(of: own, in: known)].contains($0) }
  }

  /// The values of an indicator, its parts and its wholes. Of a million rows only those are looked at that come before the one
  /// asked for, each once.
  private struct KinValues {
    private let observations: ObservationRows
    private let rows: [Int]
    /// How many rows were looked at, and their values.
    private var count = 0
    private var seen: Set<Double> = []

    init(of own: Int, in known: KnownSituation) {
      let indicators = known.situation.indicators
      observations = known.situation.observations.rows
      let id = indicators.entries[own].id
      rows = indicators.entries.enumerated().filter { index, other in
        index == own || indicators.isPart(other.id, of: id) || indicators.isPart(id, of: other.id)
      }.flatMap { known.currentRows(of: $0.offset).rows }
    }

    mutating func contains(_ value: Double) -> Bool {
      if seen.contains(value) { return true }
      while count < rows.count {
        count += 1
        guard let other = observations.value(of: rows[count - 1])?.approximation else { continue }
        seen.insert(other)
        if other == value { return true }
      }
      return false
    }
  }

  // MARK: - Numbers that are known

  private struct Match {
    var reference: String
    var value: String
    var isExact: Bool
  }

  /// The known figure that a typed number repeats: one that any of its readings equals, or the first is close to.
  private mutating func known(_ number: TypedNumber, _ index: Int, in tokens: [TextToken]) -> Match? {
    let words = clause(around: index, in: tokens)
    if numbers == nil {
      numbers =
        KnownNumbers(known, printing: context.rows, computed: context.computed, near: context.typed)
    }
    let found = number.readings.compactMap {
      numbers?.origin(near: $0, isPercentage: number.isPercentage, words: words)
    }
    guard let best = found.first(where: { $0.isExact }) ?? found.first else { return nil }
    switch best.origin {
    case .row(let row):
      return Match(
        reference: known.reference(ofRow: row).text, value: situation.observations.rows[row].value?.plain ?? "",
        isExact: best.isExact)
    case .computed(let index):
      let figure = context.computed[index]
      return Match(reference: Self.reference(of: figure), value: figure.value?.plain ?? "", isExact: best.isExact)
    }
  }

  /// What asks for a computed figure; for a bar of a series by period that names its days.
  private static func reference(of figure: Figure) -> String {
    guard let period = figure.period, var asked = figure.asked else { return figure.reference }
    asked.time = .between(period.covered.lowerBound, period.covered.upperBound)
    return asked.text
  }

  /// The words of the clause that a number stands in, as far as some dozens of them are near.
  private func clause(around index: Int, in tokens: [TextToken]) -> [String] {
    func isEnd(_ token: TextToken) -> Bool { token.content == .stop || token.content == .pause }
    let before = tokens[max(0, index - 40)..<index]
    let behind = tokens[index..<min(tokens.count, index + 40)]
    let start = before.lastIndex(where: isEnd).map { $0 + 1 } ?? before.startIndex
    let end = behind.firstIndex(where: isEnd) ?? behind.endIndex
    return tokens[start..<end].filter(\.isWord).map(\.lower)
  }
}
