import SituationTestSupport
import Testing

@testable import Importing
@testable import SituationData
@testable import SourceText

/// Columns whose meaning is seen beside others, or in most of their cells.
extension OddTablesTests {
  @Test("What is aimed at is proposed as the target of what has come about, and never as that")
  func targets() {
    let table =
      "Area,Date,Girls targeted,Boys reached,Girls reached\nTolen,2025-02-01,120,50,80\nVesk,2025-02-01,90,40,70\n"
    let asked = made(table).asked
    #expect(
      asked.first { $0.option == "--map 'Girls targeted=girls_reached target'" }?.alternatives == [
        "--map 'Girls targeted=girls_targeted' --add-indicator 'girls_targeted,Girls targeted,people,stock'",
        "--map 'Girls targeted=skip'",
      ], "\(asked)")
    var choices = ImportChoices(
      maps: ["Girls targeted=girls_reached target"], sets: ["published=2025-03-31"],
      indicators: ["girls_reached,Girls reached,people,stock", "boys_reached,Boys reached,people,stock"],
      sources: ["b,B,research"])
    choices.sets.append("source=b")
    let plan = SituationProposal([Samples.file("t.csv", table)], choices: choices).plan
    #expect(
      ImportSamples.cells(plan, "indicator", "value", "status", "place").sorted()
        == [
          "boys_reached 40  Vesk", "boys_reached 50  Tolen", "girls_reached 120 target Tolen", "girls_reached 70  Vesk",
          "girls_reached 80  Tolen", "girls_reached 90 target Vesk",
        ],
      "\(ImportSamples.outcome(plan))")
    // Those in need are no target's measure; those who are helped are.
    let plan3 = "Area,Date,People in need,People targeted,People reached\nTolen,2025-02-01,90,50,20\n"
    #expect(
      made(plan3).asked.contains { $0.option == "--map 'People targeted=people_reached target'" },
      "\(made(plan3).asked)")
    let plan2 = "Area,Date,People in need,People targeted\nTolen,2025-02-01,90,50\n"
    #expect(!made(plan2).asked.contains { $0.option.hasSuffix("target'") }, "\(made(plan2).asked)")
    // An option names an indicator that nobody was asked about.
    let rates = "Area,Date,Coverage (%),Target coverage (%)\nTolen,2025-02-01,40,70\nVesk,2025-02-01,30,60\n"
    #expect(
      made(rates).asked.contains {
        $0.option
          == "--map 'Target coverage (%)=coverage target' --add-indicator 'coverage,Coverage (%),%,stock'"
      }, "\(made(rates).asked)")
    #expect(made(rates).rows.count == 4)
    // For whom a service is meant is a population, and a table of targets alone has nothing to compare them with.
    for name in ["Target population", "Deaths"] {
      let plain = made("Area,Date,\(name)\nTolen,2025-02-01,120\nVesk,2025-02-01,90\n")
      #expect(!plain.asked.contains { $0.option.hasSuffix("target'") }, "\(name)")
    }
  }

  @Test("Marks behind many numbers are one question, and stand in the caveats then")
  func marks() {
    let rows = (0..<60).map { "A\($0),2024-01-01,\(1000 + $0) \(["p", "e", "bp"][$0 % 3])\n" }.joined()
    let table = "Area,Date,Killed\n\(rows)North,2024-01-01,: c\nSouth,2024-01-01,7\n"
    let (asked, made) = made(table)
    #expect(asked.contains { $0.option == "--marks bp,e,p" }, "\(asked)")
    #expect(made.count == 61 && made[0].hasPrefix("killed 1000"), "\(made)")
    let plan = ImportSamples.plan(
      "Area,Date,Killed\nNorth,2025-02-01,12 p\nSouth,2025-02-01,\"1,300 †\"\n",
      maps: ["Area=place", "Date=as_of", "Killed=deaths", "Area:North=North", "Area:South=South"], sets: ["source=a"]
    ) { $0.marks = "p,†" }
    #expect(
      ImportSamples.cells(plan, "value", "caveat") == ["12 marked “p” by the source", "1300 marked “†” by the source"],
      "\(ImportSamples.outcome(plan))")
    for wrong in ["", ",", "1", "p,2", "."] {
      let plan = ImportSamples.plan("date,deaths\n2025-02-01,12 p\n", sets: ["source=a"]) { $0.marks = wrong }
      #expect(plan.wrongOptions.count == 1, "\(wrong)")
    }
    // What may be a unit or a scale is no mark.
    for text in ["12 kg", "12 m", "12k", "12%", "12", "12 families", "12,5 a,b"] {
      #expect(NumberReading.mark(of: text, NumberForm(reader: NumberReader())) == nil, "\(text)")
    }
  }

  @Test(
    "Columns that are years of accounts are asked about, and become periods",
    arguments: [
      ("2022/23,2023/24", "2022-07-01/2023-06-30", nil), ("FY2022/23,FY2023/24", "2022-07-01/2023-06-30", nil),
      ("FY 2023,FY 2024", "2022-07-01/2023-06-30", "2023"), ("2008-09,2009-10", "2008-07-01/2009-06-30", "months"),
    ])
  func accountingYears(names: String, first: String, other: String?) {
    let (asked, rows) = made("District,\(names)\nA,1000,1100\nB,2000,2100\n")
    let name = names.split(separator: ",")[0]
    #expect(
      asked.count == 1 && asked[0].option.hasPrefix("--columns \(ShellText.quoted(names)) --map columns=as_of --map"),
      "\(asked)")
    #expect(rows.count == 4 && rows.contains { $0.hasSuffix("\(first) A") }, "\(rows)")
    let last = asked.first?.alternatives.last ?? ""
    #expect(other.map { last.contains("columns:\(name)=\($0)") || last == "--columns \($0)" } ?? true, "\(last)")
  }

  @Test(
    "Words for “less than” and “more than” may be those of groups",
    arguments: [
      ("Category", "Under 18", "Over 18"), ("Class", "bis 5", "über 5"), ("Age", "under 5", "5 or more"),
      ("Household size", "up to 4", "more than 4"),
    ])
  func groupsOfNumbers(name: String, low: String, high: String) {
    let rows = ["N", "S"].map { "\($0),2024-01-01,\(low),3\n\($0),2024-01-01,\(high),4\n" }.joined()
    let (asked, made) = made("Area,Date,\(name),Deaths\n\(rows)")
    #expect(made.count == 4 && made.allSatisfy { $0.hasPrefix("deaths ") }, "\(made)")
    #expect(!asked.contains { $0.option.contains("Category,") || $0.option.contains("Household size,") }, "\(asked)")
  }

  @Test("Dates behind other words in the cells of a column are asked for, where no other column has any")
  func datedTexts() {
    let table = "Country,Round,IDPs\nA,Round 12 (March 2024),12\nB,Round 13 (June 2024),30\nC,Round 13 (June 2024),31\n"
    let (asked, rows) = made(table)
    #expect(
      asked.contains {
        $0.option
          == "--map Round=as_of --map 'Round:Round 12 (March 2024)=2024-03' --map 'Round:Round 13 (June 2024)=2024-06'"
          && $0.alternatives == ["--map Round=group", "--map Round=skip"]
      }, "\(asked)")
    #expect(rows.map { String($0.suffix(9)) } == ["2024-03 A", "2024-06 B", "2024-06 C"], "\(rows)")
  }

  @Test("Bounds before their value belong to it where a word says so")
  func boundsBeforeTheValue() {
    let (_, rows) = made(
      "Country,Date,Low estimate,High estimate,Best estimate\nA,2024-03-01,10,30,20\nB,2024-03-01,5,9,7\n")
    #expect(
      rows.map { $0.split(separator: " ").dropFirst().joined(separator: " ") } == [
        "20 10 30 2024-03-01 A", "7 5 9 2024-03-01 B",
      ], "\(rows)")
  }
}
