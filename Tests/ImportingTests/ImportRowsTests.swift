import SituationTestSupport
import Testing

@testable import Importing
@testable import SituationData
@testable import SourceText

/// What an import asks for, and what it leaves as it is.
struct ImportRowsTests {
  private typealias Sample = ImportSamples

  @Test func whatIsOpenIsAskedWithTheOptionThatSaysIt() {
    let table = "date,killed_cum,remark,source\n2025-02-18,1,x,Ministry\n2025-02-19,2,y,Ministry\n"
    let plan = Sample.plan(table)
    #expect(
      Sample.outcome(plan) == [
        "open: --map killed_cum=INDICATOR", "open: --map remark=MEANING", "open: --map 'source:Ministry=SOURCE'",
      ])
    #expect(plan.questions[0].alternatives.first == "--add-indicator killed_cum,killed_cum,UNIT,ACCUMULATION")
    #expect(plan.questions[2].alternatives.first == "--add-source ministry,Ministry,KIND")
    let answered = Sample.plan(
      table, maps: ["remark=skip"], indicators: ["killed_cum,Killed,people,cumulative,2025-01-01"],
      sources: ["ministry,Ministry,government"])
    #expect(Sample.text(answered).hasSuffix("killed_cum,ministry,1,2025-02-18\nkilled_cum,ministry,2,2025-02-19\n"))
    #expect(answered.definitions.map(\.name) == ["indicators.csv", "sources.csv"])
    #expect(
      answered.definitions[0].text(0..<10_000) == Samples.indicators
        + "killed_cum,Killed,people,cumulative,,,,2025-01-01\n")
  }

  @Test(arguments: [
    ("deaths\n1\n", ["open: --set source=ID", "open: --set as_of=DATE"]),
    ("date,source\n2025-02-18,a\n", ["open: --map 'COLUMN=INDICATOR'"]),
    ("value,source,date\n1,a,2025-02-18\n", ["open: --set indicator=ID"]),
    (
      "date,source,indicator,n\n2025-02-18,a,deaths,1\n2025-02-18,a,deaths,x\n2025-02-19,a,deaths,3\n",
      ["open: --map n=value"]
    ),
    ("date,deaths,said by\n2025-02-18,1,Office A\n2025-02-19,2,b\n", ["open: --map 'said by=source'"]),
    ("date,as of,deaths,source\n2025-02-18,2025-02-18,1,a\n", ["open: --map 'as of=skip'"]),
  ])
  func whatNoColumnGivesIsAskedFor(table: String, open: [String]) {
    #expect(Sample.outcome(Sample.plan(table)) == open)
  }

  @Test(arguments: [
    (["deths=skip"], "no column has this name; did you mean “deaths”?"), (["deaths"], "write COLUMN=MEANING"),
    (["deaths=daeths"], "did you mean “deaths”?"), (["note=caveat of deeths"], "did you mean “deaths”?"),
    (["deaths=deaths across dates"], "neither an indicator"),
  ])
  func aMapThatLeadsNowhereIsWrongUsage(maps: [String], reason: String) {
    let plan = Sample.plan("date,deaths,source,note\n2025-02-18,1,a,\n", maps: maps)
    #expect(plan.wrongOptions.count == 1 && plan.wrongOptions[0].contains(reason), "\(plan.wrongOptions)")
    #expect(plan.tables.isEmpty)
  }

  @Test func anIdThatAnOptionSetsHasToBeKnown() {
    let plan = Sample.plan("date,deaths\n2025-02-18,1\n", sets: ["source=d", "via=c"])
    #expect(plan.wrongOptions.count == 1 && plan.wrongOptions[0].hasPrefix("--set source=d: there is no “d”"))
    #expect(plan.tables.isEmpty)
    #expect(Sample.plan("date,deaths\n2025-02-18,1\n", sets: ["source=Office A"]).tables.count == 1)
  }

  @Test(arguments: [
    ["x,X,people,stok"], ["x,X,people"], ["x y,X,people,stock"], ["deaths,Other,people,stock"], ["x,X,people,stock,,,"],
    ["x,\"X,people,stock"], ["x,X,people,cumulative,2025-02-30"], ["x,X\n,people,stock"],
  ])
  func aNewIndicatorHasToBeRight(rows: [String]) {
    let plan = Sample.plan("date,deaths,source\n2025-02-18,1,a\n", indicators: rows)
    #expect(plan.wrongOptions.count == 1, "\(Sample.outcome(plan))")
    #expect(plan.tables.isEmpty)
  }

  @Test func anIndicatorThatIsThereIsNotAddedTwice() {
    let plan = Sample.plan(
      "date,deaths,source\n2025-02-18,1,a\n", indicators: ["deaths,Deaths,people,cumulative"],
      sources: ["a,Office A,government"])
    #expect(plan.definitions.isEmpty && plan.tables.count == 1)
  }

  @Test func rowsThatAreThereAreNotWrittenTwice() {
    let header = "indicator,source,value,as_of,place"
    let table = "date,deaths,source\n2025-02-17,\"1,0\",a\n2025-02-18,1,a\n2025-02-19,2,a\n"
    let plan = Sample.plan(
      table.replacing("\"1,0\"", with: "0"), into: ["deaths,a,0,2025-02-17,", "deaths,a,1,2025-02-18,"], header: header)
    #expect(plan.summaries[0].known == 2 && plan.summaries[0].new == 1)
    #expect(Sample.text(plan) == "indicator,source,value,as_of\ndeaths,a,2,2025-02-19\n")
    let again = Sample.plan("date,deaths,source\n2025-02-18,1,a\n", into: ["deaths,a,1,2025-02-18,"], header: header)
    #expect(again.tables.isEmpty && again.faults.isEmpty)
  }

  @Test func anotherValueOfTheSameObservationIsRefused() {
    let plan = Sample.plan(
      "date,deaths,source\n2025-02-18,2,a\n", into: ["deaths,a,1,2025-02-18,"],
      header: "indicator,source,value,as_of,place")
    #expect(Sample.outcome(plan) == ["raw/table.csv:2:12 duplicate-observation"])
    #expect(plan.faults[0].message.contains("data.csv:2"))
    let corrected = Sample.plan(
      "date,deaths,source\n2025-02-18,2,a\n", into: ["deaths,a,1,2025-02-18,"],
      header: "indicator,source,value,as_of,place", sets: ["published=2025-02-19"])
    #expect(Sample.text(corrected).contains("deaths,a,2,2025-02-18,2025-02-19"))
  }

  @Test func wordsForTexts() {
    let table =
      "date,deaths,source,status,hours\n2025-02-17,1,X,reported,24\n2025-02-18,2,none,reported,24\n2025-02-19,2,X,reported,0\n2025-02-20,3,X,guessed,24\n"
    let plan = Sample.plan(
      table,
      maps: [
        "source:X=a via c", "source:none=a via b extrapolated", "hours=skip", "hours:0=skip",
        "status:guessed=extrapolated via b",
      ])
    #expect(plan.summaries[0].leftOut == 1)
    #expect(
      Sample.text(plan) == """
        indicator,source,value,as_of,status,via
        deaths,a,1,2025-02-17,,c
        deaths,a,2,2025-02-18,extrapolated,b
        deaths,a,3,2025-02-20,extrapolated,b

        """)
  }

  @Test func skipIsAWordOfTheOptionsAndNoneOfTheTable() {
    let table = "date,deaths,held,note,source\n2025-02-17,1,skip,skip,a\n2025-02-18,2,3,x,a\n"
    let plan = Sample.plan(table, maps: ["note=caveat", "note:x=skip", "held:skip=skip"])
    #expect(Sample.text(plan) == "indicator,source,value,as_of,caveat\ndeaths,a,1,2025-02-17,skip\n")
    #expect(plan.summaries[0].leftOut == 2)
  }

  @Test func anEventThatHappensOnTwoDaysIsAWarning() {
    let table = "date,released,event,source\n2025-02-17,1,one,a\n2025-02-18,2,two,a\n2025-02-19,3,one,a\n"
    let plan = Sample.plan(table)
    #expect(plan.warnings.map(Samples.short) == ["raw/table.csv:4:12 duplicate-observation"])
    #expect(plan.warnings[0].message.contains("line 2") && plan.tables.count == 1)
  }

  @Test func aFieldOfOneColumn() {
    let table = "date,deaths,held,deaths_status,source\n2025-02-17,1,2,estimated,a\n"
    let plan = Sample.plan(table, maps: ["deaths_status=status of deaths"], sets: ["published=2025-02-18"])
    #expect(
      Sample.text(plan)
        == "indicator,source,value,as_of,published,status\ndeaths,a,1,2025-02-17,2025-02-18,estimated\nheld,a,2,2025-02-17,2025-02-18,\n"
    )
  }

  @Test(arguments: [
    ("raw/deaths daily.hxl.csv", "deaths-daily.csv"), ("DATA.csv", "DATA-2.csv"),
    ("sources.csv", "sources-imported.csv"),
    ("../..csv", "imported.csv"), ("a/\n$(x).json.csv", "x.csv"),
  ])
  func theNameOfWhatIsWritten(path: String, name: String) {
    let plan = Sample.plan("date,deaths,source\n2025-02-18,1,a\n", named: path)
    #expect(plan.tables.map(\.name) == [name])
  }

  @Test func moreColumnsOrTextsThanATableHasAreNotWorkedThrough() {
    let names = (0..<20_000).map { "c\($0)" }
    let wide = Sample.plan(names.joined(separator: ",") + "\n")
    #expect(Sample.outcome(wide) == ["raw/table.csv:1:1 field-count"])
    let records = Sample.plan("[{" + names.map { "\"\($0)\": 1" }.joined(separator: ",") + "}]", named: "x.json")
    #expect(Sample.outcome(records) == ["x.json:1:1 field-count"])
    let rows = (0..<500).map { "2025-02-18,1,x\($0)\n" }
    #expect(Sample.plan("date,deaths,source\n" + rows.joined()).questions.count == 31)
  }

  /// Hostile bytes give a plan, never a trap.
  @Test func brokenTablesNeverTrap() {
    let seeds = [
      "date,deaths,source\n2025-02-18,\"1,000\",a\n", "#date,#affected+killed\n2025-02-18,1\n",
      "[{\"date\": \"2025-02-18\", \"deaths\": 1, \"x\\u00e9\": [1, {}]}]",
    ]
    var state: UInt64 = 7
    func random(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(limit))
    }
    for round in 0..<600 {
      var bytes = Array(seeds[round % 3].utf8)
      for _ in 0..<(1 + random(4)) {
        let index = random(bytes.count)
        switch random(3) {
        case 0: bytes[index] = UInt8(random(256))
        case 1: bytes.remove(at: index)
        default: bytes.insert(Array("\",#\n[{\\;:".utf8)[random(9)], at: index)
        }
        if bytes.isEmpty { bytes = [10] }
      }
      let file = TextFile(name: round % 3 == 2 ? "x.json" : "x.csv", bytes: bytes)
      let plan = ImportPlan(
        [file], into: Samples.files([]), taken: ["data.csv"],
        choices: ImportChoices(sets: round.isMultiple(of: 2) ? ["source=a"] : []))
      let said = plan.faults.count + plan.questions.count + plan.tables.count + plan.wrongOptions.count
      #expect(said > 0 || plan.summaries[0].rows == 0 || plan.summaries[0].blanks + plan.summaries[0].known > 0)
    }
  }
}
