import SituationTestSupport
import Testing

@testable import SituationData
@testable import SourceText

/// Which rows are current: one value, one event, known on a day.
struct CurrentRowsTests {
  private let exchange = [
    "released,a,3,2025-02-22,2025-01-15,planned,e,,,,,,,",
    "released,b,6,2025-02-22,2025-02-18,announced,e,,,,,,,",
    "released,c,6,2025-02-22,2025-02-25,completed,e,,,,,,,",
  ]

  @Test(arguments: [
    ("2025-01-14", "planned", "not yet reported planned a"), ("2025-01-15", "planned", "3 2025-02-22 planned a"),
    ("2025-02-17", "planned", "3 2025-02-22 planned a"),
    ("2025-02-18", "planned", "3 2025-02-22 planned a replaced on 2025-02-18"),
    ("2025-02-17", "announced", "not yet reported announced b"),
    ("2025-02-18", "announced", "6 2025-02-22 announced b"),
    ("2025-02-22", "announced", "6 2025-02-22 announced b"),
    ("2025-02-23", "announced", "6 2025-02-22 announced b outcome not reported"),
    ("2025-02-25", "announced", "6 2025-02-22 announced b carried out"),
    ("2025-02-24", "", "not yet reported reported c"), ("2025-02-25", "", "6 2025-02-22 completed c"),
  ])
  func aPlanIsFollowedByAnAnnouncementAndByTheDeed(day: String, status: String, summary: String) throws {
    let known = try Samples.known(exchange, on: day)
    let source = ["planned": "a", "announced": "b", "": "c"][status] ?? ""
    #expect(known.summary("released@\(source)\(status.isEmpty ? "" : " ")\(status)") == summary)
  }

  @Test func aConfirmationStandsBesideWhatItConfirms() throws {
    let rows = exchange.prefix(2) + ["released,c,6,2025-02-22,2025-02-19,announced,e,,,,,,,"]
    let known = try Samples.known(Array(rows))
    #expect(known.summary("released@b announced") == "6 2025-02-22 announced b")
    #expect(known.summary("released@c announced") == "6 2025-02-22 announced c")
    #expect(known.summary("released announced") == "6 2025-02-22 announced b+c")
  }

  @Test func anotherPlaceOrGroupIsAnotherOccurrence() throws {
    let known = try Samples.known([
      "released,a,3,2025-02-22,2025-01-15,planned,e,alive,,,,,,",
      "released,b,4,2025-02-22,2025-02-18,announced,e,dead,,,,,,",
    ])
    #expect(known.summary("released/alive@a planned") == "3 2025-02-22 planned a")
  }

  @Test func aStageReachedEarlierDoesNotReplaceALaterPlan() throws {
    // A plan published after another source's announcement stands.
    let known = try Samples.known([
      "released,b,6,2025-02-22,2025-02-10,announced,e,,,,,,,", "released,a,3,2025-02-22,2025-02-15,planned,e,,,,,,,",
    ])
    #expect(known.summary("released@a planned") == "3 2025-02-22 planned a")
  }

  @Test func aPostponementReplacesTheAnnouncement() throws {
    let known = try Samples.known([
      "released,b,6,2025-02-22,2025-02-18,announced,e,,,,,,,", "released,c,,2025-02-27,2025-02-19,postponed,e,,,,,,,",
    ])
    #expect(known.summary("released@b announced") == "6 2025-02-22 announced b postponed on 2025-02-19 to 2025-02-27")
    #expect(known.summary("released postponed") == "number not given 2025-02-27 postponed c")
  }

  @Test func aCorrectionIsALaterRow() throws {
    let rows = ["held,a,5,2025-02-01,2025-02-01,,,,,,,,,", "held,a,7,2025-02-01,by 2025-02-10,,,,,,,,,"]
    #expect(try Samples.known(rows, on: "2025-02-09").summary("held@a") == "5 2025-02-01 reported a")
    #expect(try Samples.known(rows, on: "2025-02-10").summary("held@a") == "7 2025-02-01 reported a")
  }

