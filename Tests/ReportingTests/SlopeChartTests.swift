import Content
import Drawing
import SourceText
import Testing

@testable import Reporting

@Suite("Slopes: two dates of several things")
struct SlopeChartTests {
  private func chart(_ keys: String) -> ChartSituation {
    ChartSituation(
      "kind: slope\n\(keys)",
      rows: """
        price,a,10,2025-01-15,,,,,Tolen,,,,,,
        price,a,25,2025-02-15,,,,,Tolen,,,,,,
        price,a,9,2025-01-15,,,,,Vesk,,,,,,
        price,a,12,2025-02-15,,,,,Vesk,,,,,,
        price,a,7,2025-02-15,,,,,Marn,,,,,,

        """, indicators: "price,Price of bread,USD per kg,stock,,,,,,\n")
  }

  @Test func eachThingIsALineBetweenTwoDates() {
    let chart = chart(
      "figures: [price@a at Tolen on 2025-01-15, price@a at Tolen on 2025-02-15, price@a at Vesk on 2025-01-15, price@a at Vesk on 2025-02-15]"
    )
    #expect(chart.errors.map(\.message) == [])
    #expect(chart.chart.series.map(\.name.string) == ["Tolen", "Vesk"])
    #expect(chart.slots == ["15 January 2025: Tolen 10 / Vesk 9", "15 February 2025: Tolen 25 / Vesk 12"])
    #expect(
      chart.chart.timeline?.labels.first?.map(\.text).map(plain) == ["15 January 2025", "15 February 2025"])
    #expect(plain(chart.chart.alternativeText).contains("15 January 2025: Tolen 10, Vesk 9"))
    #expect(chart.figures.filter { $0.hasPrefix("price@a at") }.count == 4)
  }

  @Test func aMissingEndIsSaid() {
    let chart = chart("by: place\nfigures: [price@a on 2025-01-15, price@a on 2025-02-15]")
    #expect(chart.errors.map(\.message) == [])
    #expect(
      chart.slots == [
        "15 January 2025: Tolen 10 / Vesk 9 / Marn not reported", "15 February 2025: Tolen 25 / Vesk 12 / Marn 7",
      ])
    #expect(chart.warnings == [])
  }

  @Test(arguments: [
    ("by: place\nfigures: [price@a on 2025-01-15, price@a on 2025-02-15]\ntop: 2\nsort: -value", ["Tolen", "Vesk"]),
    ("by: place\nfigures: [price@a on 2025-01-15, price@a on 2025-02-15]\nsort: label", ["Marn", "Tolen", "Vesk"]),
  ])
  func linesAreSortedAsBarsAre(keys: String, names: [String]) {
    let chart = chart(keys)
    #expect(chart.errors.map(\.message) == [])
    #expect(chart.chart.series.map(\.name.string) == names)
  }

  @Test(arguments: ["series: place", "every: month", "series: place\nlayout: multiples"])
  func whatIsNoSlope(key: String) {
    let chart = chart("\(key)\nfigures: [price@a on 2025-01-15, price@a on 2025-02-15]")
    #expect(chart.errors.contains { $0.message.contains("kind: lines") }, "\(chart.errors)")
  }

  @Test func endsThatAreNoDatesSayOfWhenTheyAre() {
    let chart = ChartSituation(
      "kind: slope\nby: place\nfigures: [price@a on 2025-01-15, price@b on 2025-02-15]",
      rows: """
        price,a,10,2025-01-15,,,,,Tolen,,,,,,
        price,b,25,2025-02-15,,,,,Tolen,,,,,,
        price,a,9,2025-01-15,,,,,Vesk,,,,,,
        price,b,12,2025-02-15,,,,,Vesk,,,,,,

        """, indicators: "price,Price of bread,USD per kg,stock,,,,,,\n")
    #expect(
      chart.chart.timeline?.labels.first?.map(\.text).map(plain) == [
        "Office A, as of 15 January 2025", "Office B, as of 15 February 2025",
      ])
  }

  @Test func whatWasPlannedOfEachPlaceStandsBesideWhatCameOfIt() {
    let chart = ChartSituation(
      "kind: slope\nby: place\nfigures: [trips@a planned, trips@a]",
      rows: """
        trips,a,50,2025-02-01,2025-01-10,planned,e,,North,,,,,,
        trips,a,20,2025-02-01,2025-02-02,completed,e,,North,,,,,,
        trips,a,30,2025-02-01,2025-01-10,planned,f,,South,,,,,,
        trips,a,30,2025-02-01,2025-02-02,completed,f,,South,,,,,,

        """, indicators: "trips,Trips,people,flow,events,,,,,\n")
    #expect(chart.errors.map(\.message) == [])
    #expect(
      chart.slots.map { $0.split(separator: ":").last.map(String.init) } == [
        " North 50 (planned) dashed / South 30 (planned) dashed", " North 20 / South 30",
      ])
  }

  @Test func anEntryThatFallsIntoNothingIsRefused() {
    let chart = ChartSituation(
      "kind: slope\nby: place\nfigures: [trucks@a, needs@b]")
    #expect(chart.errors.first?.message.contains("has no place that a bar could stand for") == true)
  }
}
