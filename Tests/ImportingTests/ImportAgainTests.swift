import SituationTestSupport
import Testing

@testable import Importing
@testable import SituationData
@testable import SourceText

/// What has changed in a file since it was brought in last time.
struct ImportAgainTests {
  private typealias Sample = ImportSamples

  private static let rows = "North,2025-02-01,10\nSouth,2025-02-01,20\n"
  private static let names = "Area,Date,Dead\n"

  /// The table of last week, with a title above it, and then that of this week.
  private func again(
    _ table: String, _ change: (inout ImportChoices) -> Void = { _ in }, first: (inout ImportChoices) -> Void = { _ in }
  ) -> ImportPlan {
    let plan = Sample.plan(
      "Week 1,,\n\(Self.names)\(Self.rows)", named: "w.csv", maps: ["Area=place", "Dead=deaths"], sets: ["source=a"]
    ) {
      $0.header = "2"
      first(&$0)
    }
    #expect(!plan.tables.isEmpty, "\(Sample.outcome(plan))")
    let kept = Dictionary(
      uniqueKeysWithValues: (plan.tables + [plan.recipes].compactMap { $0 }).map { ($0.name, $0.text(0..<9999)) })
    return Sample.plan(table, named: "w.csv", taken: ["data.csv", "w.csv"], more: kept) {
      $0.again = "w"
      change(&$0)
    }
  }

  private static let next = "\(names)\(rows)North,2025-02-08,11\n"

  @Test(arguments: [
    ("Week 2,,\nas of 8 February,,\n\(next)", 3), ("\(next)", 1), ("Week 2,,\n\n\(next)", 3),
    ("Week 2,8 February,\nby phone,and radio,\n\n\(next)", 4),
  ])
  func namesThatStandInAnotherLineAreOneQuestion(table: String, line: Int) {
    let asked = again(table)
    #expect(Sample.outcome(asked) == ["open: --header \(line)"])
    #expect(asked.questions[0].remark.contains("stand in line \(line), and not in line 2 as then"))
    #expect(Sample.cells(again(table) { $0.header = "\(line)" }, "value") == ["11"])
  }

  @Test func namesThatStandWhereTheyStoodAreNone() {
    #expect(Sample.cells(again("Week 2,,\n\(Self.next)"), "value") == ["11"])
    // Most of them are others: each is a question of its own.
    let renamed = again("Week 2,,\n\(Self.next.replacing("Dead", with: "Killed"))")
    #expect(Sample.outcome(renamed) == ["open: --map Killed=deaths"])
  }

  @Test func rowsBelowTheLastLineOfLastTimeAreAsked() {
    func ended(_ table: String, _ change: (inout ImportChoices) -> Void = { _ in }) -> ImportPlan {
      again(table, change, first: { $0.rows = "3-4" })
    }
    let asked = ended("Week 2,,\n\(Self.next)North,2025-02-09,12\n\nOther,,\n")
    #expect(Sample.outcome(asked) == ["open: --rows 3-6"] && asked.questions[0].alternatives == ["--rows 3-4"])
    #expect(Sample.cells(ended("Week 2,,\n\(Self.next)") { $0.rows = "3-5" }, "value") == ["11"])
    // What the user leaves out now, a note, and what stands behind an empty line are not.
    for table in ["\(Self.names)\(Self.rows)Note,,\n", "\(Self.names)\(Self.rows)\nNorth,2025-02-08,11\n"] {
      let left = ended("Week 2,,\n\(table)")
      #expect(Sample.outcome(left).isEmpty && left.summaries[0].known == 2, "\(Sample.outcome(left))")
    }
    let cut = ended("Week 2,,\n\(Self.next)") { $0.rows = "3-4" }
    #expect(Sample.outcome(cut).isEmpty && cut.summaries[0].known == 2, "\(Sample.outcome(cut))")
  }

  @Test func anotherTextForNoValueIsAdded() {
    let table = "Week 2,,\n\(Self.names)North,2025-02-08,n/a\nNorth,2025-02-09,..\nNorth,2025-02-10,3\n"
    let refused = again(table) { $0.missing = ".." }
    #expect(refused.faults.first?.message.hasSuffix("where it stands for no value, --missing n/a") ?? false)
    #expect(Sample.cells(again(table, { $0.missing = "n/a" }, first: { $0.missing = ".." }), "value") == ["3"])
  }

  @Test(arguments: [
    ("Area,Date,Dead (thousands)\nNorth,2025-02-08,11\n", "Dead (thousands)", "--factor 'Dead (thousands)=1000'"),
    ("All figures in thousands,,\nArea,Date,Dead\nNorth,2025-02-08,11\n", "Dead", "--factor 1000"),
  ])
  func aScaleThatATableNamesIsAsked(table: String, column: String, option: String) {
    let maps = ["Area=place", "\(column)=deaths"]
    let asked = Sample.plan(table, maps: maps, sets: ["source=a"]) { $0.header = table.hasPrefix("Area") ? "1" : "2" }
    #expect(Sample.outcome(asked) == ["open: \(option)"], "\(Sample.outcome(asked))")
    for (option, value) in [(option, "11000"), (asked.questions[0].alternatives[0], "11")] {
      let made = Sample.plan(table, maps: maps, sets: ["source=a"]) {
        $0.header = table.hasPrefix("Area") ? "1" : "2"
        let isTaken = $0.take(pasted: option)
        #expect(isTaken)
      }
      #expect(Sample.cells(made, "value") == [value], "\(Sample.outcome(made))")
    }
    // A fault of a value is said before.
    let half = Sample.plan(
      table.replacing(",11", with: ",1.5"), maps: maps, sets: ["source=a"]
    ) { $0.header = table.hasPrefix("Area") ? "1" : "2" }
    #expect(half.faults.count == 1 && half.questions.isEmpty, "\(Sample.outcome(half))")
  }
}
