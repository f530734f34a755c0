import SituationTestSupport
import Testing

@testable import Importing
@testable import SituationData
@testable import SourceText

/// Options that are proposed: what becomes of them when they are pasted.
extension SituationProposalTests {
  @Test(arguments: [
    "District,Date,Cases,Cases\nTolen,2025-02-02,3,4\nVesk,2025-02-02,5,6\n",
    "District,Date,Cases!,Cases?\nTolen,2025-02-02,3,4\nVesk,2025-02-02,5,6\n",
    "District,Date,cases odd,cases_odd\nTolen,2025-02-02,3,4\nVesk,2025-02-02,5,6\n",
    "District,Indicator,Date,Value\nTolen,Cases!,2025-02-02,3\nTolen,Cases?,2025-02-02,4\n",
  ])
  func columnsAreNeverMergedWhenWhatWasAskedIsPasted(table: String) {
    let asked = proposal(table)
    #expect(options(asked).count == 3, "\(options(asked))")
    let made = proposal(table) { choices in
      for option in options(asked) {
        let isTaken = choices.take(pasted: option.replacing("ID,NAME,KIND", with: "who,WHO,research"))
        #expect(isTaken)
      }
    }
    #expect(options(made).isEmpty, "\(options(made))")
    let ids = Set(text(made).split(separator: "\n").dropFirst().compactMap { $0.split(separator: ",").first })
    #expect(ids.count == 2, "\(text(made))")
  }

  @Test(arguments: [
    "Region,Q1 2023,Q2 2023,Q2 2023\nNorth,3,4,5\n", "District,Jan,Feb,Mar,Mar,Year\nTolen,1,2,3,4,2023\n",
    "Date,North,North,East\n2025-02-02,1,2,3\n", "Date,Sex,North,South,East\n2025-02-02,m,1,2,3\n",
  ])
  func noListOfColumnsIsProposedThatDoesNotNameEachOfThem(table: String) {
    let made = proposal(table)
    #expect(made.plan.wrongOptions.isEmpty && !made.plan.questions.isEmpty, "\(options(made))")
    let all = made.plan.questions.flatMap { [$0.option] + $0.alternatives }
    #expect(!all.contains { $0.hasPrefix("--columns") }, "\(all)")
  }

  @Test func sourcesOfOneIdAreTwo() {
    let table = "Source,Date,Cases\nW.H.O,2025-02-02,1\nW H O,2025-02-02,2\n"
    let asked = proposal(table)
    #expect(
      options(asked).filter { $0.hasPrefix("--add-source") } == [
        "--add-source w-h-o,W.H.O,KIND", "--add-source 'w-h-o-2,W H O,KIND'",
      ], "\(options(asked))")
    let second = proposal(table) { $0.sources = ["w-h-o,W.H.O,research"] }
    #expect(options(second).contains("--add-source 'w-h-o-2,W H O,KIND'"), "\(options(second))")
    let third = proposal(table) { $0.sources = ["w-h-o-2,W H O,research"] }
    #expect(options(third).contains("--add-source w-h-o,W.H.O,KIND"), "\(options(third))")
  }

  @Test(arguments: [
    "District,Date,Cases\nTolen,2025-02-02,3\nTotal,2025-02-02,7\n",
    "Date,Cases\n2025-02-02,3\nTotal,7\n",
    "Date,District,Indicator,Value\n2025-02-02,Tolen,Cases,3\n2025-02-02,Total,Cases,7\n",
  ])
  func theLastValueIsNotThatOfAWhole(table: String) {
    let remarks = proposal(table).plan.questions.map(\.remark)
    #expect(remarks.contains { $0.contains("the last of them 3,") }, "\(remarks)")
  }

  @Test func theLastValueIsNoneThatIsLeftOut() {
    let asked = proposal("District,Date,Cases\nTolen,2025-02-02,3\nVesk,2025-02-02,7\n") {
      $0.maps = ["District:Vesk=skip"]
    }
    #expect(asked.plan.questions[0].remark.contains("the last of them 3,"), "\(asked.plan.questions[0].remark)")
  }

  @Test func aLineBreakInACellIsABlankOfAnOption() {
    let table =
      "District,Date,Cases,Source\n\"Total\nof all\",2025-02-02,7,\"W\nO\"\nTolen,2025-02-02,\"<\n5\",\"W\nO\"\n"
    let asked = proposal(table)
    #expect(options(asked).contains("--map 'District:Total of all=skip'"), "\(options(asked))")
    #expect(options(asked).contains("--add-source 'w-o,W O,KIND'"), "\(options(asked))")
    let all = asked.plan.questions.flatMap { [$0.option] + $0.alternatives }
    #expect(!all.contains { $0.contains(where: \.isNewline) }, "\(all)")
    let made = proposal(table) { choices in
      for option in options(asked) {
        let isTaken = choices.take(pasted: option.replacing("KIND", with: "research"))
        #expect(isTaken)
      }
    }
    #expect(options(made).isEmpty, "\(options(made))")
  }

  @Test func anOptionThatIsNoneOfTheseIsTold() {
    var choices = ImportChoices()
    let options = ["--map a=b --percent-of-one --missing x --missing y", "--sheet x --map c=d", "--map"]
    let areTaken = options.map { choices.take(pasted: $0) }
    #expect(areTaken == [true, false, false])
    #expect(choices.maps == ["a=b"] && choices.isPercentOfOne && choices.missing == "x,y")
  }

  /// The day in a note is another next week, and a note is told from the rows by more than their first letters.
  @Test(arguments: [
    ("Office A (4 February 2025)", "Office A ("), ("Note: a remark on this", "Note: a remark on this"),
    ("Tolen 2025 is provisional as all others are", "Tolen 2025 is provisional as all others are"),
    ("2025 figures are provisional", "2025 figures are provisional"),
  ])
  func whatANoteBeginsWithHasNoNumbers(note: String, beginning: String) {
    let made = proposal("District,Date,Cases\nTolen,2025-02-02,3\nVesk,2025-02-02,5\n\(note),,\n", known)
    #expect(options(made).isEmpty, "\(options(made))")
    let recipe = made.files.first { $0.name == "imports.yaml" }?.text(0..<9999) ?? ""
    #expect(recipe.contains("until: \"\(beginning)\""), "\(recipe)")
  }
}
