import SituationTestSupport
import SourceText
import Testing

@testable import SituationData

/// What kind of number an indicator has, and what a row of it covers.
struct MeasureTests {
  @Test(
    arguments: [
      ("people", .count), ("Households", .count), ("cases", .count), ("%", .rate), ("‰", .rate), ("percent", .rate),
      ("deaths per 1,000 births", .rate), ("USD/kg", .rate), ("price index", .rate), ("Index", .rate), ("°C", .rate),
      ("percentage points", .rate), ("score", .rate), ("USD", .amount), ("USD billion", .amount), ("tonnes", .amount),
      ("trucks", .amount), ("housing units", .amount), ("persimmons", .amount), ("million people", .amount),
      ("indexed files", .amount), ("paper", .amount),
    ] as [(String, Measure)])
  func aUnitSaysWhatItsNumbersAre(unit: String, measure: Measure) { #expect(Measure(unit: unit) == measure) }

  @Test(
    arguments: [
      ("Points of water", .amount), ("Water points", .amount), ("Health", .rate), ("Percentage points", .rate),
      ("Points of the price index", .rate), ("Points gained", .rate), ("Points, % of all", .rate), ("", .rate),
    ] as [(String, Measure)])
  func pointsAreThingsWhereTheLabelSaysSo(label: String, measure: Measure) {
    #expect(Measure(unit: "points", label: label) == measure)
    #expect(Measure(unit: "percentage points", label: label) == .rate)
  }

  private static let indicators = """
    id,label,unit,accumulation,measure,frequency
    held,Held,people,stock,,
    change,Net change,people,stock,amount,
    trucks,Trucks,trucks,flow,count,week
    grain,Grain,tonnes,flow,,irregular
    share,Share,%,stock,,

    """

  @Test(arguments: [
    ("held,a,-5,2025-02-01", "data.csv:2:8 not-a-count"), ("held,a,12.5,2025-02-01", "data.csv:2:8 not-a-count"),
    ("trucks,a,−3,2025-02-01", "data.csv:2:10 not-a-count"), ("trucks,a,0.5,2025-02-01", "data.csv:2:10 not-a-count"),
    ("held,a,5.0,2025-02-01", ""), ("held,a,0,2025-02-01", ""), ("change,a,-5,2025-02-01", ""),
    ("grain,a,12.5,2025-02-01", ""), ("share,a,-0.5,2025-02-01", ""),
  ])
  func whatIsCountedIsWhole(row: String, fault: String) {
    let files = Samples.files([row], header: "indicator,source,value,as_of", indicators: Self.indicators)
    #expect(Samples.faults(files) == (fault.isEmpty ? [] : [fault]))
  }

  @Test(arguments: [("low", "-1,3"), ("high", "1,3.5")])
  func boundsOfACountAreWhole(column: String, bounds: String) {
    let files = Samples.files(
      ["held,a,2,\(bounds),2025-02-01"], header: "indicator,source,value,low,high,as_of", indicators: Self.indicators)
    #expect(Samples.faults(files).map { $0.split(separator: " ").last } == ["not-a-count"])
  }

  @Test func aNetChangeIsToldToBeAnAmount() {
    let files = Samples.files(["held,a,-5,2025-02-01"], header: "indicator,source,value,as_of")
    #expect(Situation.read(files).faults.first?.message.contains("where it is a net change, write amount") == true)
  }

  @Test(arguments: [
    ("x,X,%,flow,,", "indicators.csv:2:7 rate-accumulates"),
    ("x,X,USD per tonne,cumulative,,", "indicators.csv:2:19 rate-accumulates"),
    ("x,X,people,flow,rate,", "indicators.csv:2:12 rate-accumulates"), ("x,X,trucks per day,flow,amount,", ""),
    ("x,X,%,stock,,", ""), ("x,X,people,stock,counts,", "indicators.csv:2:18 unknown-word"),
    ("x,X,people,stock,,weekly", "indicators.csv:2:19 unknown-word"),
  ])
  func aRateDoesNotAddUpOverTime(row: String, fault: String) {
    let files = Samples.files([], indicators: "id,label,unit,accumulation,measure,frequency\n\(row)\n")
    #expect(Samples.faults(files) == (fault.isEmpty ? [] : [fault]))
  }

  @Test func aRowCoversADayUnlessTheTableSaysMore() {
    let indicators = Situation.read(Samples.files([], indicators: Self.indicators)).situation.indicators
    #expect(indicators.entries.map(\.frequency) == [.day, .day, .week, nil, .day])
    #expect(indicators.entries.map(\.declaresFrequency) == [false, false, true, true, false])
  }

  @Test(arguments: [
    ("x,X,people,stock,x", ["indicators.csv:2:18 circle"]),
    (
      "x,X,people,stock,y\ny,Y,people,stock,z\nz,Z,people,stock,x\nw,W,people,stock,x",
      ["indicators.csv:2:18 circle"]
    ),
    ("x,X,people,stock,y\ny,Y,people,stock,", []),
  ])
  func nothingIsPartOfItself(rows: String, faults: [String]) {
    let files = Samples.files([], indicators: "id,label,unit,accumulation,part_of\n\(rows)\n")
    #expect(Samples.faults(files) == faults)
  }

  @Test(arguments: [
    (["2025-01-06", "2025-01-13", "2025-01-20", "2025-01-27", "2025-02-03"], 7),
    (["2025-01-06", "2025-01-07", "2025-01-08", "2025-01-27", "2025-02-03"], 1),
    (["2025-01-06", "2025-01-13", "2025-01-20", "2025-01-27"], nil),
    (["2024-10", "2024-11", "2024-12", "2025-01", "2025"], nil),
  ])
  func theIntervalBetweenRowsIsTheirMedian(days: [String], interval: Int?) throws {
    let rows = days.map { "trucks,a,5,\($0),2026-01-01,,,,,,,,," }
    let known = try Samples.known(rows, on: "2026-01-01")
    let trucks = try #require(known.situation.indicators.index(of: "trucks"))
    #expect(known.usualInterval(of: trucks) == interval)
  }
}
