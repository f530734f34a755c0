import Content
import Drawing
import SituationData
import SourceText
import Wording

/// The place of the list of the sources, which is only known when all else is done.
struct SourcesBlock: DirectiveBlock {
  static let name = "sources"
  static let takesLines = false

  let basis: ReportBasis

  init(_ context: BlockContext) { basis = context.basis }

  func drafts(for directive: Directive, _ record: inout BlockRecord) -> [DraftBlock] { [.sources] }

  /// The list of the sources: each leads to its address, its documents, and back to where it is first named.
  ///
  /// - Parameter statements: the day of the latest printed statement that each source relayed.
  func blocks(of register: Register, statements: [String: Day]) -> [PageBlock] {
    guard !register.sources.isEmpty else { return [] }
    let printed = Set(register.entries.flatMap { $0.figures.flatMap(\.rows) }).sorted()
    let rowsBySource = Dictionary(grouping: printed) {
      situation.sources.entries[situation.observations.rows[$0].source].id
    }
    let known = situation.statements.filter { !$0.url.isEmpty && $0.published <= self.known.day }
    let addresses = Dictionary(grouping: known, by: \.source).mapValues { $0.map(\.url) }
    let rows = register.sources.enumerated().map { index, id in
      let rows = rowsBySource[id] ?? []
      var documents = DocumentList(of: rows, in: situation)
      documents.add(statements: addresses[id] ?? [], named: phrase(.statement))
      return row(
        id, number: index + 1, documents, published: lastPublication(of: rows, statement: statements[id]))
    }
    let columns = TableColumns(basis: basis).columns([.number, .source, .kind, .published], weights: [0, 4, 0, 0])
    return [
      .heading(level: 2, RichText(phrase(.sourcesTitle)), note: "", id: "sources"),
      .table(ReportTable(columns: columns, rows: rows, isDense: true)),
    ]
  }

  private func row(_ id: String, number: Int, _ documents: DocumentList, published: String) -> ReportTable.Row {
    let source = situation.sources[id]
    let address = source.flatMap { $0.url.isEmpty ? nil : LinkTarget.address($0.url) }
    let name = RichText([RichText.Span((source?.name ?? id).isolated, isStrong: true, link: address)])
    return ReportTable.Row(
      id: "source-\(id)",
      [
        ReportTable.Cell(RichText(phrase(.sourceMark(number))).linked(to: .mention(of: "source-\(id)"))),
        ReportTable.Cell(name, detail: DocumentWriter(basis: basis).text(documents)),
        ReportTable.Cell(RichText(source.map { phrase(.sourceKind($0.kind)) } ?? "")),
        ReportTable.Cell(RichText(published)),
      ])
  }

  private func lastPublication(of rows: [Int], statement: Day?) -> String {
    let published = rows.map { situation.observations.rows[$0].published }
    guard let last = (published.map(\.day) + [statement].compactMap(\.self)).max() else { return "" }
    let isLatestPossible = published.first { $0.day == last }?.isLatestPossible ?? false
    let date = words.date(.day(last), isShort: true)
    return isLatestPossible ? phrase(.byDate(date)) : date
  }
}
