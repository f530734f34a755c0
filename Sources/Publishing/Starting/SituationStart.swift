package import Importing
import SourceText

/// What `sitrep new --from` does: makes a situation of tables, with a report and charts that build at once.
package struct SituationStart {
  /// The paths of the tables.
  package var files: [String] = []
  /// What the user says of them, which goes before what is seen.
  package var choices: ImportChoices
  package var isQuiet = false
  /// Whether what would be written is shown, and nothing is written.
  package var isPreview = false

  package init(_ choices: ImportChoices) { self.choices = choices }

  /// Writes the situation into a folder that is not there yet, or is empty.
  package func write(to folder: String) throws {
    let path = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    try NewFolder.check(path)
    let (report, tables, title) = try understood(at: path)
    let draft = StarterReport(tables, title: title)
    if !draft.faults.isEmpty {
      writeError(FindingPrinter(folder: path, format: .text).text(of: draft.faults))
      throw Failure(.badData, "a report of these figures would not build; nothing was written")
    }
    guard !isPreview else { return try report.preview() }
    let files = draft.files
    _ = try NewFolder.write(files, to: path)
    try report.finish(files.map { "\(path)/\($0.name)" })
    guard !isQuiet else { return }
    for note in draft.notes { writeError("\(FindingPrinter.printable(note))\n") }
    try ExampleSituation.sayNext(path)
  }

  /// What is made of the tables, which are held no longer then.
  private func understood(at path: String) throws -> (report: ImportReport, files: [TextFile], title: String) {
    let sheet = choices.sheet.map { ImportedSheet.Wanted.named($0) } ?? .only
    let tables = try files.map { try ImportedFile($0, sheet: sheet) }
    let proposal = SituationProposal(tables.map(\.file), choices: choices)
    let report = ImportReport(
      plan: proposal.plan, path: path, printer: FindingPrinter(folder: path, format: .text),
      findings: tables.indices.flatMap { tables[$0].findings(for: proposal.plan, $0) } + proposal.notices,
      isQuiet: isQuiet)
    try report.explain(quoting: tables.map(\.file))
    guard !proposal.plan.tables.isEmpty else {
      throw Failure(.badData, "there is no value in \(files.joined(separator: ", ")); nothing was written")
    }
    return (report, proposal.files, proposal.title)
  }
}
