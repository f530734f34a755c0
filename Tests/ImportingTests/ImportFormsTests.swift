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

  @Test(arguments: [
    ("day|area|n\n2025-02-01|North, upper|1200\n", "North, upper"),
    ("sep=|\nday|area|n\n2025-02-01|North|1200\n", "North"),
    ("day|area|n\n2025-02-01|\"North|upper\"|1200\n", "North|upper"),
    // A stroke within a cell parts nothing where commas do.
    ("day,area|place,n\n2025-02-01,North|A,1200\n", "North|A"),
  ])
  func uprightStrokesPartCells(text: String, place: String) {
    let maps = ["day=as_of", "n=deaths", text.contains("place") ? "area|place=place" : "area=place"]
    let plan = Sample.plan(text, maps: maps, sets: ["source=a"])
    #expect(Sample.cells(plan, "value", "place") == ["1200 \(place)"], "\(Sample.outcome(plan))")
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

  /// Hostile tables under any options give a plan, never a trap.
  @Test func optionsNeverTrap() {
    let seeds = [
      "Title,,\nArea,2024,2025\nNorth,1,<5\n,\"2,0\",n/a\nTotal,3,4\nNote,,\n",
      "sep=;\nDay;N\n1/2/25;1,5\n45706;2.000\n",
      "Year,Month,deaths,deaths\n2025,Jan,1,2\n",
      "#adm1+name,#adm2+name,#adm2+code,#date,#affected\nA,B,C,2025-W07,1%\n",
      "[[\"day\", \"n\"], [\"2025-02-01\", 1.5e17]]", "{\"a\": [{\"day\": 1e-18, \"n\": -0}]}\n{}",
    ]
    var state: UInt64 = 11
    func random(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(limit))
    }
    func any(_ texts: String?...) -> String? { texts[random(texts.count)] }
    for round in 0..<3000 {
      var bytes = Array(seeds[round % seeds.count].utf8)
      for _ in 0..<random(4) where !bytes.isEmpty {
        let index = random(bytes.count)
        switch random(3) {
        case 0: bytes[index] = UInt8(random(256))
        case 1: bytes.remove(at: index)
        default: bytes.insert(Array("\",#\n[{\\;:-9".utf8)[random(11)], at: index)
        }
      }
      var choices = ImportChoices(
        maps: ["Area=place", "B=deaths", "Day=as_of", "day=as_of", "n=deaths", "N=held"].filter { _ in random(2) == 0 })
      choices.sets = ["source=a", "published=2025-02-20", "indicator=deaths", "as_of=2025-02-01"].filter { _ in
        random(3) > 0
      }
      (choices.header, choices.rows) = (any(nil, nil, "1", "1-2", "9"), any(nil, nil, "2-3", "9"))
      (choices.columns, choices.until) = (any(nil, nil, "years", "days", "places", "2024,2025"), any(nil, nil, "Note"))
      (choices.decimal, choices.missing) = (any(nil, "comma", "point"), any(nil, "n/a,-"))
      choices.dates = any(nil, "day/month/year", "day month year", "week", "quarter", "serial")
      (choices.asOf, choices.fills) = (any(nil, nil, "Year,Month"), random(3) == 0 ? ["place"] : [])
      (choices.events, choices.duplicates) = (any(nil, "rows"), any(nil, "skip"))
      (choices.factors, choices.isPercentOfOne) = (random(4) == 0 ? ["999999999999999999"] : [], random(4) == 0)
      choices.isTransposed = random(4) == 0
      let file = TextFile(name: round % seeds.count > 3 ? "x.json" : "x.csv", bytes: bytes)
      let plan = ImportPlan([file], into: Samples.files([]), taken: ["data.csv"], choices: choices)
      let said = plan.faults.count + plan.questions.count + plan.tables.count + plan.wrongOptions.count
      #expect(
        said > 0 || plan.summaries.allSatisfy { $0.rows == 0 || $0.blanks + $0.leftOut + $0.known > 0 },
        "\(String(decoding: bytes, as: UTF8.self)) \(choices)")
    }
  }

  /// Only keys of JSON have records below them.
  @Test func aNameThatBeginsAsAnotherStays() {
    let plan = Sample.plan(
      "day,No,No. of deaths\n2025-02-01,1,1200\n", named: "w.csv",
      maps: ["day=as_of", "No=skip", "No. of deaths=deaths"], sets: ["source=a"])
    #expect(Sample.cells(plan, "value") == ["1200"], "\(Sample.outcome(plan))")
    let open = Sample.plan(
      "day,No,No. of deaths\n2025-02-01,1,1200\n", named: "w.csv", maps: ["day=as_of", "No=skip"], sets: ["source=a"])
    #expect(open.tables.isEmpty && !open.questions.isEmpty, "\(Sample.outcome(open))")
  }
}
