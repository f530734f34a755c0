import Content
import Drawing
import SituationData
import SourceText
import Testing

@testable import Reporting

/// A whole is asked for, and for some dates there are only parts of it: the maker is warned, and the reader told.
struct MixedRowsTests {
  private static let rows = """
    trucks,b,10,2025-02-01,,,,food,,,,,,,
    trucks,b,11,2025-02-02,,,,food,,,,,,,
    trucks,b,7,2025-02-02,,,,fuel,,,,,,,
    trucks,b,30,2025-02-03,,,,,,,,,,,
    balance,c,5,2025-02-01,,,,,North,,,,,,
    balance,c,9,2025-02-02,,,,,,,,,,,

    """

  @Test func aSumSaysSo() {
    let chart = ChartSituation("figures: [trucks@b]\nnote: \"All: {trucks@b}.\"", rows: Self.rows)
    #expect(chart.warnings == ["mixed-groups", "mixed-groups"])
    #expect(
      plain(chart.chart.note.string)
        == "All: 30 (3 February 2025, 3 rows by group left out). For 2 dates only values by group are known, which are not drawn."
    )
  }

  @Test func aSeriesIsOneWarning() {
    let chart = ChartSituation("figures: [trucks@b]\nevery: day\nfrom: 2025-02-01", rows: Self.rows)
    #expect(chart.warnings == ["mixed-groups"])
    #expect(plain(chart.chart.note.string) == "For 2 dates only values by group are known, which are not drawn.")
  }

  @Test(arguments: [("from: 2025-02-01", true), ("", true), ("from: 2025-02-02", false)])
  func aLevelSaysWhichOfItsDatesLackTheWhole(keys: String, isMixed: Bool) {
    let chart = ChartSituation("figures: [balance@c]\nevery: day\n\(keys)", rows: Self.rows)
    #expect(chart.warnings == (isMixed ? ["mixed-places"] : []))
    #expect(
      plain(chart.chart.note.string)
        == (isMixed ? "For 1 date only values by place are known, which are not drawn." : ""))
  }

  @Test func aNamedGroupIsWhole() {
    let chart = ChartSituation("figures: [trucks/food@b]\nevery: day", rows: Self.rows)
    #expect(chart.warnings == [] && chart.chart.note.isEmpty)
  }
}
