import SituationTestSupport
import Testing

@testable import SituationData
@testable import SourceText

/// Slips of a hand that only other rows show: each a warning at its row, and none where rows are as they should be.
struct SlipTests {
  private static let indicators = """
    id,label,unit,accumulation,reporting,groups
    held,People held,people,stock,,
    released,People released,people,flow,events,exclusive
    trucks,Trucks,trucks,flow,,
    needs,Needs,USD billion,stock,,
    warming,Warming,°C,stock,,
    balance,Net change of stocks,tonnes,stock,,

    """

  private func warnings(_ rows: [String], header: String, more: [String: String] = [:], date: String = "2025-02-20")
    -> [String]
  {
    let files = Samples.files(
      rows, header: header, report: "---\ntitle: T\ndate: \(date)\n---\nText.\n", indicators: Self.indicators,
      more: more)
    return Situation.read(files).faults.map(Samples.short)
  }

  // MARK: - Empty cells

  private static let towns = ["Tolen", "Vesk", "Arda"]
  private static let days = (1...6).map { "2025-02-0\($0)" }

  @Test(
    "A row without a place among rows with one",
    arguments: [
      // Less than the sum of the others of its date.
      (["Tolen 100", "Vesk 200", " 150"], 1),
      // Less than one of them, which may lie within another.
      (["Tolen 100", " 50"], 1),
      // Between two of them.
      (["Tolen 10", " 50", "Vesk 20"], 1),
      // A whole in front of its parts, or behind them; one with a part.
      ([" 50", "Tolen 10", "Vesk 20"], 0),
      (["Tolen 10", "Vesk 20", " 30"], 0),
      (["Tolen 10", " 30"], 0),
      ([" 30"], 0),
    ])
  func places(cells: [String], count: Int) {
    let rows = cells.map { cell in
      let parts = cell.split(separator: " ", omittingEmptySubsequences: false)
      return "trucks,a,\(parts[1]),2025-02-01,\(parts[0])"
    }
    let found = warnings(rows, header: "indicator,source,value,as_of,place")
    let place = cells.firstIndex { $0.hasPrefix(" ") } ?? 0
    let expected =
      "data.csv:\(place + 2):\("trucks,a,0,2025-02-01,".count + rows[place].split(separator: ",")[2].count)"
    #expect(found == (count == 0 ? [] : ["\(expected) mixed-places"]))
  }

  @Test("The only date without a place, or with one place missing")
  func datesWithoutPlaces() {
    let header = "indicator,source,value,as_of,place"
    let all = Self.days.flatMap { day in Self.towns.map { "trucks,a,7,\(day),\($0)" } }
    var rows = all
    rows[4] = "trucks,a,30,2025-02-02,"
    #expect(warnings(rows, header: header) == ["data.csv:6:24 mixed-places"])
    let dates = Self.days.map { "trucks,a,7,\($0),Tolen" }
    #expect(warnings(dates + ["trucks,a,9,2025-02-07,"], header: header) == ["data.csv:8:23 mixed-places"])
    // Wholes that are told again and again are wholes.
    #expect(warnings(all + Self.days.map { "trucks,a,30,\($0)," }, header: header) == [])
    #expect(warnings(all, header: header) == [])
  }

  @Test("Beside places.csv the only place without a row")
  func missingPlace() {
    let places = ["places.csv": "id,name,parent\nall,All Valleys Park,\nt,Tolen,all\nv,Vesk,all\nw,Arda,all\n"]
    let header = "indicator,source,value,as_of,place"
    let rows = ["held,a,10,2025-02-01,Tolen", "held,a,40,2025-02-01,"]
    #expect(warnings(rows + ["held,a,20,2025-02-01,Vesk"], header: header, more: places).count == 1)
    #expect(warnings(rows, header: header, more: places) == [])
  }

  @Test("A row without a group, of exclusive groups less than their sum, and allowed")
  func groups() {
    let header = "indicator,source,value,as_of,event,group,allow"
    let rows = ["released,a,5,2025-02-01,one,women,", "released,a,4,2025-02-01,one,men,"]
    #expect(warnings(rows + ["released,a,8,2025-02-01,one,,"], header: header) == ["data.csv:4:29 mixed-groups"])
    #expect(warnings(rows + ["released,a,9,2025-02-01,one,,"], header: header) == [])
    #expect(warnings(rows + ["released,a,8,2025-02-01,one,,mixed-groups"], header: header) == [])
  }

