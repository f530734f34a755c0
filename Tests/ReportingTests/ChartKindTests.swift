import Content
import Drawing
import SituationData
import SourceText
import Testing
import Wording

@testable import Reporting

/// What people, intervals and dumbbells show, and what lies on bars and between them.
struct ChartKindTests {
  // MARK: - People

  @Test func aSignStandsForALivingPerson() {
    let chart = ChartSituation("kind: people\nfigures: [moved/women@a, released/alive@a, released/alive@a announced]")
    #expect(chart.errors.map(\.message) == [])
    #expect(chart.chart.bars.map(\.value) == [17, 3, 6])
  }

  @Test(arguments: [
    // What it is called, what it includes, what it is part of, and what it is defined as.
    ("deaths@a", "deaths"), ("released/remains@a", "remains"), ("released", "remains"),
    ("recovered/backdated@a", "Bodies"),
    ("victims@a", "killed"), ("held@a", "dead"), ("taken@a", "perished"),
  ])
  func neverForTheDead(reference: String, word: String) {
    let chart = ChartSituation(
      "kind: people\nfigures: ['\(reference)']",
      rows:
        "victims,a,3,2025-02-18,,,,,,,,,,,\nheld,a,3,2025-02-18,,,,,,,,,,,alive and dead\ntaken,a,9,2025-02-18,,,,,,,,,,victims@a,\n",
      indicators:
        "victims,Victims,people,stock,,,taken,,People killed or missing,\nheld,Held,people,stock,,,,,,\ntaken,People taken,people,stock,,,,,Of whom some perished,\n"
    )
    #expect(chart.errors.map(\.place) == ["4 never-for-the-dead"])
    #expect(chart.errors.first?.message.contains("“\(word)”") == true, "\(chart.errors)")
    #expect(chart.errors.first?.message.contains("kind: bars") == true)
  }

  @Test func whatIsNotYetKnownCountsNobody() {
    let keys = "kind: people\nfigures: [moved/women@a, released@a announced]"
    #expect(ChartSituation(keys).errors.map(\.message) == [])
    let early = ChartSituation(keys, day: "2025-02-10")
    #expect(early.errors.map(\.message) == [])
    #expect(early.warnings.contains("not-yet-reported"))
  }

  @Test(arguments: [("trucks/food@a", "people"), ("wounded@a", "200"), ("balance@a", "whole person")])
  func signsAreCountable(reference: String, words: String) {
    let chart = ChartSituation("kind: people\nfigures: ['\(reference)']")
    #expect(chart.errors.map(\.place) == ["4 wrong-type"])
    #expect(chart.errors.first?.message.contains(words) == true, "\(chart.errors)")
  }

  @Test(arguments: [
    ("kind: bars\nfigures: [injured/women@b]", "bar"), ("kind: columns\nfigures: [injured/women@b]", "bar"),
    ("kind: people\nfigures: [injured/women@b]", "people"), ("kind: intervals\nfigures: [injured/women@b]", "point"),
    ("kind: dumbbells\nfigures: [injured/women@a, injured/women@b]", "point"),
  ])
  func onlyBarsAreCalledBars(keys: String, name: String) {
    let chart = ChartSituation(keys)
    #expect(chart.errors.map(\.message) == [])
    #expect(chart.chart.bars.allSatisfy { $0.mark.kind == name })
  }

  // MARK: - Intervals

