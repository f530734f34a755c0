package import Content
import SituationData
package import SourceText
import Wording

/// A report in words: everything that it prints, before any of it is laid out.
package struct ComposedReport: Sendable {
  private let frame: ReportFrame
  /// Every figure that the report or a picture prints.
  package let data: PrintedData
  /// What is wrong or doubtful in the report and its charts.
  package let findings: [Diagnostic]
  let places: [String: ChartPlace]
  let summary: SummaryComposer

  init(
    frame: ReportFrame, data: PrintedData, findings: [Diagnostic], places: [String: ChartPlace],
    summary: SummaryComposer
  ) {
    (self.frame, self.data, self.findings) = (frame, data, findings)
    (self.places, self.summary) = (places, summary)
  }

  /// Its blocks, with the lists at its end: put together when it is asked for, since neither pictures nor a summary need them.
  package var content: ReportContent { frame.content }

  /// What the layout of a chart that the report shows had to give up, at its place in the input.
  ///
  /// - Parameter id: nil for a text that is none of a chart's.
  package func diagnostics(_ notices: [ChartNotice], ofChart id: String?) -> [Diagnostic] {
    guard let id else { return notices.compactMap(diagnostic) }
    return places[id]?.diagnostics(notices) ?? []
  }

  private func diagnostic(_ notice: ChartNotice) -> Diagnostic? {
    guard case .truncated(let text) = notice else { return nil }
    return frame.situation.report?.diagnostic(
      .warning, .shortenedLabel, at: 0,
      "the text “\(text.prefix(80))…” is too long for its place on a page and is cut; give it a shorter one")
  }
}
