import SituationTestSupport

@testable import Importing
@testable import SituationData
@testable import SourceText

/// Imports of small tables into the situation of `Samples`.
enum ImportSamples {
  static func plan(
    _ table: String, named name: String = "raw/table.csv", into rows: [String] = [], header: String = Samples.header,
    maps: [String] = [], sets: [String] = [], indicators: [String] = [], sources: [String] = [],
    dates: String? = nil, taken: [String] = ["data.csv"]
  ) -> ImportPlan {
    ImportPlan(
      [Samples.file(name, table)], into: Samples.files(rows, header: header), taken: taken,
      choices: ImportChoices(
        maps: maps, sets: sets, indicators: indicators, sources: sources, dates: dates.flatMap(DateReader.Pattern.init))
    )
  }

  /// What is written, or why nothing is: one text to compare.
  static func outcome(_ plan: ImportPlan) -> [String] {
    plan.wrongOptions.map { "option: \($0)" } + plan.questions.map { "open: \($0.option)" }
      + (plan.situationFaults + plan.faults).map(Samples.short)
      + plan.tables.map { "\($0.name)\n\($0.text(0..<$0.bytes.count))" }
  }

  static func text(_ plan: ImportPlan) -> String {
    plan.tables.map { $0.text(0..<$0.bytes.count) }.joined()
  }
}
