import Content
import Drawing
import SituationData
import SourceText
import Testing
import Wording

@testable import Reporting

/// What a chart is not drawn as, each with its place, its rule and what to do.
struct RefusedChartTests {
  // MARK: - Keys

  @Test(arguments: [
    ("series: sorce\nfigures: [deaths@a]", "3 unknown-word", "did you mean “source”?"),
    ("series: sorce\nfigures: [deaths]", "3 unknown-word", "did you mean “source”?"),
    ("series: sorce\nlayout: diverging\nfigures: [deaths]", "3 unknown-word", "did you mean “source”?"),
    ("serie: source\nlayout: diverging\nfigures: [deaths]", "3 unknown-key", "did you mean “series”?"),
    ("kind: dumbells\nevery: month\nfigures: [deaths@a, wounded@a]", "3 unknown-kind", "did you mean “dumbbells”?"),
    ("by: plase\nseries: group\nfigures: [sheltered@a]", "3 unknown-word", "did you mean “place”?"),
    ("layout: stackd\nseries: group\nfigures: [sheltered/men@a at North]", "3 unknown-word", "did you mean “stacked”?"),
    ("kind: interval\nfigures: [injured/women@b]", "3 unknown-kind", "did you mean “intervals”?"),
    ("layout: stacked\nfigures: [housing@b, roads@b]", "3 missing-key", "series: indicator"),
    (
      "layout: stacked\nfigures: [sheltered/men@a at North, sheltered/women@a at North]", "3 missing-key",
      "series: group"
    ),
    ("layout: diverging\nkind: intervals\nseries: source\nfigures: [injured/women]", "3 wrong-type", "layout: grouped"),
    ("layout: share\nkind: people\nseries: group\nfigures: [moved@a]", "3 wrong-type", "layout: stacked"),
    ("layout: grouped\nkind: dumbbells\nseries: group\nfigures: [moved@a]", "3 wrong-type", "leave “layout” out"),
    ("series: group\nby: group\nfigures: [moved@a]", "3 wrong-type", "by: group"),
    ("of_which: [recovered/bodies@a]\nfigures: [deaths@a]", "3 wrong-type", "every: month"),
    (
      "of_which: [recovered/bodies@a]\nfigures: [deaths@a, wounded@a]\nseries: indicator\nkind: columns\nevery: month",
      "3 wrong-type", "one figure"
    ),
    ("gap: gap\nkind: columns\nevery: month\nfigures: [deaths@a]", "3 wrong-type", "without “every”"),
    ("gap: gap\nlayout: stacked\nseries: group\nfigures: [sheltered@a]\nby: place", "3 wrong-type", "layout: grouped"),
    ("gap: gap\nkind: people\nfigures: [moved@a]", "3 wrong-type", "kind: bars"),
    ("parts: [missing@b]\nkind: dumbbells\nfigures: [deaths@a, deaths@b]", "3 wrong-type", "kind: bars"),
    (
      "parts: [missing@b]\nlayout: share\nseries: group\nfigures: [sheltered@a]\nby: place", "3 wrong-type",
      "layout: grouped"
    ),
    ("annotate: [{at: moved/men@a, text: x}]\nkind: people\nfigures: [moved/women@a]", "3 wrong-type", "kind: bars"),
    (
      "annotate: [{at: moved/men@a, text: x}]\nlayout: diverging\nseries: group\nfigures: [sheltered@a]\nby: place",
      "3 wrong-type", "layout: grouped"
    ),
    ("kind: columns\nevery: month\nfigures: [deaths@a, wounded@a]", "5 wrong-type", "series: indicator"),
    ("by: source\nkind: columns\nevery: month\nfigures: [deaths@a]", "3 wrong-type", "series: source"),
  ])
  func keysThatContradictEachOther(keys: String, place: String, words: String) {
    let given = keys.contains("kind:") ? keys : "\(keys)\nkind: bars"
    let chart = ChartSituation(given, derived: "gap: difference(deaths@b, deaths@a)")
    let errors = chart.errors.filter { !$0.place.contains("never-for") }
    #expect(errors.map(\.place) == [place], "\(chart.errors)")
    #expect(errors.first?.message.contains(words) == true, "\(chart.errors)")
  }

  @Test func moreNotesThanAChartBears() {
    let notes = (0...400).map { "{at: deaths@a, text: Note \($0)}" }.joined(separator: ", ")
    let chart = ChartSituation("kind: bars\nfigures: [deaths@a]\nannotate: [\(notes)]")
    #expect(chart.errors.count == 1 && chart.errors[0].message.contains("400 at most"), "\(chart.errors)")
  }

  // MARK: - What the data tell

  @Test(arguments: [
    ("figures: [deaths@a, wounded@a]\nseries: source\nkind: columns\nevery: month", "would stand in one place"),
    ("figures: [deaths@a]\nseries: group", "no group"),
    ("figures: [gap]\nseries: source", "derived"),
    ("figures: [gap]\nkind: columns\nevery: month", "derived"),
    ("figures: [{figure: sheltered@a, label: X}]\nseries: group\nby: place", "label"),
  ])
  func figuresThatHaveNoPlace(keys: String, words: String) {
    let chart = ChartSituation(keys, derived: "gap: difference(deaths@b, deaths@a)")
    #expect(chart.errors.count == 1 && chart.errors[0].message.contains(words), "\(chart.errors)")
  }

