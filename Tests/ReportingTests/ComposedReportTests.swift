import Content
import Drawing
import Reporting
import SituationData
import SourceText
import Testing
import Wording

/// A situation in words: labels of bars, lines of sources, the register, key figures.
struct ComposedReportTests {
  private static let indicators = """
    id,label,unit,accumulation,reporting,groups,part_of,since
    deaths,Deaths,people,cumulative,,,,2024-12-01
    captives,[Captives] released,people,flow,events,exclusive,,
    needs,Needs,USD billion,stock,,,,
    """
  private static let sources = """
    id,name,kind
    ministry,Ministry of Health,government
    office,Media Office,government
    paper,Daily Paper,media
    """
  private static let observations = """
    indicator,source,value,as_of,published,status,event,group,term,via,low,high,bounds
    deaths,ministry,48291,2025-02-18,,,,,,paper,,,
    deaths,office,61709,2025-02-02,,,,,,,,,
    captives,ministry,3,2025-02-22,2025-02-10,planned,e-2,,hostages,,,,
    captives,ministry,6,2025-02-22,2025-02-18,announced,e-2,,hostages,,,,
    captives,office,4,2025-02-15,,completed,e-1,,,,,,
    needs,office,53.2,2025-01-31,2025-02-10,estimated,,,,,50,60,95% CI
    """

  private func compose(_ body: String, charts: String = "") throws -> Composed {
    let report = "---\ntitle: T\nnumber: 1\ndate: 2025-02-20\nlanguage: en\n---\n\(body)\n"
    let files = [
      ("report.md", report), ("indicators.csv", Self.indicators + "\n"), ("sources.csv", Self.sources + "\n"),
      ("observations.csv", Self.observations + "\n"),
    ].map { TextFile(name: $0.0, bytes: Array($0.1.utf8)) }
    let (situation, faults) = Situation.read(files)
    #expect(faults.isEmpty)
    let (catalog, chartFaults) = ChartCatalog.read(TextFile(name: "charts.yaml", bytes: Array(charts.utf8)))
    #expect(chartFaults.isEmpty)
    let composed = Composed(
      situation, knownOn: situation.dateOfIssue, charts: catalog)
    let diagnostics = composed.report.findings
    #expect(diagnostics.filter { $0.severity == .error }.isEmpty, "\(diagnostics)")
    return composed
  }

  private func charts(of composed: Composed) -> [ChartTable] {
    composed.content.blocks.flatMap { block -> [ChartTable] in
      if case .charts(let charts) = block { return charts }
      return []
    }
  }

  private func plain(_ text: String) -> String {
    text.replacing("\u{A0}", with: " ").replacing("\u{2060}", with: "")
  }

  @Test(
    "Figures in text carry what they may not stand without",
    arguments: [
      ("{deaths@ministry}", "48,291[1]"), ("{captives@ministry announced}", "6 (announced)[1]"),
      ("{captives@ministry planned}", "3 (planned, replaced on 18 February 2025)[1]"),
      ("{captives}", "4 (15 February)[1]"), ("{needs@office}", "$53.2 bn (estimated, $50 bn–$60 bn, 95% CI)[1]"),
      ("{deaths@ministry on 2025-02-19}", "48,291 (18 February)[1]"),
    ])
  func inline(_ reference: String, _ text: String) throws {
    let composed = try compose(reference)
    #expect(composed.content.lead.map { plain($0.string) } == [text])
  }