  @Test("A row without an event among events")
  func events() {
    let header = "indicator,source,value,as_of,event"
    let rows = ["released,a,5,2025-02-01,one", "released,a,4,2025-02-03,two", "released,a,8,2025-02-05,"]
    #expect(warnings(rows, header: header) == ["data.csv:4:25 mixed-events"])
    // An announcement needs an event, and daily numbers have none.
    #expect(
      warnings(["trucks,a,5,2025-02-01,", "trucks,a,5,2025-02-02,", "trucks,a,9,2025-02-03,x"], header: header) == [])
  }

  // MARK: - Days

  @Test(
    "Month and day exchanged",
    arguments: [
      (["2025-02-04", "2025-05-02", "2025-02-06"], [3]),
      (["2025-02-03", "2025-02-04", "2025-05-02"], [4]),
      (["2025-02-05", "2025-05-02"], [3]),
      (["2025-02-05", "2025-05-02", "2025-02-05", "2025-02-06"], [3]),
      (["2025-02-01", "2025-01-02", "2025-02-03", "2025-02-04"], [3]),
      // Months, quarters, series one below the other, and days that have no other way.
      (["2025-01-02", "2025-02-02", "2025-03-02"], []),
      (["2024-10-01", "2025-01-01", "2025-04-01"], []),
      (["2025-02-04", "2025-02-05", "2023-10-07", "2023-10-08"], []),
      (["2025-02-14", "2025-06-15", "2025-02-16"], []),
      (["2025-02-06", "2025-02-05", "2025-02-04"], []),
    ])
  func exchangedDays(days: [String], lines: [Int]) {
    let rows = days.enumerated().map { "trucks,a,\($0 + 1),\($1),\($0)" }
    let found = warnings(rows, header: "indicator,source,value,as_of,event", date: "2025-12-31")
    #expect(found == lines.map { "data.csv:\($0):12 exchanged-day" })
  }

  @Test("A day of publication that lies far behind what it speaks of, and the other way round would not")
  func publication() {
    let header = "indicator,source,value,as_of,published"
    #expect(
      warnings(["held,a,1,2025-02-04,2025-05-02"], header: header) == ["data.csv:2:21 exchanged-day"])
    #expect(warnings(["held,a,1,2025-02-04,2025-02-05"], header: header) == [])
    #expect(warnings(["held,a,1,2025-01-15,2025-05-02"], header: header) == [])
    #expect(
      warnings(
        ["held,a,1,2025-01-15,2025-02-08", "held,b,1,2025-01-15,2025-08-02"], header: header, date: "2025-12-31")
        == ["data.csv:3:21 exchanged-day"])
  }

  // MARK: - Numbers

  @Test(
    "Numbers that are read otherwise than those beside them",
    arguments: [
      ("needs", ["53.2", "18.5", "\"20,568\""], [4]), ("needs", ["\"20,568\""], [2]),
      ("needs", ["53.2", "20.568"], []),
      ("trucks", ["440.707", "1200", "900"], [2]), ("trucks", ["12.5", "1200", "900"], []),
      ("trucks", ["\"1,200\"", "900"], []), ("trucks", ["-808", "630"], [2]), ("trucks", ["-808", "-630"], []),
      ("balance", ["-808", "630"], []), ("held", ["12.000", "900"], [2]), ("warming", ["12.000"], []),
      ("held", ["12.0", "900"], []), ("warming", ["-0.2", "1.1"], []),
    ])
  func numbers(indicator: String, values: [String], lines: [Int]) {
    let rows = values.enumerated().map { "\(indicator),a,\($1),2025-02-0\($0 + 1)" }
    let found = warnings(rows, header: "indicator,source,value,as_of")
      .filter { $0.hasSuffix("doubtful-number") }
    #expect(found == lines.map { "data.csv:\($0):\(indicator.count + 4) doubtful-number" })
  }

  // MARK: - Names

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

  // MARK: - Shifted cells

  @Test(
    "Texts that belong into another column",
    arguments: [
      ("held,a,5,2025-02-01,,note 3,note 4 of the office", "data.csv:2:29 misplaced-cell"),
      ("held,a,5,2025-02-01,,https://example.org/3,", "data.csv:2:22 misplaced-cell"),
      ("held,a,5,2025-02-01,,estimated,", "data.csv:2:22 misplaced-cell"),
      ("held,a,5,2025-02-01,,note 3,https://example.org/3", nil),
      ("held,a,5,2025-02-01,,note 3,www.example.org/3", nil),
    ])
  func shifted(row: String, finding: String?) {
    let found = warnings([row], header: "indicator,source,value,as_of,status,document,url")
    #expect(found == [finding].compactMap(\.self))
  }

  @Test("A word in the column allow that is no rule is an error")
  func unknownAllowance() {
    let found = warnings(["held,a,5,2025-02-01,preliminary"], header: "indicator,source,value,as_of,allow")
    #expect(found == ["data.csv:2:21 unknown-word"])
  }
}
