import SituationTestSupport
import Testing

@testable import SituationData
@testable import SourceText

/// Derived figures and every reason to refuse one.
struct DerivedFigureTests {
  private static let rows = [
    "total,a,61709,2025-02-02,,,,,,,,,deaths@b on 2025-02-01 | missing@a,", "missing,a,14222,2025-02-02,,,,,,,,,,",
    "deaths,b,47487,2025-02-01,,,,,,,,,,", "deaths,b,48291,2025-02-18,,,,,,,,,,", "deaths,b,48000,2025-02-02,,,,,,,,,,",
    "missing,b,14000,2025-02-02,,,,,,,,,,",
    "held,a,10,2025-02-02,,,,,,about,,,,", "held,b,10,2025-02-02,,,,,,more than,,,,",
    "held,c,7,unknown,2025-02-02,,,,,,,,,",
    "held/x,,,,,,,,,,,,,", "held_by_state,a,4,2025-02-02,,,,alive,,,,,,", "held_by_state,a,1,2025-02-02,,,,dead,,,,,,",
    "held_by_state,b,0,2025-02-02,,,,,,,,,,", "held_by_state,c,,2025-02-02,,,,,,,3,4,,",
    "trucks,a,500,2025-02-02,,,,,,,,,,", "trucks,a,600,2025-02-03,,,,,,,,,,",
    "trucks,b,600,2025-01-19/2025-03-01,2025-01-15,target,,,,,,,,",
    "released,a,6,2025-02-22,2025-02-18,announced,e,,,,,,,", "released,a,3,2025-02-02,,completed,d,,,,,,,",
    "needs,a,50,2025-02-02,,,,,,,,,,",
  ].filter { !$0.hasPrefix("held/x") }

  @Test(arguments: [
    ("difference(total@a, missing@a)", "47487 2025-02-02 reported a"),
    ("difference(missing@a, total@a)", "-47487 2025-02-02 reported a"),
    ("difference(total@a, deaths@b on 2025-02-02)", "13709 2025-02-02 reported a+b"),
    ("difference(total@a, deaths@b)", "refused: house-rule-6"),
    ("difference(total@a, deaths@b) across dates", "13418 2025-02-02+2025-02-18 reported a+b"),
    ("share(missing@a, total@a)", "23.046881 2025-02-02 reported a"),
    ("share(total@a, missing@a)", "refused: house-rule-2"), ("share(missing@b, total@a)", "refused: house-rule-2"),
    ("share(deaths@b on 2025-02-01, total@a) across dates", "76.953119 2025-02-01+2025-02-02 reported a+b"),
    ("share(deaths@b, total@a) across dates", "refused: house-rule-2"),
    ("share(held_by_state/alive@a, held_by_state@a)", "80 2025-02-02 reported a"),
    ("share(held_by_state/alive@a, held_by_state@b)", "refused: house-rule-2"),
    ("ratio(missing@a, deaths@b on 2025-02-02)", "0.296292 2025-02-02 reported a+b"),
    ("ratio(missing@a, held_by_state@b)", "refused: house-rule-6"),
    ("ratio(needs@a, missing@a)", "0.003516 2025-02-02 reported a"),
    ("difference(needs@a, missing@a)", "refused: one-unit"),
    ("ratio(trucks@a on 2025-02-02, trucks@b target)", "0.833333 2025-02-02+2025-01-19/2025-03-01 reported a+b"),
    ("ratio(trucks@a, trucks@b target)", "refused: house-rule-6"),
    ("difference(trucks@a on 2025-02-02, trucks@b target)", "refused: house-rule-3"),
    ("difference(released@a announced, released@a)", "refused: house-rule-3"),
    ("ratio(released@a announced, released@a)", "refused: house-rule-3"),
    ("difference(held@a, missing@a)", "refused: house-rule-6"),
    ("difference(held@b, missing@a)", "refused: house-rule-6"), ("difference(held@c, held@c)", "refused: house-rule-6"),
    ("difference(held_by_state@c, missing@a)", "refused: house-rule-6"),
    ("change(deaths@b, since 2025-02-13)", "291 2025-02-02+2025-02-18 reported b"),
    ("change(deaths@b, since 2025-01-13)", "not yet reported 2025-02-18 reported b"),
    ("change(deaths@b on 2025-02-18, since 2025-02-13)", "refused: house-rule-6"),
    ("sum(missing@a, deaths@b on 2025-02-02)", "refused: house-rule-2"),
    ("sum(total@a, missing@a)", "refused: house-rule-2"),
    ("sum(deaths@b, x@a)", "refused: unknown-figure"), ("sum(deaths@x, missing@a)", "refused: unknown-source"),
    ("difference(gap, missing@a)", "refused: unknown-figure"),
  ])
  func derivedFigures(definition: String, summary: String) throws {
    let known = try Samples.known(Self.rows, derived: ["x: \(definition)", "gap: difference(total@a, missing@a)"])
    #expect(known.summary("x") == summary)
  }

