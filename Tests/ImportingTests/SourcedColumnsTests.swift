import SituationTestSupport
import Testing

@testable import Importing
@testable import SituationData
@testable import SourceText

/// Columns whose names say who says so.
struct SourcedColumnsTests {
  private typealias Sample = ImportSamples

  @Test(arguments: [
    (["Cases (WHO)", "Cases (MoH)"], ["Cases|WHO", "Cases|MoH"]), (["Cases [WHO]"], ["Cases|WHO"]),
    (["Deaths - OCHA", "Red Crescent: Deaths"], ["Deaths|OCHA", "Deaths|Red Crescent"]),
    (["Killed according to the Ministry of Health"], ["Killed|the Ministry of Health"]),
    (["Cases (source: WHO)", "Killed reported by UNHCR"], ["Cases|WHO", "Killed|UNHCR"]),
    (["WHO Cases", "Ministry of Health Cases"], ["Cases|WHO", "Cases|Ministry of Health"]),
    (["cases_who", "cases_moh", "beds"], ["cases|who", "cases|moh", "-"]),
    // Side by side a word is the name of a source only where another stands in its place.
    (["UN staff killed"], ["-"]), (["WHO Cases", "WHO Deaths"], ["-", "-"]),
    (["Cases (male)", "Cases (USD)", "Displaced (IDP)", "Cases (2024)", "(WHO)", ""], ["-", "-", "-", "-", "-", "-"]),
    (["Cases (suspected)", "Cases (confirmed)", "Deaths by cause"], ["-", "-", "-"]),
    (["Killed by police", "Killed by the government", "Funding for UNICEF", "Funding for WHO"], ["-", "-", "-", "-"]),
  ])
  func namesThatJoinWhatIsCountedAndWhoSaysSo(names: [String], read: [String]) {
    let found = Dictionary(
      uniqueKeysWithValues: SourcedName.all(names.enumerated().map { ($0.offset, $0.element) }).map {
        ($0.index, $0.name)
      })
    #expect(names.indices.map { found[$0].map { "\($0.subject)|\($0.source)" } ?? "-" } == read)
  }

