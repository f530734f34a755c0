import SituationTestSupport
import Testing

@testable import SituationData
@testable import SourceText

/// What a reference takes: defaults for source, group, place and time.
struct LatestFigureTests {
  @Test(arguments: [
    ("held@a", "7 2025-02-10 reported a"), ("held@a on 2025-02-09", "5 2025-02-01 reported a"),
    ("held@a on 2025-02-01", "5 2025-02-01 reported a"), ("held@a on 2025-01-31", "not yet reported reported a"),
    ("held@a on 2025-02", "7 2025-02-10 reported a"), ("held@b", "9 2025-02 reported b"),
    ("held", "refused: ambiguous-figure"), ("held@c", "refused: unknown-figure"), ("held@x", "refused: unknown-source"),
    ("hold@a", "refused: unknown-figure"), ("held/x@a", "refused: unknown-group"),
    ("held@a at x", "refused: unknown-place"),
    ("held@a announced", "refused: unknown-figure"), ("held@a from 2025-02-01 to 2025-02-10", "refused: house-rule-2"),
  ])
  func stocksAreLevels(reference: String, summary: String) throws {
    let known = try Samples.known([
      "held,a,7,2025-02-10,,,,,,,,,,", "held,a,5,2025-02-01,,,,,,,,,,", "held,b,9,2025-02,2025-02-19,,,,,,,,,",
      "held,b,8,2025-02-18,,,,,,,,,,", "held,b,1,unknown,2025-02-19,,,,,,,,,",
    ])
    #expect(known.summary(reference) == summary)
  }

  @Test func theRequestedDayIsKeptWhereTheValueIsOfAnother() throws {
    let known = try Samples.known(["held,a,5,2025-02-01,,,,,,,,,,"])
    #expect(try known.figure(named: "held@a on 2025-02-09").requestedDay?.iso == "2025-02-09")
    #expect(try known.figure(named: "held@a on 2025-02-01").requestedDay == nil)
    #expect(try known.figure(named: "held@a").requestedDay == nil)
  }

  @Test(arguments: [
    ("released@a", "9 2025-01-19/2025-02-15 completed a"), ("released@a on 2025-02-15", "4 2025-02-15 completed a"),
    ("released@a on 2025-02-14", "3 2025-02-08 completed a"),
    ("released@a from 2025-01-20 to 2025-02-14", "3 2025-02-08 completed a"),
    ("released@a from 2025-03-01 to 2025-03-02", "none recorded reported a"),
    ("trucks@a from 2025-03-01 to 2025-03-02", "not reported reported a"),
    ("trucks@a", "1 2025-02-01 reported a"), ("trucks@b", "refused: house-rule-2"),
    ("trucks@c from 2025-02-02 to 2025-02-20", "not divisible 2025-02-01/2025-02-03 reported c"),
  ])
  func flowsAreSums(reference: String, summary: String) throws {
    let known = try Samples.known([
      "released,a,2,2025-01-19,,completed,e1,,,,,,,", "released,a,3,2025-02-08,,completed,e2,,,,,,,",
      "released,a,4,2025-02-15,,completed,e3,,,,,,,", "trucks,a,1,2025-02-01,,,,,,,,,,",
      "trucks,b,1,2025-02-01/2025-02-03,2025-02-04,,,,,,,,,", "trucks,b,1,2025-02-03/2025-02-05,2025-02-06,,,,,,,,,",
      "trucks,c,6,2025-02-01/2025-02-03,2025-02-04,,,,,,,,,",
    ])
    #expect(known.summary(reference) == summary)
  }

  @Test(arguments: [
    ("held_by_state@a", "7 2025-02-01 reported a"), ("held_by_state/alive@a", "4 2025-02-01 reported a"),
    ("held_by_state@b", "refused: house-rule-2"),
    ("held_by_state@b across dates", "7 2025-02-01+2025-02-02 reported b"),
    ("held_by_state@c", "9 2025-02-01 reported c"), ("held@a", "refused: house-rule-2"),
    ("held/children@a", "2 2025-02-01 reported a"),
  ])
  func groupsAreAddedWhereTheyAreExclusive(reference: String, summary: String) throws {
    let known = try Samples.known([
      "held_by_state,a,4,2025-02-01,,,,alive,,,,,,", "held_by_state,a,3,2025-02-01,,,,dead,,,,,,",
      "held_by_state,b,4,2025-02-01,,,,alive,,,,,,", "held_by_state,b,3,2025-02-02,,,,dead,,,,,,",
      "held_by_state,c,9,2025-02-01,,,,,,,,,,", "held_by_state,c,3,2025-02-01,,,,dead,,,,,,",
      "held,a,2,2025-02-01,,,,children,,,,,,", "held,a,2,2025-02-01,,,,women,,,,,,",
    ])
    #expect(known.summary(reference) == summary)
  }

