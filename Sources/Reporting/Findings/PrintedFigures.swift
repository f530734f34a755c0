import SituationData
import SourceText
import Wording

/// Figures that are printed, in order, and what is doubtful about printing them.
struct PrintedFigures: Sendable {
  private(set) var figures: [Figure] = []

  /// Notes that a figure is printed.
  mutating func add(_ figure: Figure) {
    figures.append(figure)
    figures += figure.printedInputs
  }

  /// Notes that a figure is printed at a place of the input, with the warnings that belong to it.
  mutating func add(_ figure: Figure, at location: SourceLocation, _ basis: ReportBasis, _ findings: inout Findings) {
    add(figure)
    PrintCheck(basis: basis).check(figure, at: location, &findings)
  }
}

extension Figure {
  /// What it is computed from, where that is printed with it, and what is reported in its place; what a chart computes by
  /// being drawn stands beside it.
  var printedInputs: [Figure] {
    let reported = outcome?.figures ?? []
    guard isComputedByReport, let derivation else { return reported }
    return derivation.inputs.filter { $0.absence == nil } + reported
  }
}

/// What a reader should know of a figure, and its maker may have missed.
private struct PrintCheck: PuttingIntoWords {
  let basis: ReportBasis

  func check(_ figure: Figure, at location: SourceLocation, _ findings: inout Findings) {
    if figure.rows.contains(where: situation.isIllegible) { return }
    if figure.absence == .notYetReported {
      findings.note(
        .warning, .notYetReported, at: location,
        "“\(figure.reference)” is not known on \(known.day.iso); “\(phrase(.absence(.notYetReported)))” is printed")
    }
    if figure.absence == .withdrawn {
      findings.note(
        .warning, .replaced, at: location,
        "“\(figure.reference)” was withdrawn by its source, and nothing else stands; “\(phrase(.absence(.withdrawn)))” is printed; say so, or take it out"
      )
    }
    if figure.absence == .notDivisible, !isAllowed(.notDivisible, by: figure) {
      findings.note(
        .warning, .notDivisible, at: location,
        "a value of “\(figure.reference)” crosses the border of its period; “\(phrase(.absence(.notDivisible)))” is printed"
      )
    }
    if figure.isRevision, !isAllowed(.fallingCumulative, by: figure) {
      findings.note(
        .warning, .fallingCumulative, at: location,
        "the running total “\(figure.reference)” fell (\(figure.asOf.map(\.iso).joined(separator: ", "))); it is shown as a revision"
      )
    }
    if let outcome = figure.outcome { OutcomeCheck(basis: basis).check(outcome, of: figure, at: location, &findings) }
    if figure.period == nil { MixedRows(basis: basis).check(figure, at: location, &findings) }
    checkPrice(figure, at: location, &findings)
    checkAge(of: figure, at: location, &findings)
  }

  /// A price in the markets of several towns has the unit of an amount that may be added up.
  private func checkPrice(_ figure: Figure, at location: SourceLocation, _ findings: inout Findings) {
    let isSum = figure.derivation.map { $0.definition.operation == .sum } ?? true
    let indicators = figure.derivation.map { $0.inputs.map(\.indicator) } ?? [figure.indicator]
    guard isSum, figure.value != nil, figure.rows.count > 1, let indicator = indicators.first ?? nil,
      indicators.allSatisfy({ $0?.id == indicator.id }), indicator.measure == .amount, !indicator.declaresMeasure,
      Unit(indicator.unit).isPlainMoney, !isAllowed(.rateSummedByPlace, by: figure)
    else { return }
    let rows = figure.rows.map { situation.observations.rows[$0] }
    let (places, groups) = (Set(rows.map(\.place)).count, Set(rows.map(\.group)).count)
    guard places > 1 || groups > 1 else { return }
    findings.note(
      .warning, .rateSummedByPlace, at: location,
      "“\(figure.reference)” adds up \(indicator.unit) of \(places > 1 ? "\(places) places" : "\(groups) groups"), which means nothing where they are prices; write rate in the column measure of “\(indicator.id)” where they are, and amount where they are not"
    )
  }

  private func checkAge(of figure: Figure, at location: SourceLocation, _ findings: inout Findings) {
    guard let limit = situation.header.staleAfter, figure.period == nil, figure.derivation == nil, figure.hasHappened,
      let last = figure.days?.upperBound, Int(known.day.number - last.number) > limit, !isAllowed(.stale, by: figure),
      !namesItsDate(figure)
    else { return }
    findings.note(
      .warning, .stale, at: location,
      "“\(figure.reference)” is of \(last.iso), more than \(limit) days before the date of issue")
  }

  /// A figure that was asked for by its date is meant to be of that date.
  private func namesItsDate(_ figure: Figure) -> Bool {
    figure.asked.map { $0.time != .latest } ?? false
  }

  private func isAllowed(_ rule: DiagnosticRule, by figure: Figure) -> Bool {
    !figure.rows.isEmpty && situation.isAllowed(rule, in: figure.rows)
  }
}

extension Situation {
  /// Whether all of some rows silence a rule in their column `allow`.
  func isAllowed(_ rule: DiagnosticRule, in rows: [Int]) -> Bool {
    rows.allSatisfy { observations.allows(rule, in: $0) }
  }
}
