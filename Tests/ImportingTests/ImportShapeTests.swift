import Foundation
import ProcessorTime
import SituationTestSupport
import Testing

@testable import Importing
@testable import SituationData
@testable import SourceText

/// Tables that lie in a file in another way than names above rows.
struct ImportShapeTests {
  private typealias Sample = ImportSamples

  @Test func namesOverTwoRowsAreJoinedAndNotesAreShown() {
    let table = """
      Deaths by day,,,,
      ,North,,South,
      Day,Deaths,Held,Deaths,Held
      2025-02-01,1,20,3,40
      2025-02-02,2,21,4,41
      Note: first count,,,,
      Source: Office A

      """
    let maps = [
      "North Deaths=deaths at North", "North Held=held at North", "South Deaths=deaths at South",
      "South Held=held at South", "Day=as_of",
    ]
    let plan = Sample.plan(table, maps: maps, sets: ["source=a"]) { choices in
      (choices.header, choices.until) = ("2-3", "Note:")
    }
    #expect(
      Sample.cells(plan, "indicator", "value", "as_of", "place").prefix(3)
        == ["deaths 1 2025-02-01 North", "deaths 2 2025-02-02 North", "held 20 2025-02-01 North"],
      "\(Sample.outcome(plan))")
    #expect(Sample.cells(plan, "value").count == 8)
    #expect(plan.summaries[0].remarks.count == 3 && plan.summaries[0].remarks[1].contains("line 6: Note: first count"))
    let asked = Sample.plan(table, maps: maps, sets: ["source=a"]) { $0.header = "2-3" }
    #expect(Sample.outcome(asked) == ["open: --until 'Note: first count'"])
    #expect(asked.questions[0].alternatives == ["--rows 4-"] && asked.questions[0].remark.contains("table.csv:6:1"))
    let none = Sample.plan(table, maps: maps, sets: ["source=a"]) { ($0.header, $0.until) = ("2-3", "Nota") }
    #expect(none.wrongOptions.count == 1 && none.tables.isEmpty)
  }

  @Test func oneOfSeveralTablesInAFile() {
    let table = "date,deaths\n2025-02-01,1\n\ndate,held\n2025-02-01,7\n2025-02-02,8\ntotal,15\n"
    let plan = Sample.plan(table, sets: ["source=a"]) { ($0.header, $0.rows) = ("4", "5-6") }
    #expect(Sample.cells(plan, "indicator", "value") == ["held 7", "held 8"])
    #expect(plan.summaries[0].remarks.last == "left out, outside of --rows, line 7: total, 15")
    #expect(plan.summaries[0].remarks.first == "left out, above the names, line 1: date, deaths")
    let lines: [(header: String, rows: String?)] = [
      ("40", nil), ("4-2", nil), ("x", nil), ("1", "80-90"), ("0", nil), ("0-0", nil), ("3-0", nil), ("0-3", nil),
      ("4-8", nil), ("4-\(Int.max)", nil), ("4", "0"), ("4", "0-0"), ("4", "3-0"), ("4", "0-"), ("4", "-3"),
    ]
    for (header, rows) in lines {
      let wrong = Sample.plan(table, sets: ["source=a"]) { ($0.header, $0.rows) = (header, rows) }
      #expect(wrong.wrongOptions.count == 1 && wrong.tables.isEmpty, "\(header) \(rows ?? "")")
    }
  }

  @Test func namesAmongTheRowsAreOfAnotherTable() {
    let table = "date,deaths,held\n2025-02-01,1,5\n\nTable 2,,\ndate,deaths,held\n2025-02-02,2,6\n2025-02-03,3,7\n"
    let asked = Sample.plan(table, sets: ["source=a"])
    #expect(Sample.outcome(asked) == ["open: --rows 2-2"], "\(Sample.outcome(asked))")
    #expect(asked.questions[0].alternatives == ["--header 5 --rows 6-7", "--map 'date:date=skip'"])
    let second = Sample.plan(table, sets: ["source=a"]) { ($0.header, $0.rows) = ("5", "6-7") }
    #expect(Sample.cells(second, "indicator", "value").prefix(2) == ["deaths 2", "deaths 3"])
    let pages = Sample.plan(
      table.replacing("Table 2,,\n", with: ""), maps: ["date:date=skip"], sets: ["source=a"])
    #expect(Sample.cells(pages, "value") == ["1", "2", "3", "5", "6", "7"], "\(Sample.outcome(pages))")
    let other = Sample.plan("Area,2023,2024\nNorth,1,2\nArea,2021,2022\nNorth,3,4\n", sets: ["source=a"])
    #expect(other.questions.contains { $0.option == "--rows 2-2" && $0.alternatives == ["--header 3 --rows 4-4"] })
  }

  @Test(arguments: ["Region  name", "\"Region\nname\"", "Region\u{A0}name"])
  func namesThatStandAgainAreLeftOutByTheOptionThatIsOffered(name: String) {
    let head = "\(name),date,deaths\n"
    let table = head + "North,2025-02-01,1\n" + head.replacing("  ", with: " ") + "South,2025-02-01,2\n"
    let asked = Sample.plan(table, sets: ["source=a"])
    let offered = asked.questions.flatMap { [$0.option] + $0.alternatives }.first { $0.hasSuffix("=skip'") }
    guard let offered, offered.contains("Region name=") else {
      Issue.record("\(asked.questions)")
      return
    }
    let answered = Sample.plan(table, maps: ["A=place"], sets: ["source=a"]) {
      let isTaken = $0.take(pasted: offered)
      #expect(isTaken)
    }
    #expect(
      Sample.cells(answered, "value", "place") == ["1 North", "2 South"], "\(offered) \(Sample.outcome(answered))")
    // Another column of the same text is not meant.
    let other = Sample.plan(table, maps: ["A=place", "date:Region name=skip"], sets: ["source=a"])
    #expect(Sample.outcome(other).contains("open: --rows 2-2") || Sample.outcome(other).contains("open: --rows 3-3"))
  }

  @Test func columnsHaveLettersWhereTheyHaveNoClearName() {
    let table = ",date,\"Dead,\nall\",n,n\nx,2025-02-01,1,5,6\n"
    let asked = Sample.plan(table, sets: ["source=a"])
    #expect(
      Sample.outcome(asked) == [
        "open: --map A=MEANING", "open: --map C=INDICATOR", "open: --map D=INDICATOR", "open: --map E=INDICATOR",
      ])
    let plan = Sample.plan(table, maps: ["A=skip", "C=deaths", "D=held", "E=skip"], sets: ["source=a"])
    #expect(Sample.cells(plan, "indicator", "value") == ["deaths 1", "held 5"])
    let twice = Sample.plan(table, maps: ["A=skip", "C=deaths", "n=held"], sets: ["source=a"])
    #expect(twice.wrongOptions == ["--map n=held: 2 columns have this name; name one by its letter: D, E"])
  }

  @Test(arguments: [
    ("years", nil, "2023,2024.0", ["1 2023 North", "2 2024 North"]),
    ("months", nil, "2025-01,2025-02", ["1 2025-01 North", "2 2025-02 North"]),
    ("months", "month year", "Jan 2025,févr. 2025", ["1 2025-01 North", "2 2025-02 North"]),
    ("days", "day/month/year", "1/2/25,2/2/25", ["1 2025-02-01 North", "2 2025-02-02 North"]),
  ])
  func columnsThatAreDaysBecomeRows(kind: String, dates: String?, names: String, rows: [String]) {
    let plan = Sample.plan(
      "Area,Code,\(names)\nNorth,N,1,2\nSouth,S,,\n", maps: ["Area=place", "Code=skip"],
      sets: ["indicator=held", "source=a", "published=2025-02-20"], dates: dates
    ) { $0.columns = kind }
    #expect(Sample.cells(plan, "value", "as_of", "place") == rows, "\(Sample.outcome(plan))")
    #expect(plan.summaries[0].blanks == 2)
  }

  @Test func thousandsOfColumnsBecomeRows() {
    let days = (0..<3000).map { Day(number: 16_000).adding($0).iso }
    let table = "Area,\(days.joined(separator: ","))\nNorth,\(days.indices.map { "\($0)" }.joined(separator: ","))\n"
    let plan = Sample.plan(table, maps: ["Area=place"], sets: ["indicator=held", "source=a"]) { $0.columns = "days" }
    #expect(plan.summaries[0].new == 3000)
  }

  @Test func columnsThatArePlacesBecomeRowsWithoutTheirTotal() {
    let table = "Measure,Total,North,South\nDead,3,1,2\nHeld,7,3,4\n"
    let maps = ["Measure=indicator", "Measure:Dead=deaths", "Measure:Held=held"]
    func plan(_ more: String...) -> ImportPlan {
      Sample.plan(table, maps: maps + more, sets: ["source=a", "as_of=2025-02-01"]) { $0.columns = "places" }
    }
    #expect(Sample.outcome(plan()) == ["open: --map 'places:Total=skip'"])
    #expect(
      Sample.cells(plan("Total=skip"), "indicator", "value", "place")
        == ["deaths 1 North", "deaths 2 South", "held 3 North", "held 4 South"])
    #expect(Sample.cells(plan("places:Total=whole"), "indicator", "value", "place").first == "deaths 3 ")
  }

  @Test func columnsOfOtherNamesBecomeRows() {
    let plan = Sample.plan(
      "date,Women,Men\n2025-02-01,1,2\n", maps: ["columns=group"], sets: ["indicator=held_by_state", "source=a"]
    ) { $0.columns = "Women, Men" }
    #expect(Sample.cells(plan, "value", "group") == ["1 Women", "2 Men"])
    let wrong = Sample.plan("date,Women,Men\n2025-02-01,1,2\n") { $0.columns = "Women,Man" }
    #expect(wrong.wrongOptions.count == 1 && wrong.wrongOptions[0].contains("did you mean “Men”?"))
    let none = Sample.plan("date,Women\n2025-02-01,1\n") { $0.columns = "years" }
    #expect(none.wrongOptions.count == 1)
  }

  @Test func rowsForColumns() {
    let plan = Sample.plan("date,2025-02-01,2025-02-02\ndeaths,1,2\nheld,3,4\n", sets: ["source=a"]) {
      $0.isTransposed = true
    }
    #expect(
      Sample.cells(plan, "indicator", "value", "as_of")
        == ["deaths 1 2025-02-01", "deaths 2 2025-02-02", "held 3 2025-02-01", "held 4 2025-02-02"])
  }

  @Test func blanksTakeWhatStandsAboveOnlyWhereAsked() {
    let table = "Area,date,deaths\nNorth,2025-02-01,1\n,2025-02-02,2\nSouth,2025-02-01,3\n"
    let asked = Sample.plan(table, maps: ["Area=place"], sets: ["source=a"])
    #expect(
      Sample.outcome(asked) == ["open: --fill Area"]
        && asked.questions[0].alternatives == ["--map 'Area:=whole'", "--map 'Area:=skip'"])
    #expect(asked.questions[0].remark.hasPrefix("raw/table.csv:3:1:"))
    for name in ["Area", "place"] {
      let plan = Sample.plan(table, maps: ["Area=place"], sets: ["source=a"]) { $0.fills = [name] }
      #expect(Sample.cells(plan, "value", "place") == ["1 North", "2 North", "3 South"])
    }
    let whole = Sample.plan(table, maps: ["Area=place", "Area:=whole"], sets: ["source=a"])
    #expect(Sample.cells(whole, "value", "place") == ["1 North", "2 ", "3 South"])
    #expect(Sample.plan(table, maps: ["Area=place"]) { $0.fills = ["Aria"] }.wrongOptions.count == 1)
  }

  @Test func twoColumnsOfPlacesAreLevels() {
    let table = "Region,Area,Code,date,deaths\nNorth,A,N1,2025-02-01,1\nNorth,,,2025-02-01,3\nSouth,A,S1,2025-02-01,2\n"
    let plan = Sample.plan(
      table, into: ["deaths,a,9,2025-01-01,East,"], header: "indicator,source,value,as_of,place,group",
      maps: ["Region=place", "Area=place", "Code=code of Area"], sets: ["source=a"])
    #expect(Sample.cells(plan, "value", "place") == ["1 a", "3 north", "2 south-a"], "\(Sample.outcome(plan))")
    #expect(
      plan.definitions.map { $0.text(0..<1000) } == [
        "id,name,parent,code\nnorth,North,,\na,A,north,N1\nsouth,South,,\nsouth-a,A,south,S1\neast,East,,\n"
      ])
  }

  @Test func aPlaceThatTheTableOfPlacesLacksIsAsked() {
    let places = ["places.csv": "id,name,parent\nnorth,North,\n"]
    let table = "Area,date,deaths\nNorht,2025-02-01,1\nNORTH Port,2025-02-01,2\n"
    let plan = Sample.plan(table, maps: ["Area=place"], sets: ["source=a"], more: places)
    #expect(Sample.outcome(plan) == ["open: --map 'Area:Norht=PLACE'", "open: --map 'Area:NORTH Port=PLACE'"])
    #expect(plan.questions[1].alternatives == ["--add-place 'north-port,NORTH Port'"])
    let answered = Sample.plan(
      table, maps: ["Area=place", "Area:Norht=North"], sets: ["source=a"], more: places
    ) { $0.places = ["north-port,NORTH Port,north"] }
    #expect(Sample.cells(answered, "value", "place") == ["1 north", "2 north-port"], "\(Sample.outcome(answered))")
  }

  @Test func namesThatReferencesCannotHoldGetIds() {
    let plan = Sample.plan(
      "Area,date,deaths\nA/B,2025-02-01,1\n\"C \"\"D\"\"\",2025-02-01,2\n", maps: ["Area=place"], sets: ["source=a"])
    #expect(Sample.cells(plan, "place") == ["a-b", "c-d"])
  }

  @Test("Places whose names have no letters for an id are numbered, each behind the last")
  func idsOfManyPlaces() {
    let signs = Array("!#$%&*+=~^")
    func plan(_ count: Int) -> ImportPlan {
      let names = (0..<count).map { number in
        String(String(number).compactMap(\.wholeNumberValue).map { signs[$0] })
      }
      let rows = names.map { "@\($0),2025-02-01,1\n" }.joined()
      return Sample.plan("Area,date,deaths\n\(rows)", maps: ["Area=place"], sets: ["source=a"])
    }
    func seconds(_ count: Int) -> Double {
      let start = processorTime()
      _ = plan(count)
      return processorTime() - start
    }
    // Of four times as many sixteen times the work, where each is looked for among all.
    let few = min(seconds(1000), seconds(1000))
    let many = seconds(4000)
    #expect(many < 9 * few, "\(few) s, then \(many) s")
    let plan = plan(4000)
    let ids = Sample.cells(plan, "place")
    #expect(ids == ["place"] + (2...4000).map { "place-\($0)" }, "\(ids.prefix(3))")
  }

  @Test func twoColumnsOfGroupsAreJoinedInTheOrderOfTheOptions() {
    let plan = Sample.plan(
      "Age,Sex,date,deaths\n0-4,Women,2025-02-01,1\n5-9,Total,2025-02-01,2\n",
      maps: ["Sex=group", "Age=group", "Sex:Total=whole"], sets: ["source=a"])
    #expect(Sample.cells(plan, "value", "group") == ["1 Women, 0-4", "2 5-9"])
  }
}
