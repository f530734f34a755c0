import SituationTestSupport
import Testing

@testable import Importing
@testable import SituationData
@testable import SourceText

/// What is asked before it could be dropped, doubled or misread.
struct ImportCareTests {
  private typealias Sample = ImportSamples

  @Test func theSumOfTheOthersIsAsked() {
    let table = "Area,date,deaths\nNorth,2025-02-01,1\nSouth,2025-02-01,2\nGrand total,2025-02-01,3\n"
    let asked = Sample.plan(table, maps: ["Area=place"], sets: ["source=a"])
    #expect(Sample.outcome(asked) == ["open: --map 'Area:Grand total=skip'"])
    #expect(asked.questions[0].alternatives == ["--map 'Area:Grand total=whole'"])
    #expect(asked.questions[0].remark.hasPrefix("raw/table.csv:4:1:"))
    func rows(_ word: String) -> [String] {
      Sample.cells(
        Sample.plan(table, maps: ["Area=place", "Area:Grand total=\(word)"], sets: ["source=a"]), "value", "place")
    }
    #expect(rows("skip") == ["1 North", "2 South"] && rows("whole") == ["1 North", "2 South", "3 "])
  }

  @Test func rowsThatWouldBeOneObservationAreAsked() {
    let table = "date,deaths,id\n2025-02-01,5,x1\n2025-02-01,5,x2\n2025-02-01,6,x3\n"
    let asked = Sample.plan(table, maps: ["id=skip"], sets: ["source=a"])
    #expect(Sample.outcome(asked) == ["open: --events rows"])
    #expect(asked.questions[0].remark.contains("line 3 as line 2, line 4 as line 2"))
    #expect(asked.questions[0].alternatives == ["--map id=event"])
    let unnamed = Sample.plan("date,deaths,x\n2025-02-01,5,a\n2025-02-01,6,b\n", maps: ["x=skip"], sets: ["source=a"])
    #expect(unnamed.questions[0].alternatives == ["--map COLUMN=event"])
    let events = Sample.plan(table, maps: ["id=skip"], sets: ["source=a"]) { $0.events = "rows" }
    #expect(Sample.cells(events, "value", "event") == ["5 2025-02-01-1", "5 2025-02-01-2", "6 2025-02-01-3"])
    #expect(Sample.cells(Sample.plan(table, maps: ["id=event"], sets: ["source=a"]), "event") == ["x1", "x2", "x3"])
    let same = "date,deaths\n2025-02-01,5\n2025-02-01,5\n"
    #expect(Sample.plan(same, sets: ["source=a"]).questions[0].alternatives.last == "--duplicates skip")
    let skipped = Sample.plan(same, sets: ["source=a"]) { $0.duplicates = "skip" }
    #expect(Sample.cells(skipped, "value") == ["5"] && skipped.summaries[0].leftOut == 1)
    #expect(skipped.notes == ["left out, since it repeats another row: line 3"])
    let other = Sample.plan(table, maps: ["id=skip"], sets: ["source=a"]) { $0.duplicates = "skip" }
    #expect(Sample.outcome(other) == ["open: --events rows"])
  }

  @Test func aPeriodWithoutEndIsAsked() {
    let table = "from,to,released\n2025-01-01,2025-01-31,1\n2025-02-01,,2\n"
    let asked = Sample.plan(table, sets: ["source=a", "published=2025-02-20"])
    #expect(Sample.outcome(asked) == ["open: --map to:=DATE"] || Sample.outcome(asked) == ["open: --map 'to:=DATE'"])
    #expect(asked.questions[0].remark.hasPrefix("raw/table.csv:3:12:"))
    let plan = Sample.plan(table, maps: ["to:=2025-02-15"], sets: ["source=a", "published=2025-02-20"])
    #expect(Sample.cells(plan, "as_of").last == "2025-02-01/2025-02-15")
  }

  @Test func aColumnCalledAsAFieldThatHoldsSomethingElseIsAsked() {
    let table = "Event,Status,date,deaths\nFlood 2025,Ongoing,2025-02-01,1\n"
    let asked = Sample.plan(table, sets: ["source=a"])
    #expect(Sample.outcome(asked) == ["open: --map Event=MEANING", "open: --map Status=MEANING"])
    let plan = Sample.plan(table, maps: ["Event=skip", "Status=skip"], sets: ["source=a"])
    #expect(Sample.cells(plan, "value") == ["1"])
  }

