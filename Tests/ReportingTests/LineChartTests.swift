import Content
import Drawing
import SituationData
import SourceText
import Testing
import Wording

@testable import Reporting

@Suite("Lines: values over time")
struct LineChartTests {
  private static let indicators = """
    price,Price of bread,USD per kg,stock,,,,,,
    toll,Toll,people,cumulative,,,,,,
    visits,Visits,visits,flow,,,,,,

    """
  private static let rows = """
    price,a,10,2025-01-15,,,,,Tolen,,,,,,
    price,a,14,2025-02-15,,,,,Tolen,,,,,,
    price,a,22,2025-04-15,,,,,Tolen,,,,,,
    price,a,5,2025-01-15,,,,,Vesk,,,,,,
    price,a,16,2025-02-15,,,,,Vesk,,,,,,
    price,a,8,2025-03-15,,,,,Vesk,,,,,,
    price,a,9,2025-04-15,,,,,Vesk,,,,,,
    toll,a,100,2025-01-01,,,,,,,,,,,
    toll,a,110,2025-01-02,,,,,,,,,,,
    toll,a,130,2025-01-07,,,,,,,,,,,
    toll,a,140,2025-01-08,,,,,,130,155,range,,,
    visits,a,3,2025-01-30,,,,,,,,,,,
    visits,a,4,2025-02-02,,,,,,,,,,,

    """

  private func chart(_ keys: String, rows: String = "") -> ChartSituation {
    ChartSituation("kind: lines\n\(keys)", rows: Self.rows + rows, day: "2025-05-20", indicators: Self.indicators)
  }

  private static let prices = "figures: [price@a at Tolen, price@a at Vesk]\nseries: place"

