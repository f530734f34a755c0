import Content
import Drawing
import SituationData
import SourceText
import Testing

@testable import Reporting

/// What a chart says of its marks, and the order in which they stand.
struct ChartWordsTests {
  private static let places =
    "sheltered,a,20,2025-02-18,,,,men,South,,,,,,\nstaff,a,500,2020-01-01,,,,,North,,,,,,\nstaff,a,501,2025-01-01,,,,,North,,,,,,\n"
    + "staff,a,300,2020-01-01,,,,,South,,,,,,\n"
  private static let staff = "staff,Staff,people,stock,,,,,,\n"

  @Test func aWeekIsCalledOne() {
    let rows = (10...30).map { "visits,a,5,2025-01-\($0),,,,,,,,,,,\n" }.joined()
    let chart = ChartSituation(
      "kind: columns\nfigures: [visits@a]\nevery: week", rows: rows, indicators: "visits,Visits,visits,flow,,,,,,\n")
    #expect(chart.errors.map(\.message) == [])
    #expect(plain(chart.chart.subtitle.string).contains("By week, each named by its first day."))
    #expect(plain(chart.chart.necessarySubtitle.string).contains("By week"))
  }

  @Test func aPairWithoutItsSecondIsNotUnchanged() {
    let chart = ChartSituation(
      "kind: dumbbells\nfigures: [staff@a on 2020-01-01, staff@a on 2025-01-01]\nby: place", rows: Self.places,
      indicators: Self.staff)
    #expect(chart.errors.map(\.message) == [])
    let bars = chart.chart.slots.map { $0.bars.map(\.value) }
    #expect(bars == [[500, 501], [300, nil]])
    #expect(plain(chart.chart.slots[1].lanes[0].absence.string) == "1 January 2025: not reported")
    #expect(plain(chart.chart.alternativeText).contains("South: 1 January 2020 300, 1 January 2025 not reported"))
  }

  @Test func noLineOfALabelEndsInsideOfADate() {
    let chart = ChartSituation(
      "figures:\n  - {figure: staff@a, label: Those of 7 October 2023}",
      rows: "staff,a,3,2025-02-10,,,,,,,,,,,hired on 8 October 2023\n", indicators: Self.staff)
    #expect(chart.chart.slots.map(\.label.string) == ["Those of 7\u{A0}October\u{A0}2023"])
    #expect(chart.chart.slots.allSatisfy { $0.detail.string.contains("8\u{A0}October\u{A0}2023") })
  }

  @Test("A bar bears the name of its place, whatever is said of its value: status and bounds stand behind")
  func aBarIsCalledByWhatTellsItFromOthers() {
    let rows =
      "staff,a,300,2025-01-01,2025-01-02,estimated,,,North,250,400,,,,\nstaff,a,20,2025-01-01,,,,,South,,,,,,\n"
      + "staff,a,9,2025-01-01,2025-01-02,estimated,,,West,,,,,,\n"
    for keys in ["figures: [staff@a]\nby: place", "figures: [staff@a at North, staff@a at South, staff@a at West]"] {
      let chart = ChartSituation(keys, rows: rows, indicators: Self.staff)
      #expect(chart.errors.map(\.message) == [])
      #expect(chart.chart.slots.map { plain($0.label.string) } == ["North", "South", "West"])
      #expect(chart.chart.slots.map { plain($0.detail.string) } == ["250–400", "", ""])
    }
    let whole = ChartSituation(
      "figures: [staff@a, staff@a at North, staff@a at South]",
      rows: rows + "staff,a,400,2025-01-01,,,,,,,,,,,\n", indicators: Self.staff)
    #expect(whole.chart.slots.map { plain($0.label.string) } == ["Staff", "North", "South"])
  }

  @Test func aYearIsNoDay() {
    let dates = ["2021", "2019-12", "2025-02-10", "2023-07-01", "2024-03"]
    let rows = dates.enumerated().map { "staff,a,\($0 + 1),\($1),2025-02-11,,,,Place \($0),,,,,,\n" }.joined()
    let chart = ChartSituation("figures: [staff@a]\nby: place", rows: rows, indicators: Self.staff)
    #expect(plain(chart.chart.sourceLine.string) == "Source: Office A, as of December 2019 to 10 February 2025.")
    #expect(chart.chart.slots.map { plain($0.detail.string) }.contains("as of 2021"))
  }

  @Test("The last value of a series is as of the year or month that its row says, and a period's as of its last day")
  func aSeriesIsKnownUntilWhatItsRowsSay() {
    func source(_ last: String, by frequency: String) -> String {
      let rows = ["2019", last].map { "staff,a,5,\($0),2025-02-11,,,,North,,,,,,\n" }.joined()
      let chart = ChartSituation(
        "kind: lines\nfigures: [staff@a]\nseries: place\nevery: \(frequency)", rows: rows, indicators: Self.staff)
      return plain(chart.chart.sourceLine.string)
    }
    #expect(source("2021", by: "year") == "Source: Office A, as of 2021.")
    #expect(source("2020-02", by: "month") == "Source: Office A, as of February 2020.")
    #expect(source("2020-02-03/2020-02-09", by: "month") == "Source: Office A, as of 9 February 2020.")
  }

  @Test func whatIsComparedStandsByItsValueAndWhatIsListedAsItIsListed() {
    func labels(_ keys: String) -> [String] {
      ChartSituation(keys, rows: Self.places).chart.slots.map { plain($0.label.string) }
    }
    let byPlace = "figures: [sheltered/women@a]\nby: place"
    #expect(labels(byPlace) == ["North", "South", "West"])
    #expect(labels(byPlace + "\nsort: value") == ["West", "South", "North"])
    #expect(labels("figures: [injured@a]\nby: group") == ["women", "children"])
    #expect(labels(byPlace + "\nsort: given") == ["North", "South", "West"])
    #expect(labels("figures: [injured/children@a, injured/women@a]") == ["children", "women"])
  }

  @Test func sourcesThatStandAtTheMarksAreNotRepeatedWhereThereIsNoRoom() {
    let rows = "aid,a,5,2025-02-01,2025-02-03,,,,,,,,,,\naid,b,6,2025-02-02,2025-02-04,,,,,,,,,,\n"
    let indicators = "aid,Aid,trucks,stock,,,,,,\n"
    let chart = ChartSituation("figures: [aid]\nby: source", rows: rows, indicators: indicators)
    #expect(chart.errors.map(\.message) == [])
    #expect(plain(chart.chart.shortSourceLine.string) == "Sources and dates at the marks; published 3–4 February 2025.")
    // Bars that do not bear them need the whole line.
    let named = ChartSituation(
      "figures: [{figure: aid@a, label: One}, {figure: aid@b, label: Two}]", rows: rows, indicators: indicators)
    #expect(named.chart.shortSourceLine.isEmpty)
  }

  @Test func valuesWithoutRoomAreSaidByTheirPlaces() {
    let chart = ChartSituation("figures: [sheltered@a]\nby: place\nseries: group\nlayout: stacked").chart
    let left = [
      ChartTable.Unlabelled(
        slot: "North", values: [.init(series: "Women", text: "60"), .init(series: "Men", text: "40")]),
      ChartTable.Unlabelled(slot: "West", values: [.init(series: "Men", text: "1")]),
    ]
    #expect(plain(chart.unlabelledText(left).string) == "Too small to label: North: 60 Women, 40 Men; West: 1 Men.")
  }
}
