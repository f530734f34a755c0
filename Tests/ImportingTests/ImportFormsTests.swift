import SituationTestSupport
import Testing

@testable import Importing
@testable import SituationData
@testable import SourceText

/// Forms of JSON, and hashtags that are nearly right.
struct ImportFormsTests {
  private typealias Sample = ImportSamples

  @Test(arguments: [
    (#"{"page": 1, "data": [{"day": "2025-02-01T00:00:00", "n": 1.2e3}]}"#, "x.json"),
    (#"{"a": {"b": [{"day": "2025-02-01", "n": 12e2}]}, "c": [1, 2]}"#, "x.json"),
    ("{\"day\": \"2025-02-01\", \"n\": 1200}\n{\"day\": \"2025-02-02\", \"n\": null}\n", "x.jsonl"),
    (
      #"{"type": "FeatureCollection", "features": [{"type": "Feature", "geometry": null, "properties": {"day": "2025-02-01", "n": 1200}}]}"#,
      "x.geojson"
    ),
    (##"[["Day", "N"], ["#date", "#affected"], ["2025-02-01", 1200]]"##, "x.json"),
    (#"[["day", "n"], ["2025-02-01", "1,200"]]"#, "x.json"),
  ])
  func formsOfJSON(text: String, name: String) {
    let maps = text.contains("#date") ? ["#affected=deaths"] : ["day=as_of", "n=deaths"]
    let plan = Sample.plan(text, named: name, maps: maps, sets: ["source=a"])
    #expect(Sample.cells(plan, "value", "as_of") == ["1200 2025-02-01"], "\(Sample.outcome(plan))")
  }

  @Test func severalListsAreRefused() {
    let plan = Sample.plan(#"{"a": [{"n": 1}], "b": [{"n": 2}]}"#, named: "x.json")
    #expect(Sample.outcome(plan) == ["x.json:1:1 broken-json"] && plan.faults[0].message.contains("“a”, “b”"))
  }

  @Test func aTagThatBreaksTheRuleDoesNotHideTheRow() {
    let tagged = Sample.plan(
      "Area,Day,Moved 2013,Dead\n#adm1+name,#date,#affected+2013,#affected+killed\nNorth,2025-02-01,5,1\n",
      maps: ["Dead=deaths"], sets: ["source=a"])
    #expect(Sample.outcome(tagged).first?.hasPrefix("open: --map 'Moved 2013=INDICATOR'") == true)
    let half = Sample.plan(
      "Area,Day,Notes,Dead\n#adm1+name,#date,no tag,#affected+killed\nNorth,2025-02-01,x,1\n",
      maps: ["Dead=deaths", "Notes=skip"], sets: ["source=a"])
    #expect(Sample.cells(half, "value", "place") == ["1 North"])
  }

  @Test func levelsOfHashtagsArePlacesWithParentsAndCodes() {
    let table = """
      Region,Area,Code,Day,Dead
      #adm1+name,#adm2+name,#adm2+code,#date,#affected+killed
      North,Central,N1,2025-02-01,5
      South,Central,S1,2025-02-01,5
      South,,,2025-02-01,9

      """
    let plan = Sample.plan(table, maps: ["Dead=deaths"], sets: ["source=a"])
    #expect(Sample.cells(plan, "value", "place") == ["5 central", "5 south-central", "9 south"])
    #expect(
      plan.definitions.map { $0.text(0..<999) }
        == [
          "id,name,parent,code\nnorth,North,,\ncentral,Central,north,N1\nsouth,South,,\nsouth-central,Central,south,S1\n"
        ])
  }
}
