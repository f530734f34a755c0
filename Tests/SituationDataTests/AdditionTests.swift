import SituationTestSupport
import Testing

@testable import SituationData
@testable import SourceText

/// House rule 2: what may be added.
struct AdditionTests {
  private static let rows = [
    "needs_housing,a,3,2025-02-01,,,,,,,,,,", "needs_roads,a,2,2025-02-01,,,,,,,,,,", "needs,a,9,2025-02-01,,,,,,,,,,",
    "needs_roads,b,2,2025-02-01,,,,,,,,,,", "needs_roads,c,2,2025-02-02,,,,,,,,,,",
    "needs_housing,c,2,2025-02-01,,,,,,,,,,",
    "held,a,1,2025-02-01,,,,,,,,,,", "held,a,2,2025-02-02,,,,,,,,,,", "held,b,2,2025-02-01,,,,children,,,,,,",
    "held,b,3,2025-02-01,,,,women,,,,,,", "held_by_state,a,2,2025-02-01,,,,alive,,,,,,",
    "held_by_state,a,3,2025-02-01,,,,dead,,,,,,",
    "held_by_state,b,3,2025-02-01,,,,,,,,,,", "held_by_state,b,2,2025-02-01,,,,dead,,,,,,",
    "held_by_state,c,2,2025-02-01,,,,,East,,,,,", "held_by_state,c,2,2025-02-01,,,,,West,,,,,",
    "held_by_state,c,4,2025-02-01,,,,,,,,,,", "needs,b,4,2025-02-01,,,,x,East,,,,,", "needs,b,4,2025-02-01,,,,y,,,,,,",
    "released,a,3,2025-02-01,,completed,e1,alive,,,,,,", "released,b,3,2025-02-01,2025-02-02,completed,e1,alive,,,,,,",
    "released,b,4,2025-02-08,,completed,e2,alive,,,,,,", "released,a,1,2025-02-08,,completed,e2,dead,,,,,,",
    "released,c,2,2025-02-22,2025-02-18,announced,e3,alive,,,,,,",
    "trucks,a,5,2025-02-01,,,,,,,,,,", "trucks,a,6,2025-02-02,,,,,,,,,,",
    "trucks,b,5,2025-02-01/2025-02-10,2025-02-11,,,,,,,,,",
    "total,c,9,2025-02-01,,,,,,,,,deaths@c,", "deaths,c,5,2025-02-01,,,,,,,,,,", "missing,c,3,2025-02-01,,,,,,,,,,",
  ]

  @Test(arguments: [
    ("sum(needs_housing@a, needs_roads@a)", "5"), ("sum(needs@a, needs_roads@a)", "part of"),
    ("sum(needs_housing@a, needs_roads@b)", "different sources"),
    ("sum(needs_housing@c, needs_roads@c)", "different dates"),
    ("sum(needs_housing@c, needs_roads@c) across dates", "4"), ("sum(held@a, needs@a)", "USD billion"),
    ("sum(held@a on 2025-02-01, held@a on 2025-02-02)", "the same stock at two dates"),
    ("sum(held@a on 2025-02-01, held@a on 2025-02-02) across dates", "the same stock at two dates"),
    ("sum(held/children@b, held/women@b)", "may overlap"), ("sum(held_by_state/alive@a, held_by_state/dead@a)", "5"),
    ("sum(held_by_state/dead@b, held_by_state@b)", "a group of the other"),
    ("sum(held_by_state@c at East, held_by_state@c at West)", "4"),
    ("sum(held_by_state@c at East, held_by_state@c)", "within"), ("sum(needs/x@b at East, needs/y@b)", "within"),
    ("sum(held@a, held_by_state@b) across dates", "count different things"),
    ("sum(held@a on 2025-02-01, deaths@c)", "a stock, the other a cumulative"),
    ("sum(trucks@a on 2025-02-01, trucks@a on 2025-02-02)", "11"), ("sum(trucks@a, trucks@a on 2025-02-02)", "overlap"),
    ("sum(trucks@a on 2025-02-01, trucks@b)", "different sources"), ("sum(total@c, deaths@c)", "includes"),
    ("sum(deaths@c, total@c)", "includes"), ("sum(total@c, missing@c)", "part of"),
    ("sum(deaths@c, missing@c)", "count different things"),
    ("sum(released/alive, released/dead)", "8"), ("sum(released/alive@a, released/alive@b)", "different sources"),
    ("sum(released/alive from 2025-02-01 to 2025-02-07, released/alive from 2025-02-08 to 2025-02-20)", "7"),
    ("sum(released/alive, released/alive from 2025-02-08 to 2025-02-20)", "overlap"),
    ("sum(released/alive, released/alive announced)", "has not"),
    ("sum(needs@a, needs@a)", "the same stock at two dates"),
  ])
  func sums(definition: String, expected: String) throws {
    let known = try Samples.known(Self.rows, derived: ["x: \(definition)"])
    do {
      #expect(try known.figure(named: "x").value?.plain == expected)
    } catch {
      #expect(error.rule == .addition)
      #expect(error.message.contains(expected))
    }
  }

