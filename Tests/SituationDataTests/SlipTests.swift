import SituationTestSupport
import Testing

@testable import SituationData
@testable import SourceText

/// Slips of a hand that only other rows show: each a warning at its row, and none where rows are as they should be.
struct SlipTests {
  static let indicators = """
    id,label,unit,accumulation,reporting,groups
    held,People held,people,stock,,
    released,People released,people,flow,events,exclusive
    trucks,Trucks,trucks,flow,,
    needs,Needs,USD billion,stock,,
    warming,Warming,°C,stock,,
    balance,Net change of stocks,tonnes,stock,,

    """

  func warnings(_ rows: [String], header: String, more: [String: String] = [:], date: String = "2025-02-20")
    -> [String]
  {
    let files = Samples.files(
      rows, header: header, report: "---\ntitle: T\ndate: \(date)\n---\nText.\n", indicators: Self.indicators,
      more: more)
    return Situation.read(files).faults.map(Samples.short)
  }

  // MARK: - Empty cells

  static let towns = ["Tolen", "Vesk", "Arda"]
  static let days = (1...6).map { "2025-02-0\($0)" }

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

  @Test(
    "A part that is more than its whole",
    arguments: [
      ("deaths,a,50,2025-02-01,,", 1), ("deaths,a,40,2025-02-01,,", 0), ("deaths,b,50,2025-02-01,,", 0),
      ("deaths,a,50,2025-02-02,,", 0), ("deaths,a,50,2025-02-01,,Tolen", 0), ("deaths,a,38,2025-02-01,,", 0),
    ])
  func exceedingParts(row: String, count: Int) {
    let indicators = "id,label,unit,accumulation,part_of\nsick,Sick,people,stock,\ndeaths,Dead,people,stock,sick\n"
    let files = Samples.files(
      ["sick,a,40,2025-02-01,2025-02-01,", row, "sick,a,39,2025-02-01,2025-02-03,"],
      header: "indicator,source,value,as_of,published,place", indicators: indicators)
    let found = Situation.read(files).faults.map(Samples.short)
    #expect(found == (count == 0 ? [] : ["data.csv:3:10 parts-exceed"]))
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
