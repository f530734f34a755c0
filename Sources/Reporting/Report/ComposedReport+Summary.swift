import Content
import SituationData
package import SourceText

extension ComposedReport {
  /// From all that a summary may show to the least, in the order in which parts are left out.
  package func summaryExtents(_ form: SummaryExtent.Form) -> [SummaryExtent] { summary.extents(form) }

  /// The summary in words.
  ///
  /// - Parameter report: the name of the file that holds the full report.
  package func summary(_ extent: SummaryExtent, report: String) -> ComposedSummary {
    let draft = summary.draft(extent)
    let record = draft.record
    let data = PrintedData(
      record.ledger.rows, sources: record.register.sources,
      printedRows: record.ledger.observationRows(and: record.namedRows), summary.basis)
    return ComposedSummary(
      content: summary.content(
        of: draft, extent, fingerprint: data.fingerprint, report: (report, self.data.fingerprint)),
      data: data)
  }

  /// What a file of the summary had to leave out, and what it has no room for even so.
  ///
  /// - Parameter excess: how much it is too high, and in which unit; nil where it fits.
  package func summaryDiagnostics(
    of file: String, _ extent: SummaryExtent, excess: (length: Int, unit: String)?
  ) -> [Diagnostic] {
    summary.diagnostics(of: file, extent, excess: excess)
  }
}
