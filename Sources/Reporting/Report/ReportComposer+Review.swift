package import SourceText

extension ReportComposer {
  /// What has to be looked at before the report goes out as the next issue, behind the one that it is compared with; nothing
  /// where it is compared with none.
  ///
  /// - Parameter findings: what is wrong or doubtful in it, and was not in the last issue.
  package func review(beside findings: [Diagnostic]) -> [Diagnostic] {
    guard let baseline else { return [] }
    return IssueReview(
      basis, report: blocks, summary: ownSummary?.blocks ?? [], charts: charts.charts, since: baseline
    ).entries(beside: findings)
  }
}