  @Test(arguments: [
    ("WHO", true), ("MoH", true), ("Ministry of Health", true), ("unhcr", true), ("OHCHR", true), ("Tolen", false),
    ("GMO/MoH", true), ("USD/EUR", false), ("/", false), ("USD", false), ("IDP", false), ("M", false),
    ("COVID19", false), ("Health", false), ("", false),
  ])
  func whatIsLikelyTheNameOfASource(text: String, isName: Bool) { #expect(SourceForm.isName(text) == isName) }

  private func proposal(_ table: String, _ options: [String] = []) -> SituationProposal {
    var choices = ImportChoices()
    for option in options {
      let isTaken = choices.take(pasted: option.replacing(",KIND", with: ",research"))
      #expect(isTaken, "\(option)")
    }
    return SituationProposal([Samples.file("deaths.csv", table)], choices: choices)
  }

  private func rows(_ proposal: SituationProposal) -> [String] {
    Sample.cells(proposal.plan, "indicator", "source", "group", "place", "value")
  }

  private static let wide = "District,Date,Deaths (WHO),Deaths (MoH)\nTolen,2025-02-01,3,4\n"

  @Test func sourcesInTheNamesOfColumnsAreAskedAbout() {
    let asked = proposal(Self.wide)
    let options = asked.plan.questions.map(\.option)
    #expect(
      options == [
        "--map 'Deaths (WHO)=deaths@who' --map 'Deaths (MoH)=deaths@moh'", "--add-indicator deaths,Deaths,people,flow",
        "--add-source who,WHO,KIND", "--add-source moh,MoH,KIND",
      ], "\(options)")
    #expect(rows(proposal(Self.wide, options)) == ["deaths who  Tolen 3", "deaths moh  Tolen 4"])
    let others = asked.plan.questions[0].alternatives
    #expect(others.count == 3, "\(others)")
    let sources = ["--add-source bureau,Bureau,KIND"]
    #expect(
      rows(proposal(Self.wide, [others[0], options[1]] + sources)) == [
        "deaths bureau WHO Tolen 3", "deaths bureau MoH Tolen 4",
      ])
    let places = Self.wide.replacing("District,", with: "").replacing("Tolen,", with: "")
    #expect(
      rows(proposal(places, [others[1], options[1]] + sources)) == ["deaths bureau  WHO 3", "deaths bureau  MoH 4"])
    let own = others[2].replacing("ACCUMULATION", with: "flow")
    #expect(
      rows(proposal(Self.wide, [own] + sources)) == ["deaths_who bureau  Tolen 3", "deaths_moh bureau  Tolen 4"])
  }

  @Test(arguments: [
    (
      "District,WHO 2023,WHO 2024,MoH 2024\nTolen,3,4,5\n",
      ["deaths who 2023 3", "deaths who 2024 4", "deaths moh 2024 5"]
    ),
    ("District,Cases 2023 (WHO),Cases 2023 (MoH)\nTolen,3,4\n", ["cases who 2023 3", "cases moh 2023 4"]),
    // A rate does not add up over time, which is no question.
    (
      "Date,Cases per 100 (WHO),Cases per 100 (MoH)\n2025-02-01,3,4\n",
      ["cases_per_100 who 2025-02-01 3", "cases_per_100 moh 2025-02-01 4"]
    ),
    (
      "Date,Killed (GMO/MoH),Killed (OHCHR)\n2025-02-01,3,4\n",
      ["killed gmo-moh 2025-02-01 3", "killed ohchr 2025-02-01 4"]
    ),
  ])
  func sourcesStandBesideDatesAndRates(table: String, rows: [String]) {
    let options = proposal(table).plan.questions.map { $0.option.replacing("=DATE", with: "=2025-03-31") }
    let made = proposal(table, options)
    let cells = Sample.cells(made.plan, "indicator", "source", "as_of", "value")
    #expect(cells == rows, "\(options) \(made.plan.questions)")
    // So does each other option, with the days that the names have.
    for option in proposal(table).plan.questions[0].alternatives {
      var answers = [option.replacing("ACCUMULATION", with: "stock"), "--add-source b,B,KIND"] + options.dropFirst()
      answers.removeAll { $0.hasPrefix("--add-source") && !$0.contains(" b,B") }
      let other = proposal(table, answers)
      #expect(
        Sample.cells(other.plan, "as_of", "value")
          == rows.map { row in
            row.split(separator: " ").suffix(2).joined(separator: " ")
          }, "\(answers) \(Sample.outcome(other.plan))")
    }
  }

  @Test func otherColumnsHaveASourceOfTheirOwn() {
    let table = "Date,Deaths (WHO),Beds\n2025-02-01,3,4\n"
    let asked = proposal(table).plan.questions.map(\.option)
    #expect(asked.contains("--add-source who,WHO,KIND") && asked.contains("--add-source ID,NAME,KIND"), "\(asked)")
    let answers = asked.map { $0.replacing("ID,NAME", with: "bureau,Bureau") }
    #expect(Set(rows(proposal(table, answers))) == ["deaths who   3", "beds bureau   4"])
    // Of several that are added for one place the user says which.
    let two = proposal(
      "Date,Beds\n2025-02-01,3\n",
      ["--add-indicator beds,Beds,beds,stock", "--add-source who,WHO,KIND", "--add-source moh,MoH,KIND"])
    #expect(two.plan.questions.map(\.option) == ["--set source=who"])
    #expect(two.plan.questions[0].alternatives == ["--set source=moh", "--add-source ID,NAME,KIND --set source=ID"])
  }

  @Test func columnsThatAreCalledAsSourcesAloneAreAskedAboutFirst() {
    let table = "Date,WHO,MoH\n2025-02-01,3,4\n"
    let asked = proposal(table).plan.questions
    #expect(asked.map(\.option) == ["--columns WHO,MoH --map columns=source"])
    #expect(
      asked[0].alternatives == [
        "--columns WHO,MoH --map columns=group", "--columns WHO,MoH --map columns=place",
        "--add-indicator who,WHO,who,ACCUMULATION --add-indicator moh,MoH,moh,ACCUMULATION",
      ])
    let next = proposal(table, [asked[0].option]).plan.questions.map(\.option)
    #expect(rows(proposal(table, [asked[0].option] + next)) == ["deaths who   3", "deaths moh   4"], "\(next)")
    let own = proposal(
      table, [asked[0].alternatives[2].replacing("ACCUMULATION", with: "stock"), "--add-source b,B,KIND"])
    #expect(rows(own) == ["who b   3", "moh b   4"], "\(own.plan.questions)")
  }

  @Test func aColumnOfSourcesIsAskedAboutAsSuch() {
    let asked = proposal("Date,Who,Deaths\n2025-02-01,WHO,3\n2025-02-01,MoH,4\n").plan.questions
    #expect(
      asked.first?.option == "--map Who=source"
        && asked[0].alternatives == [
          "--map Who=place", "--map Who=group", "--map Who=skip",
        ], "\(asked)")
    #expect(asked.contains { $0.option == "--add-source moh,MoH,KIND" })
    #expect(!asked.contains { $0.option == "--add-source ID,NAME,KIND" })
    // What may be one is an answer, too.
    let texts = proposal("Date,Who,Deaths\n2025-02-01,a,3\n2025-02-01,b,4\n").plan.questions
    #expect(texts[0].alternatives.contains("--map Who=source"), "\(texts)")
  }

  @Test(arguments: ["Source", "Quelle"])
  func manySourcesAreRatherDocuments(name: String) {
    let rows = (1...40).map { "2025-02-01,P\($0),Bulletin \($0),3\n" }.joined()
    let table = "Date,District,\(name),Deaths\n\(rows)"
    let asked = proposal(table).plan
    #expect(
      asked.questions.map(\.option) == [
        "--add-indicator deaths,Deaths,people,flow", "--map \(name)=document", "--add-source ID,NAME,KIND",
      ] && asked.faults.isEmpty, "\(asked.questions.map(\.option)) \(asked.faults)")
    #expect(asked.questions[1].alternatives == ["--map \(name)=skip", "--map \(name)=source"])
    // A source each, if the user says so.
    let all = proposal(table, ["--map \(name)=source"]).plan
    #expect(all.questions.count { $0.option.hasPrefix("--add-source 'bulletin-") } == 40 && all.faults.isEmpty)
  }

  @Test func sentencesAreNoNamesOfColumns() {
    for text in ["deaths ", "deaths_", "WHO: ", "deaths reported by "] {
      #expect(
        SourcedName.all([(0, String(repeating: text, count: 5_000) + "(WHO)"), (1, "Cases (WHO)")]).map(\.index) == [1])
    }
  }

  @Test func aSignBehindASignIsNoNumber() {
    let table = "date,deaths\n2025-02-01,+5\n2025-02-02,+-5\n"
    let plan = Sample.plan(table, sets: ["source=a"])
    #expect(plan.faults.count + plan.questions.count == 1, "\(Sample.outcome(plan))")
  }

  @Test func importsTakeIndicatorAndSourceByTheirNames() {
    let wide = "date,Deaths (Office A),Deaths (Office B)\n2025-02-01,3,4\n"
    #expect(Sample.cells(Sample.plan(wide), "indicator", "source", "value") == ["deaths a 3", "deaths b 4"])
    let kept = Sample.plan(wide).recipes.map { $0.text(0..<$0.bytes.count) } ?? ""
    #expect(kept.contains("\"Deaths (Office A)=deaths@a\""), "\(kept)")
    // Who says so a second time, and a name that is not known, is asked.
    let asked = Sample.plan(wide, sets: ["source=c"])
    #expect(asked.questions.count == 2, "\(Sample.outcome(asked))")
    #expect(asked.questions[0].remark.hasSuffix("or skip; INDICATOR@a where “Office A” is who says so"))
    let unknown = Sample.plan(wide.replacing("Office B", with: "MoH"))
    #expect(unknown.questions.first?.remark.hasSuffix("; INDICATOR@moh where “MoH” is who says so") ?? false)
  }
}
