import SituationTestSupport
import Testing

@testable import Importing
@testable import SituationData
@testable import SourceText

/// Tables without names of their columns, or with names that stand elsewhere.
struct ImportHeaderTests {
  private typealias Sample = ImportSamples

  @Test(arguments: [
    "2025-02-01,3\n2025-02-02,4\n", "North,3\nSouth,4\n", "North,2025-02-01,x\nSouth,2025-02-02,y\n",
    "North,3,3,3\nSouth,4,4,4\n",
    "a,3.5\nb,4.5\n",
  ])
  func aFirstRowOfValuesIsNone(table: String) {
    let plan = Sample.plan(table, sets: ["source=a"])
    #expect(Sample.outcome(plan) == ["raw/table.csv:1:1 missing-column"], "\(Sample.outcome(plan))")
    // The user says that it is.
    let said = Sample.plan(table, sets: ["source=a"]) { $0.header = "1" }
    #expect(!Sample.outcome(said).contains("raw/table.csv:1:1 missing-column"))
  }

  @Test(arguments: [
    "area,2025-02-01,2025-02-02\nNorth,3,4\n", "area,2023,2024\nNorth,3,4\n", "area,1,2,3\nNorth,3,4,5\n",
    "area,1,2\nNorth,3,4\n", "area,0,5,10\nNorth,3,4,5\n", "area,0-4,5-17,18+\nNorth,3,4,5\n", "date,deaths\n",
    "date,deaths\n2025-02-01,3\n", "area,7\nNorth,x\n",
  ])
  func namesMayBeNumbers(table: String) {
    let plan = Sample.plan(table, sets: ["source=a"])
    #expect(!Sample.outcome(plan).contains { $0.hasSuffix("missing-column") }, "\(Sample.outcome(plan))")
  }

  @Test func namesOfJSONMayStandBesideItsRows() {
    let rows = "[[\"2025-02-01\", 3], [\"2025-02-02\", 4]]"
    for text in [
      "{\"columns\": [\"date\", \"deaths\"], \"data\": \(rows)}",
      "{\"data\": \(rows), \"meta\": {\"fields\": [\"date\", \"deaths\"]}}",
      "{\"data\": [[\"date\", \"deaths\"], [\"2025-02-01\", 3], [\"2025-02-02\", 4]], \"notes\": [\"x\"]}",
    ] {
      let plan = Sample.plan(text, named: "x.json", sets: ["source=a"])
      #expect(
        Sample.cells(plan, "as_of", "value") == ["2025-02-01 3", "2025-02-02 4"], "\(text) \(Sample.outcome(plan))")
    }
    #expect(
      Sample.outcome(Sample.plan("{\"data\": \(rows)}", named: "x.json", sets: ["source=a"])) == [
        "x.json:1:11 missing-column"
      ])
  }

  @Test(arguments: [
    ("date,deaths\n2025-02-01,3\n,4\n2025-02-02,5\n", "--fill date", ["2025-02-01 3", "2025-02-01 4", "2025-02-02 5"]),
    ("date,deaths\n2025-02-01,3\n,4\n2025-02-02,5\n", "--map date:=skip", ["2025-02-01 3", "2025-02-02 5"]),
    ("date,deaths\n,3\n2025-02-02,5\n", "--map date:=skip", ["2025-02-02 5"]),
  ])
  func blanksBelowADateAreAsked(table: String, option: String, rows: [String]) {
    let asked = Sample.plan(table, sets: ["source=a"]) { $0.duplicates = "skip" }
    let options = asked.questions.flatMap { [$0.option] + $0.alternatives }.map { $0.replacing("'", with: "") }
    #expect(options.contains(option), "\(Sample.outcome(asked))")
    let made = Sample.plan(table, sets: ["source=a"]) {
      $0.events = "rows"
      let isTaken = $0.take(pasted: option)
      #expect(isTaken)
    }
    #expect(Sample.cells(made, "as_of", "value") == rows, "\(Sample.outcome(made))")
  }
}
