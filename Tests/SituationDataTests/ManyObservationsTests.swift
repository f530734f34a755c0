import SituationTestSupport
import Testing

@testable import SituationData
@testable import SourceText

/// What is remembered from one row for the next ones must not change what is said of them.
struct ManyObservationsTests {
  private let header = "event,indicator,source,value,as_of,place,group,name,name_public,caveat"

  private func faults(_ rows: [String], lineBreak: String = "\n") -> [String] {
    let text = ([header] + rows).joined(separator: lineBreak)
    let files = Samples.files([]).filter { $0.name != "data.csv" } + [Samples.file("data.csv", text)]
    return Samples.faults(files)
  }

  @Test("Rows that stand twice are found however far apart, with an event and without")
  func rowsThatStandTwiceFarApart() {
    var rows = (0..<2000).map { "e\($0),released,a,1,2025-01-02,Rafah,,,," }
    rows += (0..<2000).map { ",trucks,a,1,\(Day(number: 10_000 + Int32($0)).iso),Rafah,,,," }
    rows += [
      "e7,released,a,2,2025-02-01,Rafah,,,,", "e7,released,b,2,2025-01-02,Rafah,,,,", "e7,trucks,a,1,2025-01-02,,,,,",
    ]
    rows += [",trucks,a,2,\(Day(number: 10_007).iso),Rafah,,,,", ",trucks,a,2,\(Day(number: 10_007).iso),Gaza,,,,"]
    // The events have the as-of as their publication: another day is another row of the same event.
    rows += ["e1999,released,a,2,2025-01-02,Rafah,,,,"]
    #expect(faults(rows) == ["data.csv:4005:1 duplicate-observation", "data.csv:4007:1 duplicate-observation"])
  }

  @Test("Months, years and periods tell rows apart as days do, before one is held against another")
  func datesThatAreNoDays() {
    let months = (1900..<2000).flatMap { year in (1...12).map { "\(year)-" + (($0 < 10) ? "0\($0)" : "\($0)") } }
    let years = (1900...2100).map(String.init)
    let periods = (0..<1700).map { "\(Day(number: Int32($0)).iso)/\(Day(number: 20_000 + Int32($0 % 7)).iso)" }
    let rows = (months + years + periods).map { ",trucks,a,1,\($0),2100-12-31,,,," }
    let (situation, faults) = Situation.read(
      Samples.files(rows, header: "event,indicator,source,value,as_of,published,place,group,name,caveat"))
    #expect(faults.filter { $0.severity == .error } == [])
    let table = situation.observations.rows
    #expect(table.count == rows.count)
    // Two may meet by chance.
    #expect(Set(table.indices.map(table.hash(of:))).count > rows.count - 5)
    #expect(Set(table.indices.map(table.hash(ofSlot:))).count > rows.count - 5)
  }

  @Test("Of so many events that their ids are not held against each other one notice says so")
  func eventsThatAreNotCompared() {
    func notices(_ count: Int) -> [Diagnostic] {
      let rows = (0..<count).map { "e\($0),released,a,1,2025-01-02,Rafah,,,," }
      return Situation.read(Samples.files(rows, header: header)).faults.filter { $0.severity == .notice }
    }
    #expect(notices(9000).isEmpty)
    #expect(notices(10_100).map(\.rule) == [.largeTable])
    #expect(notices(10_100)[0].message.contains("same-event"))
  }