  @Test func aMissingMonthBreaksTheLineOfItsSeriesAlone() {
    let chart = chart("\(Self.prices)\nevery: month")
    #expect(chart.errors.map(\.message) == [])
    let table = chart.chart
    #expect(table.series.map(\.name.string) == ["Tolen", "Vesk"])
    #expect(table.slots.count == 4)
    #expect(
      table.slots.map { $0.lanes.map { $0.bars[0].followsGap } } == [
        [false, false], [false, false], [false, false], [true, false],
      ])
    #expect(table.slots[2].lanes[0].bars[0].value == nil)
    #expect(table.timeline?.gaps == [])
    #expect(plain(table.note.string).contains("Tolen not reported for March 2025"))
    #expect(plain(table.alternativeText).contains("Tolen not reported for March 2025"))
    #expect(plain(table.alternativeText).contains("Vesk passes Tolen: February 2025."))
    #expect(plain(table.alternativeText).contains("Tolen passes Vesk: April 2025."))
  }

  @Test func aLevelStandsAtItsDayAndASumInTheMiddleOfItsPeriod() {
    let levels = chart("\(Self.prices)\nevery: month").chart
    #expect(levels.slots[0].bars[0].day == Double(Day(year: 2025, month: 1, day: 15)!.number))
    let sums = chart("figures: [visits@a]\nevery: month").chart
    #expect(sums.slots[1].bars[0].day == Double(Day(year: 2025, month: 2, day: 1)!.number) + 13.5)
  }

  @Test func withoutAPeriodEachValueStandsAtItsOwnDate() {
    let chart = chart("figures: [toll@a]")
    #expect(chart.errors.map(\.message) == [])
    #expect(chart.chart.bars.map(\.value) == [100, 110, 130, 140])
    #expect(chart.chart.bars.map(\.followsGap) == [false, false, true, false])
    #expect(chart.chart.timeline?.gaps.count == 1)
    #expect(plain(chart.chart.note.string).contains("no value between 2 January 2025 and 7 January 2025"))
    #expect(chart.chart.bars[3].low == 130 && chart.chart.bars[3].high == 155)
    #expect(chart.figures.contains("toll@a = 130"))
  }

  @Test func howOftenValuesComeIsAskedFor() {
    let chart = chart(Self.prices)
    #expect(chart.warnings.contains("frequency"))
    #expect(chart.chart.bars.allSatisfy { !$0.followsGap })
  }

  @Test func ofMoreLinesThanCanBeNamedTheRestIsGrey() {
    let rows = (1...14).map { "price,b,\($0),2025-01-15,,,,,P\($0),,,,,,\n" }.joined()
    let more = (1...14).map { "price,b,\(2 * $0),2025-02-15,,,,,P\($0),,,,,,\n" }.joined()
    let keys = "figures: [price@b]\nseries: place\nevery: month"
    #expect(chart(keys, rows: rows + more).errors.map(\.place) == ["5 wrong-type"])
    let table = chart("\(keys)\ntop: 2", rows: rows + more)
    #expect(table.errors.map(\.message) == [])
    #expect(table.chart.series.filter { !$0.isBehind }.map(\.name.string) == ["P13", "P14"])
    #expect(table.chart.note.string.contains("Grey: P1, P2"))
  }

  @Test func anAxisWithoutZeroIsSaid() {
    let rows = "balance,c,100,2025-01-15,,,,,,,,,,,\nbalance,c,104,2025-01-16,,,,,,,,,,,\n"
    let table = chart("figures: [balance@c]\naxis: data", rows: rows).chart
    #expect(!table.holdsZero)
    #expect(table.subtitle.string.contains("The axis does not begin at zero."))
    #expect(chart("figures: [balance@c]", rows: rows).chart.holdsZero)
    // Where it would begin near zero all the same, it begins there.
    #expect(chart("figures: [toll@a]\naxis: zero").chart.holdsZero)
    let bars = ChartSituation("kind: bars\nfigures: [balance@a]\naxis: data")
    #expect(bars.errors.map(\.place) == ["5 wrong-type"])
  }

  @Test(arguments: [
    ("figures: [price@a at Tolen]\nevery: event", "every: day"),
    ("figures: [price@a at Tolen]\nby: place", "by"),
    ("figures: [price@a at Tolen]\nseries: place\nlayout: stacked", "layout: multiples"),
    ("figures: [price@a at Tolen, price@a at Vesk]", "series: place"),
    ("figures: [price@a at Tolen on 2025-01-15]", "names a date"),
  ])
  func whatIsNoLine(keys: String, words: String) {
    let chart = chart(keys)
    #expect(chart.errors.contains { $0.message.contains(words) }, "\(chart.errors)")
  }

  // MARK: - Averages

  private static let week = (1...7).map { "visits,b,\($0 * $0),2025-03-0\($0),,,,,,,,,,,\n" }.joined()

  @Test(arguments: ["kind: lines", "kind: columns"])
  func anAverageIsOfSoManyPeriods(kind: String) {
    let chart = ChartSituation(
      "\(kind)\nfigures: [visits@b]\nevery: day\naverage: 3 days", rows: Self.rows + Self.week, day: "2025-05-20",
      indicators: Self.indicators)
    #expect(chart.errors.map(\.message) == [])
    let values = chart.chart.averages.map { $0.bars.map { $0?.value } }
    #expect(values == [[nil, nil, 4.67, 9.67, 16.7, 25.7, 36.7]])
    #expect(chart.chart.subtitle.string.contains("average of 3 days"))
    #expect(chart.chart.alternativeText.contains("average of 3 days"))
    #expect(chart.figures.contains("visits@b average 3 days = 36.7"))
  }

  @Test func anAverageGoesOverNoGap() {
    let rows = Self.week.replacing("visits,b,16,2025-03-04,,,,,,,,,,,\n", with: "")
    let chart = chart("figures: [visits@b]\nevery: day\naverage: 2 days", rows: rows)
    #expect(chart.chart.averages.first?.bars.map { $0?.value } == [nil, 2.5, 6.5, nil, nil, 30.5, 42.5])
    #expect(chart.chart.averages.first?.bars[5]?.followsGap == true)
  }

  @Test(arguments: [
    ("figures: [price@a at Tolen]\nevery: month\naverage: 2 months", "is a rate"),
    ("figures: [balance@a]\nevery: month\naverage: 2 months", "is a level"),
    ("figures: [visits@a]\nevery: month\naverage: 7 days", "every: day"),
    ("figures: [visits@a]\naverage: 7 days", "every: day"),
    ("figures: [visits@a]\nevery: day\naverage: a week", "7 days"),
    ("figures: [visits@a]\nevery: day\naverage: 1 days", "from 2 to 60"),
  ])
  func whatIsNoAverage(keys: String, words: String) {
    #expect(chart(keys).errors.contains { $0.message.contains(words) }, "\(chart(keys).errors)")
  }

  // MARK: - Shaded periods

  @Test(arguments: ["kind: lines\nevery: day", "kind: columns\nevery: day", "kind: lines"])
  func aPeriodIsShaded(keys: String) {
    func chart(_ period: String) -> ChartSituation {
      ChartSituation(
        "\(keys)\nfigures: [visits@b]\nannotate: [{\(period), text: Closed}]", rows: Self.rows + Self.week,
        day: "2025-05-20", indicators: Self.indicators)
    }
    let first = Int(Day(year: 2025, month: 3, day: 2)!.number)
    let shaded = chart("from: 2025-03-02, to: 2025-03-04")
    #expect(shaded.errors.map(\.message) == [])
    #expect(shaded.chart.annotations.map(\.place) == [.period(first...first + 2)])
    #expect(shaded.chart.annotations.map(\.number) == ["1"])
    #expect(plain(shaded.chart.alternativeText).contains("2–4 March 2025: Closed."))
    #expect(plain(shaded.chart.numberedNote.string).contains("1 Closed, 2–4 March 2025."))
    #expect(chart("from: 2025-04-02, to: 2025-04-04").warnings.contains("outside-of-chart"))
    #expect(chart("from: 2025-03-04, to: 2025-03-02").errors.contains { $0.message.contains("exchange them") })
    #expect(chart("from: 2025-03-04").errors.contains { $0.message.contains("a first and a last day") })
    #expect(
      chart("from: 2025-03-04, to: 2025-03-05, on: 2025-03-04").errors.contains { $0.message.contains("over a period") }
    )
  }

  @Test func whoDoesNotSeeTheLineHearsOfWhichDayALevelIs() {
    let table = chart("figures: [price@a at Vesk]\nevery: month").chart
    #expect(plain(table.alternativeText).contains("January 2025: 5 (15 Jan 2025)"))
    #expect(plain(table.slots[0].bars[0].valueText.string) == "5")
  }

  @Test func whatIsCoveredInPartSaysSoAtItsMark() {
    let table = chart("figures: [visits@a]\nevery: month").chart
    #expect(table.slots.map { plain($0.bars[0].valueText.string) } == ["3 (1 of 31 days)", "4 (1 of 28 days)"])
  }

  @Test func whatHoldsOfWholePeriodsAloneIsNoTrend() {
    // Two whole weeks that fall, and later ones that are covered in part and rise.
    let days = [0, 7, 14, 35, 56, 77, 98, 119, 140, 161, 182, 203, 224, 245, 266]
    let rows = days.enumerated().map { index, day in
      "count,a,\(index < 3 ? [10, 20, 25][index] : 60 * index),\(Day(number: Day(year: 2025, month: 1, day: 5)!.number + Int32(day)).iso),,,,,,,,,,,\n"
    }.joined()
    let chart = ChartSituation(
      "kind: lines\nfigures: [count@a]\nevery: week", rows: rows, day: "2025-12-20",
      indicators: "count,Count,cases,cumulative,,,,,,\n")
    let text = plain(chart.chart.alternativeText)
    #expect(text.contains("Partly covered: "))
    #expect(!text.contains("No value is higher") && !text.contains("No value is lower"))
  }

  @Test func whatWasFilledInIsNamedInWords() {
    let chart = ChartSituation(
      "kind: columns\nfigures: [price@a at Orra]\nevery: month",
      rows: """
        price,a,10,2025-01-31,,,,,Orra,,,,,,,
        price,a,12,2025-02-28,2025-03-01,extrapolated,,,Orra,,,,,,,b

        """, day: "2025-05-20", indicators: "price,Price of bread,USD per kg,stock,,,,,,\n", columns: ",via")
    #expect(plain(chart.chart.alternativeText).contains("January 2025: 10; February 2025: 12 (extrapolated)"))
  }

  @Test func anAverageThatNoWindowHasIsNotNamed() {
    let chart = chart("figures: [visits@a]\nevery: month\naverage: 2 months")
    #expect(chart.warnings.contains("empty-chart"))
    #expect(chart.chart.averages.isEmpty)
    #expect(!chart.chart.subtitle.string.contains("verage"))
  }

  private static let trips = "trips,Trips,people,flow,events,,,,,\n"

  @Test func whatIsToComeIsNotCoveredInPart() {
    let chart = ChartSituation(
      "kind: lines\nfigures: [trips@a, trips@a planned]\nseries: status\nevery: month",
      rows: """
        trips,a,4,2025-01-10,,completed,m-1,,,,,,,,
        trips,a,30,2025-03-10,2025-01-12,planned,m-2,,,,,,,,

        """, day: "2025-02-20", indicators: Self.trips)
    #expect(!chart.chart.subtitle.string.contains("covered"))
    #expect(plain(chart.chart.sourceLine.string) == "Source: Office A, as of 10 January 2025 and due 10 March 2025.")
  }

  @Test func whatBecameOfAnEventStandsAtItsPoint() {
    let chart = ChartSituation(
      "kind: lines\nfigures: [trips@a planned]", rows: "trips,a,30,2025-02-10,2025-01-12,planned,m-2,,,,,,,,\n",
      day: "2025-02-20", indicators: Self.trips)
    #expect(plain(chart.chart.bars[0].valueText.string) == "30 (planned for 10 February; outcome not reported)")
  }

  @Test func aSourceThatChangesItsWordIsNoOneLine() {
    let rows = """
      held,a,5,2025-01-15,,,,,,,,,,,,prisoners
      held,a,7,2025-02-15,,,,,,,,,,,,hostages

      """
    let indicators = "held,[Detainees] held,people,stock,,,,,,\n"
    func warnings(_ keys: String) -> [String] {
      ChartSituation(keys, rows: rows, day: "2025-05-20", indicators: indicators, columns: ",term").warnings
    }
    #expect(warnings("kind: lines\nfigures: [held@a]\nevery: month").contains("other-term"))
    #expect(warnings("kind: columns\nfigures: [held@a on 2025-01-15, held@a on 2025-02-15]").contains("other-term"))
    #expect(
      !warnings(
        "kind: columns\nfigures: [{figure: held@a on 2025-01-15, label: Prisoners}, {figure: held@a on 2025-02-15, label: Hostages}]"
      ).contains("other-term"))
  }
}
