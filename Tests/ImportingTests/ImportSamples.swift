import SituationTestSupport

@testable import Importing
@testable import SituationData
@testable import SourceText

/// Imports of small tables into the situation of `Samples`.
enum ImportSamples {
  static func plan(
    _ table: String, named name: String = "raw/table.csv", into rows: [String] = [], header: String = Samples.header,
    maps: [String] = [], sets: [String] = [], indicators: [String] = [], sources: [String] = [],
    dates: String? = nil, taken: [String] = ["data.csv"], more: [String: String] = [:],
    _ change: (inout ImportChoices) -> Void = { _ in }
  ) -> ImportPlan {
    var choices = ImportChoices(maps: maps, sets: sets, indicators: indicators, sources: sources, dates: dates)
    change(&choices)
    return ImportPlan(
      [Samples.file(name, table)], into: Samples.files(rows, header: header, more: more), taken: taken,
      choices: choices)
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

  /// The columns of what is written that are asked for, row by row.
  static func cells(_ plan: ImportPlan, _ columns: String...) -> [String] {
    let lines = text(plan).split(separator: "\n").map { line in
      let file = Samples.file("", String(line))
      var position = 0
      let text = DelimitedText(file: file, separator: UInt8(ascii: ","))
      return text.record(at: &position).fields.map(text.text)
    }
    guard let header = lines.first else { return outcome(plan) }
    return lines.dropFirst().map { row in
      columns.map { name in header.firstIndex(of: name).map { row[$0] } ?? "" }.joined(separator: " ")
    }
  }
}
