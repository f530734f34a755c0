import Content
import Drawing
import SituationData
import SourceText
import Wording

extension MarkdownBlock {
  /// Whether a block says what has changed: comparing costs time, and is done where it is asked for.
  var comparesStates: Bool {
    switch self {
    case .directive(let name, _, _, _): name.hasPrefix("changes") || name.hasPrefix("key-figures")
    case .allowing(_, let inner): inner.comparesStates
    case .quotation(let inner): inner.contains(where: \.comparesStates)
    case .list(_, let items): items.joined().contains(where: \.comparesStates)
    default: false
    }
  }
}

extension Composition {
  /// What is different from the last issue: of each figure what stood and what stands, with dates and sources.
  mutating func changesBox() -> PageBlock {
    let header = situation.header
    guard let comparison else {
      let reason: ReportPhrase =
        header.since != nil ? .beforeLastIssue : header.number == 1 ? .firstIssue : .noEarlierIssue
      return .box(title: RichText(phrase(.changesTitle(since: nil))), [.paragraph(RichText(phrase(reason)))])
    }
    let date = words.date(.day(comparison.baseline.day))
    let title = RichText(phrase(.changesTitle(since: date)))
    let remark: ReportPhrase
    switch comparison.baseline {
    case .day: remark = .comparedWithKnown(date)
    case .published: remark = .comparedWithPublished(date)
    }
    guard !comparison.changes.isEmpty else {
      return .box(title: title, [.paragraph(RichText("\(phrase(remark)) \(phrase(.noChanges))"))])
    }
    let rows = comparison.changes.map { change in
      ReportTable.Row([
        ReportTable.Cell(RichText((change.new ?? change.old).map(words.label) ?? ""), look: .strong),
        side(change.old), side(change.new), ReportTable.Cell(RichText(phrase(.change(change.kind))), look: .badge),
      ])
    }
    let columns = zip(headers([.figure, .before, .now, .change]), [2, 2, 2, 0.0])
    return .box(
      title: title,
      [
        .paragraph(RichText(phrase(remark))),
        .table(
          ReportTable(
            columns: columns.map { ReportTable.Column($0, weight: $1) }, rows: rows, hasRowHeaders: true, isDense: true)
        ),
      ])
  }

  /// A value with its source mark and, in a second line, what has to be said of it.
  private mutating func side(_ figure: Figure?) -> ReportTable.Cell {
    guard let figure else { return ReportTable.Cell("–", look: .muted) }
    guard figure.status != .withdrawn else {
      return ReportTable.Cell(
        RichText(phrase(.status(.withdrawn))), detail: RichText(words.published(figure, isShort: true) ?? ""),
        look: .muted)
    }
    printed.append(figure)
    var text = RichText([RichText.Span(words.value(figure), link: register?.enter(figure))])
    if let marks = register?.marks(figure.sources) { text += marks }
    let remarks = [words.statusWord(figure), words.bounds(figure), words.asOf(figure, isShort: true)]
    return ReportTable.Cell(
      text,
      detail: RichText(
        (remarks + [words.published(figure, isShort: true)]).compactMap(\.self).filter { !$0.isEmpty }
          .joined(separator: "\u{A0}· ")))
  }

  /// What has become of a key figure since the last issue, with what stood in its place; nil where it is what it was.
  mutating func changeMark(of figure: Figure) -> RichText? {
    guard let comparison, let change = comparison.change(of: figure) else { return nil }
    let since = words.date(.day(comparison.baseline.day), isShort: true)
    guard let old = change.old else {
      return RichText(language.capitalized(phrase(.changed(change.kind, since: since))))
    }
    printed.append(old)
    let source = old.sources == figure.sources ? nil : words.sourceNames(old)
    let remarks = [words.statusWord(old), words.asOf(old, isShort: true), source].compactMap(\.self)
    return RichText([
      RichText.Span(language.capitalized(phrase(.changedFrom(change.kind, since: since))) + " "),
      RichText.Span(words.value(old), link: register?.enter(old)),
      RichText.Span(remarks.map { "\u{A0}· \($0)" }.joined()),
    ])
  }
}
