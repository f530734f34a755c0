import SituationTestSupport
import Testing

@testable import Importing
@testable import SituationData
@testable import SourceText

/// Tables of others become observations, or a question, or a fault at its place.
struct ImportTests {
  private typealias Sample = ImportSamples

  @Test func aWideTableBecomesOneSeriesAfterTheOther() {
    let table = "date,deaths,held,source,note\n2025-02-01,\"1,200\",5,a,x\n2025-02-02,1300,,Office B,y\n"
    let plan = Sample.plan(table, maps: ["note=caveat", "held=held@c at Camp"])
    #expect(plan.summaries[0].blanks == 1)
    #expect(
      Sample.outcome(plan) == [
        """
        table.csv
        indicator,source,value,as_of,place,caveat
        deaths,a,1200,2025-02-01,,x
        deaths,b,1300,2025-02-02,,y
        held,c,5,2025-02-01,Camp,x

        """
      ])
  }

  @Test func hashtagsSayWhatColumnsMean() {
    let table = """
      A title above the table,,,,,
      Day,Where,Killed,Status,Said by,Hours
      #date+occurred,#adm1+name,#affected+killed+cumulative,#status+killed,#meta+source,#meta+hours
      2025-02-01,North,12,estimated,Office A,24
      2025-02-02,,15,reported,Office A,24

      """
    let plan = Sample.plan(
      table, maps: ["#affected+killed+cumulative=deaths", "Where:=whole"], sets: ["published=2025-02-03"])
    #expect(plan.summaries[0].form.contains("line 3"))
    #expect(
      Sample.outcome(plan) == [
        """
        table.csv
        indicator,source,value,as_of,published,status,place
        deaths,a,12,2025-02-01,2025-02-03,estimated,North
        deaths,a,15,2025-02-02,2025-02-03,,

        """
      ])
  }

  @Test func aLongTableOfHashtagsGivesIndicatorValueBoundsAndUnit() {
    let table = """
      #indicator+name,#indicator+num,#indicator+num+lower,#indicator+num+upper,#indicator+unit,#date+start,#date+end,#date+reported,#meta+source,#country+code
      Needs,53.2,50,60,USD billion,2023-10-07,2024-10-31,2025-02-18,a,PSE
      People held,5,,,persons,,2025-02-01,2025-02-02,a,PSE

      """
    let plan = Sample.plan(table, maps: ["#indicator+name:People held=held", "#date+start:=missing"])
    #expect(Sample.outcome(plan) == ["raw/table.csv:3:17 one-unit"])
    let converted = Sample.plan(
      table.replacing("persons", with: "people"), maps: ["#indicator+name:People held=held", "#date+start:=missing"])
    #expect(
      Sample.text(converted) == """
        indicator,source,value,low,high,as_of,published
        needs,a,53.2,50,60,2023-10-07/2024-10-31,2025-02-18
        held,a,5,,,2025-02-01,2025-02-02

        """)
  }

  @Test func recordsOfJSONAreRows() {
    let table = #"""
      [
        {"date": "2025-02-01", "deaths": 12, "by": "Office A", "more": {"x": 1}},
        {"date": "2025-02-02", "by": "Office A", "deaths": null},
        {"deaths": "1,300", "date": "2025-02-03", "by": "a", "place": "Caf\u00e9 \ud83d\ude00"}
      ]
      """#
    let plan = Sample.plan(table, named: "x.JSON", maps: ["by=source", "more=skip"])
    #expect(
      Sample.outcome(plan) == [
        "x.csv\nindicator,source,value,as_of,place\ndeaths,a,12,2025-02-01,\ndeaths,a,1300,2025-02-03,Café 😀\n"
      ])
    let listed = table.replacing("{\"x\": 1}", with: "[1, 2]")
    #expect(
      Sample.outcome(Sample.plan(listed, named: "x.json", maps: ["by=source", "more=place"])).first
        == "x.json:2:66 wrong-type")
  }

  @Test func recordsWithinRecordsAreColumns() {
    let table = #"""
      [
        {"date": "2025-02-01", "area": {"name": "North", "at": {"x": 1, "y": null}}, "toll": {"dead": 12}},
        {"date": "2025-02-02", "area": {"name": "South"}, "toll": {}},
        {"date": "2025-02-03", "area": null, "toll": {"dead": 3}}
      ]
      """#
    let maps = ["area=skip", "area.name=place", "toll.dead=deaths"]
    let plan = Sample.plan(table, named: "x.json", maps: maps, sets: ["source=a"])
    #expect(
      Sample.outcome(plan) == [
        "x.csv\nindicator,source,value,as_of,place\ndeaths,a,12,2025-02-01,North\ndeaths,a,3,2025-02-03,\n"
      ])
    #expect(plan.summaries[0].form.hasSuffix("called by both keys, as OUTER.INNER"))
    let twice = #"[{"date": "2025-02-01", "area": {"name": "North"}, "area.name": "South", "deaths": 1}]"#
    let refused = Sample.plan(twice, named: "x.json", maps: ["area.name=place"], sets: ["source=a"])
    #expect(Sample.outcome(refused) == ["x.json:1:65 broken-json"])
  }

  @Test(arguments: [
    ("", "x.json:1:1"), ("{\"a\": 1}", "x.json:1:1"), ("[{\"a\": 1}", "x.json:1:10"), ("[{\"a\" 1}]", "x.json:1:7"),
    ("[{\"a\": NaN}]", "x.json:1:8"), ("[{\"a\": 01}]", "x.json:1:8"), ("[{\"a\": 1.}]", "x.json:1:8"),
    ("[{\"a\": 1e+}]", "x.json:1:8"),
    ("[{\"a\": -}]", "x.json:1:8"), ("[{\"a\": +1}]", "x.json:1:8"), ("[{\"a\": 1.5e3x}]", "x.json:1:8"),
    ("[{\"a\": \"x}]", "x.json:1:12"),
    ("[{\"a\": 1, \"a\": 2}]", "x.json:1:11"), ("[1]", "x.json:1:2"), ("[{\"a\": \"\\ud800\"}]", "x.json:1:9"),
    ("[{\"a\": \"\\u0000\"}]", "x.json:1:9"), ("[{\"a\": 1}] x", "x.json:1:12"), ("[\n{\"é\": 1,}]", "x.json:2:9"),
    (String(repeating: "[", count: 100_000), "x.json:1:65"),
  ])
  func brokenJSONIsOneFaultAtItsPlace(text: String, place: String) {
    #expect(Sample.outcome(Sample.plan(text, named: "x.json")) == ["\(place) broken-json"])
  }

  @Test(arguments: [
    ("2025218,1,a", "2:1 bad-date"), ("x/2/2025,1,a", "2:1 bad-date"), ("2025-02-29,1,a", "2:1 bad-date"),
    ("2025-02-18,NaN,a", "2:12 bad-number"), ("2025-02-18,1_000,a", "2:12 bad-number"),
    ("2025-02-18,about 250,a", "2:12 bad-number"), ("2025-02-18,5.3E+10,a", "2:12 bad-number"),
    ("2025-02-18,\"1\",a,", "2:18 field-count"), ("2025-02-18,1", "2:13 field-count"),
    ("2025-02-18,\"1,a", "2:12 unclosed-quote"), ("#hashtag,,\n2025-02-18,1,a", "2:1 hashtags"),
    ("2025-02-18,1,a\u{1}", "2:15 control-character"), (",1,a", "2:2 missing-value"),
  ])
  func whatIsOddIsRefusedAtItsPlace(row: String, place: String) {
    let plan = Sample.plan("date,deaths,source\n\(row)\n")
    #expect(Sample.outcome(plan).contains("raw/table.csv:\(place)"), "\(Sample.outcome(plan))")
    #expect(plan.tables.isEmpty)
  }

  @Test func aTitleOfOneHashtagIsNoRowOfTags() {
    let plan = Sample.plan("#hashtag\ndate,deaths,source\n2025-02-18,1,a\n")
    #expect(Sample.outcome(plan) == ["open: --header 2"])
  }

  @Test(arguments: [(24, []), (25, ["raw/table.csv:26:1 hashtags"])])
  func tagsAreLookedForInTheFirst25Lines(above: Int, faults: [String]) {
    let table =
      (1...above).map { $0 == above ? "Day,Killed" : "about the table \($0)," } + [
        "#date,#affected+killed", "2025-02-18,1",
      ]
    let plan = Sample.plan(
      table.joined(separator: "\n"), maps: ["Killed=deaths"].filter { _ in faults.isEmpty }, sets: ["source=a"])
    #expect(plan.faults.map(Samples.short) == faults)
    #expect(plan.tables.count == (faults.isEmpty ? 1 : 0))
  }

  @Test func dataAboveTheTagsAreNotDropped() {
    let plan = Sample.plan("Day,Killed\n2025-02-17,1\n2025-02-18,2\n#date,#affected+killed\n2025-02-19,3\n")
    #expect(Sample.outcome(plan).first == "raw/table.csv:4:1 hashtags")
    #expect(plan.tables.isEmpty)
  }

  @Test func aCommaInAFileOfSemicolonsIsRefused() {
    let plan = Sample.plan("date;deaths;source\n2025-02-18;1,5;a\n2025-02-19;1,500;a\n2025-02-20;7;a\n")
    #expect(Sample.outcome(plan) == ["raw/table.csv:2:12 bad-number", "raw/table.csv:3:12 bad-number"])
  }

  @Test func aBadDateOfARowOfSeveralValuesIsOneFault() {
    let plan = Sample.plan("date,deaths,held,source\n2025218,1,2,a\n")
    #expect(Sample.outcome(plan) == ["raw/table.csv:2:1 bad-date"])
  }

  @Test func datesOfAnotherFormAreDeclared() {
    let plan = Sample.plan("date,deaths,source\n1/2/2025,1,a\n", dates: "day/month/year")
    #expect(Sample.text(plan).contains("deaths,a,1,2025-02-01\n"))
  }

  @Test func daysWithoutSignsAreAsked() {
    let asked = Sample.plan("date,deaths,source\n20250218,1,a\n20250219,2,a\n")
    #expect(Sample.outcome(asked) == ["open: --dates yearmonthday"] && asked.questions[0].alternatives.isEmpty)
    let read = Sample.plan("date,deaths,source\n20250218,1,a\n20250219,2,a\n", dates: "yearmonthday")
    #expect(Sample.cells(read, "as_of") == ["2025-02-18", "2025-02-19"])
  }

  @Test func textsWithLineBreaksKeepThePlacesOfFaultsBehindThem() {
    let table = "date,deaths,source,document,url\n2025-02-18,1,a,\"one\ntwo\",\n2025-02-19,x,a,é,\n"
    #expect(Sample.outcome(Sample.plan(table)) == ["raw/table.csv:4:12 bad-number"])
  }
}
