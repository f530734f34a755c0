import SituationData
import SituationTestSupport
import SourceText
import Testing

@testable import Publishing

/// The report and charts that a situation of tables begins with.
struct StarterReportTests {
  private let day = Day(year: 2025, month: 2, day: 20)

  @Test func onlyWhatAddsUpInOneWayIsDrawnTogether() throws {
    let indicators = """
      id,label,unit,accumulation,since
      held,People held,people,stock,
      missing,People missing,people,stock,
      all_missing,Total,people,stock,
      released,People released,people,flow,
      deaths,Deaths,people,cumulative,2023-10-07

      """
    let rows = ["held", "missing", "all_missing", "released", "deaths"].map {
      "\($0),a,3,2025-02-18,2025-02-19,,,,,,,,,"
    }
    let situation = Situation.read(Samples.files(rows, indicators: indicators)).situation
    let charts = StarterCharts(situation, knownOn: try #require(day)).charts.filter { $0.id == "together" }
    #expect(charts.map { $0.keys.last } == ["figures: [\"held@a\", \"missing@a\"]"])
  }

  @Test func anIndicatorOfTwoSourcesIsOneBarOfAll() throws {
    let indicators = "id,label,unit,accumulation\nheld,People held,people,stock\nmissing,People missing,people,stock\n"
    let rows = ["held,a", "held,b", "missing,a"].map { "\($0),3,2025-02-18,2025-02-19,,,,,,,,," }
    let situation = Situation.read(Samples.files(rows, indicators: indicators)).situation
    let charts = StarterCharts(situation, knownOn: try #require(day)).charts.filter { $0.id == "together" }
    #expect(charts.map { $0.keys.last } == ["figures: [\"held@a\", \"missing@a\"]"])
  }

  @Test func whatWouldBeWarnedOfGivesWayToTheNext() {
    let rows = [("Tolen", 3), ("Vesk", 5)].flatMap { place, first in
      ["2025-02-04", "2025-02-11", "2025-02-18"].enumerated().map { number, day in
        "held,a,\(first + number),\(day),2025-02-19,,,,\(place),,,,,"
      }
    }
    let files = Samples.files(
      rows,
      indicators: "id,label,unit,accumulation,since,frequency\nheld,People held in {x} 17 homes,people,stock,,week\n")
    let draft = StarterReport(files.filter { $0.name != "report.md" }, title: "12 dead")
    #expect(draft.faults.isEmpty, "\(draft.faults)")
    #expect(draft.files.map(\.name).prefix(2) == ["report.md", "charts.yaml"])
    let texts = draft.files.prefix(2).map { $0.text(0..<$0.bytes.count) }
    #expect(texts[0].contains("title: \"Figures\"\n"), "\(texts[0])")
    #expect(texts[1].contains("allow: [") && texts[1].contains("- id: over-time\n"), "\(texts[1])")
    let read = Situation.read(draft.files)
    #expect(read.faults.filter { $0.severity != .notice }.isEmpty, "\(read.faults)")
  }
}
