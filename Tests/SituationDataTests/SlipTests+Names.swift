import SituationTestSupport
import Testing

@testable import SituationData
@testable import SourceText

/// Names that other rows show to be slips.
extension SlipTests {
  @Test(
    "A total under another name",
    arguments: [
      (["Tolen 10", "Vesk 20", "Arda 30", "Everywhere 60"], [5]), (["Tolen 10", "Vesk 20", "Everywhere 30"], []),
      (["Tolen 1", "Vesk 2", "Arda 3", "Everywhere 6"], []), (["Tolen 10", "Vesk 20", "Arda 30", "Sul 61"], []),
    ])
  func wholes(cells: [String], lines: [Int]) {
    let rows = cells.map { cell in
      let parts = cell.split(separator: " ")
      return "held,a,\(parts[1]),2025-02-01,\(parts[0])"
    }
    let found = warnings(rows, header: "indicator,source,value,as_of,place")
    #expect(found == lines.map { "data.csv:\($0):22 sum-of-others" })
  }

  @Test(
    "Names that differ in one letter",
    arguments: [
      (["Kalynivka 1", "Kalynivka 2", "Kalinivka 3"], 1), (["Kalynivka 1", "Kalynvka 2"], 1),
      (["Kalynivka 1", "Kaylnivka 2"], 1), (["Beit Hanoun 1", "Beit Hanouun 2"], 1),
      // Both on one day, words that are short, digits, two letters.
      (["Gambia 1", "Zambia 1", "Gambia 2", "Zambia 2"], 0), (["Mali 1", "Male 2"], 0),
      (["Sector 1 1", "Sector 2 2"], 0),
      (["Tolen 1", "Talin 2"], 0), (["West Bank 1", "Wst Bank 2"], 1), (["West Bank 1", "West Ban 2"], 1),
      (["women 1", "women 2", "woen 3"], 1), (["Old Market 1", "Ol Market 2"], 1), (["Zone II 1", "Zone III 2"], 0),
      (["Block A 1", "Block B 2"], 0),
    ])
  func letters(cells: [String], count: Int) {
    let rows = cells.map { cell in "held,a,5,2025-02-0\(cell.last ?? "1"),\(cell.dropLast(2))" }
    let found = warnings(rows, header: "indicator,source,value,as_of,place")
    #expect(found.count { $0.hasSuffix("near-same-name") } == count, "\(found)")
  }

  @Test func aTextOfThousandsOfWordsIsNoNameToHoldAgainstOthers() {
    let long = "women" + String(repeating: " girls", count: 5_000)
    let rows = ["women", "men", long, long + " alone"].enumerated().map {
      "held,a,\($0.offset + 5),2025-02-01,\($0.element)"
    }
    let start = ContinuousClock.now
    #expect(!warnings(rows, header: "indicator,source,value,as_of,group").contains { $0.hasSuffix("near-same-name") })
    #expect(ContinuousClock.now - start < .seconds(10))
  }

  @Test func thePersonsOfAnEventAreNoOtherNumberBesideIt() {
    let rows = [
      "released,a,6,2025-02-22,e,Israelis alive,", "released,a,,2025-02-22,e,Israels alive,Ada Lind",
      "released,a,,2025-02-22,e,Israels alive,Bo Lind",
    ]
    let found = warnings(rows, header: "indicator,source,value,as_of,event,group,name")
    #expect(found.count { $0.hasSuffix("near-same-name") } == 1, "\(found)")
  }

  @Test(
    "A name that one row has, where all other dates have another",
    arguments: [
      (["Tolen", "Tolen", "Tolen", "Bulletin 4"], [5]), (["Tolen", "Quay", "Tolen", "Tolen"], [3]),
      // Events that move about, a new name beside the others, few dates.
      (["Tolen", "Quay", "Tolen", "Dock"], []), (["Tolen", "Quay"], []), (["Tolen", "Quay", "Quay"], []),
    ])
  func strayNames(places: [String], lines: [Int]) {
    let rows = places.enumerated().map { "held,a,\($0 + 5),2025-02-0\($0 + 1),\($1)" }
    let found = warnings(rows, header: "indicator,source,value,as_of,place")
    #expect(found == lines.map { "data.csv:\($0):21 misplaced-cell" })
    let beside = warnings(
      rows + places.indices.map { "held,a,7,2025-02-0\($0 + 1),Sul" }, header: "indicator,source,value,as_of,place")
    #expect(beside == found)
    let events = places.enumerated().map { "released,a,\($0 + 5),2025-02-0\($0 + 1),\($1),e\($0)" }
    #expect(warnings(events, header: "indicator,source,value,as_of,place,event") == [])
  }

