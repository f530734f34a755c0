import SituationData
import SourceText
import Wording

/// The name that charts.yaml gives a bar: it may not speak of another source than its figure's, nor of another day.
struct LabelRule: TextRule {
  let basis: ReportBasis
  private let names: SourceNames

  init(_ context: TextContext) {
    basis = context.basis
    names = context.sourceNames
  }

  mutating func check(_ text: PrintedString, _ places: inout TextPlaces, _ findings: inout Findings) {
    guard case .label(let reference) = text.kind else { return }
    let figure = try? known.figure(named: reference)
    let asked = (try? known.reference(named: reference))?.source.map { [$0] }
    if let sources = figure.map({ $0.sources + $0.via }) ?? asked {
      checkSource(text, reference, Set(sources), &findings)
    }
    guard let figure else { return }
    checkDays(text, figure, &findings)
  }

  private func checkSource(
    _ text: PrintedString, _ reference: String, _ own: Set<String>, _ findings: inout Findings
  ) {
    let found = names.matches(in: text.tokens[...])
    guard let other = found.first, !own.isEmpty, found.allSatisfy({ $0.ids.isDisjoint(with: own) }) else { return }
    let sources = own.sorted().map { situation.sources[$0]?.name ?? $0 }.firstNamed
    findings.note(
      .error, .otherSource, at: text.location,
      "the label names “\(other.name)”, but “\(reference)” is of “\(sources)”; write who says it, or leave the label out"
    )
  }

  private func checkDays(_ text: PrintedString, _ figure: Figure, _ findings: inout Findings) {
    var days = figure.asOf.compactMap(\.days).flatMap { [$0.lowerBound, $0.upperBound] }
    days += figure.rows.map { situation.observations.rows[$0].published.day }
    if let since = figure.indicator?.since { days.append(since) }
    let own = days.map(\.components)
    for token in text.tokens {
      guard case .date(let typed) = token.content, let day = typed.day, let month = typed.month, !own.isEmpty else {
        continue
      }
      let fits = own.contains { $0.day == day && $0.month == month && Self.isYear(typed.year, $0.year) }
      guard !fits else { continue }
      let date = [typed.year, month, day].compactMap(\.self).map { padded($0, to: 2) }.joined(separator: "-")
      findings.note(
        .warning, .otherDate, at: text.location,
        "the label names the day \(date), but “\(figure.reference)” is of \(figure.asOf.map(\.iso).firstNamed); correct the day, or leave it out"
      )
    }
  }

  /// Whether a year as it is typed, in two digits or four or not at all, is another one.
  private static func isYear(_ typed: Int?, _ year: Int) -> Bool {
    typed.map { $0 == year || ($0 < 100 && $0 == year % 100) } ?? true
  }
}
