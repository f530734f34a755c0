package import Importing
import SituationData
import SourceText
import Workbooks

/// What `sitrep import` does: brings tables of others into a situation, as new observations.
package struct TableImport {
  /// The paths of the tables.
  package var files: [String] = []
  /// What their columns and texts mean.
  package var choices: ImportChoices
  package var isQuiet = false
  /// The sheet of workbooks; nil for the only one that holds something.
  package var sheet: String?

  package init(_ choices: ImportChoices) { self.choices = choices }

  /// Adds what the tables hold to a situation.
  ///
  /// - Parameter path: its folder.
  package func run(into path: String) throws {
    let folder = try SituationFolder(path)
    // The tables that are read are those that rows are added to.
    let open = OpenFolder(folder.path)
    _ = open?.lock { if !isQuiet { writeError("waiting for another run that writes to \(folder.path)\n") } }
    defer { withExtendedLifetime(open) {} }
    let (own, nameFaults) = try folder.files()
    let tables = try files.map { try table($0, for: folder) }
    let plan = ImportPlan(
      tables.map(\.file), into: own, taken: FileSystem.names(in: folder.path),
      choices: choices)
    let report = ImportReport(
      plan: plan, folder: folder, nameFaults: nameFaults, findings: tables.flatMap(\.findings), isQuiet: isQuiet)
    try report.explain()
    // Indicators and sources first: no table may speak of unknown ones.
    let files = plan.definitions.map { FolderFile($0, .replacing) } + plan.tables.map { FolderFile($0, .new) }
    try report.finish(folder.write(files))
  }

  /// A table as it lies on the disk, and what is said of the sheet that it is.
  private func table(_ path: String, for folder: SituationFolder) throws(Failure) -> (
    file: TextFile, findings: [Diagnostic]
  ) {
    if let advice = Workbook.advice(forFileNamed: path) { throw Failure(.badData, "\(path): \(advice)") }
    let bytes: [UInt8]
    do {
      bytes = try InputFile.read(path)
    } catch {
      throw Failure(.inputNotFound, "\(path) cannot be read: \(error.description)")
    }
    if let place = FileSystem.resolved(path), let own = FileSystem.resolved(folder.path),
      place.lowercased().hasSuffix(".csv") || Workbook.isNamed(place), !place.dropFirst(own.count + 1).contains("/"),
      place.hasPrefix("\(own)/")
    {
      throw Failure(
        .wrongUsage,
        "\(path) lies in the situation itself, where every .csv and every sheet is a table of observations; move it into a folder of its own"
      )
    }
    guard Workbook.isNamed(path) else { return (TextFile(name: path, bytes: bytes), []) }
    let sheet = try ImportedSheet(bytes, at: path, sheet: sheet)
    return (sheet.file, sheet.findings)
  }
}
