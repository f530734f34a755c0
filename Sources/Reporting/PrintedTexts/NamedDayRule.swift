import SituationData
import SourceText
import Wording

/// Days that a text says its figures to be of: "as of 5 February", "18–25 January", "On 5 February the office counted". They are
/// theirs, or the text is of another issue.
struct NamedDayRule: TextRule {
  let basis: ReportBasis
  /// The days of charts that texts speak of.
  private let days: [String: DaySpan]
  private let claims: DayClaims

  init(_ context: TextContext) {
    (basis, days) = (context.basis, context.days)
    claims = DayClaims(context.basis.words.language.runningWords)
  }

  mutating func check(_ text: PrintedString, _ places: inout TextPlaces, _ findings: inout Findings) {
    switch text.kind {
    case .paragraph: checkSentences(text, &places, &findings)
    case .chartText(let chart, _, holdsFigures: true):
      let claims = claims.claims(in: text.tokens[...], ofReports: false)
      guard !claims.isEmpty, let span = days[chart] else { return }
      for claim in claims where !claim.fits(span) {
        note(claim, "the chart draws \(span.text)", at: text.location, &findings)
      }
    default: return
    }
  }

  private func checkSentences(
    _ text: PrintedString, _ places: inout TextPlaces, _ findings: inout Findings
  ) {
    for sentence in text.tokens.split(whereSeparator: { $0.content == .stop }) {
      let references = sentence.filter { $0.content == .figure && SourceMark($0.text) == nil }
      guard !references.isEmpty else { continue }
      // A sentence that compares days names the other ones too.
      let claims = claims.claims(in: sentence, ofReports: true)
      guard claims.count == 1, let claim = claims.first, !claim.isFirst else { continue }
      let figures = references.compactMap { try? known.figure(named: $0.text) }
      guard figures.count == references.count, !figures.isEmpty else { continue }
      let span = DaySpan(of: figures, in: situation)
      guard !span.isOpen, !claim.fits(span) else { continue }
      note(claim, "“\(references[0].text)” is of \(span.text)", at: places.place(of: sentence[claim.token]), &findings)
    }
  }

  private func note(_ claim: DayClaim, _ truth: String, at place: SourceLocation, _ findings: inout Findings) {
    findings.note(
      .warning, .otherDate, at: place, "the text names \(claim.text), but \(truth); correct the day, or leave it out")
  }
}
