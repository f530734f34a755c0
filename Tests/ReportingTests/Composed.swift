import Content
import SituationData
import SourceText
import Wording

@testable import Reporting

/// A situation in words: its report, and all of its charts as pictures.
struct Composed {
  let report: ComposedReport
  let charts: [ComposedChart]

  var content: ReportContent { report.content }
  var rows: [FigureRow] { report.data.rows }
  var fingerprint: String { report.data.fingerprint }

  init(
    _ situation: Situation, knownOn day: Day, charts catalog: ChartCatalog, in language: any Language = English()
  ) {
    let composer = ReportComposer(situation, knownOn: day, language: language, charts: catalog)
    var composed = composer.composedCharts
    var charts: [ComposedChart] = []
    while let chart = composed.next() { charts.append(chart) }
    self.charts = charts
    report = composer.report(showing: composed)
  }
}
