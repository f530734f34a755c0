import SituationData
import SourceText
import Wording

/// Days that a text says its figures to be of: "as of 5 February", "18–25 January", "On 5 February the office counted". They are
/// theirs, or the text is of another issue.
struct NamedDayRule: TextRule {
  let basis: ReportBasis
  private let charts: [ChartSpecification]
  private let claims: DayClaims
  /// The days of charts that texts speak of.
  private var spans: [String: DaySpan] = [:]

  init(_ context: TextContext) {
    (basis, charts) = (context.basis, context.charts)
    claims = DayClaims(context.basis.words.language.runningWords)
  }

  mutating func check(_ text: PrintedString, _ places: inout TextPlaces, _ findings: inout Findings) {
    switch text.kind {
    case .paragraph: checkSentences(text, &places, &findings)
    case .chartText(let chart, _, holdsFigures: true):
      let claims = claims.claims(in: text.tokens[...], ofReports: false)
      guard !claims.isEmpty, let span = span(ofChart: chart) else { return }
      for claim in claims where !span.fits(claim) {
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
      guard !span.isOpen, !span.fits(claim) else { continue }
      note(claim, "“\(references[0].text)” is of \(span.text)", at: places.place(of: sentence[claim.token]), &findings)
    }
  }

  private func note(_ claim: DayClaim, _ truth: String, at place: SourceLocation, _ findings: inout Findings) {
    findings.note(
      .warning, .otherDate, at: place, "the text names \(claim.text), but \(truth); correct the day, or leave it out")
  }

  private mutating func span(ofChart id: String) -> DaySpan? {
    if let known = spans[id] { return known }
    guard let chart = charts.first(where: { $0.id == id }) else { return nil }
    var ignored = Findings(in: situation)
    let bars = ChartFigureFinder(basis: basis, chart: chart).figures(&ignored).bars
    guard !bars.isEmpty else { return nil }
    let span = DaySpan(of: bars.map(\.figure), in: situation, drawnBy: chart)
    spans[id] = span
    return span
  }
}
