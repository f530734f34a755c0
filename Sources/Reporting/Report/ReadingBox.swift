import Content
import Drawing
import SituationData
import SourceText
import Wording

/// What the words for statuses mean, of those that occur, the fingerprint, and who answers for the report.
struct ReadingBox: PuttingIntoWords {
  let basis: ReportBasis

  /// - Parameter isPrinted: whether the lines of the register are; else what leads to one leads here.
  func blocks(of register: Register, isPrinted: Bool, fingerprint: String) -> [PageBlock] {
    var blocks: [PageBlock] = []
    var sentences: [String] = []
    if !register.entries.isEmpty {
      let digits = stride(from: 0, to: 64, by: 8).map { String(fingerprint.dropFirst($0).prefix(8)) }
      blocks = [.paragraph(language.phrase(.sentences(terms(of: register))))]
      if !isPrinted { sentences.append(phrase(.registerAttached(lines: register.entries.count))) }
      sentences.append(phrase(.fingerprint(digits.joined(separator: " "))))
      blocks.append(.paragraph(RichText(phrase(.running(sentences)))))
    }
    let header = situation.header
    let imprint = [
      header.review == .pending ? phrase(.toBeReviewed) : "", language.inReadingOrder(header.disclaimer),
      header.contact.isEmpty ? "" : phrase(.contact(language.isolated(header.contact))),
    ]
    blocks += imprint.filter { !$0.isEmpty }.map { .paragraph(RichText($0)) }
    guard !blocks.isEmpty else { return [] }
    let title = RichText(phrase(.howToRead))
    // What figures lead to that have no line of their own.
    guard !isPrinted, !register.entries.isEmpty else { return [.box(title: title, blocks)] }
    return [.box(title: "", [.heading(level: 3, title, note: "", id: Register.id)] + blocks)]
  }

  /// The words for statuses that occur, and what they mean.
  private func terms(of register: Register) -> [RichText] {
    let figures = register.entries.flatMap(\.figures)
    let occurring = Set(figures.map(\.status))
    let settled = Set(figures.filter { !($0.outcome?.isStillToCome ?? true) }.map(\.status))
    var terms: [RichText] = []
    func add(_ term: ValuePhrase, _ meaning: ReportPhrase) {
      let name = RichText([RichText.Span(language.capitalized(phrase(term)), isStrong: true)])
      terms.append(language.phrase(.labelled(name, RichText(phrase(meaning)))))
    }
    for status in Status.allCases where occurring.contains(status) {
      add(.status(status), .explain(status, isOpen: !settled.contains(status)))
    }
    if register.entries.contains(where: { $0.figures.contains { $0.derivation != nil } }) {
      add(.computedStatus, .explainComputed)
    }
    return terms
  }
}
