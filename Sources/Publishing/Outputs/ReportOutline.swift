/// What the names of outputs follow from.
struct ReportOutline: Equatable {
  /// The date of issue.
  var date: String
  /// The report's own language.
  var language: String
  /// The languages that report.md wants editions in, its own among them.
  var languages: [String]
  /// The ids of charts.yaml.
  var charts: [String]
  /// What report.md wants to be built; nil where it does not say.
  var editions: [String]?
}
