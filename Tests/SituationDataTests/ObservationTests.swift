import SituationTestSupport
import Testing

@testable import SituationData
@testable import SourceText

/// What a row may say: `Samples.header` is
/// indicator,source,value,as_of,published,status,event,group,place,qualifier,low,high,includes,via
struct ObservationTests {
  @Test(arguments: [
    ("held,a,5,2025-02-01,,,,,,,,,,", nil),
    ("hold,a,5,2025-02-01,,,,,,,,,,", "2:1 unknown-indicator"),
    (",a,5,2025-02-01,,,,,,,,,,", "2:1 missing-value"),
    ("held,x,5,2025-02-01,,,,,,,,,,", "2:6 unknown-source"),
    ("held,a,about 250,2025-02-01,,,,,,,,,,", "2:8 bad-number"),
    ("held,a,NaN,2025-02-01,,,,,,,,,,", "2:8 bad-number"),
    ("held,a,,2025-02-01,,,,,,,,,,", "2:8 missing-value"),
    ("held,a,5,2025-02-30,,,,,,,,,,", "2:10 bad-date"),
    ("held,a,5,,,,,,,,,,,", "2:10 missing-value"),
    ("held,a,5,2025-02-01,2025-02-30,,,,,,,,,", "2:21 bad-date"),
    ("held,a,5,2025-02-01,by 2025-02-03,,,,,,,,,", nil),
    ("held,a,5,2025-02,,,,,,,,,,", "2:18 published-required"),
    ("held,a,5,unknown,,,,,,,,,,", "2:18 published-required"),
    ("held,a,5,unknown,by 2025-02-20,,,,,,,,,", nil),
    ("held,a,5,2025-02-01,,estimated,,,,,,,,", "2:21 published-required"),
    ("held,a,5,2025-02-01,,target,,,,,,,,", "2:21 published-required"),
    ("held,a,5,2025-02-01,,reportd,,,,,,,,", "2:22 unknown-status"),
    ("held,a,5,2025-02-01,,extrapolated,,,,,,,,", "2:42 via-required"),
    ("held,a,5,2025-02-01,,extrapolated,,,,,,,,c", nil),
    ("held,a,5,2025-02-01,,extrapolated,,,,,,,,x", "2:42 unknown-source"),
    ("released,a,5,2025-02-22,2025-02-18,announced,,,,,,,,", "2:46 event-required"),
    ("released,a,5,2025-02-22,,announced,e,,,,,,,", "2:25 published-required"),
    ("released,a,,2025-02-22,2025-02-18,planned,e,,,,,,,", nil),
    ("released,a,5,2025-02-22,2025-02-18,announced,e 1,,,,,,,", "2:46 bad-id"),
    ("released,a,5,2025-02-22,2025-02-18,completed,e,,,,,,,", "2:14 happened-later"),
    ("held,a,5,2025-03/2025-04,2025-03-02,,,,,,,,,", "2:10 bad-date"),
    ("held,a,5,2025-02-10/2025-02-25,2025-02-18,,,,,,,,,", nil),
    ("held,a,5,2025-02-01,,withdrawn,,,,,,,,", "2:8 missing-value"),
    ("held,a,,2025-02-01,,withdrawn,,,,,,,,", nil),
    ("held,a,5,2025-02-01,,,,,,roughly,,,,", "2:26 unknown-word"),
    ("held,a,5,2025-02-01,,,,,,at least,,,,", nil),
    ("held,a,,2025-02-01,,,,,,,4,6,,", nil),
    ("held,a,,2025-02-01,,,,,,,4,,,", "2:8 missing-value"),
    ("held,a,5,2025-02-01,,,,,,,6,4,,", "2:27 bounds-reversed"),
    ("held,a,5,2025-02-01,,,,,,,6,7,,", "2:27 bounds-reversed"),
    ("held,a,5,2025-02-01,,,,,,,3,4,,", "2:29 bounds-reversed"),
    ("held,a,5,2025-02-01,,,,a/b,,,,,,", "2:24 bad-name"),
    ("held,a,5,2025-02-01,,,,,x@y,,,,,", "2:25 bad-name"),
    ("held,a,5,2025-02-01,,,,,,,,,hold@a,", "2:29 unknown-indicator"),
    ("held,a,5,2025-02-01,,,,,,,,,held@x,", "2:29 unknown-source"),
    ("held,a,5,2025-02-01,,,,,,,,,held a,", "2:29 bad-reference"),
    ("held,a,5,2025-02-01,,,,,,,,,missing@a | deaths@a on 2025-02-01,", nil),
  ])
  func aRowHasOneFault(row: String, fault: String?) {
    #expect(Samples.faults(Samples.files([row])) == [fault].compactMap { $0.map { "data.csv:\($0)" } })
  }

