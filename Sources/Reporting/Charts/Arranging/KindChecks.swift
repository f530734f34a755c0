import Content
import SituationData
import SourceText
import Wording

/// Refuses figures that the axis or the kind of a chart cannot show.
struct KindChecks: PuttingIntoWords {
  let basis: ReportBasis
  let chart: ChartSpecification

  func check(_ bars: [BarFigure], _ findings: inout Findings) {
    refuseUnits(bars, &findings)
    refuseKind(bars, &findings)
  }

  /// One axis has one unit.
  private func refuseUnits(_ bars: [BarFigure], _ findings: inout Findings) {
    guard let first = bars.first(where: { !$0.figure.unit.isEmpty }) else { return }
    var refused: [SourceLocation] = []
    for bar in bars
    where bar.figure.unit != first.figure.unit && !bar.figure.unit.isEmpty && !refused.contains(bar.location) {
      refused.append(bar.location)
      findings.note(
        .error, .oneUnit, at: bar.location,
        "“\(bar.figure.reference)” is in \(bar.figure.unit) and “\(first.figure.reference)” in \(first.figure.unit); one axis has one unit, so make two charts"
      )
    }
  }

  /// What the kind of the chart cannot show.
  private func refuseKind(_ bars: [BarFigure], _ findings: inout Findings) {
    switch chart.kind {
    case .people: refusePeople(bars, &findings)
    case .intervals: refuseIntervals(bars, &findings)
    case .lines: checkFrequencies(bars, &findings)
    default: break
    }
  }

  /// A sign for each person: whole persons, as many as can be counted, and never the dead.
  private func refusePeople(_ bars: [BarFigure], _ findings: inout Findings) {
    var refused: [SourceLocation] = []
    for bar in bars where !refused.contains(bar.location) {
      guard let fault = faultOfPeople(bar.figure) else { continue }
      refused.append(bar.location)
      findings.note(.error, fault.rule, at: bar.location, "\(fault.message); write “kind: bars”")
    }
  }

  /// In the language of the edition: its labels, and groups that have no translation.
  private var deathWords: DeathWords {
    let words = language.runningWords
    return DeathWords(dead: words.dead.words, living: words.living.words)
  }

  private func faultOfPeople(_ figure: Figure) -> (rule: DiagnosticRule, message: String)? {
    let name = figure.reference
    if Unit(figure.unit).kind != .people {
      let unit = figure.unit.isEmpty ? "no unit" : "the unit \(figure.unit)"
      return (.wrongType, "a sign stands for a person, and “\(name)” has \(unit), not people")
    }
    // What is not known on an earlier day draws no sign, and its rows, which say whom it counts, are not there.
    let isUnknownYet = figure.absence == .notYetReported && known.day < known.situation.dateOfIssue
    if !isUnknownYet, let word = deathWords.word(for: figure, in: known) {
      return (.theDead, "“\(name)” counts the dead (“\(word)”), and a sign for each person is never for the dead")
    }
    guard let value = figure.value else { return nil }
    if !value.isWhole || value < .zero {
      return (.wrongType, "a sign stands for a whole person, and “\(name)” is \(value.plain)")
    }
    guard value > DecimalNumber(digits: 200) else { return nil }
    return (.wrongType, "“\(name)” is \(value.plain), and more than 200 signs are not counted by anyone")
  }

  /// Where it is not known how often values come, nobody can say that one is missing.
  private func checkFrequencies(_ bars: [BarFigure], _ findings: inout Findings) {
    guard chart.every == .date else { return }
    var seen: [SourceLocation] = []
    for bar in bars where !seen.contains(bar.location) {
      seen.append(bar.location)
      let own = bars.filter { $0.location == bar.location }.map(\.figure)
      guard LineGaps.lacksFrequency(own), let indicator = own.first?.indicator else { continue }
      findings.note(
        .warning, .frequency, at: bar.location,
        "the values of “\(indicator.id)” lie days apart, and how often they come is not said, so that the line shows no gap where one is missing; fill in the column frequency of indicators.csv (week, month, …, or irregular)"
      )
    }
  }

  private func refuseIntervals(_ bars: [BarFigure], _ findings: inout Findings) {
    let figures = bars.map(\.figure)
    // On an earlier day than that of issue the one with bounds may not be known yet.
    guard figures.contains(where: { $0.absence == nil }), !figures.contains(where: { $0.absence?.isOfNoRow == true }),
      figures.allSatisfy({ $0.low == nil || $0.high == nil })
    else { return }
    findings.note(
      .error, .wrongType, at: chart.place(of: "kind"),
      "no figure of this chart has bounds; fill in the columns “low” and “high”, or write “kind: \(chart.frequency == nil ? "bars" : "columns")”"
    )
  }
}
