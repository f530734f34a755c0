import SituationTestSupport
import SourceText
import Testing

@testable import SituationData

/// places.csv: what it says, and what it makes of places in rows and references.
struct PlaceTests {
  private static let places = """
    id,name,parent,code,kind
    land,Land,,L,country
    north,Northern Hills,land,L1,region
    south,South,land,L2,region
    n1,Central,north,L11,district
    s1,Central,south,L21,district
    port,Tolen/Tolen Port,north,L12,district

    """

  private func files(_ cells: [String], places: String = places, report: String = Samples.report) -> [TextFile] {
    Samples.files(
      cells.map { "held,a,\($0),5,2025-02-01" }, header: "indicator,source,place,value,as_of", report: report,
      more: ["places.csv": places])
  }

  private func faults(_ cells: [String], places: String = places) -> [String] {
    Samples.faults(files(cells, places: places))
  }

  @Test func aPlaceIsAnIdACodeOrAName() {
    let (situation, faults) = Situation.read(files(["north", "South", "L12", "s1", "Northern\u{A0}Hills"]))
    #expect(faults.map(\.rule) == [.duplicateObservation])
    let table = situation.observations
    #expect(table.rows.map { $0.place.map { table.strings[$0] } } == ["north", "south", "port", "s1"])
    #expect(situation.places.name(of: "port") == "Tolen/Tolen Port")
  }

  private func known(_ rows: [String], derived: String = "") -> KnownSituation {
    let indicators =
      "id,label,unit,accumulation,groups,measure\nheld,H,people,stock,exclusive,\nmoved,M,people,flow,,\nprice,P,USD,stock,,rate\n"
    let report = "---\ntitle: T\ndate: 2025-03-01\n\(derived)---\nText.\n"
    let files = Samples.files(
      rows, header: "indicator,source,place,value,as_of,group", report: report, indicators: indicators,
      more: ["places.csv": Self.places])
    return Situation.read(files).situation.known(on: Day(year: 2025, month: 3, day: 1) ?? Day(number: 0))
  }

  @Test(arguments: [
    ("moved at parts of land", "60 of north"), ("moved at parts of north", "9 of n1 port"),
    ("moved at parts of \"Northern Hills\" from 2025-02-01 to 2025-02-01", "4 of n1"),
    ("held at parts of north", "11 of n1 port"), ("held at parts of north on 2025-02-01", "8 of n1"),
    ("held at parts of south", "refused no row gives"), ("held at parts of land", "refused different dates"),
    ("held at parts of n1", "refused has no parts"),
    ("price at parts of north", "refused rate"), ("moved at parts of nowhere", "refused is not in places.csv"),
    ("grown", "refused different places"),
  ])
  func thePartsOfAPlaceAreAddedUp(reference: String, expected: String) {
    let known = known(
      [
        "moved,a,north,60,2025-02-01,", "moved,a,n1,4,2025-02-01,", "moved,a,port,5,2025-02-02,",
        "held,a,n1,7,2025-02-01,women", "held,a,n1,1,2025-02-01,men", "held,a,n1,6,2025-02-02,women",
        "held,a,n1,2,2025-02-02,men", "held,a,port,3,2025-02-02,women", "price,a,n1,3,2025-02-02,",
        "price,a,port,4,2025-02-02,", "held,a,north,9,2025-02-01,women", "held,a,south,9,2025-02-02,women",
      ], derived: "derived:\n  grown: change(held at parts of north, since 2025-02-01)\n")
    do {
      let figure = try known.figure(named: reference)
      #expect("\(figure.value?.plain ?? "-") of \((figure.reporting?.places ?? []).joined(separator: " "))" == expected)
    } catch {
      #expect(expected.hasPrefix("refused ") && error.message.contains(expected.dropFirst(8)), "\(error.message)")
    }
  }

