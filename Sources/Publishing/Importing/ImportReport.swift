import Importing
import SituationData
import SourceText

/// Says what an import has understood, what is wrong or open, and what it has written.
struct ImportReport {
  let plan: ImportPlan
  /// The folder of the situation, and what prints the findings in its files.
  let path: String
  let printer: FindingPrinter
  var nameFaults: [Diagnostic] = []
  /// What is said of the tables beside their texts.
  let findings: [Diagnostic]
  let isQuiet: Bool

  /// Everything before something is written.
  ///
  /// - Parameter files: the tables.
  /// - Throws: 65 for faults of the data, 64 for what the options lack or have wrong.
  func explain(quoting files: [TextFile]) throws(Failure) {
    let ownFaults = nameFaults + plan.situationFaults
    writeError(printer.text(of: ownFaults))
    guard !ownFaults.contains(where: { $0.severity == .error }) else {
      throw Failure(.badData, "\(path) has to be without faults first; nothing was written")
    }
    let errors = findings.filter { $0.severity == .error }
    let count = plan.faults.count + errors.count
    let isFine = plan.wrongOptions.isEmpty && count == 0 && plan.questions.isEmpty
    if !isQuiet || !isFine {
      for summary in plan.summaries where !summary.columns.isEmpty { writeError(text(of: summary)) }
    }
    let others = errors + (isQuiet ? [] : plan.warnings + findings.filter { $0.severity != .error })
    // There may be a fault in each row; they are in their order already.
    let said = others.isEmpty ? plan.faults : (plan.faults + others).sorted()
    writeError(FindingPrinter(folder: nil, format: .text, quoting: files).text(of: said))
    if !plan.wrongOptions.isEmpty {
      for fault in plan.wrongOptions { writeError("error: \(FindingPrinter.printable(fault))\n") }
      throw Failure(.wrongUsage, "")
    }
    if !plan.questions.isEmpty { writeError(questions) }
    if count > 0 {
      throw Failure(
        .badData,
        "\(count) fault\(count == 1 ? "" : "s"); nothing was written. Mend the file, or leave a row or column out: --map 'COLUMN:TEXT=skip', --map COLUMN=skip"
      )
    }
    if !plan.questions.isEmpty { throw Failure(.wrongUsage, "") }
  }

  /// The rows that sheets of the situation lack, which only a spreadsheet can write.
  ///
  /// - Throws: 64 where there are such rows.
  func askForSheetRows() throws(Failure) {
    guard !plan.sheetRows.isEmpty else { return }
    writeError(
      "error: what is new belongs into a workbook, which is not written to; paste these rows below those of the sheet, save it, and run the command again. Nothing was written\n\(sheetRows)"
    )
    throw Failure(.wrongUsage, "")
  }

  /// Cells with tabs between them, as a spreadsheet takes them into its columns.
  private var sheetRows: String {
    func line(_ cells: [String]) -> String {
      cells.map { FindingPrinter.printable($0.replacing("\t", with: " ")) }.joined(separator: "\t") + "\n"
    }
    return plan.sheetRows.map { rows in
      "\(path)/\(FindingPrinter.printable(rows.sheet))\n" + ([rows.header] + rows.rows).map(line).joined()
    }.joined()
  }

  /// What was written.
  func finish(_ written: [String]) throws(Failure) {
    guard !isQuiet else { return }
    for path in written { try writeOutput("\(path)\n") }
    try writeCounts()
  }

  /// What would be written: the first rows of each file, and what they come to.
  func preview() throws(Failure) {
    for file in plan.definitions + plan.tables {
      let lines = file.text(0..<file.bytes.count).split(separator: "\n")
      let rest = lines.count > Self.previewLines ? "… \(lines.count - Self.previewLines) more lines\n" : ""
      let shown = lines.prefix(Self.previewLines).map { FindingPrinter.printable(String($0)) + "\n" }.joined()
      try writeOutput("\(path)/\(file.name)\n\(shown)\(rest)")
    }
    if !plan.sheetRows.isEmpty { try writeOutput("to be pasted below the rows of\n\(sheetRows)") }
    try writeCounts()
    try writeOutput("nothing was written; leave --preview out to write it\n")
  }

  private static let previewLines = 11

  private func writeCounts() throws(Failure) {
    for (index, summary) in plan.summaries.enumerated() {
      var counts = ["\(summary.new) new", "\(summary.corrected) corrected"]
      if index == 0 { counts.append("\(plan.gone.count) \(plan.isWithdrawn ? "withdrawn" : "gone")") }
      counts.append("\(summary.known) as they were")
      if summary.blanks > 0 { counts.append("\(summary.blanks) empty cell\(summary.blanks == 1 ? "" : "s")") }
      if summary.leftOut > 0 { counts.append("\(summary.leftOut) left out") }
      try writeOutput("\(FindingPrinter.printable(summary.file)): observations: \(counts.joined(separator: ", "))\n")
    }
    if !plan.gone.isEmpty {
      let end =
        plan.isWithdrawn
        ? "and withdrawn" : "and still standing in the situation; --withdraw says that they no longer do"
      try writeOutput("gone from the file, \(end):\n")
      for text in plan.gone.prefix(Self.goneLimit) { try writeOutput("  \(FindingPrinter.printable(text))\n") }
      if plan.gone.count > Self.goneLimit { try writeOutput("  and \(plan.gone.count - Self.goneLimit) more\n") }
    }
    try writeOutput(ImportTotals.text(plan.totals))
    for note in plan.notes { writeError("\(FindingPrinter.printable(note))\n") }
    if plan.later > 0 {
      writeError(
        "published after the date of the report, and not printed before date: in report.md is later: \(plan.later)\n")
    }
  }

  /// How many observations that are gone are named.
  private static let goneLimit = 20

  private func text(of summary: ImportPlan.Summary) -> String {
    let width = summary.columns.map { min(40, $0.name.count) }.max() ?? 0
    var text = "\(summary.file): \(summary.rows) row\(summary.rows == 1 ? "" : "s"), \(summary.form)\n"
    for (name, meaning) in summary.columns {
      let name = name.count > 40 ? "\(name.prefix(39))…" : name
      text += "  \(name)\(String(repeating: " ", count: width - name.count))  \(meaning ?? "?")\n"
    }
    for remark in summary.remarks { text += "  \(remark)\n" }
    if let days = summary.days { text += "  from \(days.lowerBound.iso) to \(days.upperBound.iso)\n" }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { FindingPrinter.printable(String($0)) }
      .joined(separator: "\n")
  }

  private var questions: String {
    let head =
      plan.questions.count == 1
      ? "error: one thing is left open" : "error: \(plan.questions.count) things are left open"
    let list = plan.questions.map { question in
      [question.option] + question.alternatives.map { "  or \($0)" } + ["      \(question.remark)"]
    }
    let all = list.joined().joined()
    let kinds = Source.Kind.allCases.map(\.rawValue).joined(separator: ", ")
    let words = [
      ("KIND", kinds),
      ("ACCUMULATION", "stock (a level at a date), flow (happened in a period), cumulative (a running total)"),
      (",cumulative", "behind it may stand the day at whose start the total is zero, as cumulative,2025-01-01"),
    ]
    let notes = words.filter { all.contains($0.0) }.map { "\($0.0.replacing(",", with: "")): \($0.1)" }
    return "\(head); run the command again with these options, and your words for those in capitals:\n"
      + (list.joined().map { "  \($0)" } + notes).map { FindingPrinter.printable($0) + "\n" }.joined()
  }
}
