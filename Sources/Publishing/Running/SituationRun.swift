import Drawing
import Glibc
import Reporting
package import SituationData
package import Typesetting
import Wording

/// One run of a command: reads the input, says what is wrong, writes the output, ends with the right status.
package final class SituationRun {
  private let options: RunOptions
  private let folder: SituationFolder
  private var findings: [Diagnostic] = []
  /// What was read of the situation's folder, once.
  private var input: (files: [TextFile], faults: [Diagnostic])?
  private var knownOrigin: Origin?

  /// - Parameters:
  ///   - writes: whether the run writes into the output folder.
  ///   - fonts: where an earlier run has loaded them.
  package init(_ options: RunOptions, writes: Bool, fonts: FontSet? = nil) throws(Failure) {
    self.options = options
    loadedFonts = fonts
    folder = try SituationFolder(options.situation)
    // A limit on the size of files is a full disk like any other, not the end of the process.
    signal(SIGXFSZ, SIG_IGN)
    if writes { try checkOutput() }
  }

  /// Outputs must not mix with what they are made of.
  private func checkOutput() throws(Failure) {
    guard let path = options.output, let place = FileSystem.resolvedAhead(path),
      let own = FileSystem.resolved(folder.path)
    else { return }
    if place == own {
      throw Failure(.wrongUsage, "--output is the situation's own folder; name another")
    }
    if place.hasPrefix("\(own)/") {
      throw Failure(.wrongUsage, "--output lies inside the situation's own folder; name one beside it")
    }
  }

  // MARK: - Input

  /// Reads the situation; ends with 65 where the data are bad.
  package func read() throws -> Situation {
    let (situation, faults) = try readAll()
    say(faults)
    try stopOnErrors()
    return situation
  }

  /// The files of the situation, and what is wrong with their names.
  func files() throws(Failure) -> (files: [TextFile], faults: [Diagnostic]) {
    if let input { return input }
    let read = try folder.files()
    remark("reading \(read.files.map(\.name).joined(separator: ", "))")
    input = read
    return read
  }

  private func readAll() throws -> (situation: Situation, faults: [Diagnostic]) {
    let (files, nameFaults) = try files()
    let (situation, faults) = Situation.read(files)
    return (situation, nameFaults + faults)
  }

  /// Reads the situation and puts it into words; every fault of the run is said at once, and with one the run ends with 65.
  ///
  /// - Parameter take: takes each picture that is asked for as soon as it is in words. That may be before a fault is found, but
  ///   not where one is known already.
  /// - Returns: one publication for each language.
  func compose(_ request: Request, take: (Issue.Picture, PictureMaker) -> Void) throws -> [Publication] {
    let (situation, faults) = try readAll()
    let (charts, chartFaults) = situation.charts.map(ChartCatalog.read) ?? (ChartCatalog(), [])
    var all = faults + chartFaults
    // Fonts that are missing are reported after what is wrong with the data, which needs no font to be found.
    let fonts = try? fonts()
    let day = request.knownOn ?? situation.dateOfIssue
    try request.baseline?.check(isBefore: day)
    let only = request.pictures?.only ?? []
    let codes = request.languages.isEmpty ? [situation.header.language] : request.languages
    let publications = withoutActuallyEscaping(take) { take in
      codes.map { code in
        let language = Languages.language(code)
        if language == nil { all += unknownLanguage(situation) }
        let isSound = !all.contains { $0.severity == .error }
        let maker = request.pictures.flatMap { options in
          fonts.map { PictureMaker(situation, language: code, options, fonts: $0) }
        }
        let (issue, diagnostics) = Issue.compose(
          situation, knownOn: day, since: request.baseline, language: language ?? Languages.all[0], charts: charts,
          keepsReport: request.writesReport
        ) { picture in
          guard isSound, let maker, only.isEmpty || only.contains(picture.id) else { return }
          take(picture, maker)
        }
        all += diagnostics
        if let fonts {
          all += MissingGlyphs.find(in: situation, charts: charts.charts, printing: issue, coverage: fonts)
        }
        return Publication(issue: issue)
      }
    }
    say(all)
    try stopOnErrors()
    for id in only where charts.chart(id) == nil {
      throw WrongUsage("There is no chart “\(id)” in charts.yaml\(Nearest.hint(to: id, among: charts.ids)).")
    }
    _ = try self.fonts()
    return publications
  }

  private func unknownLanguage(_ situation: Situation) -> [Diagnostic] {
    let known = Languages.all.map(\.code).joined(separator: ", ")
    return situation.report.map { report in
      [
        report.diagnostic(
          .error, .unknownLanguage, at: 0,
          "the language “\(situation.header.language)” is not known; reports can be in \(known)")
      ]
    } ?? []
  }

  /// nil until they are needed.
  package private(set) var loadedFonts: FontSet?

  func fonts() throws -> FontSet {
    if let loadedFonts { return loadedFonts }
    let fonts = try FontSet(searchPaths: fontFolders)
    loadedFonts = fonts
    return fonts
  }

  /// What outputs are made from. It needs no font to be loaded.
  func origin() throws -> Origin {
    if let knownOrigin { return knownOrigin }
    let origin = try Origin(files().files, fonts: FontSet.locate(searchPaths: fontFolders))
    knownOrigin = origin
    return origin
  }

  private var fontFolders: [String] { getenv("SITREP_FONTS").map { [String(cString: $0)] } ?? [] }

  // MARK: - Findings

  private func printer(_ format: FindingFormat) -> FindingPrinter {
    FindingPrinter(folder: folder.path, ownNames: folder.ownNames, format: format)
  }

  /// Says what was found and not said before, in order: warnings and notices unless the run is quiet, errors always.
  func say(_ found: [Diagnostic]) {
    let new = Set(found).subtracting(findings).sorted()
    findings += new
    guard isText else { return }
    writeError(printer(.text).text(of: new.filter { $0.severity == .error || !options.isQuiet }))
  }

  private func stopOnErrors() throws(Failure) {
    let errors = findings.count { $0.severity == .error }
    guard errors > 0 else { return }
    try printFindings()
    throw Failure(.badData, "\(count(errors, "fault")) in \(folder.path); nothing was written")
  }

  /// Ends `check`: with 65 where warnings count as errors and there are some.
  func finishCheck(isStrict: Bool, outputs: [OutputCheck.Result] = []) throws(Failure) {
    let warnings = findings.count { $0.severity == .warning }
    try printFindings(outputs)
    if isStrict, warnings > 0 { throw Failure(.badData, "\(count(warnings, "warning")) in \(folder.path)") }
    try finish(outputs)
    if isText, !options.isQuiet { try writeOutput("\(folder.path): no faults, \(count(warnings, "warning"))\n") }
  }

  private func printFindings(_ outputs: [OutputCheck.Result] = []) throws(Failure) {
    guard !isText else { return }
    let outputPrinter = FindingPrinter(folder: outputFolder.path, ownNames: [:], format: options.findings)
    let elements =
      printer(options.findings).elements(of: findings.sorted())
      + outputPrinter.elements(of: outputs.compactMap(\.diagnostic))
    try writeOutput(FindingPrinter.text(of: elements, options.findings))
  }

  func count(_ number: Int, _ word: String) -> String { "\(number) \(word)\(number == 1 ? "" : "s")" }

  private func remark(_ text: String) {
    if options.isVerbose { writeError("\(text)\n") }
  }

  // MARK: - Output

  package func print(_ text: String, terminator: String = "\n") throws(Failure) { try writeOutput(text + terminator) }

  /// The folder that outputs go into.
  var outputFolder: OutputFolder {
    let path = options.output ?? "Output/\(folder.name)"
    return OutputFolder(path: path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path)
  }

  /// Whether files are written that have not changed.
  var isForced: Bool { options.isForced }

  var isQuiet: Bool { options.isQuiet }

  /// Whether findings are printed for a person.
  var isText: Bool { options.findings == .text }
}
