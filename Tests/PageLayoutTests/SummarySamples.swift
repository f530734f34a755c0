import Content
import Drawing

@testable import PageLayout

/// Summaries for tests.
enum SummarySamples {
  static func content(
    figures: Int = 4, charts: Int = 0, blocks: [PageBlock] = [], sources: Int = 6, badge: String? = nil,
    sourceLine: RichText = "", direction: StyledText.Direction = .leftToRight
  ) -> SummaryContent {
    let key = PageBlock.keyFigures(Array(PageSamples.keyFigures.prefix(figures)))
    let pictures = PageBlock.charts((0..<charts).map { chart("chart-\($0)", direction) })
    return SummaryContent(
      kicker: "Situation report no. 1 · 20 February 2025", kind: "Summary",
      title: "Gaza ceasefire negotiations: the human cost and what is on the table", lead: [PageSamples.lead],
      blocks: (figures > 0 ? [key] : []) + (charts > 0 ? [pictures] : []) + blocks,
      sources: sources == 0
        ? nil
        : SummaryContent.Sources(
          title: "Sources",
          entries: (1...sources).map {
            .init(
              id: "source-\($0)", mark: RichText("[\($0)]"), text: "A body with a name: daily report, 18 February 2025")
          }),
      sourceLine: sourceLine,
      foot: ("Situation report no. 1 · Figures 633a5a7b bbc16611", "Full report: report.pdf"), badge: badge,
      direction: direction)
  }

  static func chart(_ id: String, _ direction: StyledText.Direction) -> ChartTable {
    func slot(_ name: RichText, _ value: Double) -> Slot {
      Slot(
        label: name, detail: "as of 18 February 2025",
        Bar(
          value: value, valueText: RichText("\(Int(value))"),
          mark: MarkDescription(kind: "bar", figure: "a", value: "1", source: "", asOf: "")))
    }
    return ChartTable(
      id: id, kind: .bars, title: "Two offices report different death tolls", subtitle: "Deaths since October",
      sourceLine: "Source: Ministry of Health, as of 18 February 2025.",
      slots: [slot("Ministry of Health in Gaza", 48_291), slot("Government Media Office, Gaza", 61_709)],
      tickTexts: { $0.map { "\(Int($0))" } }, direction: direction)
  }
}
