import SituationData
import SourceText
import Wording

/// Words that claim more than the status of a figure does: “released” beside what is only announced.
struct StatusWordRule: TextRule {
  let basis: ReportBasis
  private let claims: PhraseIndex<String>
  /// The statuses of references that charts and labels stand at.
  private var statuses: [String: Status?] = [:]

  /// How near a word has to be to a figure to speak of it.
  private static let reach = 4

  init(_ context: TextContext) {
    basis = context.basis
    claims = PhraseIndex(context.basis.words.language.runningWords.happened.map { ($0, $0) })
  }

  mutating func check(_ text: PrintedString, _ places: inout TextPlaces, _ findings: inout Findings) {
    switch text.kind {
    case .paragraph, .heading: checkFigures(text, &places, &findings)
    case .chartText(_, let references, _):
      let before = findings.count
      checkFigures(text, &places, &findings)
      if findings.count == before { checkDrawn(references, text, &places, &findings) }
    case .label(let reference): checkDrawn([reference], text, &places, &findings)
    case .cellHead(let references): checkDrawn(references, text, &places, &findings)
    case .frontMatter, .correction, .keyFigure, .statement, .topic, .quotation, .indicatorText, .sourceName, .placeName,
      .remark,
      .name:
      break
    }
  }

  /// What stands near a figure in the text.
  private mutating func checkFigures(
    _ text: PrintedString, _ places: inout TextPlaces, _ findings: inout Findings
  ) {
    for sentence in text.tokens.split(whereSeparator: { $0.content == .stop }) {
      let figures = sentence.indices.filter { sentence[$0].content == .figure }
      guard !figures.isEmpty else { continue }
      let claimed = claims(in: sentence)
      guard !claimed.isEmpty else { continue }
      for index in figures {
        let reference = sentence[index].text
        guard let status = status(of: reference), !status.hasHappened, status != .withdrawn else { continue }
        // Pauses between them are no words.
        let near = claimed.first { claim in
          let between = sentence[min(index, claim.range.lowerBound)..<max(index, claim.range.upperBound)]
          return between.count { $0.content != .pause } - claim.range.count <= Self.reach
        }
        guard let near else { continue }
        note(near.text, beside: reference, status, at: places.place(of: sentence[index]), &findings)
      }
    }
  }

  /// What is said over or at figures that are drawn, where none of them has happened.
  private mutating func checkDrawn(
    _ references: [String], _ text: PrintedString, _ places: inout TextPlaces, _ findings: inout Findings
  ) {
    // Few texts claim something, and a figure may be the sum of thousands of rows.
    guard let claim = claims(in: text.tokens[...]).first else { return }
    let drawn = references.map { ($0, status(of: $0)) }
    guard let first = drawn.first, let status = first.1,
      drawn.allSatisfy({ $0.1.map { !$0.hasHappened && $0 != .withdrawn } ?? false })
    else { return }
    note(claim.text, beside: first.0, status, at: text.location, &findings)
  }

  private func note(
    _ claim: String, beside reference: String, _ status: Status, at place: SourceLocation, _ findings: inout Findings
  ) {
    findings.note(
      .warning, .statusWord, at: place,
      "“\(claim)” stands beside “\(reference)”, which is “\(status.rawValue)”; say what has happened and what has not"
    )
  }

  private mutating func status(of reference: String) -> Status? {
    if let known = statuses[reference] { return known }
    let status = (try? known.figure(named: reference))?.status
    statuses[reference] = .some(status)
    return status
  }

  /// Where words say that something has happened; "to be released" does not.
  private func claims(in tokens: ArraySlice<TextToken>) -> [(text: String, range: Range<Int>)] {
    claims.matches(in: tokens).compactMap { claim, range in
      if range.lowerBound > tokens.startIndex {
        let before = tokens[range.lowerBound - 1]
        if before.isWord, language.runningWords.prospective.contains(before.lower) { return nil }
      }
      return (claim, range)
    }
  }
}
