import Testing

@testable import SituationData
@testable import SourceText

/// House rule 2, where a table does not say itself what is a part of what.
struct WholeAmongPartsTests {
  private func known(
    _ rows: [String], indicators: String, places: String? = nil, derived: [String] = []
  ) -> KnownSituation {
    var texts = [
      "indicators.csv": "id,label,unit,accumulation,groups,part_of,measure\n" + indicators,
      "sources.csv": "id,name,kind\na,Office A,government\nb,Office B,media\n",
      "data.csv": "indicator,source,value,as_of,published,place,group,includes,term\n" + rows.joined(separator: "\n")
        + "\n",
      "report.md": "---\ntitle: T\ndate: 2025-03-01\nderived:\n  none: sum(x@a, x@a)\n"
        + derived.map { "  \($0)\n" }.joined() + "---\nText.\n",
    ]
    texts["places.csv"] = places.map { "id,name,parent\n" + $0 }
    let files = texts.sorted { $0.key < $1.key }.map { TextFile(name: $0.key, bytes: Array($0.value.utf8)) }
    let (situation, _) = Situation.read(files)
    return situation.known(on: situation.dateOfIssue)
  }

  /// The value, or what the refusal says.
  private func answer(_ text: String, in known: KnownSituation) -> String {
    do {
      return try known.figure(named: text).value?.plain ?? "-"
    } catch {
      return error.message
    }
  }

  private static let flow = "x,X,tents,flow,,,\n"

  @Test func aWholeIsFoundAmongThreeOrMorePartsOfOneDate() {
    let parts = ["x,a,30,2025-02-01,,A,,,", "x,a,20,2025-02-01,,B,,,", "x,a,10,2025-02-01,,C,,,"]
    #expect(answer("x@a", in: known(parts, indicators: Self.flow)) == "60")
    let whole = known(["x,a,60,2025-02-01,,Land,,,"] + parts, indicators: Self.flow)
    #expect(answer("x@a", in: whole).contains("places.csv"))
    // With the file the table says itself that none lies within another.
    let told = known(
      ["x,a,60,2025-02-01,,land,,,"] + parts, indicators: Self.flow, places: "land,Land,\nA,A,\nB,B,\nC,C,\n")
    #expect(answer("x@a", in: told) == "120")
  }

  @Test func withTwoPartsItTakesTwoDates() {
    let first = ["x,a,50,2025-02-01,,Land,,,", "x,a,30,2025-02-01,,A,,,", "x,a,20,2025-02-01,,B,,,"]
    #expect(answer("x@a", in: known(first, indicators: Self.flow)) == "100")
    let second = ["x,a,7,2025-02-02,,Land,,,", "x,a,3,2025-02-02,,A,,,", "x,a,4,2025-02-02,,B,,,"]
    #expect(answer("x@a", in: known(first + second, indicators: Self.flow)).contains("“Land”"))
  }

  @Test func rowsThatStandNextToTheirWholeAreFoundAmongOthers() {
    func table(_ day: String, _ values: [Int]) -> [String] {
      zip(["North", "A", "B", "C", "D"], values).map { "x,a,\($1),\(day),,\($0),,," }
    }
    let one = table("2025-02-01", [60, 30, 20, 10, 99])
    #expect(answer("x@a", in: known(one, indicators: Self.flow)) == "219")
    let both = one + table("2025-02-02", [9, 2, 3, 4, 50])
    #expect(answer("x@a", in: known(both, indicators: Self.flow)).contains("“North”"))
  }

  @Test func placesWithinEachOtherAreRefusedAtAnyRemove() {
    let places = "land,Land,\nnorth,North,land\ntown,Town,north\nsouth,South,land\n"
    let rows = ["x,a,60,2025-02-01,,land,,,", "x,a,5,2025-02-01,,town,,,", "x,a,4,2025-02-01,,south,,,"]
    let tree = known(
      rows, indicators: Self.flow, places: places,
      derived: ["deep: sum(x@a at Land, x@a at Town)", "beside: sum(x@a at Town, x@a at South)"])
    #expect(answer("x@a", in: tree).contains("lies within"))
    #expect(answer("deep", in: tree) != "65")
    #expect(answer("beside", in: tree) == "9")
  }

