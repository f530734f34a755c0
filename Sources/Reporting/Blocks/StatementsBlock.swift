import Content
import Drawing
import SituationData
import SourceText
import Wording

/// Topic × party: the latest statement of each party on each topic, as known.
struct StatementsBlock: DirectiveBlock {
  static let name = "statements"
  static let takesLines = false

  private let context: BlockContext
  var basis: ReportBasis { context.basis }

  init(_ context: BlockContext) { self.context = context }

  func drafts(for directive: Directive, _ record: inout BlockRecord) -> [DraftBlock] {
    [.block(table(&record).map(PageBlock.table) ?? .paragraph(RichText(phrase(.noStatements))))]
  }

  /// nil where none is known.
  private func table(_ record: inout BlockRecord) -> ReportTable? {
    var stated = situation.statements.filter { $0.published <= known.day }
    if let extent = context.extent {
      let topics = Set(SharedTopics(in: known).topics.prefix(extent.topics))
      stated = stated.filter { topics.contains($0.topic) }
    }
    guard !stated.isEmpty else { return nil }
    let parties = Set(stated.map(\.party)).sorted { (words.attribution($0), $0) < (words.attribution($1), $1) }
    var latest: [[String]: Statement] = [:]
    for statement in stated {
      let key = [statement.topic, statement.party]
      if let known = latest[key], known.published >= statement.published { continue }
      latest[key] = statement
    }
    var rows: [ReportTable.Row] = []
    for topic in stated.map(\.topic).unique {
      var cells = [ReportTable.Cell(RichText(topic), look: .strong)]
      for party in parties {
        let statement = latest[[topic, party]]
        cells.append(
          statement.map { cell(of: $0, &record) } ?? ReportTable.Cell(RichText(phrase(.notStated)), look: .muted))
      }
      rows.append(ReportTable.Row(cells))
    }
    let columns =
      [ReportTable.Column(RichText(phrase(.column(.topic))), weight: 0.8)]
      + parties.map { ReportTable.Column(RichText(words.attribution($0)), weight: 1) }
    return ReportTable(columns: columns, rows: rows, note: RichText(phrase(context.extent == nil ? .statementsNote : .sharedTopicsNote)), hasRowHeaders: true)
  }

  private func cell(of statement: Statement, _ record: inout BlockRecord) -> ReportTable.Cell {
    let text = phrase(.quoting(statement.statement.isolated, quote: statement.quote.isolated))
    // In a summary the mark says it, with its date.
    let isSaid = statement.party == statement.source || context.extent != nil
    let detail = isSaid ? "" : phrase(.accordingTo(words.attribution(statement.source)))
    record.statements[statement.source, default: []].append(statement)
    return ReportTable.Cell(
      RichText(text) + record.register.marks([statement.source], language), detail: RichText(detail))
  }
}
