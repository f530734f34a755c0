import Content
import Drawing
import SituationData
import SourceText
import Wording

/// What sources say of the situation itself, by topic: the latest of each source on each.
struct ReportedBlock: DirectiveBlock {
  static let name = "reported"

  let basis: ReportBasis

  init(_ context: BlockContext) { basis = context.basis }

  func drafts(for directive: Directive, _ record: inout BlockRecord) -> [DraftBlock] {
    guard var options = StatementOptions(directive, ["topics"], basis, &record) else { return [] }
    let current = situation.statements.current(on: known.day).filter { $0.party == nil }
    let statements = options.chosen(of: current, &record.findings)
    record.findings.add(options.keys?.faults ?? [])
    guard !statements.isEmpty else { return [.block(.paragraph(RichText(phrase(.nothingReported))))] }
    var items: [[PageBlock]] = []
    for topic in statements.map(\.topic).unique {
      let name = RichText([RichText.Span(topic.isolated, isStrong: true)])
      let said = statements.filter { $0.topic == topic }.map { item($0, &record) }
      items.append([.paragraph(language.phrase(.labelled(name, language.phrase(.running(said)))))])
    }
    return [.block(.list(start: nil, items: items))]
  }

  private func item(_ statement: Statement, _ record: inout BlockRecord) -> RichText {
    let writer = StatementWriter(basis: basis)
    let text = RichText(phrase(.sentences([writer.words(of: statement)]))) + writer.marks(of: statement, &record)
    let published = phrase(.published(statement.published, isShort: true))
    let origin =
      [words.attribution(statement.source)] + writer.origin(of: statement) + [published, phrase(.notVerifiedHere)]
    return language.phrase(.remarked(text, RichText(phrase(.enumeration(origin)))))
  }
}
