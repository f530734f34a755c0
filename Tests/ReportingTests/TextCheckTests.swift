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
    "Numbers that count nothing, as situation reports have them",
    arguments: [
      "Call +249 912 345 678, +243 81 555 0142 or write to info@example.org.", "The RN2 is closed 25 km from Goma.",
      "The corridor is 12 km long.", "The 330 kV line is being repaired.", "The 20-member team stays.",
      "Displacement is tracked in Round 14.", "At 13.45°N, 22.45° E the road ends.", "P.O. Box 558, Block 45",
      "Codes are those of ISO 3166-1 and WGS 84.", "An F-16 was seen at 14:30; Route 60 is open.",
      "UN Resolution 2735 of 10 June 2024 calls for Phase 1.", "In 3 of 5 states COVID-19 is the 2nd cause.",
      "The 72-hour pause ends after 24 hours.", "A Boeing 737 and two Airbus 320 were seen.", "Children under 15 came.",
      "Those aged 15–24 wait.", "Girls 15–24 and boys 6-14 wait.", "People 65+ and adults 18 and over stayed.",
      "Boys under the age of 18, people older than 60.", "At 31°30′N 34°28′E, at 31.52 N, 34.45 E.",
      "Latitude 31.5, longitude 34.45; coordinates: 31.5, 34.45.", "Open 24/7, as after 9/11.",
      "Articles 49, 50 and 53; pages 12–15; ages 12–17.", "They were 12 to 17 years old, for 10 to 12 days.",
      "Checkpoint 300 is shut, COP 28, SDG 16, #12, § 12.", "House 12 and Camp 17 burned.",
      "Fighting resumed on day 12.",
      "At 12 noon a MiG 29 came.", "An estimate with 12- to 17-year-olds.",
    ])
  func countsNothing(body: String) { #expect(warnings(body) == []) }

  @Test(
    "Numbers that look like those and count something",
    arguments: [
      ("They sent +12 people.", "6:12 unsourced-number"), ("Repaired were 25 km of road.", "6:15 unsourced-number"),
      ("The 48,291-strong toll stands.", "6:5 typed-number"), ("Box and 558 tents came.", "6:9 unsourced-number"),
      ("Under 15 trucks came.", "6:7 unsourced-number"), ("In the camp 250 shelters burned.", "6:13 unsourced-number"),
      ("In the camp 12 died.", "6:13 unsourced-number"), ("On the same day 300 homes burned.", "6:17 unsourced-number"),
      ("The road 250 trucks took.", "6:10 unsourced-number"), ("In Camp 17, 250 died.", "6:13 unsourced-number"),
      ("In Article 49, 250 trucks are named.", "6:16 unsourced-number"),
      ("Of the children over 60 died.", "6:22 unsourced-number"),
      ("Children, more than 60, died.", "6:21 unsourced-number"),
      ("Children more than 60 died.", "6:20 unsourced-number"), ("That week 120 fled.", "6:11 unsourced-number"),
      ("As well 250 came.", "6:9 unsourced-number"),
      ("It was 35 °C.", "6:8 unsourced-number"), ("10,000s of homes.", "6:1 unsourced-number"),
    ])
  func countsSomething(body: String, warning: String) { #expect(warnings(body) == [warning]) }

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
    "Every spelling of a known figure",
    arguments: [
      "48,291", "48 291", "48\u{A0}291", "48\u{2009}291", "48\u{202F}291", "48.291", "48'291", "48’291", "48291",
      "48.3K", "48k", "48 k", "48 thousand", "48.3 thousand", "0.048 million", "`48,291`", "**48,291**", "(48,291)",
      "“48,291”", "~48,291", ">48,000", "48,291–49,000", "٤٨٬٢٩١", "４８２９１", "48,291.0", "48,291/60,000",
      "4\u{200B}8,291",
    ])
  func spellings(number: String) {
    let found = warnings("So far \(number) were counted.")
    #expect(found.contains { $0.hasSuffix("typed-number") }, "\(found)")
  }

  @Test(
    "A number that no row has",
    arguments: [
      ("The road carries 98,765 tonnes.", "6:18"), ("Need of 777 000 tents.", "6:9"), ("Some 12 trucks.", "6:6"),
      ("Some 7.5 million litres.", "6:6"), ("Then 2,025 left.", "6:6"), ("By 2025 deaths.", nil),
      ("Nearly 2025 deaths.", "6:8"), ("It costs $900.", "6:11"), ("On 1 May 12 left.", "6:10"),
      ("33 may return.", "6:1"),
      ("In February 12 trucks came.", "6:13"), ("1.250.000 left.", "6:1"), ("12,50 each.", "6:1"),
    ] as [(String, String?)])
  func unsourced(body: String, place: String?) {
    #expect(warnings(body) == [place.map { "\($0) unsourced-number" }].compactMap(\.self))
  }

  @Test("A small number is a figure's only beside a word of its label")
  func smallNumbers() {
    #expect(warnings("Of the captives 33 came.") == ["6:17 typed-number"])
    #expect(warnings("33 came, and the captives slept.") == ["6:1 unsourced-number"])
  }

  @Test("A number is close only to what is printed or the latest of its series")
  func closeness() {
    #expect(warnings("{deaths@a}, before 48,000.") == ["6:20 typed-number"])
    #expect(warnings("Before 48,200 deaths.") == ["6:8 typed-number"])
    #expect(warnings("Before 47,750 deaths.") == ["6:8 unsourced-number"])
  }

  @Test(
    "Numbers that say something else",
    arguments: [
      "On 18 February 2025 nothing happened.", "The 33 pages of resolution 2735.", "In 2025 there were 48 days.",
      "{deaths@a} deaths.", "Number 6 is small.", "UNRWA48291 is a name.", "In 9 places.",
      "From 18 to 20 February 2025, on February 12, 2025 and on 7 and 8 May.", "On 2025-02-18 and 18/02/2025.",
      "In 2023/24 and 2024–2025.", "At 18:30, 18:30:15 and 11 p.m.", "For the 12th time, COVID-19 and F-16.",
      "A pause of 60 days, or 72-hour truces.", "Those aged 17 and Route 60.", "He said “we saw 400 trucks”.",
      "In 2025 deaths fell.", "See https://example.org/48291/x for it.",
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
    #expect(warnings("The share is 12%.") == ["6:14 percentage-base", "6:14 unsourced-number"])
    #expect(warnings("A rise by 5 percent.") == ["6:11 percentage-base"])
    #expect(warnings("5 percent of households have water.") == [])
  }
}
