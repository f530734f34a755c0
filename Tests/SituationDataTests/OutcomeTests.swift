import SituationTestSupport
import Testing

@testable import SituationData
@testable import SourceText

/// What has become of what was only said to happen, as known on a day.
struct OutcomeTests {
  private func outcome(_ rows: [String], _ reference: String, on day: String = "2025-03-01") throws -> String {
    try Samples.known(rows, on: day).figure(named: reference).outcome?.text ?? "to come"
  }

  @Test(
    "Groups of an announcement that is reported as a whole",
    arguments: [
      (6, "carried out"), (5, "carried out: 5 by b"),
    ])
  func ofGroups(_ whole: Int, _ expected: String) throws {
    let rows = [
      "released,a,4,2025-02-22,2025-02-10,announced,e,alive,,,,,,",
      "released,a,2,2025-02-22,2025-02-10,announced,e,dead,,,,,,",
      "released,b,\(whole),2025-02-22,2025-02-25,completed,e,,,,,,,",
    ]
    #expect(try outcome(rows, "released@a announced") == expected)
    // Of one group the whole says nothing.
    #expect(try outcome(rows, "released/alive@a announced") == "outcome not reported")
  }

  private static let announced = "released,a,6,2025-02-22,2025-02-10,announced,e,,,,,,,"

  @Test(
    "Of one announcement",
    arguments: [
      (["released,b,6,2025-02-22,2025-02-25,completed,e,,,,,,,"], "carried out"),
      (["released,b,5,2025-02-23,2025-02-25,completed,e,,,,,,,"], "carried out: 5 by b"),
      // Who reports the deed before somebody announces it: it is known to have happened all the same.
      (["released,b,6,2025-02-09,2025-02-09,completed,e,,,,,,,"], "carried out"),
      (
        [
          "released,b,5,2025-02-22,2025-02-25,completed,e,,,,,,,",
          "released,c,6,2025-02-22,2025-02-26,verified,e,,,,,,,",
        ],
        "carried out: 5 by b, 6 by c"
      ),
      (["released,b,,2025-02-22,2025-02-20,cancelled,e,,,,,,,"], "cancelled on 2025-02-20"),
      (["released,b,6,2025-03-03,2025-02-20,postponed,e,,,,,,,"], "postponed on 2025-02-20 to 2025-03-03"),
      (
        ["released,b,6,2025-02-24,2025-02-20,postponed,e,,,,,,,"],
        "postponed on 2025-02-20 to 2025-02-24, outcome not reported"
      ),
      // The day that is put off is no new one.
      (["released,b,6,2025-02-22,2025-02-25,postponed,e,,,,,,,"], "postponed on 2025-02-25"),
      (
        [
          "released,b,6,2025-02-24,2025-02-20,postponed,e,,,,,,,",
          "released,c,,2025-02-24,2025-02-23,cancelled,e,,,,,,,",
        ],
        "cancelled on 2025-02-23"
      ),
      (["released,a,,2025-02-22,2025-02-20,withdrawn,e,,,,,,,"], "withdrawn on 2025-02-20"),
      // What another source has taken back is not known to have happened.
      (
        [
          "released,b,6,2025-02-22,2025-02-23,completed,e,,,,,,,",
          "released,b,,2025-02-22,2025-02-24,withdrawn,e,,,,,,,",
        ],
        "outcome not reported"
      ),
      // Other events and places say nothing of this one.
      (["released,b,6,2025-02-22,2025-02-25,completed,f,,,,,,,"], "outcome not reported"),
      (["released,b,6,2025-02-22,2025-02-25,completed,e,,north,,,,,"], "outcome not reported"),
      // The groups of one source together are the whole.
      (["released,b,6,2025-02-22,2025-02-25,completed,e,alive,,,,,,"], "carried out"),
      (
        [
          "released,b,4,2025-02-22,2025-02-25,completed,e,alive,,,,,,",
          "released,b,2,2025-02-22,2025-02-26,completed,e,dead,,,,,,",
        ], "carried out"
      ),
      (
        [
          "released,b,4,2025-02-22,2025-02-25,completed,e,alive,,,,,,",
          "released,b,1,2025-02-22,2025-02-26,completed,e,dead,,,,,,",
        ], "carried out: 5 by b"
      ),
      (
        [
          "released,b,4,2025-02-22,2025-02-25,completed,e,alive,,,,,,",
          "released,b,,2025-02-22,2025-02-26,withdrawn,e,alive,,,,,,",
        ], "outcome not reported"
      ),
      ([], "outcome not reported"),
    ])
  func ofOneAnnouncement(_ others: [String], _ expected: String) throws {
    #expect(try outcome([Self.announced] + others, "released@a announced") == expected)
    #expect(try outcome((others + [Self.announced]).reversed(), "released@a announced") == expected)
  }

