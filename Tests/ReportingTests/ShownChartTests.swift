import Content
import Drawing
import SituationData
import SourceText
import Testing
import Wording

@testable import Reporting

/// A chart in the report and as a picture is one chart: the report adds marks and links, and nothing else differs.
struct ShownChartTests {
  private static let charts = """
    - id: c
      kind: columns
      title: "Wounded, {wounded@a} by now"
      note: "Of {deaths@b} no more is known."
      figures: [deaths@a]
      every: month
    - id: held
      kind: bars
      title: People in shelters
      figures: [sheltered@a]
      by: place
      series: group
      layout: share
    - id: alone
      kind: bars
      title: Not in the report
      figures: [injured/women@b, injured/women@a]

    """

  private var situation: ChartSituation {
    ChartSituation(charts: Self.charts, rows: "", derived: "", day: nil, indicators: "")
  }

  private func shown(in composed: Composed) -> [ChartTable] {
    composed.content.blocks.flatMap { block -> [ChartTable] in
      if case .charts(let charts) = block { return charts }
      return []
    }
  }

  /// The letters without the marks of sources.
  private func words(_ text: RichText) -> String {
    text.spans.filter { !$0.isRaised }.map(\.text).joined().replacing("\u{2060}", with: "")
  }

  private func words(_ chart: ChartTable) -> [String] {
    let bars = chart.bars.flatMap { [$0.valueText, $0.remark] + $0.parts.map(\.text) }
    let slots = chart.slots.flatMap { [$0.label, $0.detail] + $0.lanes.map(\.total) }
    return ([chart.title, chart.subtitle, chart.note, chart.sourceLine] + bars + slots).map(words)
  }

  @Test func theReportAndThePictureSayTheSame() throws {
    let composed = situation.composed
    let shown = try #require(shown(in: composed).first)
    let picture = composed.charts[0].table
    #expect(words(shown) == words(picture))
    #expect(shown.bars.map(\.mark) == picture.bars.map(\.mark) && shown.bars.map(\.value) == picture.bars.map(\.value))
    #expect(shown.slots.map(\.periodLabels) == picture.slots.map(\.periodLabels) && shown.key == picture.key)
  }

  @Test func onlyTheReportHasMarksAndLinks() throws {
    let composed = situation.composed
    let shown = try #require(shown(in: composed).first)
    func links(_ chart: ChartTable) -> Int {
      let texts = [chart.title, chart.note, chart.sourceLine] + chart.bars.map(\.valueText)
      return texts.flatMap(\.spans).count { $0.link != nil }
    }
    #expect(links(shown) > shown.bars.count)
    #expect(composed.charts.allSatisfy { links($0.table) == 0 })
  }

  @Test func whatAChartPrintsIsInTheRowsOnce() {
    let composed = situation.composed
    #expect(Set(composed.rows).count == composed.rows.count)
    // Those of the report first, in the order in which it prints them; then those of the other pictures.
    let references = composed.rows.map { $0.cell("figure") }
    #expect(references.prefix(2) == ["wounded@a", "deaths@b"])
    #expect(references.suffix(2) == ["injured/women@b", "injured/women@a"])
  }

  @Test func aPictureHasTheFingerprintOfWhatItPrints() {
    let composed = situation.composed
    let own = composed.rows.filter { $0.cell("indicator") == "injured" }
    #expect(composed.charts[2].fingerprint == Fingerprint.of(own))
  }
}
