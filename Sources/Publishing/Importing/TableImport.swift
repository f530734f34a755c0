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
  package var isVerbose = false
  /// Whether tables are read of a folder that the situation shares with others.
  package var readsShared = true
  /// Whether what would be written is shown, and nothing is written.
  package var isPreview = false

  package init(_ choices: ImportChoices) { self.choices = choices }

  /// What was said of earlier tables.
  private static let recipes = "imports.yaml"
  private static let recipesSizeLimit = 1 << 24

  /// Adds what the tables hold to a situation.
  ///
  /// - Parameter path: its folder.
  package func run(into path: String) throws {
    let folder = try SituationFolder(path, readsShared: readsShared)
    if isVerbose {
      writeError(FindingPrinter.printable("reading \(files.joined(separator: ", "))") + "\n")
    }
    // The tables that are read are those that rows are added to.
    let hold = folder.held(isQuiet: isQuiet)
    defer { withExtendedLifetime(hold) {} }
    guard try bringIn(into: folder) else { return }
    // What was written is read anew, as any report of it would be, and the tables need not be held beside it.
    sayWhatIsOpen(in: folder.path)
  }

  /// - Returns: false where it is shown what would be written.
  private func bringIn(into folder: SituationFolder) throws -> Bool {
    let (own, nameFaults) = try folder.files()
    let taken = FileSystem.names(in: folder.path)
    let kept = taken.contains(Self.recipes) ? [try read(Self.recipes, of: folder)] : []
    let sheet = sheet(kept.first)
    let progress = isQuiet ? nil : ProgressLine.standard
    defer { progress?.end() }
    progress?.step("importing", of: files.count + 2, "steps")
    let tables = try files.map { path -> ImportedFile in
      defer { progress?.advance() }
      try check(path, beside: folder)
      return try ImportedFile(path, sheet: sheet)
    }
    let plan = ImportPlan(tables.map(\.file), into: own + kept, taken: taken + own.map(\.role), choices: choices)
    progress?.advance()
    let report = ImportReport(
      plan: plan, path: folder.path, printer: folder.printer(.text), nameFaults: nameFaults,
      findings: tables.indices.flatMap { tables[$0].findings(for: plan, $0) }, isQuiet: isQuiet)
    try report.explain(quoting: tables.map(\.file))
    guard !isPreview else {
      try report.preview()
      return false
    }
    try report.askForSheetRows()
    // Indicators, sources and places first: no table may speak of unknown ones. A recipe before its table: once that is there, a run
    // that is repeated has nothing to add.
    let files =
      plan.definitions.map { file in FolderFile(file, own.contains { $0.name == file.name } ? .replacing : .new) }
      + [plan.recipes].compactMap { $0 }.map { FolderFile($0, kept.isEmpty ? .new : .replacing) }
      + plan.tables.map { FolderFile($0, .new) }
    // What was asked for is named first.
    let written = try folder.write(files)
    let recipe = "\(folder.path)/\(Self.recipes)"
    try report.finish(written.filter { $0 != recipe } + written.filter { $0 == recipe })
    return true
  }

  /// Says what a report of the situation lacks now: rows may need a word in its texts, charts or translations, which can only be
  /// written once they are there.
  private func sayWhatIsOpen(in path: String) {
    var options = RunOptions()
    (options.situation, options.isQuiet, options.readsShared) = (path, true, readsShared)
    do {
      var run = try SituationRun(options, writes: false)
      try run.check(isStrict: false, outputs: false)
    } catch let failure as Failure where failure.status == .badData {
      if isQuiet { return }
      writeError("warning: the rows are written, and no report is built until what is said above is mended\n")
    } catch {
      // What else a report may lack, as fonts, is no matter of the rows.
    }
  }

  private func read(_ name: String, of folder: SituationFolder) throws(Failure) -> TextFile {
    guard let open = OpenFolder(folder.path) else {
      throw Failure(.inputNotFound, "\(folder.path)/\(name) cannot be read: \(systemErrorText())")
    }
    do {
      let bytes = try InputFile.read(name, in: open, at: folder.path, below: Self.recipesSizeLimit)
      return TextFile(name: name, bytes: bytes)
    } catch {
      throw Failure(.inputNotFound, "\(folder.path)/\(name) cannot be read: \(error.description)")
    }
  }

  private func sheet(_ recipes: TextFile?) -> ImportedSheet.Wanted {
    if let name = choices.sheet { return .named(name) }
    return ImportPlan.sheet(again: choices.again, in: recipes).map { .kept($0) } ?? .only
  }

  /// What lies in the situation is a table of its own already.
  private func check(_ path: String, beside folder: SituationFolder) throws(Failure) {
    if let place = FileSystem.resolved(path), let own = FileSystem.resolved(folder.path),
      place.lowercased().hasSuffix(".csv") || Workbook.isNamed(place), !place.dropFirst(own.count + 1).contains("/"),
      place.hasPrefix("\(own)/")
    {
      throw Failure(
        .wrongUsage,
        "\(path) lies in the situation itself, where every .csv and every sheet is a table of observations; move it into a folder of its own"
      )
    }
  }
}