  @Test func whatIsUnchangedIsNotWrittenAgainUnderAnotherDayOfPublication() {
    let header = "indicator,source,value,as_of,published"
    let known = [
      "deaths,a,1,2025-02-01,2025-02-03", "deaths,a,2,2025-02-02,2025-02-03", "deaths,a,3,2025-02-02,2025-02-05",
    ]
    let plan = Sample.plan(
      "date,deaths\n2025-02-01,1\n2025-02-02,4\n2025-02-03,5\n", into: known, header: header,
      sets: ["source=a", "published=2025-02-10"])
    #expect(Sample.cells(plan, "value", "as_of") == ["4 2025-02-02", "5 2025-02-03"])
    #expect([plan.summaries[0].new, plan.summaries[0].corrected, plan.summaries[0].known] == [1, 1, 1])
    let back = Sample.plan(
      "date,deaths\n2025-02-02,2\n", into: known, header: header, sets: ["source=a", "published=2025-02-10"])
    #expect(back.summaries[0].corrected == 1)
  }

  @Test func controlTotals() {
    let plan = Sample.plan(
      "date,deaths\n2025-02-01,1\n2025-02-02,40\n2025-02-03,\n", into: ["deaths,a,7,2025-01-01,"],
      header: "indicator,source,value,as_of,place", sets: ["source=a"])
    let total = plan.totals[0]
    #expect(total.indicator == "deaths" && total.blanks == 1 && total.file.rows == 2 && total.situation.rows == 3)
    #expect(total.file.sum?.plain == "41" && total.situation.sum?.plain == "48")
    #expect(total.file.lowest?.plain == "1" && total.file.highest?.plain == "40")
    #expect(total.file.days?.lowerBound.iso == "2025-02-01" && total.situation.days?.lowerBound.iso == "2025-01-01")
  }

  @Test func whatHasNothingAboveItIsNotFilled() {
    let table = "Area,date,deaths\n,2025-02-01,1\nSouth,2025-02-01,2\n"
    let maps = ["Area=place"]
    #expect(Sample.outcome(Sample.plan(table, maps: maps, sets: ["source=a"])) == ["open: --map 'Area:=whole'"])
    let filled = Sample.plan(table, maps: maps, sets: ["source=a"]) { $0.fills = ["Area"] }
    #expect(Sample.outcome(filled) == ["open: --map 'Area:=whole'"])
    #expect(filled.questions[0].alternatives == ["--map 'Area:=skip'"])
  }

  // MARK: - Recipes

  private static let week1 = "Day,Area,Dead\n2025-02-01,North,10\n2025-02-02,North,12\n2025-02-03,North,7\n"
  private static let maps = ["Day=as_of", "Area=place", "Dead=deaths"]

  /// The recipe and table that a first import leaves.
  private func kept(notes: String = "", until: String? = nil) -> [String: String] {
    let plan = Sample.plan(
      Self.week1 + notes, named: "week1.csv", maps: Self.maps, sets: ["source=a", "published=2025-02-04"]
    ) { $0.until = until }
    return Dictionary(
      uniqueKeysWithValues: (plan.tables + [plan.recipes].compactMap { $0 }).map { ($0.name, $0.text(0..<9999)) })
  }

  private func again(_ table: String, sets: [String], _ change: (inout ImportChoices) -> Void = { _ in }) -> ImportPlan
  {
    Sample.plan(table, named: "week2.csv", sets: sets, taken: ["data.csv", "week1.csv"], more: kept()) {
      $0.again = "week1"
      change(&$0)
    }
  }

