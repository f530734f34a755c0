import Content
import Drawing
import DrawingTestSupport
import PageLayout
import SituationData
import SourceText
import Testing
import Wording

@testable import Reporting

/// What keeps the words of a report honest: sums that say so, keys that contradict each other, names of another direction,
/// warnings that are silenced where a chart is shown.
struct CompositionTests {
  private static let files = [
    "indicators.csv": """
    id,label,unit,accumulation,reporting,groups
    trucks,Trucks,trucks,flow,,
    moved,People moved,people,flow,events,
    held,People held,people,stock,,exclusive
    staff,Staff,people,stock,,
    told,People told,people,stock,,exclusive

    """,
    "sources.csv": "id,name,kind\na,Office of Statistics,government\nb,مكتب الإحصاء,government\n",
    "data.csv": """
    indicator,source,value,as_of,published,status,event,place,group,via
    trucks,a,10,2025-02-01,,,,,,
    trucks,a,20,2025-02-02,,,,,,
    moved,a,3,2025-02-01,,completed,e,,,
    moved,b,3,2025-02-01,,completed,e,,,
    held,a,4,2024-02-10,,,,North,,
    held,a,5,2024-02-10,,,,South,,
    held,a,6,2024-02-10,,,,West,,
    staff,a,5,2025-01-31,,,,,,
    staff,a,6,2025-02-10,,extrapolated,,,,b
    told,a,7,2025-02-10,,,,North,women,
    told,a,8,2025-02-10,,,,North,men,

    """,
  ]

  private struct Found {
    var issue: Composed
    var diagnostics: [Diagnostic]

    func charts() -> [ChartTable] { issue.charts.map(\.table) }

    /// The letters of the table in the report's block at a position from the end of those that the author placed.
    func tables() -> [ReportTable] {
      issue.content.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
    }
  }

  private func compose(_ body: String, charts: String = "", header: String = "", rows: String = "") -> Found {
    var texts = Self.files
    texts["data.csv", default: ""] += rows
    texts["report.md"] = "---\ntitle: T\ndate: 2025-02-20\n\(header)---\n\(body)\n"
    let files = texts.sorted { $0.key < $1.key }.map { TextFile(name: $0.key, bytes: Array($0.value.utf8)) }
    let (situation, faults) = Situation.read(files)
    let file = TextFile(name: "charts.yaml", bytes: Array(charts.utf8))
    let (catalog, chartFaults) = ChartCatalog.read(file)
    let issue = Composed(
      situation, knownOn: situation.dateOfIssue, charts: catalog)
    let diagnostics = issue.report.findings
    return Found(issue: issue, diagnostics: faults + chartFaults + diagnostics)
  }

  @Test func aSumSaysThatItIsOneAndAConfirmationDoesNot() {
    let composed = compose("Trucks: {trucks@a}; moved: {moved}.")
    let register = composed.tables()[0].rows.map { $0.cells[4].text.string }
    #expect(register[0].hasPrefix("Sum of 2 rows"))
    #expect(!register[1].contains("um of"))
  }

  @Test func whatInputsHaveInCommonIsSaidOnce() {
    let composed = compose(
      "{both}",
      header: "derived: {both: 'sum(held@a at North, held@a at South)'}\n")
    let line = composed.tables()[0].rows[0].cells[4].text.string.replacing("\u{A0}", with: " ")
    #expect(line == "Sum: 4 (North) + 5 (South); People held, Office of Statistics, as of 10 Feb 2024")
  }

  @Test func columnsOfOneIndicatorAreToldApartByTheirGroups() {
    let composed = compose("```table\nrows: place\ncolumns: [told/women@a, told/men@a]\n```")
    let headers = composed.tables()[0].columns.map { $0.header.string.split(separator: "\n").first ?? "" }
    #expect(headers[1].hasPrefix("People told, women") && headers[2].hasPrefix("People told, men"), "\(headers)")
  }

  @Test func aHeadingThatHoldsAFigureIsNotRepeatedOverATable() {
    let rows = (1...80).map { "told,a,\($0 + 1000),2025-02-10,,,,Place \($0),women," }.joined(separator: "\n")
    let composed = compose(
      "## Told: {told/women@a at \"Place 7\"}\n\n```table\nrows: place\ncolumns: [told/women@a]\n```", rows: rows)
    let pages = ReportPages(composed.issue.content, palette: .light, typesetter: FixedTypesetter()).pages.map(
      PageReading.init)
    let repeated = pages[1].lines.filter(\.isArtifact).map(\.text)
    #expect(repeated.contains("continued"), "\(repeated)")
  }