  @Test(arguments: [
    (["held,a,5,2025-02-01,2025-02-01", "held,a,6,2025-02-01,2025-02-01"], "data.csv:3:1 duplicate-observation"),
    (["held,a,5,2025-02-01,", "held,a,6,2025-02-01,by 2025-02-01"], "data.csv:3:1 duplicate-observation"),
    (["held,a,5,2025-02-01,", "held,a,6,2025-02-01,2025-02-02"], nil),
    (["held,a,5,2025-02-01,", "held,b,6,2025-02-01,"], nil),
  ])
  func theSameObservationTwice(rows: [String], fault: String?) {
    let files = Samples.files(rows, header: "indicator,source,value,as_of,published")
    #expect(Samples.faults(files) == [fault].compactMap(\.self))
  }

  @Test func theSameObservationInTwoFiles() {
    let more = ["more.csv": "indicator,source,value,as_of\nheld,a,5,2025-02-01\n"]
    let files = Samples.files(["held,a,5,2025-02-01"], header: "indicator,source,value,as_of", more: more)
    #expect(Samples.faults(files) == ["more.csv:2:1 duplicate-observation"])
  }

  @Test func twoScopesInOneSeriesAreOneFault() {
    let rows = [
      "held,a,5,2025-02-01,all", "held,a,6,2025-02-02,some", "held,a,7,2025-02-03,some", "held,a,7,2025-02-04,",
    ]
    let files = Samples.files(rows, header: "indicator,source,value,as_of,scope")
    #expect(Samples.faults(files) == ["data.csv:3:21 scope-conflict"])
  }

  @Test func namesCountNothing() throws {
    let header = "indicator,source,value,as_of,published,status,event,name,name_public"
    let named = "released,a,,2025-02-22,2025-02-18,announced,e,N. N.,yes"
    let counted = "released,a,3,2025-02-22,2025-02-18,announced,e,,"
    let (situation, faults) = Situation.read(Samples.files([named, counted], header: header))
    #expect(faults == [])
    #expect(situation.known(on: situation.dateOfIssue).summary("released@a announced") == "3 2025-02-22 announced a")
    let wrong = "released,a,1,2025-02-22,2025-02-18,announced,e,N. N.,yes"
    #expect(Samples.faults(Samples.files([wrong], header: header)) == ["data.csv:2:12 house-rule-9"])
    let maybe = "released,a,,2025-02-22,2025-02-18,announced,e,N. N.,maybe"
    #expect(Samples.faults(Samples.files([maybe], header: header)) == ["data.csv:2:53 unknown-word"])
  }

  @Test func numberFaultsNameTheColumnsThatSayItOtherwise() throws {
    let fault = try #require(Situation.read(Samples.files(["held,a,about 250,2025-02-01,,,,,,,,,,"])).faults.first)
    for word in ["qualifier", "low", "high", "unit"] { #expect(fault.message.contains(word)) }
  }

  @Test func declaredDatesAreReadAndUndeclaredOnesAreNotGuessed() {
    let header = "indicator;source;value;as_of"
    let row = "held;a;5;18/02/2025"
    let report = "---\ntitle: T\ndate: 2025-02-20\ncsv: {dates: day/month/year}\n---\n"
    #expect(Samples.faults(Samples.files([row], header: header, report: report)) == [])
    #expect(Samples.faults(Samples.files([row], header: header)) == ["data.csv:2:10 bad-date"])
    let broken = report.replacing("day/month/year", with: "day/mnth/year")
    #expect(Samples.faults(Samples.files([row], header: header, report: broken)) == ["report.md:4:14 unknown-word"])
  }

  @Test func commasBetweenSemicolonsAreRefused() {
    let files = Samples.files(["held;a;53,2;2025-02-01"], header: "indicator;source;value;as_of")
    #expect(Samples.faults(files) == ["data.csv:2:8 bad-number"])
  }
}
