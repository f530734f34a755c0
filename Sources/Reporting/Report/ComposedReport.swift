package import Content
package import SituationData
package import SourceText
import Wording

/// A report in words: everything that it prints, before any of it is laid out.
package struct ComposedReport: Sendable {
  package let content: ReportContent
  /// The rows of figures.csv: every figure that the report or a picture prints.
  package let rows: [FigureRow]
  /// The fingerprint of the report: that of `rows`, which it carries.
  package let fingerprint: String
  /// The sources that the report names, in the order of their marks, and then those of its pictures.
  package let sources: [Source]
  /// The rows of the observations that the printed figures come from.
  package let printedRows: [Int]
  /// What is wrong or doubtful in the report and its charts.
  package let findings: [Diagnostic]
  /// The day whose knowledge is printed.
  let knownOn: Day
  let language: any Language
  let situation: Situation
  let places: [String: ChartPlace]

  /// What the layout of a chart that the report shows had to give up, at its place in the input.
  package func diagnostics(_ notices: [ChartNotice], ofChart id: String) -> [Diagnostic] {
    places[id]?.diagnostics(notices) ?? []
  }
}