  @Test(arguments: [
    ("held@a", "5 2025-02-01 reported a"), ("held@b", "refused: ambiguous-figure"),
    ("held@b at East", "1 2025-02-01 reported b"),
    ("held@c", "3 2025-02-01 reported c"), ("trucks@a", "3 2025-02-01 reported a"),
    ("trucks@a at \"West Bank\"", "2 2025-02-01 reported a"),
  ])
  func placesAreAddedForFlowsOnly(reference: String, summary: String) throws {
    let known = try Samples.known([
      "held,a,5,2025-02-01,,,,,,,,,,", "held,a,1,2025-02-01,,,,,East,,,,,", "held,b,1,2025-02-01,,,,,East,,,,,",
      "held,b,2,2025-02-01,,,,,West Bank,,,,,", "held,c,3,2025-02-01,,,,,East,,,,,",
      "trucks,a,1,2025-02-01,,,,,East,,,,,",
      "trucks,a,2,2025-02-01,,,,,West Bank,,,,,",
    ])
    #expect(known.summary(reference) == summary)
  }

  @Test func eventsOfSeveralSourcesAreCountedOnce() throws {
    let rows = [
      "released,a,3,2025-02-01,,completed,e1,,,,,,,", "released,b,3,2025-02-01,2025-02-03,reported,e1,,,,,,,",
      "released,b,4,2025-02-08,,completed,e2,,,,,,,",
    ]
    let known = try Samples.known(rows)
    #expect(known.summary("released") == "7 2025-02-01/2025-02-08 reported a+b")
    #expect(known.summary("released@b") == "7 2025-02-01/2025-02-08 reported b")
    let differing = try Samples.known(rows + ["released,c,5,2025-02-08,,completed,e2,,,,,,,"])
    #expect(differing.summary("released") == "refused: house-rule-2")
    #expect(differing.refusal("released").contains("sources differ on the event “e2” (4 and 5)"))
    let mixed = try Samples.known(["trucks,a,1,2025-02-01,,,,,,,,,,", "trucks,b,1,2025-02-02,,,,,,,,,,"])
    #expect(mixed.summary("trucks") == "refused: ambiguous-figure")
  }

  @Test func aConfirmationIsNoMoreExactThanWhatItConfirms() throws {
    let known = try Samples.known([
      "released,a,3,2025-02-01,,completed,e1,,,about,,,,", "released,b,3,2025-02-01,,completed,e1,,,,,,,",
    ])
    #expect(known.summary("released") == "about 3 2025-02-01 completed a+b")
  }

  @Test func openValuesAreNotAddedUp() throws {
    let known = try Samples.known([
      "trucks,a,3,2025-02-01,,,,,,more than,,,,", "trucks,a,3,2025-02-02,,,,,,,,,,",
      "trucks,b,3,2025-02-01,,,,,,about,,,,",
      "trucks,b,3,2025-02-02,,,,,,,,,,",
    ])
    #expect(known.summary("trucks@a") == "refused: house-rule-2")
    #expect(known.summary("trucks@a on 2025-02-01") == "more than 3 2025-02-01 reported a")
    #expect(known.summary("trucks@b") == "about 6 2025-02-01/2025-02-02 reported b")
  }

  @Test func valuesWithoutDatesAreNotAddedUp() throws {
    let known = try Samples.known([
      "held_by_state,a,4,unknown,2025-02-01,,,alive,,,,,,", "held_by_state,a,3,unknown,2025-02-01,,,dead,,,,,,",
      "released,b,4,unknown,2025-02-18,announced,e1,,,,,,,", "released,b,3,unknown,2025-02-18,announced,e2,,,,,,,",
      "released,c,3,unknown,2025-02-18,announced,e3,,,,,,,", "trucks,a,1,2025-02-01,,,,,,,,,,",
      "trucks,a,9,unknown,2025-02-18,,,,,,,,,",
    ])
    #expect(known.summary("held_by_state@a") == "refused: house-rule-2")
    #expect(known.summary("released@b announced") == "refused: house-rule-2")
    #expect(known.summary("released@c announced") == "3 unknown announced c")
    #expect(known.summary("trucks@a") == "1 2025-02-01 reported a")
    #expect(try known.figure(named: "trucks@a").caveats == [.undatedLeftOut(1)])
  }

