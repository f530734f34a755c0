import SituationTestSupport
import Testing

@testable import SituationData
@testable import SourceText

struct DelimitedTextTests {
  /// All records as texts of their fields.
  private func records(_ text: String) -> [[String]] {
    let delimited = DelimitedText(file: Samples.file("x.csv", text))
    var position = 0
    var records: [[String]] = []
    while position < delimited.file.bytes.count {
      records.append(delimited.record(at: &position).fields.map(delimited.text))
    }
    return records
  }

  @Test(arguments: [
    ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]), ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
    ("a;b\n1;2,5", [["a", "b"], ["1", "2,5"]]), ("a\tb\n1\t2", [["a", "b"], ["1", "2"]]),
    ("a,b\n\"x, y\",\"he said \"\"no\"\"\"\n", [["a", "b"], ["x, y", "he said \"no\""]]),
    ("a,b\n\"two\nlines\",2\n", [["a", "b"], ["two\nlines", "2"]]),
    ("a,b\n\"two\r\nlines\",2\r\n", [["a", "b"], ["two\r\nlines", "2"]]),
    ("a,b\n , x \n", [["a", "b"], ["", "x"]]), ("a,b\n,\n", [["a", "b"], ["", ""]]), ("a\n\"\"\n", [["a"], [""]]),
    ("\"a;b\",c\n1,2", [["a;b", "c"], ["1", "2"]]), ("\u{FEFF}a,b\n1,2", [["a", "b"], ["1", "2"]]),
  ])
  func readsRecords(text: String, expected: [[String]]) { #expect(records(text) == expected) }

  @Test func columnsAreFoundInAnyOrderAndHashtagsAreSkipped() throws {
    let rows = ["#date,#org,#value,#indicator", "2025-02-01,a,5,held"]
    let (situation, faults) = Situation.read(Samples.files(rows, header: "as_of,source,value,indicator"))
    #expect(faults == [])
    #expect(
      situation.known(on: try #require(DateReader().day("2025-02-20"))).summary("held@a") == "5 2025-02-01 reported a")
  }

  @Test func emptyLinesAreIgnored() {
    let rows = ["held,a,5,2025-02-01", "", ",,,", "  ", ""]
    #expect(Samples.faults(Samples.files(rows, header: "indicator,source,value,as_of")) == [])
  }

  @Test(arguments: [
    ("held,a,5", "data.csv:2:9 field-count"), ("held,a,5,2025-02-01,", "data.csv:2:21 field-count"),
    ("held,a,\"5,2025-02-01", "data.csv:2:8 unclosed-quote"), ("held,a,5\"6,2025-02-01", "data.csv:2:9 stray-quote"),
    ("held,a,\"5\"6,2025-02-01", "data.csv:2:10 stray-quote"),
    ("held,a,é\u{1},2025-02-01", "data.csv:2:9 control-character"),
  ])
  func brokenFormHasOnePlace(row: String, fault: String) {
    let files = Samples.files([row, "held,a,6,2025-02-02"], header: "indicator,source,value,as_of")
    #expect(Samples.faults(files) == [fault])
  }

  @Test func anUnclosedQuoteCostsItsOwnLineOnly() throws {
    let rows = ["held,a,5,2025-02-01,\"open", "held,a,6,2025-02-02,", "held,a,x,2025-02-03,\"a, closed one\""]
    let files = Samples.files(rows, header: "indicator,source,value,as_of,caveat")
    #expect(Samples.faults(files) == ["data.csv:2:21 unclosed-quote", "data.csv:4:8 bad-number"])
  }

  @Test func columnsCountLettersNotBytes() {
    let files = Samples.files(["held,é日本,5,2025-02-01"], header: "indicator,source,value,as_of")
    #expect(Samples.faults(files) == ["data.csv:2:6 unknown-source"])
  }

  @Test func linesInQuotesAreCounted() {
    let rows = ["held,a,5,2025-02-01,\"two\nlines\"", "held,a,x,2025-02-02,"]
    #expect(
      Samples.faults(Samples.files(rows, header: "indicator,source,value,as_of,caveat")) == ["data.csv:4:8 bad-number"])
  }

  @Test(arguments: [
    ([0x61, 0xFF, 0x0A], "data.csv:1:2 not-utf8"), ([0xFF, 0xFE, 0x61, 0x00], "data.csv:1:1 not-utf8"),
    ([0x61, 0x0A, 0xC3], "data.csv:2:1 not-utf8"), ([0xC0, 0x80], "data.csv:1:1 not-utf8"),
    ([0xED, 0xA0, 0x80], "data.csv:1:1 not-utf8"), ([0xF4, 0x90, 0x80, 0x80], "data.csv:1:1 not-utf8"),
    ([0x61, 0xE2, 0x82], "data.csv:1:2 not-utf8"), ([0x61, 0x00], "data.csv:1:2 control-character"),
  ])
  func otherEncodingsAreOneFault(bytes: [UInt8], fault: String) {
    var files = Samples.files([]).filter { $0.name != "data.csv" }
    files.append(TextFile(name: "data.csv", bytes: bytes))
    #expect(Samples.faults(files) == [fault])
  }

  @Test func headersHaveFaultsOfTheirOwn() {
    #expect(Samples.faults(Samples.files([], header: "indicator,source,value")) == ["data.csv:1:1 missing-column"])
    #expect(
      Samples.faults(Samples.files([], header: "indicator,source,value,as_of,value")) == [
        "data.csv:1:30 duplicate-column"
      ])
    #expect(
      Samples.faults(Samples.files(["x,y"], header: "indicator,sou\"rce,value,as_of")) == ["data.csv:1:14 stray-quote"])
    #expect(Samples.faults(Samples.files([], more: ["empty.csv": ""])) == ["empty.csv:1:1 missing-column"])
  }

  @Test func anUnknownColumnIsAWarningWithTheNearestName() throws {
    let files = Samples.files(["held,a,5,2025-02-01,x"], header: "indicator,source,value,as_of,cavaet")
    let fault = try #require(Situation.read(files).faults.first)
    #expect(fault.severity == .warning && fault.rule == .unknownColumn)
    #expect(fault.message.contains("did you mean “caveat”?"))
    #expect(fault.location == SourceLocation(file: "data.csv", line: 1, column: 30))
    #expect(fault.excerpt == "indicator,source,value,as_of,cavaet")
  }

  @Test func aValueColumnIsOnlyNeededByRowsThatHaveAValue() {
    let header = "indicator,source,as_of,published,status,event"
    #expect(Samples.faults(Samples.files(["released,a,2025-02-22,2025-02-18,announced,e"], header: header)) == [])
    let rows = ["held,a,2025-02-01,,,", "held,a,2025-02-02,,,"]
    #expect(Samples.faults(Samples.files(rows, header: header)) == ["data.csv:1:1 missing-column"])
  }
}