  @Test func intervalsSayTheirBoundsOnce() {
    let chart = ChartSituation("kind: intervals\nfigures: [injured/women@b, injured/women@a on 2025-02-18]")
    #expect(chart.errors.map(\.message) == [])
    #expect(
      chart.slots == [
        "Office B (as of 17 February 2025): 55 (50–60)", "Office A (as of 18 February 2025): 50",
      ])
    #expect(chart.chart.key == [KeyEntry(.interval, "95% CI")])
    let none = ChartSituation("kind: intervals\nfigures: [injured/women@a]")
    #expect(none.errors.map(\.place) == ["3 wrong-type"])
    // On an earlier day the one with bounds was not known yet.
    let early = ChartSituation("kind: intervals\nfigures: [injured/women@b, injured/women@a]", day: "2025-01-20")
    #expect(early.errors.map(\.message) == [])
  }

  @Test func differentBoundsAreNotCalledByOneName() {
    let chart = ChartSituation(
      "kind: intervals\nfigures: [injured/women@b, injured/women@c]",
      rows: "injured,c,50,2025-02-17,,,,women,,40,70,range,,,\n")
    #expect(chart.chart.key == [KeyEntry(.interval, "bounds given by the source")])
    #expect(chart.slots == ["Office B (95% CI): 55 (50–60)", "Office C (range): 50 (40–70)"])
  }

  // MARK: - Dumbbells

  @Test func dumbbellsJoinTwoDatesOfOneThing() {
    let chart = ChartSituation(
      "kind: dumbbells\nfigures: [injured/women@a on 2025-01-18, injured/women@a on 2025-02-18, injured/children@a on 2025-01-18, injured/children@a on 2025-02-18]"
    )
    #expect(chart.errors.map(\.message) == [])
    #expect(chart.chart.series.map { plain($0.name.string) } == ["18 January 2025", "18 February 2025"])
    #expect(
      chart.slots == [
        "women: 18 January 2025 10 + 18 February 2025 50", "children: 18 January 2025 9 + 18 February 2025 30",
      ])
  }

  @Test("On a day before the later of two dates the end of that date has no value, whether things are named or found")
  func dumbbellsOfAnEarlierDay() {
    let named =
      "figures: [injured/women@a on 2025-01-18, injured/women@a on 2025-02-18, injured/children@a on 2025-01-18, injured/children@a on 2025-02-18]"
    let found = "figures: [injured@a on 2025-01-18, injured@a on 2025-02-18]\nby: group"
    for (day, value) in [("2025-02-01", true), ("2025-01-10", false)] {
      for figures in [named, found] {
        let chart = ChartSituation("kind: dumbbells\n\(figures)", day: day)
        #expect(chart.errors.map(\.message) == [], "\(day) \(figures)")
        guard value else { continue }
        #expect(chart.chart.series.map { plain($0.name.string) } == ["18 January 2025", "18 February 2025"])
        #expect(
          Set(chart.slots) == [
            "women: 18 January 2025 10 + 18 February 2025 not reported",
            "children: 18 January 2025 9 + 18 February 2025 not reported",
          ])
      }
    }
    let slope = ChartSituation("kind: slope\n\(named)", day: "2025-02-01")
    #expect(slope.errors.map(\.message) == [])
  }

  @Test func whatLiesAtOnePlaceOrIsMissingIsSaidInOneText() {
    let same = ChartSituation(
      "kind: dumbbells\nfigures: [sheltered/women@a at North, sheltered/women@b at North]",
      rows: "sheltered,b,60,2025-02-18,,,,women,North,,,,,,\n")
    #expect(same.errors.map(\.message) == [])
    #expect(same.chart.slots.flatMap(\.lanes).map(\.together.string) == ["60"])
    let missing = ChartSituation("kind: dumbbells\nfigures: [sheltered@a]\nby: place\nseries: group")
    #expect(missing.chart.slots.flatMap(\.lanes).map(\.absence.string) == ["", "Men: not reported", ""])
    let stack = ChartSituation("kind: bars\nlayout: stacked\nfigures: [sheltered@a]\nby: place\nseries: group")
    #expect(stack.chart.slots.flatMap(\.lanes).map(\.absence.string) == ["", "Men: not reported", ""])
  }

  @Test func dumbbellsJoinTwoSourcesOrTwoSeriesOrTwoEntries() {
    let sources = ChartSituation("kind: dumbbells\nfigures: [injured/women@a, injured/women@b]")
    #expect(
      sources.slots == [
        "People injured, women (Office B: 50–60, 95% CI · Office A: as of 18 February 2025 · Office B: as of 17 February 2025): Office A 50 + Office B 55"
      ])
    let series = ChartSituation("kind: dumbbells\nfigures: [sheltered@a]\nby: place\nseries: group")
    #expect(
      series.slots == ["North: Women 60 + Men 40", "South: Women 20 + Men not reported", "West: Women 7 + Men 1"])
    let entries = ChartSituation("kind: dumbbells\nfigures: [sheltered/women@a, sheltered/men@a]\nby: place")
    #expect(
      entries.slots == ["North: women 60 + men 40", "South: women 20 + men not reported", "West: women 7 + men 1"])
    let dates = ChartSituation(
      "kind: dumbbells\nfigures: [deaths@a on 2025-01-31, deaths@a, wounded@a on 2025-01-31, wounded@a on 2025-02-10]")
    #expect(dates.errors.map(\.place) == ["4 wrong-type"])
    let periods = ChartSituation("kind: dumbbells\nfigures: [deaths@a, wounded@a]\nevery: month")
    #expect(
      periods.slots == [
        ": Deaths, added to the count 100 + Wounded, added to the count 300",
        ": Deaths, added to the count 20 (18 of 28 days) partial + Wounded, added to the count 60 (18 of 28 days) partial",
      ])
  }

  @Test func datesWithoutCommonNamesAreCalledEarlierAndLater() {
    let chart = ChartSituation(
      "kind: dumbbells\nfigures: [deaths@a on 2025-01-31, deaths@a, injured/women@a on 2025-01-18, injured/women@a]")
    #expect(chart.errors.map(\.message) == [])
    #expect(
      chart.slots == [
        "Deaths (Earlier: as of 31 January 2025 · Later: as of 18 February 2025): Earlier 100 + Later 120",
        "People injured, women (Earlier: as of 18 January 2025 · Later: as of 18 February 2025): Earlier 10 + Later 50",
      ])
  }

  @Test(arguments: [
    ("figures: [injured/women@a]", "no other"),
    (
      "figures: [injured/women@a, injured/women@a on 2025-01-18, injured/children@a]",
      "“injured/children@a” has no other"
    ),
    ("figures: [injured/women@a, wounded@a, deaths@a]", "no other"),
    ("figures: [sheltered@a]\nby: place", "name two figures"),
  ])
  func whatHasOtherThanTwoEndsIsNoDumbbell(keys: String, words: String) {
    let chart = ChartSituation("kind: dumbbells\n\(keys)")
    #expect(chart.errors.contains { $0.message.contains(words) }, "\(chart.errors)")
  }

  // MARK: - Parts of periods

  @Test func aPartOfEachPeriodStandsOnTheZeroLine() {
    let chart = ChartSituation(
      "kind: columns\nfigures: [deaths@a]\nevery: month\nof_which: [recovered/bodies@a, recovered/backdated@a]")
    #expect(chart.errors.map(\.message) == [])
    // Each part is named at the first column that has it; the key names all.
    #expect(
      chart.slots == [
        ": 100 {4 bodies from zero}", ": 20 (18 of 28 days) partial {5 from zero} {2 backdated from zero}",
      ])
    #expect(chart.chart.key.map(\.swatch) == [.ofWhich(.blue), .ofWhich(.blue)])
    #expect(
      chart.chart.key.map { plain($0.text.string) } == [
        "of which bodies (to 10 February 2025)", "of which backdated (to 11 February 2025; no value for 1 month)",
      ])
    #expect(
      chart.register == [
        "Deaths, added to the count: 20", "Bodies recovered, bodies: 5", "Bodies recovered, backdated: 2",
      ])
    #expect(chart.figures.contains("recovered/bodies@a = 5"))
    #expect(plain(chart.chart.alternativeText).contains("Patterned: of which bodies (to 10 February 2025)."))
  }

  @Test(arguments: [
    ("wounded@a", "5 house-rule-2", "not part of"), ("recovered/bodies@b", "5 unknown-figure", "no row"),
    ("recovered@b", "5 house-rule-2", "different sources"), ("deaths@a", "5 house-rule-2", "not part of"),
    ("recovered/bodies@a, recovered@a", "5 house-rule-2", "a group of the other"),
    ("recovered/bodies@a, recovered/bodies@a", "5 house-rule-2", "twice"),
  ])
  func whatIsNoPartIsRefused(reference: String, place: String, words: String) {
    let chart = ChartSituation(
      "figures: [deaths@a]\nkind: columns\nof_which: [\(reference)]\nevery: month",
      rows: reference == "recovered@b" ? "recovered,b,1,2025-02-10,,,,,,,,,,,\n" : "")
    #expect(chart.errors.map(\.place) == [place], "\(chart.errors)")
    #expect(chart.errors.first?.message.contains(words) == true, "\(chart.errors)")
  }

  @Test func aPartThatIsMoreThanItsWholeIsNone() {
    let chart = ChartSituation(
      "figures: [deaths@a]\nkind: columns\nof_which: [recovered/bodies@a]\nevery: month",
      rows: "recovered,a,40,2025-02-12,,,,bodies,,,,,,,\n")
    #expect(chart.errors.map(\.place) == ["5 parts-exceed"])
    let message = plain(chart.errors.first?.message ?? "")
    #expect(message.contains("February 2025"))
  }

  // MARK: - Gaps

  private static let derived =
    "gap: difference(total@b, deaths@a) across dates\nrate: ratio(deaths@a, deaths@b)\nother: difference(deaths@b, deaths@a)"

  @Test func aGapNamesWhatItIsComputedFrom() throws {
    let chart = ChartSituation("figures: [deaths@a, total@b]\ngap: gap", derived: Self.derived)
    #expect(chart.errors.map(\.message) == [])
    let gap = try #require(chart.chart.gap)
    #expect(gap.text.string == "Difference: 50" && gap.from == Gap.End(slot: 1) && gap.to == Gap.End(slot: 0))
    #expect(gap.mark.figure == "gap" && gap.mark.value == "50")
    #expect(
      plain(chart.chart.note.string)
        == "Difference: 50 = 170 (Deaths and missing, Office B, as of 2 February 2025) − 120 (Deaths, Office A, as of 18 February 2025)."
    )
    #expect(chart.figures.contains("gap = 50") && chart.register.contains("Difference: 170 − 120: 50"))
    let lanes = ChartSituation("figures: [deaths@a, deaths@b]\nseries: source\ngap: other", derived: Self.derived)
    #expect(lanes.chart.gap?.from == Gap.End(slot: 0, lane: 1) && lanes.chart.gap?.to == Gap.End(slot: 0, lane: 0))
  }

  @Test(arguments: [
    ("gpa", "unknown-figure", "did you mean “gap”?"), ("rate", "house-rule-6", "ratio"),
    ("other", "house-rule-6", "deaths@b"),
  ])
  func whatIsNoGapIsRefused(id: String, rule: String, words: String) {
    let chart = ChartSituation("figures: [deaths@a, total@b]\ngap: \(id)", derived: Self.derived)
    #expect(chart.errors.map(\.place) == ["5 \(rule)"], "\(chart.errors)")
    #expect(chart.errors.first?.message.contains(words) == true, "\(chart.errors)")
  }

  // MARK: - Alternative texts

  @Test func aSeriesIsSaidByItsEndsAndExtremes() {
    let months = (1...9).map { "trucks,a,\($0 % 4 + 1),2024-0\($0),2024-0\($0)-28,,,oil,,,,,,,\n" }.joined()
    let more = (0...2).map { "trucks,a,\($0 + 2),2024-1\($0),2024-1\($0)-28,,,oil,,,,,,,\n" }.joined()
    let chart = ChartSituation(
      "kind: columns\nfigures: [trucks/oil@a]\nevery: month",
      rows: months + more + "trucks,a,9,2025-01-05,,,,oil,,,,,,,\n")
    let text = plain(chart.chart.alternativeText)
    // What is not all of its month may be the highest, never the lowest.
    #expect(text.contains("From January 2024: 2, to December 2024: 4."))
    #expect(text.contains("Highest: January 2025: 9 (3 of 31 days). Lowest: April 2024: 1."))
    #expect(text.contains("Values rise and fall between. Partly covered: January 2025: 9 (3 of 31 days)."))
    #expect(text.count < 900)
  }

  @Test func aDifferenceThatNobodyAskedForIsNotSaid() {
    let same = ChartSituation("figures: [deaths@a on 2025-02-18, deaths@b]")
    #expect(!same.chart.alternativeText.contains("Difference"))
    #expect(same.figures == ["deaths@a on 2025-02-18 = 120", "deaths@b = 130"])
  }
}
