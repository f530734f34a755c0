import SituationTestSupport
import Testing

@testable import SituationData
@testable import SourceText

struct FigureRowTests {
  private func row(_ reference: String, _ rows: [String], derived: [String] = []) throws -> [String: String] {
    let known = try Samples.known(rows, derived: derived)
    let cells = FigureRow(try known.figure(named: reference), in: known.situation).cells
    return Dictionary(uniqueKeysWithValues: zip(FigureRow.columns, cells))
  }

  @Test func aRowHasTheColumnsOfTheProduct() throws {
    let cells = try row("needs@a", ["needs,a,\"1,005.50\",2025-02-01,by 2025-02-03,estimated,,,,about,1000,1010,,c"])
    #expect(cells["figure"] == "needs@a")
    #expect(cells["value"] == "1005.5" && cells["low"] == "1000" && cells["high"] == "1010")
    #expect(cells["as_of"] == "2025-02-01" && cells["published"] == "by 2025-02-03")
    #expect(cells["status"] == "estimated" && cells["unit"] == "USD billion" && cells["partial"] == "no")
    #expect(cells["caveat"] == "via c" && cells["qualifier"] == "about" && cells["term"] == "")
    #expect(cells["inputs"]?.hasPrefix("data.csv:") == true && cells["inputs"]?.count == 17)
  }

  @Test func aFlowNamesTheDaysThatItCovers() throws {
    let cells = try row("trucks@a", ["trucks,a,1,2025-02-01,,,,,,,,,,", "trucks,a,2,2025-02-05,,,,,,,,,,"])
    #expect([cells["from"], cells["to"], cells["value"]] == ["2025-02-01", "2025-02-05", "3"])
    #expect(cells["inputs"]?.split(separator: "|").count == 2)
  }

  @Test func aDerivedRowNamesItsOperation() throws {
    let cells = try row(
      "x", ["held,a,5,2025-02-01,,,,,,,,,,", "held,b,3,2025-02-02,,,,,,,,,,"],
      derived: ["x: difference(held@a, held@b) across dates"])
    #expect(cells["caveat"] == "difference(held@a, held@b) across dates")
    #expect(cells["as_of"] == "2025-02-01|2025-02-02" && cells["source"] == "a|b")
  }

  @Test func whatHasNoValueSaysWhy() throws {
    let cells = try row("released@a announced", ["released,a,,2025-02-22,2025-02-18,announced,e,,,,,,,"])
    #expect(cells["value"] == "" && cells["caveat"] == "number not given")
  }

  @Test func cellsAreQuotedWhereTheyHaveToBe() {
    #expect(FigureRow.csv([["a", "b,c", "d\"e", "f\ng", ""]]) == "a,\"b,c\",\"d\"\"e\",\"f\ng\",\n")
    #expect(JSONText.quoted("a\"\\\n\u{1}é") == "\"a\\\"\\\\\\n\\u0001é\"")
    #expect(FigureRow.json([]) == "[]\n")
  }

  @Test func theHashOfARowDoesNotFollowItsPlaceOrQuotes() throws {
    func name(_ rows: [String], _ index: Int) -> String {
      Situation.read(Samples.files(rows, header: "indicator,source,value,as_of")).situation.rowName(index)
    }
    let plain = name(["held,a,5,2025-02-01"], 0)
    #expect(name(["held,b,5,2025-02-01", "held,a,5,2025-02-01"], 1) == plain)
    #expect(name(["held,a,\"5\",2025-02-01"], 0) == plain)
    #expect(name(["held,a,6,2025-02-01"], 0) != plain)
    // SHA-256 of the fields with a unit separator between them.
    #expect(plain == "data.csv:\(Fingerprint.of("held\u{1F}a\u{1F}5\u{1F}2025-02-01").prefix(8))")
  }

  @Test func aFingerprintDoesNotFollowTheOrder() throws {
    let known = try Samples.known(["held,a,5,2025-02-01,,,,,,,,,,", "held,b,3,2025-02-02,,,,,,,,,,"])
    let rows = known.latestFigures().map { FigureRow($0, in: known.situation) }
    #expect(rows.count == 2)
    #expect(Fingerprint.of(rows) == Fingerprint.of(Array((rows + rows).reversed())))
    #expect(Fingerprint.of(rows) != Fingerprint.of(Array(rows.prefix(1))))
    #expect(Fingerprint.of("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
  }
}