  @Test func moreSeriesThanColoursAreRefusedButNotAsPanels() {
    let groups = (1...(Hue.ofSeries.count + 1)).map { "g\($0)" }
    let rows = groups.map { "trucks,a,1,2025-01-10,,,,\($0),East,,,,,,\n" }.joined()
    let keys = "figures: [\(groups.map { "trucks/\($0)@a at East" }.joined(separator: ", "))]\nseries: group"
    let chart = ChartSituation(keys, rows: rows)
    #expect(chart.errors.map(\.place) == ["5 wrong-type"])
    #expect(chart.errors.first?.message.contains("layout: multiples") == true)
    #expect(ChartSituation(keys + "\nlayout: multiples", rows: rows).errors.isEmpty)
  }

  @Test func barsBackToBackAreOfTwoSeriesAndNotBelowZero() {
    let three = ChartSituation(
      "figures: [injured/women@a, injured/children@a, injured/men@a]\nseries: group\nlayout: diverging",
      rows: "injured,a,3,2025-02-18,,,,men,,,,,,,\n")
    #expect(three.errors.map(\.place) == ["6 wrong-type"])
    let below = ChartSituation("figures: [balance]\nseries: source\nlayout: diverging")
    #expect(below.errors.map(\.place) == ["6 wrong-type"])
    #expect(below.errors.first?.message.contains("below zero") == true)
    // On an earlier day one of two may not be known yet.
    #expect(ChartSituation("figures: [balance]\nseries: source\nlayout: diverging", day: "2025-01-02").errors.isEmpty)
  }

  // MARK: - House rule 2

  @Test(arguments: [
    ("series: group", "injured/women@a, injured/children@a", "may overlap"),
    ("series: source", "deaths@a, deaths@b", "different sources"),
    ("series: indicator", "total@b, missing@b", "already includes"),
    ("series: indicator", "needs@b, housing@b", "part of"), ("series: indicator", "housing@c, roads@c", "at least"),
    ("series: indicator", "deaths@a, wounded@a", "count different things"),
    ("series: indicator", "deaths@a, injured/women@a", "a cumulative, the other a stock"),
    ("series: group", "held/women@a, held/men@a", "different dates"),
    ("series: indicator\nevery: month", "deaths@a, wounded@a", "count different things"),
    ("series: group\nevery: month", "held/women@a, held/men@a", "different dates"),
  ])
  func whatMayNotBeAddedIsNotStacked(keys: String, figures: String, reason: String) {
    let rows =
      "held,a,3,2025-02-10,,,,men,,,,,,,\nheld,a,3,2025-02-11,,,,women,,,,,,,\n"
    func chart(_ more: String) -> ChartSituation {
      ChartSituation(
        "kind: columns\n\(more)figures: [\(figures)]\n\(keys)", rows: rows,
        indicators: "held,Held,people,stock,,exclusive,,,,\n")
    }
    for layout in ["stacked", "share"] {
      let errors = chart("layout: \(layout)\n").errors
      #expect(errors.map(\.place) == ["4 house-rule-2"], "\(errors)")
      for word in [reason, "house rule 2", "layout: grouped"] {
        #expect(errors.first?.message.contains(word) == true, "\(errors)")
      }
    }
    // Side by side they may stand.
    #expect(chart("").errors.isEmpty)
  }

  @Test func overlappingGroupsAreRefusedWhereOneValueIsMissing() {
    let rows = "injured,a,3,2025-02-18,,,,women,East,,,,,,\ninjured,a,4,2025-02-18,,,,children,West,,,,,,\n"
    let chart = ChartSituation("figures: [injured@a]\nby: place\nseries: group\nlayout: stacked", rows: rows)
    #expect(chart.errors.map(\.place) == ["7 house-rule-2"], "\(chart.errors)")
    #expect(chart.errors.first?.message.contains("may overlap") == true)
  }

  @Test func sharesAreOfWhatHasHappenedAndNotBelowZero() {
    let announced = ChartSituation(
      "figures: [moved/women@a, moved/men@a, moved/women@a announced]\nseries: group\nlayout: share\nevery: event")
    #expect(announced.errors.map(\.place) == ["4 house-rule-3"], "\(announced.errors)")
    let below = ChartSituation(
      "figures: [needs/roads@a at East, needs/housing@a at East]\nseries: group\nlayout: share",
      rows: "needs,a,-5,2025-02-18,,,,roads,East,,,,,,\nneeds,a,9,2025-02-18,,,,housing,East,,,,,,\n")
    #expect(below.errors.map(\.place) == ["6 house-rule-2"], "\(below.errors)")
  }

  @Test func aStackThatEndsElsewhereThanItsSumHasANetTotalAsAllBesideItHave() {
    let rows =
      "needs,a,-5,2025-02-18,,,,roads,East,,,,,,\nneeds,a,9,2025-02-18,,,,housing,East,,,,,,\n"
      + "needs,a,2,2025-02-18,,,,roads,West,,,,,,\nneeds,a,1,2025-02-18,,,,housing,West,,,,,,\n"
    let chart = ChartSituation(
      "figures: [needs/roads@a, needs/housing@a]\nby: place\nseries: group\nlayout: stacked", rows: rows)
    #expect(chart.errors.map(\.message) == [])
    #expect(chart.chart.slots.map { plain($0.lanes[0].total.string) } == ["$4 bn net", "$3 bn net"])
    let missing = ChartSituation(
      "figures: [needs/roads@a, needs/housing@a]\nby: place\nseries: group\nlayout: stacked",
      rows: rows + "needs,a,7,2025-02-18,,,,roads,South,,,,,,\nneeds,a,,2025-02-18,,,,housing,South,1,2,range,,,\n")
    #expect(missing.chart.slots.allSatisfy { $0.lanes[0].total.isEmpty }, "\(missing.slots)")
  }
}