  @Test("Bars are labelled by what differs, with the dates where they differ, and attributed below")
  func bars() throws {
    let composed = try compose(
      "x\n\n![](chart:a)", charts: "- id: a\n  kind: bars\n  title: T\n  figures: [deaths@ministry, deaths@office]\n")
    let chart = try #require(charts(of: composed).first)
    #expect(chart.slots.map(\.label.string) == ["Ministry of Health", "Media Office"])
    #expect(chart.slots.map { plain($0.detail.string) } == ["as of 18 February 2025", "as of 2 February 2025"])
    #expect(chart.bars.map(\.valueText.string) == ["48,291", "61,709"])
    #expect(
      plain(chart.sourceLine.string)
        == "Source: Ministry of Health[1], via Daily Paper, as of 18 February 2025; Media Office[2], as of 2 February 2025."
    )
    #expect(chart.alternativeText.contains("48,291") && chart.alternativeText.contains("61,709"))
  }

  @Test("What is announced is drawn as such, with the word behind its number")
  func announced() throws {
    let composed = try compose(
      "x\n\n![](chart:a)",
      charts: "- id: a\n  kind: bars\n  title: T\n  figures: [captives@office, captives@ministry announced]\n")
    let chart = try #require(charts(of: composed).first)
    #expect(chart.bars.map(\.appearance) == [.solid, .outlined])
    #expect(chart.bars.map(\.valueText.string) == ["4", "6 (announced)"])
    #expect(chart.key == [KeyEntry(.mark(.outlined, .blue), "announced, not carried out")])
    #expect(chart.alternativeText.contains("Outlined: announced, not carried out."))
  }

  @Test("Key figures say source, date and status in full; each value has one line in the register")
  func register() throws {
    let composed = try compose(
      "{deaths@ministry} and again {deaths@ministry}\n\n```key-figures\ndeaths@ministry\nneeds@office\n```")
    var keys: [KeyFigure] = []
    var tables: [ReportTable] = []
    for block in composed.content.blocks {
      if case .keyFigures(let figures) = block { keys += figures }
      if case .table(let table) = block { tables.append(table) }
    }
    #expect(keys.map { plain($0.value.string) } == ["48,291", "$53.2 bn"])
    let details = keys.map { plain($0.details.map(\.string).joined(separator: " | ")) }
    #expect(details[0].contains("Ministry of Health") && details[0].contains("18 Feb 2025"))
    #expect(details[1].contains("Media Office"))
    // What is no count is said as loud as the number.
    #expect(keys.map { plain($0.status.string) } == ["", " estimated"])
    let register = try #require(tables.first)
    #expect(register.rows.map { plain($0.cells[1].text.string) } == ["48,291", "$53.2 bn"])
    #expect(Set(composed.rows.map { $0.cells[0] }) == ["deaths@ministry", "needs@office"])
  }

  @Test("The same figures have the same fingerprint, in whatever words they stand")
  func fingerprint() throws {
    let first = try compose("{deaths@ministry} {needs@office}")
    let second = try compose("Needs: {needs@office}. Deaths: {deaths@ministry}, that is {deaths@ministry}.")
    #expect(first.fingerprint == second.fingerprint)
    #expect(try compose("{deaths@office}").fingerprint != first.fingerprint)
  }

  @Test("A picture has the fingerprint of its own rows, whatever else is printed, and its source line as text")
  func fingerprintOfAPicture() throws {
    let charts = """
      - {id: a, kind: bars, title: T, figures: [deaths@ministry, deaths@office]}
      - {id: b, kind: bars, title: "Needs: {deaths@ministry}", figures: [needs@office]}
      - {id: c, kind: columns, title: Another, figures: [deaths@office, deaths@ministry]}

      """
    let pictures = try compose("{captives}", charts: charts).charts
    let alone = try compose("Nothing.", charts: "- {id: b, kind: bars, title: T, figures: [needs@office]}\n")
    let rows = try compose("{needs@office} {deaths@ministry}").rows
    #expect(pictures[0].fingerprint == pictures[2].fingerprint)
    #expect(pictures[1].fingerprint == Fingerprint.of(rows))
    #expect(alone.charts[0].fingerprint == Fingerprint.of(rows.filter { $0.cells[0] == "needs@office" }))
    #expect(Set(pictures.map(\.fingerprint)).count == 2)
    #expect(
      plain(pictures[0].sources)
        == "Source: Ministry of Health, via Daily Paper, as of 18 February 2025; Media Office, as of 2 February 2025.")
  }
}
