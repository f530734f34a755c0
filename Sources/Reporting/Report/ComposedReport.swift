package import Content
import SituationData
package import SourceText
import Wording

/// A report in words: everything that it prints, before any of it is laid out.
package struct ComposedReport: Sendable {
  package let content: ReportContent
  /// Every figure that the report or a picture prints.
  package let data: PrintedData
  /// What is wrong or doubtful in the report and its charts.
  package let findings: [Diagnostic]
  let places: [String: ChartPlace]
  let summary: SummaryComposer

  /// What the layout of a chart that the report shows had to give up, at its place in the input.
  package func diagnostics(_ notices: [ChartNotice], ofChart id: String) -> [Diagnostic] {
    places[id]?.diagnostics(notices) ?? []
  }
}
