import Content
import SituationData
import SourceText

@testable import Reporting

/// A report on four wells that The Paper counts: its content, and what the program says of it as “rule: words”.
struct WellsReport {
  let content: ReportContent
  let deck: DeckContent
  let messages: [String]

  /// - Parameters:
  ///   - header: Lines of the front matter behind title and date.
  ///   - tables: Files beside it, or in place of those that it has.
  init(header: String = "", _ body: String, tables: [String: String] = [:]) {
    let own = [
      "report.md": "---\ntitle: T\ndate: 2025-06-01\n\(header)---\nLead.\n\n\(body)\n",
      "indicators.csv": "id,label,unit,accumulation\nwells,Wells,wells,stock\n",
      "sources.csv": "id,name,kind\npaper,The Paper,media\n",
      "data.csv": "indicator,source,value,as_of\nwells,paper,4,2025-05-01\n",
    ]
    let files = own.merging(tables) { $1 }.sorted { $0.key < $1.key }
    let (situation, faults) = Situation.read(files.map { TextFile(name: $0.key, bytes: Array($0.value.utf8)) })
    let composed = Composed(situation, knownOn: situation.dateOfIssue, charts: ChartCatalog())
    content = composed.content
    deck = composed.report.deck
    messages = (faults + composed.report.findings).map { "\($0.rule.rawValue): \($0.message)" }
  }
}
