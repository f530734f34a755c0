import Glibc
import Reporting
package import SituationData
import SourceText
import Typesetting

/// One run of a command on a situation: what it was told, what it has read, and what it has said.
package struct SituationRun {
  let options: RunOptions
  let folder: SituationFolder
  /// The files of the situation, and what is wrong with their names.
  let input: (files: [TextFile], faults: [Diagnostic])
  let style: HouseStyle
  /// The fonts that the situation and its style bring.
  private let brought: BroughtFonts
  var log: FindingLog
  let tools: RunTools
  /// What the letters of the files need beside the fonts that are always there.
  private lazy var scripts = ScriptFamily.needed(by: input.files.lazy.flatMap(\.partsWithRareScripts))
  /// What the last outputs were drawn from and with. It is let go of with the run.
  var held: (pipeline: DrawingPipeline, reports: [(ComposedReport, EditionContext)])?

  /// Reads the files of a situation.
  ///
  /// - Parameters:
  ///   - writes: whether the run writes into the output folder.
  ///   - tools: of the run before it.
  package init(_ options: RunOptions, writes: Bool, tools: RunTools = RunTools()) throws(Failure) {
    (self.options, self.tools) = (options, tools)
    options.progress?.begin()
    folder = try SituationFolder(options.situation, style: options.style, readsShared: options.readsShared)
    // A limit on the size of files is a full disk like any other, not the end of the process.
    signal(SIGXFSZ, SIG_IGN)
    if writes { try Self.check(output: options.output, beside: folder) }
    var (files, faults) = try folder.files()
    style = HouseStyle(among: files, &faults)
    let (brought, fontFaults) = SituationFonts(in: folder).read(
      style.typeface, named: HouseStyle.file(among: files))
    self.brought = brought
    input = (files, faults + fontFaults)
    if options.isVerbose {
      options.console.error(
        FindingPrinter.printable("reading \(input.files.map(\.name).joined(separator: ", "))") + "\n")
    }
    if options.isVerbose, let style = folder.style {
      options.console.error("the style is that of \(FindingPrinter.printable(style))\n")
    }
    log = FindingLog(folder.printer(options.findings), isQuiet: options.isQuiet, console: options.console)
  }

  /// Outputs must not mix with what they are made of.
  private static func check(output: String?, beside folder: SituationFolder) throws(Failure) {
    guard let output, let place = FileSystem.resolvedAhead(output), let own = FileSystem.resolved(folder.path) else {
      return
    }
    if place == own {
      throw Failure(.wrongUsage, "--output is the situation's own folder; name another")
    }
    if place.hasPrefix("\(own)/") {
      throw Failure(.wrongUsage, "--output lies inside the situation's own folder; name one beside it")
    }
    if folder.readsShared, let name = SharedTables(of: folder).name,
      let shared = FileSystem.resolved("\(folder.path)/../\(name)"), place == shared || place.hasPrefix("\(shared)/")
    {
      throw Failure(.wrongUsage, "--output lies in ../\(name), whose tables the situation shares; name another")
    }
  }

  /// Reads the situation; ends with 65 where the data are bad.
  package mutating func read() throws -> Situation {
    let (situation, faults) = readFiles()
    log.say(input.faults + faults)
    try stopOnErrors()
    return situation
  }

  /// The situation and what is wrong with it. Of large tables it is shown how far they are read.
  func readFiles() -> (situation: Situation, faults: [Diagnostic]) {
    guard let progress = options.progress else { return Situation.read(input.files) }
    progress.step("reading", of: Situation.size(of: input.files) >> 20, "MiB")
    return Situation.read(input.files) { progress.isDone($0 >> 20) }
  }

  /// What the situation names as its last issue; ends with 65 where that cannot be compared with.
  mutating func lastIssue(of situation: Situation) throws -> Baseline? {
    let (baseline, faults) = Baseline.lastIssue(of: situation.header, in: input.files)
    log.say(faults)
    try stopOnErrors()
    return baseline
  }

  func stopOnErrors() throws(Failure) {
    let errors = log.count(.error)
    guard errors > 0 else { return }
    try printFindings()
    throw Failure(.badData, "\(counted(errors, "fault")) in \(folder.path); nothing was written")
  }

  /// Prints all findings for programs, where they are for programs.
  func printFindings(_ outputs: [OutputCheck.Result] = []) throws(Failure) {
    guard options.findings != .text else { return }
    let printer = folder.printer(options.findings)
    let outputPrinter = FindingPrinter(folder: outputFolder.path, format: options.findings)
    let elements =
      printer.elements(of: FindingLog.ordered(log.findings))
      + outputPrinter.elements(of: outputs.compactMap(\.diagnostic))
    try options.console.output(FindingPrinter.text(of: elements, options.findings))
  }

  /// The folder that outputs go into.
  var outputFolder: OutputFolder {
    let path = options.output ?? "Output/\(folder.name)"
    return OutputFolder(
      path: path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path, forms: EditionCatalog.forms)
  }

  // MARK: - Fonts

  mutating func fonts() throws(FontError) -> FontSet {
    try tools.store.fonts(searchPaths: FontFolders.all, scripts: scripts, brought: brought)
  }

  /// What outputs are made from. It needs no font to be loaded.
  mutating func origin() -> Result<OutputOrigin, FontError> {
    Result { () throws(FontError) in
      try OutputOrigin(
        input.files,
        fonts: FontSet.locate(searchPaths: FontFolders.all, scripts: scripts, brought: brought),
        hashes: tools.store.hashes(of:))
    }
  }
}
