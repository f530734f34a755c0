import Testing

/// A situation that is hard to print, and what has to be found in what is printed of it.
struct AwkwardSituation: CustomTestStringConvertible, Sendable {
  var name: String
  var files: SituationFiles
  /// Texts that stand whole in the report.
  var inReport: [String] = []
  /// Texts that stand whole in the drawings, by chart.
  var inCharts: [String: [String]] = [:]
  /// Texts that stand in no output.
  var nowhere: [String] = []
  /// Rules of warnings that are expected; any other is a failure.
  var warnings: Set<String> = []
  var arguments: [String] = []
  /// What the program still gets wrong; nil where it is right.
  var knownIssue: Comment?

  var testDescription: String { name }

  /// A report with a heading, a sentence and whatever else is given.
  static func report(_ frontMatter: String = "", body: String) -> String {
    """
    ---
    title: "A report that is hard to print"
    number: 7
    date: 2025-02-20
    covers: 2025-02-13/2025-02-20
    language: en
    \(frontMatter.isEmpty ? "" : frontMatter + "\n")---
    \(body)

    """
  }

  /// Places with one value each, drawn as bars and set as a table.
  static func places(
    _ name: String, _ values: [(place: String, value: String)], unit: String = "people", kind: String = "bars"
  ) -> AwkwardSituation {
    var files = SituationFiles()
    files["report.md"] = report(
      body: "Counted in every place.\n\n![](chart:places)\n\n```table\nrows: place\ncolumns: [count@office]\n```")
    files["charts.yaml"] = """
      - id: places
        kind: \(kind)
        title: The count differs from place to place
        subtitle: What was counted, by place
        figures: [count@office]
        by: place
      """
    files["indicators.csv"] = "id,label,unit,accumulation,measure\ncount,Counted,\(unit),stock,amount\n"
    files["sources.csv"] = "id,name,kind\noffice,Office of Statistics,government\n"
    files["observations.csv"] =
      "indicator,source,value,as_of,place\n"
      + values.map { "count,office,\($0.value),2025-02-18,\($0.place)\n" }.joined()
    let names = values.map(\.place)
    return AwkwardSituation(name: name, files: files, inReport: names, inCharts: ["places": names])
  }

  /// A daily or monthly series, drawn by period.
  static func series(_ name: String, _ rows: [(day: String, value: String)], every: String, accumulation: String)
    -> AwkwardSituation
  {
    var files = SituationFiles()
    files["report.md"] = report(body: "Counted over time.\n\n![](chart:series)")
    files["charts.yaml"] = """
      - id: series
        kind: columns
        title: The count changes with time
        subtitle: What was counted
        figures: [count@office]
        every: \(every)
      """
    files["indicators.csv"] = "id,label,unit,accumulation\ncount,Counted,people,\(accumulation)\n"
    files["sources.csv"] = "id,name,kind\noffice,Office of Statistics,government\n"
    files["observations.csv"] =
      "indicator,source,value,as_of\n" + rows.map { "count,office,\($0.value),\($0.day)\n" }.joined()
    return AwkwardSituation(name: name, files: files)
  }
}