  @Test func planAndAnnouncementOfOneEventAreNotAddedUp() throws {
    let rows = [
      "released,b,3,2025-02-22,2025-02-19,planned,e3,,,,,,,", "released,a,6,2025-02-22,2025-02-18,announced,e3,,,,,,,",
    ]
    let known = try Samples.known(rows, derived: ["x: sum(released planned, released announced)"])
    #expect(known.summary("x") == "refused: house-rule-2")
  }

  @Test func partsOfPartsAreParts() throws {
    let indicators = """
      id,label,unit,accumulation,groups,part_of
      a,A,people,stock,exclusive,c
      b,B,people,stock,exclusive,a
      c,C,people,stock,exclusive,b
      d,D,people,stock,exclusive,b

      """
    // A ring of parts is an error, and ends too.
    let (situation, faults) = Situation.read(Samples.files([], indicators: indicators))
    #expect(faults.map(\.rule) == [.circle])
    let read = situation.indicators
    #expect(read.isPart("d", of: "a") && read.isPart("a", of: "b") && !read.isPart("a", of: "d"))
  }

  @Test func aSumOfFiguresSaysAllThatIsSaidOfThem() throws {
    let known = try Samples.known([
      "needs_housing,a,3,2025-02-01,,verified,,,,about,,,,", "needs_roads,a,2,2025-02-01,,,,,,,,,,c",
      "trucks,a,1,2025-02-01,,,,,,,,,,", "trucks,a,2,2025-02-04,,,,,,,,,,", "trucks,a,2,2025-02-05,,,,,,at least,,,,",
    ])
    func sum(_ names: String...) throws -> Figure {
      try Addition.sum(of: try names.map { try known.figure(named: $0) }, in: known)
    }
    let needs = try sum("needs_housing@a", "needs_roads@a")
    #expect(known.summary(needs) == "about 5 2025-02-01 reported a")
    #expect(needs.reference == "needs_housing@a + needs_roads@a" && needs.asked == nil && needs.derivation == nil)
    #expect(needs.via == ["c"] && needs.rows.count == 2 && needs.indicator == nil)
    let trucks = try sum("trucks@a on 2025-02-01", "trucks@a on 2025-02-04")
    #expect(known.summary(trucks) == "3 2025-02-01/2025-02-04 reported a" && trucks.indicator?.id == "trucks")
    #expect(throws: Refusal.self) { try sum("trucks@a on 2025-02-01", "trucks@a on 2025-02-05") }
    #expect(throws: Refusal.self) { try sum("needs_housing@a", "trucks@a on 2025-02-04") }
    #expect(throws: Refusal.self) { try Addition.sum(of: [], in: known) }
  }
}