  @Test("Events with numbers for ids are as many as with words")
  func eventsWithNumbers() {
    let ids = (1...3000).map(String.init) + ["01", "0", "100000", "1000000000", "100001"]
    let rows = ids.map { "\($0),released,a,1,2025-01-02,,,,," }
    #expect(faults(rows) == [])
    #expect(
      faults(rows + [rows[0], rows[3002]]) == [
        "data.csv:3007:1 duplicate-observation", "data.csv:3008:1 duplicate-observation",
      ])
  }

  @Test("An event is one however its id is written, and wherever its row stands")
  func idsThatAreWrittenInSeveralWays() {
    let long = String(repeating: "x", count: 40)
    let ids = [
      "e1", " e1 ", "\"e1\"", "e\u{200B}1", "\u{E9}a", " \u{E9}\u{200B}a", "\(long)1", "\"\(long)1\"", "\(long)2", "e2",
      "E2",
    ]
    let rows = ids.map { "\($0),released,a,1,2025-01-02,Rafah,,,," } + ["e2,released,a,1,2025-01-02,,,,,"]
    let more = ["e2,released,a,1,2025-01-02,Rafah,,,,"]
    #expect(
      faults(rows + more)
        == [3, 4, 5, 7, 9, 14].map { "data.csv:\($0):1 duplicate-observation" })
    #expect(faults([more[0]] + rows).count == 6)
  }

  @Test("A place and a group of one name, in one row and in later ones")
  func oneNameForPlaceAndGroup() throws {
    let rows = [
      ",released,a,1,2025-01-02,North,North,,,", ",released,a,2,2025-01-02,North,South,,,",
      ",released,a,4,2025-01-02,South,North,,,", ",released,a,8,2025-01-02,East,South,,,",
    ]
    let (situation, faults) = Situation.read(Samples.files(rows, header: header))
    #expect(faults == [])
    let known = situation.known(on: Day(number: 20_200))
    let references = [
      "released/North at North", "released/South at North", "released/North at South", "released/South at East",
    ]
    #expect(try references.map { try known.figure(named: $0).value?.plain } == ["1", "2", "4", "8"])
  }

  @Test("What may be the name of a person is no name of a place for that, in any row")
  func aNameThatIsFineElsewhere() {
    let rows = [
      "e,released,a,,2025-01-02,,,x/y,,", "e,released,a,1,2025-01-03,x/y,,,,", "e,released,a,1,2025-01-04,,x/y,,,",
      "e,released,a,1,2025-01-05,x/y,,,,",
    ]
    #expect(faults(rows) == ["data.csv:3:27 bad-name", "data.csv:4:28 bad-name", "data.csv:5:27 bad-name"])
  }

  @Test("Lines that end with carriage returns alone are told of, and not counted as one")
  func returnsAlone() {
    #expect(faults(["e,released,a,1,2025-01-02,,,,,"], lineBreak: "\r") == ["data.csv:1:1 bad-file"])
    let report = Samples.file("report.md", "---\rtitle: A report\rdate: 2025-02-20\r---\rText\r")
    #expect(ReportHeader.read(report).faults.map(Samples.short) == ["report.md:1:1 bad-file"])
  }

  @Test("The last row has its faults at their places", arguments: ["\n", "\r\n"])
  func theLastRow(lineBreak: String) {
    let rows = (1...40).map { "e\($0),released,a,1,2025-01-02,,,,,\"Two\(lineBreak)lines, \"\"quoted\"\"\"" }
    for length in 0..<20 {
      let place = String(repeating: "x", count: length)
      let last = "e,released,a,one,2025-02-30,\(place),,,,"
      #expect(
        faults(rows + [last], lineBreak: lineBreak) == [
          "data.csv:82:14 bad-number", "data.csv:82:18 bad-date",
        ])
    }
  }

  @Test("Of texts that many rows share each is visited once in a column, and once more for each part")
  func newTexts() {
    let remarks = ["said", "", "\"said \"\"so\"\"\"", "'said", "said"]
    let rows = (0..<50).map { row in
      "e\(row),\(row < 25 ? "released" : "trucks"),a,1,2025-01-02,\(row % 2 == 0 ? "Rafah" : "said"),,,,\(remarks[row % 5])"
    }
    let table = Situation.read(Samples.files(rows, header: header)).situation.observations
    func visited(byPart part: (Int) -> Int) -> [String] {
      var visited: [String] = []
      table.eachNewText([.caveat, .place, .term], of: Array(table.rows.indices), byPart: part) { row, column, text in
        visited.append("\(row) \(column) \(text)")
      }
      return visited
    }
    let once = ["0 0 said", "0 1 Rafah", "1 1 said", "2 0 said \"so\"", "3 0 'said"]
    #expect(visited { _ in 0 } == once)
    let again = ["25 0 said", "25 1 said", "26 1 Rafah", "27 0 said \"so\"", "28 0 'said"]
    #expect(visited { $0 < 25 ? 0 : 1 } == once + again)
  }
}