  @Test("A place that is a group in other rows, and a group that is a place")
  func exchangedColumns() {
    let header = "indicator,source,value,as_of,place,group"
    let rows = Self.days.map { "released,a,5,\($0),Tolen,women" }
    #expect(
      warnings(rows + ["released,a,5,2025-02-07,women,Tolen"], header: header) == [
        "data.csv:8:25 misplaced-cell", "data.csv:8:31 misplaced-cell",
      ])
    let places = ["places.csv": "id,name,parent\nt,Tolen,\nv,Vesk,\n"]
    #expect(
      warnings(rows + ["released,a,5,2025-02-07,Vesk,Tolen"], header: header, more: places)
        == ["data.csv:8:30 misplaced-cell"])
    // Who comes from a place of the same name.
    #expect(warnings(rows + ["held,a,5,2025-02-07,women,"], header: header) == [])
  }

  @Test("A row without a place where all others have one, or where rows beside it have one more")
  func placesBeside() {
    let header = "indicator,source,value,as_of,place,group"
    let rows = ["held,a,10,2025-02-01,Quay,", "held,a,12,2025-02-08,Quay,", "held,a,13,2025-02-15,,"]
    #expect(warnings(rows, header: header) == ["data.csv:4:22 mixed-places"])
    let groups = ["women", "men"].flatMap { group in
      ["Tolen", "Vesk", "Arda"].map { "released,a,\($0.count),2025-02-01,\($0),\(group)" }
    }
    var forgotten = groups
    forgotten[0] = "released,a,50,2025-02-01,,women"
    #expect(warnings(forgotten, header: header) == ["data.csv:2:26 mixed-places"])
    #expect(warnings(groups, header: header) == [])
    // Another indicator of the source and date has one place more.
    let others = ["Tolen", "Vesk", "Arda"].map { "trucks,a,5,2025-02-01,\($0)," }
    let own = ["held,a,40,2025-02-01,Tolen,", "held,a,20,2025-02-01,Vesk,", "held,a,90,2025-02-01,,"]
    #expect(warnings(others + own, header: header) == ["data.csv:7:22 mixed-places"])
    #expect(warnings(own, header: header) == [])
    #expect(warnings(others + ["trucks,a,5,2025-02-01,Sul,"] + own, header: header) == [])
  }

  @Test("An event that others report by group, and one row as a whole")
  func undividedEvents() {
    let header = "indicator,source,value,as_of,event,group"
    let rows = (1...5).map { "released,a,\($0 + 2),2025-02-0\($0),e\($0),women" }
    #expect(
      warnings(rows + ["released,b,9,2025-02-05,e5,"], header: header) == ["data.csv:7:28 mixed-groups"])
    let halves = ["released,a,5,2025-02-01,one,women", "released,a,4,2025-02-01,one,men"]
    #expect(warnings(halves + ["released,b,4,2025-02-01,one,"], header: header) == ["data.csv:4:29 mixed-groups"])
    #expect(warnings(halves + ["released,b,9,2025-02-01,one,"], header: header) == [])
    #expect(
      warnings(["released,a,5,2025-02-01,one,women", "released,b,5,2025-02-01,one,"], header: header) == [])
  }

  @Test("Of two names that are nearly alike the rarer one is the slip, and the other is named")
  func rarerName() {
    let rows = ["held,a,5,2025-02-01,TOLEN", "held,a,5,2025-02-02,Tolen", "held,a,5,2025-02-03,Tolen"]
    let faults = Situation.read(
      Samples.files(rows, header: "indicator,source,value,as_of,place", indicators: Self.indicators)
    ).faults
    #expect(faults.map(Samples.short) == ["data.csv:2:21 near-same-name"])
    #expect(faults.first?.message.contains("data.csv:3") == true)
  }
}
