import Content
import Drawing
import SituationData
import SourceText
import Testing

@testable import Reporting

/// What series are, which slots they have, and how each layout sets them.
struct SeriesChartTests {
  @Test func anOpenReferenceFallsIntoItsSeriesAndOneThatNamesItDoesNot() {
    let open = ChartSituation("figures: [sheltered@a]\nby: place\nseries: group")
    #expect(open.errors.map(\.message) == [])
    #expect(
      open.slots == [
        "North: Women 60 / Men 40", "South: Women 20 / Men not reported", "West: Women 7 / Men 1",
      ])
    #expect(open.chart.series == [Series(name: "Women", hue: .blue), Series(name: "Men", hue: .teal)])
    let named = ChartSituation("figures: [sheltered/men@a]\nby: place\nseries: group")
    #expect(named.slots == ["North: Men 40", "West: Men 1"])
    let indicators = ChartSituation("figures: [housing@b, roads@b]\nseries: indicator")
    #expect(indicators.slots == ["Office B: Housing $3 bn / Roads $2 bn"])
  }

  @Test func slotsAreWhatElseDiffers() {
    let chart = ChartSituation(
      "figures: [injured/women@a on 2025-02-18, injured/children@a on 2025-02-18, injured/women@a on 2025-01-18, injured/children@a on 2025-01-18]\nseries: group"
    )
    #expect(chart.errors.map(\.message) == [])
    #expect(
      chart.slots == ["as of 18 February 2025: Women 50 / Children 30", "as of 18 January 2025: Women 10 / Children 9"])
    // Dates that differ between sources make no slots of their own, but are said.
    let sources = ChartSituation("figures: [injured/women]\nseries: source")
    #expect(
      sources.slots == [
        "People injured, women (Office B: 50–60, 95% CI · Office A: as of 18 February 2025 · Office B: as of 17 February 2025): Office A 50 / Office B 55"
      ])
  }

  @Test func eventsOfSeveralSeriesShareTheirSlots() {
    let chart = ChartSituation("figures: [moved, moved announced]\nkind: columns\nevery: event\nseries: group")
    #expect(chart.errors.map(\.message) == [])
    #expect(
      chart.slots == [
        "1 Feb 2025: Women 12 / Men 8", "8 Feb 2025: Women 5 / Men none recorded",
        "22 Feb 2025: Women 6 (announced) outlined",
      ])
  }

  @Test func anEventWithoutADayStandsBehindThoseThatHaveOne() {
    let rows = "moved,a,3,unknown,2025-02-19,announced,e-4,women,,,,,,,\n"
    let chart = ChartSituation("figures: [moved, moved announced]\nevery: event", rows: rows)
    #expect(chart.errors.map(\.message) == [])
    #expect(chart.slots.count == 4, "\(chart.slots)")
    #expect(chart.slots.first?.hasPrefix("1 Feb 2025") == true, "\(chart.slots)")
    #expect(chart.slots.last?.hasPrefix("Date not given") == true, "\(chart.slots)")
  }

  @Test func periodsOfSeriesLieOnOneAxis() {
    let chart = ChartSituation(
      "figures: [deaths@a, recovered/bodies@a]\nkind: columns\nevery: month\nseries: indicator")
    #expect(chart.errors.map(\.message) == [])
    #expect(
      chart.slots == [
        ": Deaths, added to the count 100 / Bodies recovered 4 (1 of 31 days) partial",
        ": Deaths, added to the count 20 (18 of 28 days) partial / Bodies recovered 5 (2 of 28 days) partial",
      ])
    #expect(
      plain(chart.chart.subtitle.string)
        == "Added to the count: Deaths, added to the count. Light, dashed end: partly covered (Deaths, added to the count: February 2025: 18 of 28 days; Bodies recovered: January 2025: 1 of 31 days, February 2025: 2 of 28 days)."
    )
    #expect(chart.register == ["Deaths, added to the count: 20", "Bodies recovered, bodies: 5"])
    #expect(chart.figures.count == 4)
    #expect(chart.chart.slots.map { $0.periodLabels.first?.text } == ["Jan\n2025", "Feb"])
  }

  @Test func aSeriesThatIsShorterSaysWhatIsMissing() {
    let chart = ChartSituation(
      "figures: [trucks/fuel@a, moved/women@a]\nkind: columns\nevery: month\nseries: indicator",
      rows: "trucks,a,9,2025-02-12,,,,food,,,,,,,\n", indicators: "")
    #expect(chart.errors.map(\.place) == ["3 one-unit"])
    let people = ChartSituation(
      "figures: [recovered/bodies@a, moved/women@a]\nkind: columns\nevery: month\nseries: indicator")
    #expect(
      people.slots == [
        ": Bodies recovered 4 (1 of 31 days) partial / People moved none recorded",
        ": Bodies recovered 5 (2 of 28 days) partial / People moved 17 (20 of 28 days) partial",
      ])
    #expect(people.chart.key == [KeyEntry(.missing, "none recorded")])
    // What stands for nothing is no figure.
    #expect(people.figures.count == 3)
  }

  // MARK: - Layouts

  @Test func stacksAreAddedUpWithTheirTotals() {
    let chart = ChartSituation("figures: [sheltered@a]\nby: place\nseries: group\nlayout: stacked\nsort: -value")
    #expect(chart.errors.map(\.message) == [])
    #expect(
      chart.slots == [
        "North: Women 60 + Men 40 = 100", "South: Women 20 + Men not reported", "West: Women 7 + Men 1 = 8",
      ])
    #expect(chart.figures.contains("sheltered/women@a at North + sheltered/men@a at North = 100"))
    #expect(chart.register.contains("Total: People in shelters, women and men, North: 100"))
    #expect(chart.chart.alternativeText.contains("North: Women 60, Men 40 (total 100)"))
  }

  @Test func whatHasNotHappenedStandsBesideTheStack() {
    let chart = ChartSituation(
      "figures: [moved/women@a, moved/men@a, moved/women@a announced]\nseries: group\nlayout: stacked\nevery: event\nkind: columns"
    )
    #expect(chart.errors.map(\.message) == [])
    #expect(
      chart.slots == [
        "1 Feb 2025: Women 12 + Men 8 = 20", "8 Feb 2025: Women 5",
        "22 Feb 2025: Women 6 (announced) outlined",
      ])
    let status = ChartSituation("figures: [moved/women@a]\nseries: status\nlayout: stacked")
    #expect(status.errors.map(\.message) == [])
    #expect(
      status.slots.map { $0.split(separator: ": ").last.map(String.init) } == [
        "17 / 6 (announced) outlined"
      ])
    // Statuses are told apart by how they are drawn; colours would say it a second time.
    #expect(status.chart.series.isEmpty)
  }

  @Test func totalsByPeriodAreOneLineOfTheRegister() {
    let chart = ChartSituation(
      "figures: [trucks@a]\nkind: columns\nevery: month\nseries: group\nlayout: stacked\nto: 2025-02")
    #expect(chart.errors.map(\.message) == [])
    #expect(
      chart.slots == [
        ": Food 10 (2 of 31 days) partial + Fuel 3 (2 of 31 days) partial = 13",
        ": Food 20 (1 of 28 days) partial + Fuel 4 (1 of 28 days) partial = 24",
      ])
    #expect(chart.register == ["Trucks, food: 20", "Trucks, fuel: 4", "Total: Trucks, food and fuel: 24"])
    let totals = chart.composed.rows.filter { $0.cells[0].contains("+") }
    #expect(
      totals.map { $0.cells[5] + " " + $0.cells[6] + " " + $0.cells[7] } == [
        "2025-01-01 2025-01-31 13", "2025-02-01 2025-02-10 24",
      ])
    #expect(totals.allSatisfy { $0.cells[15].contains("sum(trucks/food@a, trucks/fuel@a)") })
  }

  /// In a group a day is covered where any group has a row.
  @Test func seriesOfOnePeriodAreStackedThoughOneEndsEarlier() {
    let chart = ChartSituation(
      "figures: [trucks@a]\nkind: columns\nevery: month\nseries: group\nlayout: stacked",
      rows: "trucks,a,1,2025-02-12,,,,fuel,,,,,,,\n")
    #expect(chart.errors.map(\.message) == [])
    #expect(
      chart.slots == [
        ": Food 10 (2 of 31 days) partial + Fuel 3 (2 of 31 days) partial = 13",
        ": Food 20 (2 of 28 days) partial + Fuel 5 (2 of 28 days) partial = 25",
      ])
    #expect(chart.composed.rows.first { $0.cells[7] == "25" }?.cells[14] == "yes")
  }

  @Test func sharesSayWhatTheyAreSharesOf() {
    let chart = ChartSituation("figures: [sheltered@a]\nby: place\nseries: group\nlayout: share")
    #expect(chart.errors.map(\.message) == [])
    #expect(
      chart.slots == [
        "North (of 100): Women 60% + Men 40%", "South: no share (Men: not reported)",
        "West (of 8): Women 88% + Men 13%",
      ])
    let west = chart.chart.slots[2].lanes[0].bars
    #expect(west.map(\.value) == [87.5, 12.5] && west.map(\.mark.value) == ["87.5", "12.5"])
    #expect(chart.chart.tickTexts([0, 50, 100]) == ["0%", "50%", "100%"])
    #expect(chart.chart.subtitle.string == "Percentages of the total, which is from 8 to 100.")
    #expect(
      chart.figures.contains(
        "share(sheltered/women@a at West, sheltered/women@a at West + sheltered/men@a at West) = 87.5"))
    #expect(chart.figures.contains("sheltered/women@a at West + sheltered/men@a at West = 8"))
    #expect(chart.register.contains("Share: People in shelters, women, West: 88%"))
  }

  @Test func aShareOfATotalOfZeroIsNone() {
    let chart = ChartSituation(
      "figures: [sheltered/women@a at East, sheltered/men@a at East]\nseries: group\nlayout: share",
      rows: "sheltered,a,0,2025-02-18,,,,women,East,,,,,,\nsheltered,a,0,2025-02-18,,,,men,East,,,,,,\n")
    #expect(chart.slots.map { $0.split(separator: ": ").last.map(String.init) } == ["no share (the total is zero)"])
  }

  @Test func sharesHaveSevenDigitsForTheirLength() throws {
    let rows = "sheltered,a,1,2025-02-18,,,,women,East,,,,,,\nsheltered,a,2999,2025-02-18,,,,men,East,,,,,,\n"
    let chart = ChartSituation(
      "figures: [sheltered/women@a at East, sheltered/men@a at East]\nseries: group\nlayout: share", rows: rows)
    let bars = chart.chart.bars
    #expect(bars.map(\.valueText.string) == ["less than 1%", "more than 99%"])
    #expect(bars.map(\.mark.value) == ["0.033333333", "99.966667"])
    #expect(bars[0].value == 0.033333333)
  }

  @Test func sharesByPeriodSayTheRangeOfTheirTotals() {
    let chart = ChartSituation("figures: [trucks@a]\nkind: columns\nevery: month\nseries: group\nlayout: share")
    #expect(chart.errors.map(\.message) == [])
    #expect(chart.slots == [": Food 77% partial + Fuel 23% partial", ": Food 83% partial + Fuel 17% partial"])
    #expect(
      plain(chart.chart.subtitle.string).hasPrefix(
        "Percentages of the total of the month, which is from 13 to 24 trucks."))
    #expect(chart.register.count == 5)
  }

  @Test func twoSeriesStandBackToBack() {
    let chart = ChartSituation("figures: [sheltered@a]\nby: place\nseries: group\nlayout: diverging")
    #expect(chart.errors.map(\.message) == [])
    #expect(
      chart.slots == ["North: Women 60 + Men 40", "South: Women 20 + Men not reported", "West: Women 7 + Men 1"])
    #expect(chart.chart.bars.map(\.mark.value) == ["60", "40", "20", "", "7", "1"])
    // Which side of zero they are drawn on is no matter of the table.
    #expect(chart.chart.bars.map(\.value) == [60, 40, 20, nil, 7, 1])
  }

  @Test func multiplesHaveALaneForEachSeries() {
    let chart = ChartSituation("figures: [sheltered@a]\nby: place\nseries: group\nlayout: multiples")
    #expect(chart.errors.map(\.message) == [])
    #expect(
      chart.slots == [
        "North: Women 60 / Men 40", "South: Women 20 / Men not reported", "West: Women 7 / Men 1",
      ])
    #expect(chart.chart.layout == .multiples && Set(chart.chart.bars.map(\.hue)) == [.blue])
  }

  // MARK: - Order

  @Test func slotsAreSortedAndGathered() {
    let sorted = ChartSituation("figures: [sheltered@a]\nby: place\nseries: group\nsort: value")
    #expect(sorted.slots.map { $0.prefix(4) } == ["West", "Sout", "Nort"])
    let named = ChartSituation(
      "figures: [sheltered@a]\nby: place\nseries: group\nlayout: stacked\nsort: -value\ntop: 1")
    #expect(named.slots == ["North: Women 60 + Men 40 = 100"])
    #expect(named.chart.note.string == "Not drawn: South and West.")
    let gathered = ChartSituation(
      "figures: [sheltered@a]\nby: place\nseries: group\nlayout: stacked\nsort: -value\ntop: 1",
      rows: "sheltered,a,2,2025-02-18,,,,men,South,,,,,,\n")
    #expect(gathered.slots == ["North: Women 60 + Men 40 = 100", "2 others: Women 27 + Men 3 = 30"])
  }

  /// Two months of eight groups, g8 the greatest.
  private func months(of indicator: String, _ keys: String, without missing: String = "") -> ChartSituation {
    let rows = (1...8).map { group in
      (1...2).map { "\(indicator),a,\(10 * group + $0),2025-0\($0)-0\($0),,,,g\(group),,,,,,,\n" }
        .filter { missing.isEmpty || !$0.contains(missing) }.joined()
    }.joined()
    let own = (1...8).map { "\(indicator)/g\($0)@a" }.joined(separator: ", ")
    return ChartSituation("figures: [\(own)]\nkind: columns\nevery: month\nseries: group\n\(keys)", rows: rows)
  }

  @Test(arguments: ["", "\nlayout: stacked"]) func seriesByPeriodBeyondTheGreatestAreGathered(layout: String) {
    let chart = months(of: "trucks", "top: 3" + layout)
    #expect(chart.errors.map(\.message) == [])
    #expect(chart.chart.series.map(\.name.string) == ["G6", "G7", "G8", "5 others"])
    #expect(chart.chart.series.map(\.hue) == [.blue, .teal, .ochre, .slate])
    // 11 + 21 + 31 + 41 + 51 in January.
    #expect(chart.chart.bars.compactMap(\.value).contains(155), "\(chart.slots)")
    // With as many as have colours, too.
    #expect(months(of: "trucks", "top: 6" + layout).chart.series.last?.name.string == "2 others")
  }

  @Test func seriesThatMayNotBeAddedAreGrey() {
    for chart in [months(of: "injured", "top: 2"), months(of: "trucks", "top: 2", without: "2025-01-01,,,,g3")] {
      #expect(chart.errors.map(\.message) == [])
      #expect(chart.chart.series.map(\.hue) == [.blue, .teal] + Array(repeating: .grey, count: 6))
      #expect(chart.chart.series.map(\.isBehind) == [false, false] + Array(repeating: true, count: 6))
      #expect(chart.chart.note.string.contains("Grey: G1, G2, G3, G4, G5 and G6"), "\(chart.chart.note.string)")
    }
    let stack = months(of: "trucks", "top: 2\nlayout: stacked", without: "2025-01-01,,,,g3")
    #expect(stack.errors.map(\.place) == ["7 wrong-type"], "\(stack.errors)")
    #expect(months(of: "trucks", "top: 2\nlayout: multiples").errors.map(\.place) == ["7 wrong-type"])
  }

  @Test func aWholeSeriesStandsOut() {
    let chart = ChartSituation(
      "figures: [deaths@a, wounded@a]\nkind: columns\nevery: month\nseries: indicator\nhighlight: [wounded@a]")
    #expect(chart.errors.map(\.message) == [])
    // In the colour that differs most from grey in lightness, wherever it stands in the order.
    #expect(chart.chart.series.map(\.hue) == [.grey, .blue])
    #expect(chart.chart.bars.map(\.hue) == [.grey, .blue, .grey, .blue])
    let unknown = ChartSituation("figures: [deaths@a]\nhighlight: [wounded@a]")
    #expect(unknown.errors.map(\.place) == ["5 unknown-figure"])
  }

  @Test func labelsNameSeriesOrElseSlots() {
    let series = ChartSituation(
      "figures: [{figure: housing@b, label: Homes}, {figure: roads@b, label: Streets}]\nseries: indicator")
    #expect(series.chart.series.map(\.name.string) == ["Homes", "Streets"])
    let slots = ChartSituation(
      "figures: [{figure: housing@b, label: Homes}, {figure: housing@c, label: Homes}, {figure: roads@b, label: Streets}]\nseries: source"
    )
    #expect(slots.slots.map { $0.prefix(6) } == ["Homes:", "Street"])
    let stray = ChartSituation("figures: [{figure: sheltered@a, label: X}]\nby: place\nseries: group")
    #expect(stray.errors.map(\.place) == ["4 wrong-type"])
  }
}