  @Test func correctionsStandOnTheFirstPage() {
    let paragraph = Array(repeating: "Words that fill the page.", count: 200).joined(separator: " ")
    let corrections = "```corrections\n- {issue: 1, printed: a, right: b, reason: c}\n```"
    let composed = compose("\(paragraph)\n\n\(paragraph)\n\n# Heading\n\n\(corrections)")
    let pages = ReportPages(composed.issue.content, palette: .light, typesetter: FixedTypesetter()).pages.map(
      PageReading.init)
    #expect(pages.count > 1)
    #expect(pages[0].lines.contains { $0.text == "Corrections" })
  }

  @Test func aNameOfTheOtherDirectionIsIsolated() {
    let composed = compose("", charts: "- {id: c, kind: bars, title: T, figures: [moved@b]}\n")
    let line = composed.charts()[0].sourceLine.string.replacing("\u{A0}", with: " ")
    #expect(line == "Source: \u{2068}مكتب الإحصاء\u{2069}, 1 February 2025.")
  }

  @Test(arguments: ["by: place", "sort: value", "top: 3", "highlight: [trucks@a]"])
  func aSeriesByPeriodTakesNoOtherOrder(key: String) {
    let chart = "- id: c\n  kind: columns\n  title: T\n  figures: [trucks@a]\n  every: month\n  \(key)\n"
    let errors = compose("", charts: chart).diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.rule) == [.wrongType])
    #expect(errors.first?.location.line == 6)
  }

  @Test func whatIsSilencedInTheReportIsSilencedForThePicture() {
    let chart = "- {id: c, kind: bars, title: T, figures: [held@a], by: place}\n"
    let loud = compose("![](chart:c)", charts: chart, header: "stale_after: 14 days\n")
    #expect(loud.diagnostics.map(\.rule) == [.stale, .stale, .stale])
    let silenced = compose(
      "<!-- sitrep: allow stale -->\n\n![](chart:c)", charts: chart, header: "stale_after: 14 days\n")
    #expect(silenced.diagnostics.isEmpty)
    let unknown = compose("<!-- sitrep: allow stal -->\n\ntext")
    #expect(unknown.diagnostics.map(\.rule) == [.unknownWord])
  }

  @Test func whatStandsBehindTheNameOfABlockIsRefused() {
    let diagnostics = compose("```figures held@a\n```").diagnostics
    #expect(diagnostics.map(\.rule) == [.wrongType])
    #expect(diagnostics.first?.message.contains("“held@a”") == true)
  }

  @Test func aRefusedFigureIsNoEmptyChartBesides() {
    let composed = compose("", charts: "- {id: c, kind: bars, title: T, figures: [trukcs@a]}\n")
    #expect(composed.diagnostics.map(\.rule) == [.unknownFigure])
  }

  @Test func aRemarkOutsideOfTheChartIsSaidToBe() {
    let chart = """
      - {id: c, kind: columns, title: T, figures: [staff@a], every: month, annotate: [{on: 2020-01-01, text: Far}]}

      """
    #expect(compose("", charts: chart).diagnostics.map(\.rule) == [.outsideOfChart])
  }

  @Test func whatTopLeavesOutIsGatheredOrNamed() {
    let chart = "- {id: c, kind: bars, title: T, figures: [held@a], by: place, sort: -value, top: 1}\n"
    let table = "```table\nrows: place\ncolumns: [held@a]\ntop: 2\n```"
    let composed = compose(table, charts: chart)
    let slots = composed.charts()[0].slots
    #expect(slots.map(\.label.string) == ["West", "2 others"])
    #expect(slots.flatMap(\.bars).map(\.valueText.string) == ["6", "9"])
    #expect(composed.tables()[0].note.string == "Not drawn: West.")
  }

  /// A level has a day and covers nothing, so that its month is not partial.
  @Test func aFilledInLevelOfAMonthIsLight() {
    let chart = "- {id: c, kind: columns, title: T, figures: [staff@a], every: month}\n"
    let content = compose("", charts: chart).charts()[0]
    #expect(content.bars.map(\.appearance) == [.solid, .light])
    let keys = content.subtitle.string.replacing("\u{A0}", with: " ")
    #expect(keys.isEmpty)
    #expect(content.key == [KeyEntry(.mark(.light, .blue), "extrapolated")])
    #expect(content.alternativeText.contains("Light: extrapolated."))
  }
}