  @Test func aDayIsPastOnTheNext() throws {
    #expect(try outcome([Self.announced], "released@a announced", on: "2025-02-22") == "to come")
    #expect(try outcome([Self.announced], "released@a announced", on: "2025-02-23") == "outcome not reported")
    let undated = "released,a,6,unknown,2025-02-10,announced,e,,,,,,,"
    #expect(try outcome([undated], "released@a announced") == "to come")
  }

  @Test func aLaterAnnouncementStandsInThePlaceOfTheEarlier() throws {
    let rows = ["released,b,3,2025-02-22,2025-01-15,planned,e,,,,,,,", Self.announced]
    #expect(try outcome(rows, "released@b planned", on: "2025-02-20") == "replaced on 2025-02-10")
    let renewed = [
      Self.announced, "released,b,,2025-02-22,2025-02-12,cancelled,e,,,,,,,",
      "released,a,6,2025-03-08,2025-02-14,announced,e,,,,,,,",
    ]
    #expect(try outcome(renewed, "released@a announced") == "to come")
  }

  @Test func aSumSaysOfWhatItIsMadeWhatBecameOfEach() throws {
    let rows = [
      Self.announced, "released,a,4,2025-02-22,2025-02-10,announced,f,,,,,,,",
      "released,a,2,2025-03-08,2025-02-10,announced,g,,,,,,,",
      "released,b,,2025-02-22,2025-02-20,cancelled,f,,,,,,,",
    ]
    #expect(try outcome(rows, "released announced") == "6 outcome not reported, 2 to come")
    let known = try Samples.known(rows, on: "2025-02-21")
    #expect(try known.figure(named: "released announced").outcome == nil)
  }

  @Test func whatStoodLastIsTaken() throws {
    let rows = [
      "released,a,3,2025-02-08,2025-01-15,planned,e1,,,,,,,", "released,a,4,2025-02-15,2025-01-15,planned,e2,,,,,,,",
      "released,a,2,2025-02-15,2025-01-15,planned,e3,,,,,,,", "released,b,3,2025-02-08,2025-02-08,completed,e1,,,,,,,",
      "released,b,4,2025-02-15,2025-02-15,completed,e2,,,,,,,",
      "released,b,2,2025-02-15,2025-02-15,completed,e3,,,,,,,",
    ]
    let known = try Samples.known(rows)
    #expect(known.summary("released@a planned") == "6 2025-02-15 planned a carried out")
    #expect(known.summary("released@a planned on 2025-02-08") == "3 2025-02-08 planned a carried out")
    #expect(
      known.summary("released@a planned from 2025-02-01 to 2025-02-10") == "3 2025-02-08 planned a carried out")
  }

  @Test func aDayThatIsNamedIsNotAnsweredWithAnotherThatStands() throws {
    let rows = [
      Self.announced, "released,b,6,2025-02-22,2025-02-25,completed,e,,,,,,,",
      "released,a,2,2025-02-01,2025-01-30,announced,f,,,,,,,",
    ]
    #expect(
      try Samples.known(rows, on: "2025-03-01").summary("released@a announced on 2025-02-22")
        == "6 2025-02-22 announced a carried out")
  }
}
