import Foundation
import Testing

/// Situations as an editor in a hurry writes them: what is against a house rule is refused at its place, what may be is a warning there,
/// and what is right is printed without a word.
struct HurriedEditorTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    /// Keys of the front matter.
    var front = ""
    var body: String
    /// Rows in the columns of `header`.
    var rows: [String]
    var charts = ""
    var places = ""
    var statements = ""
    var indicator = ""
    /// The day at whose start that is zero.
    var since = ""
    /// The title of the report, its sources and its own loaded words, where they are others.
    var title = "A case"
    var sources = HurriedEditorTests.sources
    var words = ""
    /// The summary, where it is written by hand.
    var summary = ""
    /// The day of knowledge, where it is not that of the issue.
    var knownOn = ""
    /// The columns of its rows, where they are others.
    var header = HurriedEditorTests.header
    /// `file:line rule` of each error and warning.
    var findings: [String] = []
    var isRefused = false
    /// What the report says, and what it never says.
    var prints: [String] = []
    var never: [String] = []

    var testDescription: String { name }
  }

  static let header =
    "indicator,source,value,as_of,published,status,event,place,group,includes,qualifier,term,name,name_public,caveat"

  private static let indicators = """
    id,label,unit,accumulation,reporting,groups,part_of,measure,frequency
    boats,Boats seen,boats,flow,,,,,
    afloat,People afloat,people,stock,,,,,
    rescued,People rescued,people,flow,events,exclusive,,,
    lost,Lives lost,people,cumulative,,,,,
    lost_total,Lives lost and missing,people,cumulative,,,,,
    unfound,People unfound,people,cumulative,,,lost_total,,
    fever,Fever rate,%,stock,,exclusive,,,
    fuel,Fuel price,USD,stock,,,,,
    damage,Damage,USD billion,stock,,,,,
    crew,[Sailors] ashore,people,stock,,exclusive,,,
    sailors_moved,[Sailors] moved,people,flow,,,,,

    """

  static let sources = """
    id,name,kind
    lodge,River Lodge,civil society
    guard,Coast Guard,government
    wire,Harbour Wire,media

    """

  static let bay = "id,name,parent\nbay,The Bay,\nquay,Quay,bay\npier,Long Pier,quay\n"

  @Test(
    "What an editor in a hurry writes",
    arguments: cases + sums + statuses + texts + traps + days + lines + words + more + kinds + slips + typed
  )
  func findings(of situation: Case) throws {
    var files = SituationFiles()
    files["report.md"] = "---\ntitle: \(situation.title)\ndate: 2026-03-08\n\(situation.front)---\n\(situation.body)\n"
    var indicators = Self.indicators + situation.indicator
    if !situation.since.isEmpty {
      let rows = indicators.split(separator: "\n")
      indicators = rows.enumerated().map { index, row in
        row + (index == 0 ? ",since\n" : index == rows.count - 1 ? ",\(situation.since)\n" : ",\n")
      }.joined()
    }
    files["indicators.csv"] = indicators
    files["sources.csv"] = situation.sources
    files["observations.csv"] = ([situation.header] + situation.rows).map { $0 + "\n" }.joined()
    if !situation.charts.isEmpty { files["charts.yaml"] = situation.charts }
    if !situation.places.isEmpty { files["places.csv"] = situation.places }
    if !situation.statements.isEmpty { files["statements.csv"] = situation.statements }
    if !situation.words.isEmpty { files["words.csv"] = situation.words }
    if !situation.summary.isEmpty { files["summary.md"] = situation.summary }
    let folder = try ScratchFolder()
    try files.write(to: folder)
    let isRead = !situation.prints.isEmpty || !situation.never.isEmpty
    let known = situation.knownOn.isEmpty ? [] : ["--known-on", situation.knownOn]
    let run = try Program.run(
      isRead ? ["report", "s", "--output", "out"] + known : ["check", "s"] + known, in: folder)
    let found = run.findings.filter { $0.severity != "notice" }.map { finding in
      "\(finding.place.split(separator: ":").prefix(2).joined(separator: ":")) \(finding.rule)"
    }
    #expect(found == situation.findings, "\(run.errors)")
    #expect(run.status == (situation.isRefused ? 65 : 0))
    let report = isRead && run.status == 0 ? Self.line(try folder.pdfText("out/report.pdf")) : ""
    for text in situation.prints { #expect(report.contains(text), "\(text): \(report)") }
    for text in situation.never { #expect(!report.contains(text), "\(text): \(report)") }
    #expect(!situation.isRefused || !folder.exists("out"))
  }

  /// A text in one line with plain blanks.
  private static func line(_ text: String) -> String {
    text.replacing("\u{A0}", with: " ").replacing("\u{2060}", with: "").split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }

  /// A row in the columns of `header`.
  static func row(
    _ indicator: String, _ value: String, _ asOf: String = "2026-03-05", by source: String = "lodge",
    said published: String = "", _ status: String = "", event: String = "", at place: String = "",
    of group: String = "",
    including included: String = "", qualifier: String = "", term: String = "", name: String = "",
    isPublic: String = "",
    caveat: String = ""
  ) -> String {
    [
      indicator, source, value, asOf, published, status, event, place, group, included, qualifier, term, name, isPublic,
      caveat,
    ].joined(separator: ",")
  }
}