  @Test func partsNeedAFileThatNamesThem() {
    let (situation, _) = Situation.read(Samples.files(["held,a,1,2025-02-01,,,,,North,,,,,"]))
    let known = situation.known(on: situation.dateOfIssue)
    #expect(known.refusal("held@a at parts of North").contains("add that file"))
    #expect(
      (try? Reference.parsed("held@a at parts of \"The North\" on 2025-02-01"))?.text
        == "held@a at parts of \"The North\" on 2025-02-01")
  }

  @Test func anyOtherHasTheNearest() {
    let fault = Situation.read(files(["Suoth"])).faults.first
    #expect(fault?.rule == .unknownPlace)
    #expect(fault?.message.contains("did you mean “South”?") == true)
  }

  @Test func aNameOfTwoAsksForTheId() {
    let fault = Situation.read(files(["Central"])).faults.first
    #expect(fault?.rule == .ambiguousPlace)
    #expect(fault?.message.contains("write the id or code of one: “n1”, “s1”") == true)
  }

  @Test(arguments: [
    ("a,A,b,,\nb,B,a,,", ["places.csv:2:5 circle"]), ("a,A,a,,", ["places.csv:2:5 circle"]),
    ("d,D,b,,\na,A,c,,\nb,B,a,,\nc,C,b,,\ne,E,f,,\nf,F,e,,", ["places.csv:3:5 circle", "places.csv:6:5 circle"]),
    ("a,A,c,,", ["places.csv:2:5 unknown-place"]), ("a,A,,,\na,B,,,", ["places.csv:3:1 duplicate-id"]),
    ("a,A,,X,\nb,B,,X,", ["places.csv:3:6 duplicate-id"]), ("a,A,,,\nb,a,,,", ["places.csv:3:3 duplicate-id"]),
    ("a,,,,", ["places.csv:2:3 missing-value"]), ("a b,A,,,", ["places.csv:2:1 bad-id"]),
    ("a,Total,,,", ["places.csv:2:3 whole-as-part"]),
  ])
  func theTableHasItsFaults(rows: String, faults expected: [String]) {
    #expect(faults([], places: "id,name,parent,code,kind\n\(rows)\n") == expected)
  }

  @Test func aCircleIsSaidOnceWithAllItsRows() {
    let table = TextFile(name: "places.csv", bytes: Array("id,name,parent\nx,X,\nc,C,a\na,A,b\nb,B,c\n".utf8))
    let fault = PlaceTable.read([table], dates: DateReader()).faults.first
    #expect(
      fault?.message
        == "“c” is said to lie within “a”, which lies within “b”, which lies within “c” (lines 3, 4, 5); empty one of the cells"
    )
    let long = Containment.message(
      ofCircle: (1...40).map { "p\($0)" },
      at: (2...41).map { SourceLocation(file: "places.csv", line: $0, column: 1) }, ("lie within", "lies within"))
    #expect(long.contains("and so on over 40 rows, back to “p1” (lines 2, 3, 4, 5, 6, 7 and 34 more)"), "\(long)")
  }

  @Test func whatLiesWithinWhatIsKnownAtAnyRemove() {
    let tree = Situation.read(files([])).situation.places
    #expect(tree.isPlace("n1", within: "land") && tree.isPlace("port", within: "north"))
    #expect(!tree.isPlace("n1", within: "south") && !tree.isPlace("land", within: "n1"))
    #expect(!tree.isPlace("land", within: "land") && !tree.isPlace("elsewhere", within: "land"))
    #expect(tree.parts(of: "land").map(\.id) == ["north", "south"])
    #expect(tree.parts(of: "north").map(\.name) == ["Central", "Tolen/Tolen Port"])
  }

  @Test func aChainOfPlacesIsWalkedWithoutRecursion() {
    let rows = (0..<5000).map { "p\($0),P \($0),\($0 == 0 ? "" : "p\($0 - 1)"),," }.joined(separator: "\n")
    let tree = Situation.read(files([], places: "id,name,parent,code,kind\n\(rows)\n")).situation.places
    #expect(tree.isPlace("p4999", within: "p0") && !tree.isPlace("p0", within: "p4999"))
  }

  @Test(arguments: ["held at north", "held at \"Northern Hills\"", "held at L1", "held at \"Northern  Hills\""])
  func aReferenceNamesAPlaceInAnyOfItsWays(text: String) throws {
    let known = Situation.read(files(["north"])).situation.known(on: try #require(DateReader().day("2025-02-20")))
    #expect(try known.figure(named: text).reference == "held at north")
  }

  @Test(arguments: [
    ("held at Central", Reference.Fault(message: "", rule: .ambiguousPlace)),
    ("held at Nroth", Reference.Fault(message: "", rule: .unknownPlace)),
  ])
  func aReferenceToNoOnePlaceIsRefused(text: String, fault: Reference.Fault) throws {
    let known = Situation.read(files(["n1"])).situation.known(on: try #require(DateReader().day("2025-02-20")))
    #expect(throws: Refusal.self) { try known.figure(named: text) }
    do { _ = try known.figure(named: text) } catch { #expect(error.rule == fault.rule) }
  }

  @Test func derivedFiguresNamePlacesInAnyOfTheirWays() throws {
    let report = """
      ---
      title: Test
      date: 2025-02-20
      derived:
        more: difference(held at "Northern Hills", held at L2)
        none: difference(held at Nroth, held at L2)
      ---
      Text.

      """
    let (situation, faults) = Situation.read(files(["north", "south"], report: report))
    #expect(faults.map(Samples.short) == ["report.md:6:9 unknown-place"])
    let more = try #require(situation.header.derived["more"])
    #expect(more.text == "difference(held at north, held at south)")
  }

  @Test func withoutTheTableAPlaceIsItsName() {
    let tree = PlaceTree()
    #expect(tree.isEmpty && tree.name(of: "Tolen") == "Tolen" && tree.parts(of: "Tolen").isEmpty)
  }

  @Test func aRowThatIsLostDefinesItsPlaces() {
    #expect(
      faults(["north"], places: "id,name,parent,code,kind\nnorth,Northern Hills\n") == ["places.csv:2:21 field-count"])
  }

  @Test func noneEndsWhatIsIncluded() {
    let files = Samples.files(
      ["held,a,5,2025-02-01,none"], header: "indicator,source,value,as_of,includes")
    #expect(Samples.faults(files) == [])
  }
}
