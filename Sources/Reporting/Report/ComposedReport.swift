package import Content
import SituationData
package import SourceText
import Wording

/// A report in words: everything that it prints, before any of it is laid out.
package struct ComposedReport: Sendable {
  let frame: ReportFrame
  /// Every figure that the report or a picture prints.
  package let data: PrintedData
  /// What is wrong or doubtful in the report and its charts.
  package let findings: [Diagnostic]
  /// All charts as pictures of their own, where they are wanted together.
  package let charts: [ComposedChart]
  let places: [String: ChartPlace]
  let summary: SummaryComposer
  /// What it prints and has no translation into its language.
  package let untranslated: [UntranslatedText]

  init(
    frame: ReportFrame, data: PrintedData, findings: [Diagnostic], charts: [ComposedChart],
    places: [String: ChartPlace], summary: SummaryComposer, untranslated: [UntranslatedText]
  ) {
    self.charts = charts
    (self.frame, self.data, self.findings) = (frame, data, findings)
    (self.places, self.summary, self.untranslated) = (places, summary, untranslated)
  }

  /// Its blocks, with the lists at its end: put together when it is asked for, since neither pictures nor a summary need them.
  package var content: ReportContent { frame.content }

  /// The tables of what it prints, for those who work with it: figures, definitions, sources, changes.
  package var tables: [PrintedTable] { frame.tables(of: data) }

  /// What the layout of a chart that the report shows had to give up, at its place in the input.
  ///
  /// - Parameter id: nil for a text that is none of a chart's.
  package func diagnostics(_ notices: [PageNotice]) -> [Diagnostic] {
    notices.flatMap { notice in
      switch notice {
      case .chart(let id, let notice): places[id]?.diagnostics([notice]) ?? []
      case .truncated(let text):
        diagnostic(
          .warning, .shortenedLabel,
          "the text “\(text.prefix(80))…” is too long for its place on a page and is cut; give it a shorter one")
      case .brokenNumbers(let columns, let header):
        diagnostic(
          .error, .noRoom,
          "a table of \(columns) columns has no room for its numbers and dates, which would break inside, as below “\(header.prefix(80))”; make several tables of it, exchange its rows and columns, or write page: landscape"
        )
      }
    }
  }

  private func diagnostic(_ severity: Diagnostic.Severity, _ rule: DiagnosticRule, _ message: String) -> [Diagnostic] {
    frame.situation.report.map { [$0.diagnostic(severity, rule, at: 0, message)] } ?? []
  }
}