  @Test func whatWasSaidIsKept() {
    #expect(
      kept()["imports.yaml"] == """
        # How tables of others are brought in. Written by sitrep import; sitrep import --again NAME reads it.
        week1:
          map: ["Day=as_of", "Area=place", "Dead=deaths"]
          set: ["source=a"]
          each-time: ["published"]
          columns: ["Day", "Area", "Dead"]
          files: ["week1.csv"]

        """)
  }

  @Test func nextWeekOnlyWhatChangedIsWritten() {
    let week2 = "Day,Area,Dead\n2025-02-01,North,10\n2025-02-02,North,14\n2025-02-03,North,\n2025-02-04,North,9\n"
    let plan = again(week2, sets: ["published=2025-02-08"])
    #expect(
      Sample.cells(plan, "value", "as_of", "published") == ["14 2025-02-02 2025-02-08", "9 2025-02-04 2025-02-08"])
    #expect(plan.gone == ["deaths@a at North on 2025-02-03: 7 (week1.csv:4)"])
    #expect(plan.recipes?.text(0..<9999).contains("files: [\"week1.csv\", \"week2.csv\"]") == true)
    let withdrawn = again(week2, sets: ["published=2025-02-08"]) { $0.withdraws = true }
    #expect(Sample.cells(withdrawn, "value", "as_of", "status").last == " 2025-02-03 withdrawn")
    #expect(withdrawn.totals[0].situation.rows == 3)
  }

  @Test func whatIsOfThisTimeOnlyIsAskedAgain() {
    #expect(Sample.outcome(again(Self.week1, sets: [])) == ["open: --set published=DATE"])
    #expect(again(Self.week1, sets: ["published=2025-02-08"]).tables.isEmpty)
  }

  @Test func aRenamedColumnIsOneQuestion() {
    let renamed = Self.week1.replacing("Dead", with: "Deaths so far")
    let asked = again(renamed, sets: ["published=2025-02-08"])
    #expect(Sample.outcome(asked) == ["open: --map 'Deaths so far=deaths'"])
    #expect(asked.questions[0].remark.contains("“Dead” of last time is not there"))
    let answered = again(renamed, sets: ["published=2025-02-08"]) { $0.maps = ["Deaths so far=deaths"] }
    #expect(answered.tables.isEmpty && answered.summaries[0].known == 3, "\(Sample.outcome(answered))")
    #expect(answered.recipes?.text(0..<9999).contains("\"Deaths so far=deaths\"") == true)
    #expect(answered.recipes?.text(0..<9999).contains("\"Dead=deaths\"") == false)
  }

  @Test func aNoteThatBeginsOtherwiseIsAQuestion() {
    let kept = kept(notes: "Office A (4 February),,\n", until: "Office A (4")
    func again(_ notes: String, _ change: (inout ImportChoices) -> Void = { _ in }) -> ImportPlan {
      Sample.plan(
        Self.week1 + "2025-02-04,North,9\n" + notes, named: "week2.csv", sets: ["published=2025-02-08"], more: kept
      ) {
        $0.again = "week1"
        change(&$0)
      }
    }
    #expect(Sample.cells(again("Office A (4 February),,\n"), "value") == ["9"])
    let asked = again("Office A (11 February),,\n")
    #expect(Sample.outcome(asked) == ["open: --until 'Office A ('"], "\(Sample.outcome(asked))")
    #expect(asked.questions[0].alternatives == ["--rows 2-"])
    #expect(asked.questions[0].remark.hasPrefix("week2.csv:6:1: no cell begins with “Office A (4”"))
    let answered = again("Office A (11 February),,\n") { $0.until = "Office A (" }
    #expect(Sample.cells(answered, "value") == ["9"], "\(Sample.outcome(answered))")
    #expect(answered.recipes?.text(0..<9999).contains("until: \"Office A (\"") == true)
    // Without notes, the table may end with its file.
    #expect(Sample.outcome(again("")) == ["open: --rows 2-"])
    let whole = again("") { $0.rows = "2-" }
    #expect(Sample.cells(whole, "value") == ["9"], "\(Sample.outcome(whole))")
    #expect(whole.recipes?.text(0..<9999).contains("until:") == false)
    // A text that the user writes now is theirs to mend.
    #expect(again("") { $0.until = "Nota" }.wrongOptions.count == 1)
  }

  @Test(arguments: [
    (
      "2025-02-04,Reported by phone,9\n2025-02-05,North,4\nReported 2025-05-09 by phone,,\n",
      "Reported 2025-05-09 by phone"
    ),
    ("2025-02-04,North,9\nReported by phone,,\n2025-02-05,North,4\n", "Reported by phone"),
    ("2025-02-04,North,9\nReported by phone,,\n,,4\n", "Reported by phone"),
    ("2025-02-04,Reported by phone,9\n", nil),
  ])
  func aTextThatIsKeptCutsNoValues(rows: String, note: String?) {
    let kept = kept(notes: "Reported 2025-05-02 by phone,,\n", until: "Reported")
    let asked = Sample.plan(
      Self.week1 + rows, named: "week2.csv", sets: ["published=2025-02-08"], more: kept
    ) { $0.again = "week1" }
    #expect(
      Sample.outcome(asked) == ["open: \(note.map { "--until '\($0)'" } ?? "--rows 2-")"], "\(Sample.outcome(asked))")
    #expect(asked.questions[0].alternatives == (note == nil ? [] : ["--rows 2-"]))
    #expect(asked.questions[0].remark.contains("a cell begins with “Reported”"))
    // What the user writes now is done.
    let cut = Sample.plan(
      Self.week1 + rows, named: "week2.csv", sets: ["published=2025-02-08"], more: kept
    ) { ($0.again, $0.until) = ("week1", "Reported") }
    let first = rows.hasPrefix("2025-02-04,North,9\n") ? ["9"] : []
    #expect(Sample.cells(cut, "value") == first && cut.summaries[0].known == 3, "\(Sample.outcome(cut))")
  }

  @Test func aNoteOfTwoCellsIsCutAsItWas() {
    let table = "Day,Area,Dead,Note\n2025-02-01,North,10,\n"
    let first = Sample.plan(
      table + "Reported by,Office A,,\n", named: "week1.csv", maps: Self.maps, sets: ["source=a"]
    ) { $0.until = "Reported by" }
    let kept = Dictionary(
      uniqueKeysWithValues: (first.tables + [first.recipes].compactMap { $0 }).map { ($0.name, $0.text(0..<9999)) })
    let again = Sample.plan(
      table + "2025-02-02,North,9,\nReported by,Office B,,\n", named: "week2.csv", more: kept
    ) { $0.again = "week1" }
    #expect(Sample.cells(again, "value") == ["9"], "\(Sample.outcome(again))")
  }

  @Test(arguments: [
    ("Reported 2025-05-02 by phone", "Reported 2025-05-02 by phone"), ("Office A (4 February)", "Office A ("),
    ("Note", "Note"), ("Data as of 4 May", "Data as of"), ("A 2", "A 2"),
  ])
  func aNoteIsKnownByTwoWordsOrAllOfIt(note: String, beginning: String) {
    #expect(TableEnd.beginning(ofNote: note, below: [ImportGrid.Row]()) == beginning)
  }

  @Test func whereATableEndsIsSaidOnce() {
    func merged(kept: (inout ImportChoices) -> Void, now: (inout ImportChoices) -> Void) -> [String?] {
      var (old, new) = (ImportChoices(), ImportChoices())
      kept(&old)
      now(&new)
      let choices = ImportRecipe(name: "x", choices: old, columns: [], files: []).choices(with: new)
      return [choices.rows, choices.until]
    }
    #expect(merged(kept: { $0.until = "Note" }, now: { $0.rows = "2-9" }) == ["2-9", nil])
    #expect(merged(kept: { $0.rows = "3-9" }, now: { $0.until = "Note" }) == ["3-", "Note"])
    #expect(merged(kept: { $0.rows = "3" }, now: { $0.until = "Note" }) == ["3-", "Note"])
    #expect(merged(kept: { $0.rows = "3-9" }, now: { ($0.rows, $0.until) = ("4-", "Note") }) == ["4-", "Note"])
    #expect(merged(kept: { ($0.rows, $0.until) = ("3-", "Note") }, now: { _ in }) == ["3-", "Note"])
  }

  @Test func aColumnOfTheNextPeriodIsReadAsTheOthers() {
    func plan(_ table: String, _ more: [String: String], _ change: (inout ImportChoices) -> Void) -> ImportPlan {
      Sample.plan(
        table, named: "q.csv", sets: ["published=2025-02-01"], taken: ["data.csv", "q.csv"], more: more, change)
    }
    let first = plan("Area,Q1 2024,Q2 2024\nNorth,3,4\n", [:]) {
      ($0.columns, $0.dates) = ("periods", "quarter")
      ($0.maps, $0.sets) = (["Area=place"], $0.sets + ["source=a", "indicator=deaths"])
    }
    #expect(Sample.cells(first, "value", "as_of").last == "4 2024-04-01/2024-06-30", "\(Sample.outcome(first))")
    let kept = Dictionary(
      uniqueKeysWithValues: (first.tables + [first.recipes].compactMap { $0 }).map { ($0.name, $0.text(0..<9999)) })
    let next = plan("Area,Q1 2024,Q2 2024,Q3 2024\nNorth,3,4,5\n", kept) { $0.again = "q" }
    #expect(Sample.cells(next, "value", "as_of") == ["5 2024-07-01/2024-09-30"], "\(Sample.outcome(next))")
  }

  @Test func whatIsLeftOutStaysSoWhileADayIsAsked() {
    let asked = Sample.plan(
      Self.week1 + "Reported by phone,,\n", named: "week2.csv",
      more: kept(notes: "Reported by phone,,\n", until: "Reported by")
    ) { $0.again = "week1" }
    #expect(Sample.outcome(asked) == ["open: --set published=DATE"])
    let rows = Self.week1.split(separator: "\n").count
    #expect(asked.leavesOut(row: rows + 1, column: 1, ofTable: 0) && !asked.leavesOut(row: rows, column: 1, ofTable: 0))
  }

  @Test func aNameThatIsNotKeptIsWrongUsage() {
    let plan = again(Self.week1, sets: []) { $0.again = "week" }
    #expect(plan.wrongOptions == ["--again week: imports.yaml has no such name; did you mean “week1”?"])
  }

  @Test(arguments: ["x: 1\n", "x:\n  mpa: []\n", "- a\n", "x:\n  map: {a: 1}\n", "x: [\n"])
  func aBrokenRecipeIsAFault(text: String) {
    let plan = Sample.plan("date,deaths\n2025-02-01,1\n", sets: ["source=a"], more: ["imports.yaml": text])
    #expect(!plan.situationFaults.isEmpty && plan.tables.isEmpty)
  }
}
