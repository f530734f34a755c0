import Content
import Drawing
import SituationData
import SourceText
import Wording

/// The list of the sources: each leads to its address, its documents, and back to where it is first named.
extension Composition {
  func sourceBlocks() -> [PageBlock] {
    guard let register, !register.sources.isEmpty else { return [] }
    let rowsBySource = printedRows
    let headers = headers([.number, .source, .kind, .published])
    let weights = [0, 4, 0, 0.0]
    let rows = register.sources.enumerated().map { index, id in
      let source = situation.sources[id]
      let address = source.flatMap { $0.url.isEmpty ? nil : LinkTarget.address($0.url) }
      let name = RichText([RichText.Span((source?.name ?? id).isolated, isStrong: true, link: address)])
      let rows = rowsBySource[id] ?? []
      return ReportTable.Row(
        id: "source-\(id)",
        [
          ReportTable.Cell(RichText("[\(index + 1)]").linked(to: .mention(of: "source-\(id)"))),
          ReportTable.Cell(name, detail: documents(of: rows, statementsOf: id)),
          ReportTable.Cell(RichText(source.map { phrase(.sourceKind($0.kind)) } ?? "")),
          ReportTable.Cell(RichText(lastPublication(of: id, rows))),
        ])
    }
    return [
      .heading(level: 2, RichText(phrase(.sourcesTitle)), note: "", id: "sources"),
      .table(
        ReportTable(
          columns: zip(headers, weights).map { ReportTable.Column($0, weight: $1) }, rows: rows, isDense: true)),
    ]
  }

  /// The rows that the report prints, by their source.
  private var printedRows: [String: [Int]] {
    let rows = Set((register?.entries ?? []).flatMap { $0.figures.flatMap(\.rows) }).sorted()
    return Dictionary(grouping: rows) { situation.sources.entries[situation.observations.rows[$0].source].id }
  }

  /// Where rows were read: documents that lead to their address; three are named.
  ///
  /// - Parameter source: whose known statements count as well; nil for none.
  func documents(of rows: [Int], statementsOf source: String? = nil) -> RichText {
    var documents: [(name: String, url: String)] = []
    var seen: Set<String> = []
    for row in rows {
      let name = situation.observations.text(.document, of: row)
      let url = situation.observations.text(.url, of: row)
      let shown = name.isEmpty ? url : name
      if !shown.isEmpty, seen.insert(shown).inserted { documents.append((shown, url)) }
    }
    for statement in situation.statements
    where statement.source == source && !statement.url.isEmpty && statement.published <= known.day {
      if !documents.contains(where: { $0.url == statement.url }) {
        documents.append((phrase(.statement), statement.url))
      }
    }
    var text = RichText()
    for (index, document) in documents.prefix(3).enumerated() {
      if index > 0 { text.append("; ") }
      text += RichText([
        RichText.Span(document.name.isolated, link: document.url.isEmpty ? nil : .address(document.url))
      ])
    }
    if documents.count > 3 { text.append("; " + phrase(.moreDocuments(documents.count - 3))) }
    return text
  }

  private func lastPublication(of source: String, _ rows: [Int]) -> String {
    let published = rows.map { situation.observations.rows[$0].published }
    let days = published.map(\.day) + statementSources.filter { $0.source == source }.map(\.published)
    guard let last = days.max() else { return "" }
    let isLatestPossible = published.first { $0.day == last }?.isLatestPossible ?? false
    let date = words.date(.day(last), isShort: true)
    return isLatestPossible ? phrase(.byDate(date)) : date
  }
}
