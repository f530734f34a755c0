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
    // Who says it is said once where it is the same of all.
    let origins = statements.map(origin).unique
    let isShared = statements.count > 1 && origins.count == 1
    var items: [[PageBlock]] = []
    for topic in statements.map(\.topic).unique {
      let name = RichText([RichText.Span(language.isolated(language.unbroken(topic)), isStrong: true)])
      let said = statements.filter { $0.topic == topic }.map { item($0, saysOrigin: !isShared, &record) }
      items.append([.paragraph(language.phrase(.labelled(name, language.phrase(.running(said)))))])
    }
    let list = DraftBlock.block(.list(start: nil, items: items))
    guard isShared else { return [list] }
    return [list, .block(.paragraph(RichText(phrase(.sentences([phrase(.allReported(by: origins[0]))])))))]
  }

  private func item(_ statement: Statement, saysOrigin: Bool, _ record: inout BlockRecord) -> RichText {
    let writer = StatementWriter(basis: basis)
    let text = RichText(phrase(.sentences([writer.words(of: statement)]))) + writer.marks(of: statement, &record)
    return saysOrigin ? language.phrase(.remarked(text, RichText(origin(of: statement)))) : text
  }

  /// Who says it, and when.
  private func origin(of statement: Statement) -> String {
    phrase(
      .enumeration(
        [words.attribution(statement.source)] + StatementWriter(basis: basis).origin(of: statement)
          + [phrase(.published(statement.published, isShort: true)), phrase(.notVerifiedHere)]))
  }
}
