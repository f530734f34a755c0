import SituationTestSupport
import Testing

@testable import SituationData
@testable import SourceText

/// indicators.csv, sources.csv, statements.csv.
struct TableTests {
  private func indicatorFaults(
    _ rows: String, header: String = "id,label,unit,accumulation,reporting,groups,part_of,since"
  )
    -> [String]
  {
    Samples.faults(Samples.files([], indicators: "\(header)\n\(rows)\n"))
  }

  @Test(arguments: [
    ("x,X,people,stok,,,,", "indicators.csv:2:12 unknown-word"),
    ("x,X,people,,,,,", "indicators.csv:2:12 missing-value"),
    ("x,X,,stock,,,,", "indicators.csv:2:5 missing-value"), ("x,,people,stock,,,,", "indicators.csv:2:3 missing-value"),
    (",X,people,stock,,,,", "indicators.csv:2:1 missing-value"),
    ("x y,X,people,stock,,,,", "indicators.csv:2:1 bad-id"),
    ("x,X,people,stock,event,,,", "indicators.csv:2:18 unknown-word"),
    ("x,X,people,stock,,exclusiv,,", "indicators.csv:2:19 unknown-word"),
    ("x,X,people,stock,,,y,", "indicators.csv:2:20 unknown-indicator"),
    ("x,X,people,cumulative,,,,2025-02-30", "indicators.csv:2:26 bad-date"),
    ("x,X,people,stock,,,,\nx,Y,people,stock,,,,", "indicators.csv:3:1 duplicate-id"),
    ("x,X,people,stock", "indicators.csv:2:17 field-count"),
  ])
  func indicatorsHaveOneFault(rows: String, fault: String) { #expect(indicatorFaults(rows) == [fault]) }

  @Test func aFaultySecondTableSuppressesWhatItWouldDefine() {
    // The row that is lost defines “held”; “hold” is wrong whatever it says.
    let indicators = "id,label,unit,accumulation\nheld,Held,people\nother,Other,people,stock\n"
    let rows = ["held,a,5,2025-02-01", "othr,a,5,2025-02-01"]
    let files = Samples.files(rows, header: "indicator,source,value,as_of", indicators: indicators)
    #expect(Samples.faults(files) == ["data.csv:3:1 unknown-indicator", "indicators.csv:2:17 field-count"])
  }

  @Test(arguments: ["id,label,unit\nheld,Held,people\n", "label,unit,accumulation\nHeld,people,stock\n", "\u{1}\n"])
  func anUnreadTableOfIndicatorsIsOneFault(indicators: String) {
    let files = Samples.files(["held,a,5,2025-02-01"], header: "indicator,source,value,as_of", indicators: indicators)
    #expect(Samples.faults(files).count == 1)
  }

  @Test(arguments: [
    ("x,X,parti", "sources.csv:2:5 unknown-word"), ("x,,party", "sources.csv:2:3 missing-value"),
    ("x,X,", "sources.csv:2:5 missing-value"), ("x,X,party\nx,Y,party", "sources.csv:3:1 duplicate-id"),
  ])
  func sourcesHaveOneFault(rows: String, fault: String) {
    #expect(Samples.faults(Samples.files([], sources: "id,name,kind\n\(rows)\n")) == [fault])
  }

  @Test func aMissingFileIsOneFault() {
    let files = Samples.files(["held,a,5,2025-02-01"], header: "indicator,source,value,as_of")
    for name in ["report.md", "indicators.csv", "sources.csv"] {
      #expect(Samples.faults(files.filter { $0.name != name }) == ["\(name):1:1 missing-file"])
    }
  }

  @Test func attributionIsTheNameWhereNoneIsGiven() {
    let sources = "id,name,kind,attribution\na,Office A,party,according to A\nb,Office B,party,\n"
    let situation = Situation.read(Samples.files([], sources: sources)).situation
    #expect(situation.sources.entries.map(\.attribution) == ["according to A", "Office B"])
  }

  @Test(arguments: [
    ("T,a,Words,b,2025-02-18,", nil), ("T,x,Words,b,2025-02-18,", "statements.csv:2:3 unknown-source"),
    ("T,a,,b,2025-02-18,", "statements.csv:2:5 missing-value"), ("T,a,Words,b,,", "statements.csv:2:13 missing-value"),
    ("T,a,Words,b,18 Feb,", "statements.csv:2:13 bad-date"),
    ("T,a,Words,b,2025-02-18,soon", "statements.csv:2:24 bad-date"),
    ("T,a,Words,b,2025-02-18,\nT,a,Other,b,2025-02-18,", "statements.csv:3:1 duplicate-observation"),
  ])
  func statementsHaveOneFault(rows: String, fault: String?) {
    let table = "topic,party,statement,source,published,stated_on\n\(rows)\n"
    #expect(Samples.faults(Samples.files([], more: ["statements.csv": table])) == [fault].compactMap(\.self))
  }

  @Test(
    "What is to come may have no number, or both bounds; one alone is a value in the wrong column",
    arguments: [
      ("held,a,,,,2025-03-01,2025-02-01,announced,e", nil), ("held,a,,5,7,2025-03-01,2025-02-01,announced,e", nil),
      ("held,a,,5,,2025-03-01,2025-02-01,announced,e", "data.csv:2:8 missing-value"),
      ("held,a,,,7,2025-03-01,2025-02-01,planned,e", "data.csv:2:8 missing-value"),
    ])
  func loneBoundOfWhatIsToCome(row: String, fault: String?) {
    let header = "indicator,source,value,low,high,as_of,published,status,event"
    #expect(Samples.faults(Samples.files([row], header: header)) == [fault].compactMap(\.self))
  }

  @Test func termsAreNoObservations() {
    #expect(Samples.faults(Samples.files([], more: ["terms.csv": "term,ar\nGaza,غزة\n"])) == [])
  }

  @Test(arguments: [
    ("deths", "deaths"), ("Deaths", "deaths"), ("daeths", "deaths"), ("zzz", nil), ("mising", "missing"), ("", nil),
    // A short word has to be very near, or the beginning of what is meant.
    ("hou", "housing_units"), ("mis", "missing"), ("dath", nil), ("a_l", "a_long_word"), ("deat", "deaths"),
  ])
  func namesTheNearestKnownWord(word: String, nearest: String?) {
    let known = ["deaths", "missing", "housing_units", "a_long_word"] + (word.isEmpty ? ["x"] : [])
    let found = Nearest.word(to: word, among: known)
    #expect(found == (word.isEmpty ? "x" : nearest))
  }
}