  @Test func ratesAreNotAddedUp() {
    let indicators = "r,Rate,%,stock,exclusive,,\np,Price,USD,stock,,,rate\n"
    let rows = ["r,a,10,2025-02-01,,,boys,,", "r,a,12,2025-02-01,,,girls,,", "p,a,3,2025-02-01,,A,,,"]
    let known = known(
      rows, indicators: indicators, derived: ["both: sum(r/boys@a, r/girls@a)"])
    #expect(answer("r@a", in: known).contains("rate"))
    #expect(answer("r/boys@a", in: known) == "10")
    #expect(answer("p@a", in: known) == "3")
  }

  @Test func whatIsHeldOverAndWhatIsIncludedInTurnIsNotAdded() {
    let indicators = "x,X,tents,stock,,w,\ny,Y,tents,stock,,w,\nz,Z,tents,stock,,w,\nw,W,tents,stock,exclusive,,\n"
    let rows = [
      "x,a,5,2025-02-01,,,,,", "y,a,7,2025-02-01,,,,x@a,", "z,a,9,2025-02-01,,,,y@a,",
      "x,b,5,2025-02-01,,,,,", "x,b,6,2025-02-03,,,,,", "y,b,7,2025-02-01,,,,x@b,", "y,b,8,2025-02-03,,,,,",
    ]
    let sums = ["far: sum(z@a, x@a)", "held: sum(y@b, x@b)"]
    let first = known(rows, indicators: indicators, derived: sums)
    #expect((try? first.figure(named: "far")) == nil)
    #expect((try? first.figure(named: "held")) == nil)
    let ended = known(
      rows.dropLast() + ["y,b,8,2025-02-03,,,,none,"], indicators: indicators, derived: sums)
    #expect(answer("held", in: ended) == "14")
  }

  @Test func circlesOfInclusionsEnd() {
    let indicators = "x,X,tents,stock,,w,\ny,Y,tents,stock,,w,\nz,Z,tents,stock,,w,\nw,W,tents,stock,exclusive,,\n"
    let rows = ["x,a,5,2025-02-01,,,,y@a,", "y,a,7,2025-02-01,,,,x@a,", "z,a,1,2025-02-01,,,,,"]
    let known = known(rows, indicators: indicators, derived: ["two: sum(x@a, y@a)", "one: sum(x@a, z@a)"])
    #expect((try? known.figure(named: "two")) == nil)
    #expect(answer("one", in: known) == "6")
  }

  @Test func differencesAreOfOneThing() {
    let indicators = "x,X,tents,stock,,,\ny,Y,tents,stock,,,\nz,Z,tents,stock,,x,\n"
    let rows = ["x,a,5,2025-02-01,,,,,", "y,a,7,2025-02-01,,,,,", "z,a,2,2025-02-01,,,,,", "y,b,9,2025-02-01,,,,x@a,"]
    let known = known(
      rows, indicators: indicators,
      derived: ["unlike: difference(x@a, y@a)", "part: difference(x@a, z@a)", "held: difference(y@b, x@a)"])
    #expect(answer("part", in: known) == "3")
    #expect(answer("held", in: known) == "4")
    #expect((try? known.figure(named: "unlike")) == nil)
  }

  @Test func countsByDifferentWordsAreNotAddedUp() {
    let indicators = "x,[Detainees] moved,people,flow,,,\n"
    let rows = [
      "x,a,5,2025-02-01,,,,,", "x,a,7,2025-02-02,,,,,captives", "x,b,5,2025-02-01,,,,,Detainees",
      "x,b,7,2025-02-02,,,,,",
    ]
    let known = known(rows, indicators: indicators)
    #expect(answer("x@a", in: known).contains("captives"))
    #expect(answer("x@b", in: known) == "12")
  }
}
