import Content
import Drawing
import SituationData
import SourceText
import Wording

/// What is different from the last issue: of each figure what stood and what stands, with dates and sources.
struct ChangesBlock: DirectiveBlock {
  static let name = "changes"
  static let takesLines = false
  static let comparesStates = true

  private let context: BlockContext
  var basis: ReportBasis { context.basis }

  init(_ context: BlockContext) { self.context = context }

  func drafts(for directive: Directive, _ record: inout BlockRecord) -> [DraftBlock] { [.block(box(&record))] }

  private func box(_ record: inout BlockRecord) -> PageBlock {
    let header = situation.header
    guard let comparison = context.comparison else {
      let reason: ReportPhrase =
        header.since != nil ? .beforeLastIssue : header.number == 1 ? .firstIssue : .noEarlierIssue
      return .box(title: RichText(phrase(.changesTitle(since: nil))), [.paragraph(RichText(phrase(reason)))])
    }
    let date = words.date(.day(comparison.baseline.day))
    let title = RichText(phrase(.changesTitle(since: date)))
    let remark: String =
      switch comparison.baseline {
      case .day: phrase(.comparedWithKnown(date))
      case .published: phrase(.comparedWithPublished(date))
      }
    guard !comparison.changes.isEmpty else {
      return .box(title: title, [.paragraph(RichText(phrase(.sentences([remark, phrase(.noChanges)]))))])
    }
    let writer = ChangeWriter(basis: basis)
    var rows: [ReportTable.Row] = []
    for change in comparison.changes {
      rows.append(
        ReportTable.Row([
          ReportTable.Cell(RichText((change.new ?? change.old).map(words.label) ?? ""), look: .strong),
          writer.side(change.old, &record), writer.side(change.new, &record),
          ReportTable.Cell(RichText(phrase(.change(change.kind))), look: .badge),
        ]))
    }
    let columns = TableColumns(basis: basis).columns([.figure, .before, .now, .change], weights: [2, 2, 2, 0])
    let table = ReportTable(columns: columns, rows: rows, hasRowHeaders: true, isDense: true)
    return .box(title: title, [.paragraph(RichText(remark)), .table(table)])
  }
}

/// What stood and what stands, in words.
struct ChangeWriter: PuttingIntoWords {
  let basis: ReportBasis

  /// A value with its source mark and, in a second line, what has to be said of it.
  func side(_ figure: Figure?, _ record: inout BlockRecord) -> ReportTable.Cell {
    guard let figure else { return ReportTable.Cell(RichText(phrase(.noNumber)), look: .muted) }
    let published = words.published(figure, isShort: true) ?? ""
    guard figure.status != .withdrawn else {
      return ReportTable.Cell(
        RichText(phrase(.status(.withdrawn))), detail: RichText(published), look: .muted)
    }
    record.printed.add(figure)
    let value = RichText([RichText.Span(words.value(figure), link: record.register.enter(figure))])
    let remarks = [
      words.statusWord(figure) ?? "", words.bounds(figure) ?? "", words.asOf(figure, isShort: true), published,
    ]
    return ReportTable.Cell(
      value + record.register.marks(figure.sources, language), detail: RichText(phrase(.details(remarks))))
  }

  /// What has become of a figure since the last issue, with what stood in its place; nil where it is what it was.
  func mark(of figure: Figure, since comparison: Comparison, _ record: inout BlockRecord) -> RichText? {
    guard let change = comparison.change(of: figure) else { return nil }
    let since = words.date(.day(comparison.baseline.day), isShort: true)
    guard let old = change.old else {
      return RichText(language.capitalized(phrase(.changed(change.kind, since: since))))
    }
    record.printed.add(old)
    let source = old.sources == figure.sources ? "" : words.sourceNames(old)
    let remarks = phrase(.details([words.statusWord(old) ?? "", words.asOf(old, isShort: true), source]))
    let value = RichText([RichText.Span(words.value(old), link: record.register.enter(old))])
    return language.phrase(
      .named(
        RichText(language.capitalized(phrase(.changedFrom(change.kind, since: since)))),
        language.phrase(.details([value, RichText(remarks)]))))
  }
}
