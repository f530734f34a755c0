import SituationData
import SourceText
import Testing
import Wording

@testable import Reporting

/// What the checks of a typed text find, and what they leave alone.
struct TextCheckTests {
  private static let files = [
    "indicators.csv": """
    id,label,unit,accumulation,reporting,part_of
    deaths,Deaths,people,cumulative,,
    children,Children among them,people,cumulative,,deaths
    captives,[Captives] released,people,flow,events,
    needs,Needs of recovery,USD billion,stock,,
    access,Households with safe water,%,stock,,

    """,
    "sources.csv": "id,name,kind\na,Office A,government\n",
    "data.csv": """
    indicator,source,value,as_of,published,status,event
    deaths,a,48200,2025-02-11,,,
    deaths,a,48291,2025-02-18,,,
    children,a,17400,2025-02-18,,,
    captives,a,6,2025-02-22,2025-02-18,announced,e
    captives,a,33,2025-02-01,2025-02-01,completed,f
    needs,a,53.2,2025-02-18,,,
    access,a,38,2025-02-18,,,

    """,
  ]

  private func warnings(_ body: String) -> [String] {
    var texts = Self.files
    texts["report.md"] =
      "---\ntitle: T\ndate: 2025-02-20\nderived: {part: 'share(children@a, deaths@a)'}\n---\n\(body)\n"
    let files = texts.sorted { $0.key < $1.key }.map { TextFile(name: $0.key, bytes: Array($0.value.utf8)) }
    let (situation, faults) = Situation.read(files)
    let report = Composed(
      situation, knownOn: situation.dateOfIssue, charts: ChartCatalog())
    let diagnostics = report.report.findings
    return (faults + diagnostics).map { "\($0.location.line):\($0.location.column) \($0.rule.rawValue)" }
  }

  @Test(
    "A number that repeats a known figure",
    arguments: [
      ("The ministry counts 48,291 deaths.", "6:21 typed-number"),
      ("About 48,000 deaths were counted.", "6:7 typed-number"),
      ("By then 48200 deaths.", "6:9 typed-number"),
      ("Needs are put at $53.2 bn.", "6:19 typed-number"),
      ("Needs are put at 53.2 billion dollars.", "6:18 typed-number"),
      ("Water reaches 38% of households.", "6:15 typed-number"),
      ("By 1 February 33 captives were released.", "6:15 typed-number"),
      ("# Toll reaches 48,291", "6:16 typed-number"),
      ("- A list\n- with 48,291 deaths", "7:8 typed-number"),
    ])
  func typed(body: String, warning: String) { #expect(warnings(body) == [warning]) }

  @Test(
    "Numbers that say something else",
    arguments: [
      "On 18 February 2025 nothing happened.", "The 33 pages of resolution 2735.", "In 2025 there were 48 days.",
      "`48,291` is quoted.", "{deaths@a} deaths.", "Number 6 is small.", "UNRWA48291 is a name.", "In 38 places.",
      "<!-- sitrep: allow typed-number -->\n\nThe ministry counts 48,291 deaths.",
    ])
  func notTyped(body: String) { #expect(warnings(body) == []) }

  @Test("A word that claims more than the status of the figure")
  func statusWords() {
    #expect(warnings("The {captives@a announced} captives were released.") == ["6:5 status-word"])
    #expect(warnings("Released: {captives@a announced}.") == ["6:11 status-word"])
    #expect(warnings("{captives@a announced} are due. Others were released.") == [])
    #expect(warnings("{captives@a} captives were released.") == [])
    #expect(warnings("{captives@a announced} captives are to be released.") == [])
    #expect(
      warnings("<!-- sitrep: allow status-word -->\n\nNone of the {captives@a announced} was released.") == [])
  }

  @Test("A percentage without its base")
  func percentages() {
    #expect(warnings("The share is {part}.") == ["6:14 percentage-base"])
    #expect(warnings("They are {part} of the deaths.") == [])
    #expect(warnings("The share is 12%.") == ["6:1 percentage-base"])
    #expect(warnings("A rise by 12 percent.") == ["6:1 percentage-base"])
    #expect(warnings("12 percent of households have water.") == [])
  }
}
