import SeededRandom
import SituationTestSupport
import Testing

@testable import SituationData
@testable import SourceText

struct PropertyTests {
  /// Rows of all kinds with distinct identities.
  private func rows(_ random: inout SplitMix64) -> [String] {
    var rows: [String] = []
    var seen: Set<String> = []
    for _ in 0..<200 {
      let indicator = ["held", "released", "trucks", "deaths", "held_by_state"].randomElement(using: &random) ?? ""
      let source = ["a", "b", "c"].randomElement(using: &random) ?? ""
      let day = Day(number: 19_700 + Int32.random(in: 0..<400, using: &random))
      let published = day.adding(Int.random(in: 0..<3, using: &random))
      let group = indicator == "held_by_state" ? ["alive", "dead"].randomElement(using: &random) ?? "" : ""
      let event = indicator == "released" ? "e\(Int.random(in: 0..<30, using: &random))" : ""
      let status = event.isEmpty ? "" : ["planned", "announced", "completed"].randomElement(using: &random) ?? ""
      let identity = "\(indicator) \(source) \(group) \(event) \(event.isEmpty ? day.iso : "") \(published.iso)"
      guard seen.insert(identity).inserted else { continue }
      let asOf = status == "planned" || status == "announced" ? day.adding(5) : day
      rows.append(
        "\(indicator),\(source),\(Int.random(in: 0..<9, using: &random)),\(asOf.iso),\(published.iso),\(status),\(event),\(group),,,,,,"
      )
    }
    return rows
  }

  /// Everything that a situation says, whatever the order of its rows: line numbers move, names of rows do not.
  private func answers(_ files: [TextFile]) throws -> [String] {
    let (situation, faults) = Situation.read(files)
    try #require(faults.filter { $0.severity == .error } == [])
    let known = situation.known(on: Day(number: 20_000))
    let names = ["released", "released announced", "held_by_state@a"]
    var figures = known.latestFigures()
    for reference in known.latestReferences() {
      for frequency in [Frequency.month, .year] {
        figures += (try? PeriodSeries(of: reference, by: PeriodQuestion(frequency), in: known).figures) ?? []
      }
    }
    return figures.flatMap { FigureRow($0, in: situation).cells }.filter {
      !$0.hasPrefix("data") && !$0.hasPrefix("more")
    }
      + names.map { known.summary($0) + known.refusal($0) }
  }

  @Test(arguments: 1...6) func theOrderOfRowsAndFilesDoesNotMatter(seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    let rows = rows(&random)
    let first = try answers(Samples.files(rows))
    let shuffled = rows.shuffled(using: &random)
    let more = (["\(Samples.header)"] + shuffled.suffix(70)).joined(separator: "\n")
    let files = Samples.files(Array(shuffled.dropLast(70)), more: ["more.csv": more]).shuffled(using: &random)
    #expect(try answers(files) == first)
  }

  @Test(arguments: 1...6) func theMonthsOfAFlowOrCumulativeSumToTheWhole(seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    var rows: [String] = []
    var total = 0
    var day = Day(number: 19_640)
    for _ in 0..<120 {
      day = day.adding(Int.random(in: 1..<40, using: &random))
      let value = Int.random(in: 0..<1000, using: &random)
      total += value
      rows.append("trucks,a,\(value),\(day.iso),,,,,,,,,,")
      rows.append("deaths,a,\(total),\(day.iso),,,,,,,,,,")
    }
    let known = try Samples.known(rows, on: "2040-01-01")
    for indicator in ["trucks", "deaths"] {
      for frequency in Frequency.allCases where frequency != .day {
        let figures = try PeriodSeries(
          of: Reference(indicator: indicator, source: "a"), by: PeriodQuestion(frequency), in: known
        ).figures
        let sum = figures.compactMap(\.value).reduce(DecimalNumber.zero as DecimalNumber?) { $0?.adding($1) }
        #expect(sum?.plain == "\(total)", "\(indicator) by \(frequency)")
      }
    }
  }

  /// A quarter of a million cells with a fault in every row: work per fault must not grow with the file.
  @Test(.timeLimit(.minutes(1))) func manyRowsAndFaultsTakeLinearTime() {
    let good = (0..<10_000).map { "held,a,\($0),\(Day(number: Int32($0)).iso)" }
    let bad = (0..<10_000).map { "held,a,x,\(Day(number: Int32($0) - 20_000).iso)" }
    let files = Samples.files(good + bad, header: "indicator,source,value,as_of")
    let (situation, faults) = Situation.read(files)
    #expect(faults.count == 10_000)
    #expect(situation.known(on: Day(number: 30_000)).summary("held@a") == "9999 1997-05-18 reported a")
  }

  /// Two thousand places of twenty values each: a reference looks at its own rows.
  @Test(.timeLimit(.minutes(1))) func manyPlacesTakeLinearTime() throws {
    let rows = (0..<2000).flatMap { place in
      (0..<20).map { "held,a,\($0),\(Day(number: Int32($0) * 7).iso),,,,,p\(place),,,,," }
    }
    let figures = try Samples.known(rows).latestFigures()
    #expect(figures.count == 2000 && figures.allSatisfy { $0.value?.plain == "19" })
  }

  /// A word that is not known in every row is looked for once.
  @Test(.timeLimit(.minutes(1))) func manyUnknownWordsTakeLinearTime() {
    let indicators =
      "id,label,unit,accumulation\n" + (0..<500).map { "indicator_\($0),I,people,stock\n" }.joined()
    let rows = (0..<20_000).map { "indicator-1\($0 % 7),x,\($0),2025-01-01" }
    let files = Samples.files(rows, header: "indicator,source,value,as_of", indicators: indicators)
    let faults = Situation.read(files).faults
    #expect(faults.count == 40_000)
    #expect(faults.first?.message.contains("did you mean “indicator_10”?") == true)
  }
}
