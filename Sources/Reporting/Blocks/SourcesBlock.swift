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

  /// The list of the sources: each leads to its address and back to where it is first named, and below it stands each of its
  /// documents, with its own address and days of publication.
  ///
  /// - Parameter statements: those that are printed, by the source that relayed them.
  func blocks(of register: Register, statements: [String: [Statement]]) -> [PageBlock] {
    guard !register.sources.isEmpty else { return [] }
    let printed = Set(register.entries.flatMap { $0.figures.flatMap(\.rows) }).sorted()
    let rowsBySource = Dictionary(grouping: printed) {
      situation.sources.entries[situation.observations.rows[$0].source].id
    }
    let rows = register.sources.enumerated().flatMap { index, id in
      var documents = DocumentList(of: rowsBySource[id] ?? [], in: situation)
      for statement in statements[id] ?? [] {
        let isNamed = !statement.document.isEmpty
        documents.add(
          name: isNamed ? statement.document : phrase(.statement), url: statement.url, Published(statement.published))
      }
      for document in register.documents[id] ?? [] {
        documents.add(name: document.name, url: document.url, document.published, of: document.asOf)
      }
      return [row(id, number: index + 1)] + documents.documents.map(row)
    }
    let columns = TableColumns(basis: basis).columns([.number, .source, .kind, .published], weights: [0, 4, 0, 0])
    return [
      .heading(level: 2, RichText(phrase(.sourcesTitle)), note: "", id: "sources"),
      .table(ReportTable(columns: columns, rows: rows, isDense: true)),
    ]
  }

  private func row(_ id: String, number: Int) -> ReportTable.Row {
    let source = situation.sources[id]
    let url = basis.addresses.printed(source?.url ?? "")
    let address = url.isEmpty ? nil : LinkTarget.address(url)
    let name = RichText([RichText.Span((source?.name ?? id).isolated, isStrong: true, link: address)])
    return ReportTable.Row(
      id: "source-\(id)",
      [
        ReportTable.Cell(RichText(phrase(.sourceMark(number))).linked(to: .mention(of: "source-\(id)"))),
        ReportTable.Cell(name),
        ReportTable.Cell(RichText(source.map { phrase(.sourceKind($0.kind)) } ?? "")),
        ReportTable.Cell(""),
      ])
  }

  private func row(_ document: DocumentList.Document) -> ReportTable.Row {
    let writer = DocumentWriter(basis: basis)
    return ReportTable.Row(
      [
        ReportTable.Cell(""), ReportTable.Cell(writer.name(document)), ReportTable.Cell(""),
        ReportTable.Cell(RichText(writer.published(document))),
      ])
  }
}
