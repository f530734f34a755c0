import SituationData
import SourceText
import Wording

/// Whether something goes on being announced that has happened, will not happen, or should have happened by now.
struct OutcomeCheck: PuttingIntoWords {
  let basis: ReportBasis

  func check(_ outcome: Outcome, of figure: Figure, at location: SourceLocation, _ findings: inout Findings) {
    var noted: Set<DiagnosticRule> = []
    for (rule, message) in faults(outcome, of: figure) where noted.insert(rule).inserted {
      guard figure.rows.isEmpty || !situation.isAllowed(rule, in: figure.rows) else { continue }
      findings.note(.warning, rule, at: location, message)
    }
  }

  private func faults(_ outcome: Outcome, of figure: Figure) -> [(DiagnosticRule, message: String)] {
    let name = "“\(figure.reference)”"
    switch outcome {
    case .carriedOut, .carriedOutOtherwise:
      return [
        (
          .replaced,
          "\(name) has been carried out since; print what is reported of it, or say that it was only \(figure.status.rawValue)"
        )
      ]
    case .cancelled(let day):
      return [(.replaced, "\(name) was cancelled, as was said on \(day.iso); say so, or take it out")]
    case .postponed(let date, let day, let isOverdue):
      let postponed =
        "\(name) was postponed\(date.map { " to \($0.iso)" } ?? ""), as was said on \(day.iso); print “\(figure.asked.map { $0.with { $0.status = .postponed }.text } ?? figure.reference)”"
      return [(.replaced, postponed)] + (isOverdue ? faults(.overdue, of: figure) : [])
    case .withdrawn(let day):
      return [(.replaced, "\(name) was withdrawn by its source on \(day.iso); take it out")]
    case .overdue:
      let due = figure.asOf.map(\.iso).joined(separator: ", ")
      return [
        (
          .overdue,
          "the day of \(name) is past (\(due)), and no row says what became of it; add that row, or take it out"
        )
      ]
    case .mixed(let parts): return parts.compactMap(\.outcome).flatMap { faults($0, of: figure) }
    case .replaced: return []
    }
  }
}