  @Test func filledInValuesAreTakenOnlyWhereAskedFor() throws {
    let known = try Samples.known([
      "deaths,a,100,2025-02-01,,,,,,,,,,", "deaths,a,110,2025-02-02,,extrapolated,,,,,,,,c",
      "deaths,b,9,2025-02-02,,extrapolated,,,,,,,,c",
    ])
    #expect(known.summary("deaths@a") == "100 2025-02-01 reported a")
    #expect(known.summary("deaths@a extrapolated") == "110 2025-02-02 extrapolated a")
    #expect(known.summary("deaths@b") == "refused: unknown-figure")
    #expect(try known.figure(named: "deaths@a extrapolated").via == ["c"])
  }

  @Test func aTargetIsALevel() throws {
    let known = try Samples.known([
      "trucks,a,600,2025-01-19/2025-02-01,2025-01-15,target,,,,,,,,",
      "trucks,a,300,2025-02-02/2025-03-01,2025-01-15,target,,,,,,,,",
      "trucks,a,630,2025-01-19,,,,,,,,,,",
    ])
    #expect(known.summary("trucks@a target") == "300 2025-02-02/2025-03-01 target a")
    #expect(known.summary("trucks@a") == "630 2025-01-19 reported a")
  }

  @Test func aPeriodThatEndsOnTheDayIsNotOfTheDay() throws {
    let known = try Samples.known(["trucks,a,5000,2025-02-01/2025-02-20,2025-02-20,,,,,,,,,"])
    #expect(try known.figure(named: "trucks@a on 2025-02-20").requestedDay?.iso == "2025-02-20")
    #expect(try known.figure(named: "trucks@a on 2025-02-01/2025-02-20").requestedDay == nil)
  }

  @Test func aValueThatIncludesAnotherIsNotAddedToIt() throws {
    let known = try Samples.known([
      "trucks,a,10,2025-02-01,,,,,North,,,,trucks@a at Gaza,", "trucks,a,4,2025-02-01,,,,,Gaza,,,,,",
      "trucks,b,10,2025-02-01,,,,,North,,,,trucks@b at Gaza,", "trucks,b,4,2025-02-02,,,,,Gaza,,,,,",
    ])
    #expect(known.summary("trucks@a") == "refused: house-rule-2")
    #expect(known.refusal("trucks@a").contains("“North” already includes that for “Gaza”"))
    #expect(known.summary("trucks@b") == "14 2025-02-01/2025-02-02 reported b")
  }

  @Test func filledInRowsDoNotChooseForASingleFigure() throws {
    let known = try Samples.known([
      "held,a,5,2025-02-01,,,,,,,,,,", "held,b,6,2025-02-02,,extrapolated,,,,,,,,c",
      "deaths,a,5,2025-02-01,,,,,East,,,,,", "deaths,a,6,2025-02-02,,extrapolated,,,,,,,,c",
    ])
    #expect(known.summary("held") == "5 2025-02-01 reported a")
    #expect(known.summary("deaths@a") == "5 2025-02-01 reported a")
    #expect(known.summary("held@b") == "refused: unknown-figure")
  }

  @Test func membersHaveTheDimension() throws {
    let known = try Samples.known([
      "held,a,5,2025-02-01,,,,,,,,,,", "held,b,6,2025-02-02,,,,,East,,,,,", "held,b,6,2025-02-02,,,,children,,,,,,",
    ])
    func members(_ text: String, _ dimension: Dimension) throws -> [String] {
      try dimension.members(of: try known.reference(named: text), in: known).map(\.text)
    }
    #expect(try members("held@a", .source) == ["held@a"])
    #expect(try members("held", .source) == ["held@a", "held@b"])
    #expect(try members("held@b", .place) == ["held@b at East"])
    #expect(try members("held@b at East", .place) == ["held@b at East"])
    #expect(try members("held", .group) == ["held/children"])
    #expect(try members("held@a", .status) == ["held@a reported"])
  }
}