  @Test func boundsMakeAResultAbout() throws {
    let rows = ["held,a,10,2025-02-02,,,,,,,9,11,,", "held,b,4,2025-02-02,,,,,,,,,,"]
    let known = try Samples.known(rows, derived: ["x: difference(held@a, held@b)"])
    #expect(known.summary("x") == "about 6 2025-02-02 reported a+b")
  }

  @Test func aFigureNamesItsInputs() throws {
    let known = try Samples.known(Self.rows, derived: ["x: difference(total@a, missing@a)"])
    let figure = try known.figure(named: "x")
    #expect(figure.derivation?.inputs.map(\.reference) == ["total@a", "missing@a"])
    #expect(figure.derivation?.definition.text == "difference(total@a, missing@a)")
    #expect(figure.rows.count == 2)
  }

  @Test func anIdOfAnIndicatorIsTaken() {
    let report = "---\ntitle: T\ndate: 2025-02-20\nderived:\n  held: sum(missing@a, missing@b)\n---\n"
    #expect(Samples.faults(Samples.files([], report: report)) == ["report.md:5:9 duplicate-id"])
  }

  @Test(arguments: [
    ("share(missing@a at East, total@a at East)", "50 2025-02-02 reported a"),
    ("share(missing@a at East, total@a at West)", "refused: house-rule-2"),
    ("share(missing@a at East, total@a)", "25 2025-02-02 reported a"),
    ("share(missing@a, total@a at West)", "refused: house-rule-2"),
    ("share(missing/x@b, total/y@b)", "refused: house-rule-2"),
    // A whole of which only one group is known.
    ("share(held_by_state/alive@a, held_by_state@a)", "100 2025-02-02 reported a"),
    ("change(held@a, since 2025-02-21)", "refused: house-rule-6"),
    ("difference(needs@b, needs@c)", "refused: house-rule-6"),
    ("change(trucks@a, since 2025-02-02)", "1 2025-02-02+2025-02-10/2025-02-12 reported a"),
  ])
  func partsAndWholes(definition: String, summary: String) throws {
    let rows = [
      "missing,a,5,2025-02-02,,,,,East,,,,,", "missing,a,1,2025-02-02,,,,,,,,,,", "total,a,10,2025-02-02,,,,,East,,,,,",
      "total,a,9,2025-02-02,,,,,West,,,,,", "total,a,20,2025-02-02,,,,,,,,,,", "missing,b,1,2025-02-02,,,,x,,,,,,",
      "total,b,4,2025-02-02,,,,y,,,,,,", "held_by_state,a,4,2025-02-02,,,,alive,,,,,,", "held,a,1,2025-02-02,,,,,,,,,,",
      "needs,b,-999999999999999999,2025-02-02,,,,,,,,,,", "needs,c,0.123456789,2025-02-02,,,,,,,,,,",
      "trucks,a,4,2025-02-02,,,,,,,,,,", "trucks,a,5,2025-02-10/2025-02-12,2025-02-12,,,,,,,,,",
    ]
    #expect(try Samples.known(rows, derived: ["x: \(definition)"]).summary("x") == summary)
  }
}