  @Test func whatIsWithdrawnStandsNoMore() throws {
    let rows = [
      "held,a,4,2025-01-01,,,,,,,,,,", "held,a,5,2025-02-01,,,,,,,,,,",
      "held,a,,2025-02-01,2025-02-10,withdrawn,,,,,,,,",
      "released,b,6,2025-02-22,2025-02-11,announced,e,,,,,,,", "released,b,,2025-02-22,2025-02-12,withdrawn,e,,,,,,,",
      "released,a,3,2025-02-22,2025-02-10,planned,e,,,,,,,",
      "trucks,a,600,2025-01-19/2025-03-01,2025-01-15,target,,,,,,,,",
      "trucks,a,,2025-01-19/2025-03-01,2025-02-15,withdrawn,,,,,,,,",
    ]
    let known = try Samples.known(rows)
    #expect(known.summary("held@a") == "4 2025-01-01 reported a")
    #expect(known.summary("released@a planned") == "3 2025-02-22 planned a")
    #expect(known.summary("released@b announced") == "6 2025-02-22 announced b withdrawn on 2025-02-12")
    #expect(known.summary("trucks@a target") == "withdrawn target a")
    #expect(try Samples.known(rows, on: "2025-02-11").summary("released@a planned").hasSuffix("replaced on 2025-02-11"))
    #expect(
      try Samples.known(rows, on: "2025-02-14").summary("trucks@a target") == "600 2025-01-19/2025-03-01 target a")
  }

  @Test func aReportDoesNotReplaceTheLevelThatWasAgreed() throws {
    let known = try Samples.known([
      "trucks,a,600,2025-01-19,2025-01-15,target,,,,,,,,", "trucks,a,630,2025-01-19,2025-01-20,,,,,,,,,",
    ])
    #expect(known.summary("trucks@a target") == "600 2025-01-19 target a")
    #expect(known.summary("trucks@a") == "630 2025-01-19 reported a")
  }

  @Test func aReplacedRowIsFoundByItsDay() throws {
    let rows = [
      "released,a,3,2025-02-08,2025-01-15,planned,e1,,,,,,,", "released,a,4,2025-02-15,2025-01-15,planned,e2,,,,,,,",
      "released,b,3,2025-02-08,2025-02-08,completed,e1,,,,,,,",
      "released,b,4,2025-02-15,2025-02-15,completed,e2,,,,,,,",
    ]
    let known = try Samples.known(rows)
    #expect(known.summary("released@a planned") == "4 2025-02-15 planned a carried out")
    #expect(known.summary("released@a planned on 2025-02-08") == "3 2025-02-08 planned a carried out")
    #expect(known.summary("released@a planned on 2025-02-15") == "4 2025-02-15 planned a carried out")
  }

  @Test func laterRowsAreCounted() throws {
    #expect(try Samples.known(exchange, on: "2025-02-20").laterRows == 1)
  }

  @Test func whatIsFilledInReplacesNoReport() throws {
    let rows = [
      "held,a,5,2025-02-01,,,,,,,,,,", "held,a,9,2025-02-01,2025-02-03,extrapolated,,,,,,,,c",
      "held,b,5,2025-02-01,,extrapolated,,,,,,,,c", "held,b,6,2025-02-01,,,,,,,,,,",
    ]
    let known = try Samples.known(rows)
    #expect(known.summary("held@a") == "5 2025-02-01 reported a")
    #expect(known.summary("held@b") == "6 2025-02-01 reported b")
    #expect(try known.series("held@a", .month) == ["5"])
  }

  private static let named = "indicator,source,value,as_of,published,status,event,name,name_public"

  @Test(arguments: [
    ("released@a", ["Doe", "Roe"]), ("released@a announced", ["Doe", "Moe"]), ("released", ["Doe", "Roe", "Loe"]),
    ("released@a on 2025-02-09", ["Doe"]), ("released@a from 2025-02-09 to 2025-02-20", ["Roe"]),
    ("released@a at East completed", []), ("released@a planned", []),
  ])
  func namesFollowTheStatus(reference: String, names: [String]) throws {
    let rows = [
      "released,a,,2025-02-08,2025-02-01,announced,e1,Doe,yes",
      "released,a,,2025-02-08,2025-02-08,completed,e1,Doe,yes",
      "released,a,,2025-02-15,2025-02-15,completed,e2,Roe,yes", "released,a,,2025-02-15,2025-02-15,completed,e2,Poe,no",
      "released,a,,2025-02-15,2025-02-15,completed,e2,Zoe,yes", "released,a,,2025-02-15,2025-02-16,withdrawn,e2,Zoe,",
      "released,a,,2025-02-22,2025-02-18,announced,e3,Moe,yes",
      "released,b,,2025-02-15,2025-02-15,completed,e2,Loe,yes",
    ]
    let (situation, faults) = Situation.read(Samples.files(rows, header: Self.named))
    try #require(faults.filter { $0.severity == .error } == [])
    let known = situation.known(on: situation.dateOfIssue)
    #expect(NamedPersons(of: try known.reference(named: reference), in: known).names == names)
  }
}
