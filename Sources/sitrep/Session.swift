import ArgumentParser
import CairoDrawing
import Glibc
import Reporting
import SituationData

/// One run of a command: reads the input, says what is wrong, writes the output, ends with the right status.
final class Session {
  private let options: SituationOptions
  private let output: OutputOptions?
  private let format: FindingFormat
  private let folder: SituationFolder
  private var findings: [Diagnostic] = []

  private init(_ options: SituationOptions, _ output: OutputOptions?, _ format: FindingFormat) throws(Failure) {
    self.options = options
    self.output = output
    self.format = format
    folder = try SituationFolder(options.situation)
  }

  /// Runs the work of a command and turns every failure into a message and an exit status.
  static func run(
    _ options: SituationOptions, output: OutputOptions?, findings format: FindingFormat = .text,
    _ work: (Session) throws -> Void
  ) throws {
    do {
      try work(Session(options, output, format))
    } catch let failure as Failure {
      if !failure.message.isEmpty { writeError("error: \(failure.message)\n") }
      throw failure.status
    } catch let error as FontError {
      writeError("error: \(error.description)\n")
      throw ExitStatus.inputNotFound
    } catch let error as RenderingError {
      writeError("error: a fault of the program itself: \(error.message)\n")
      throw ExitStatus.internalFault
    }
  }

  // MARK: - Input

  /// Reads the situation; ends with 65 where the data are bad.
  func read() throws -> Situation {
    let (situation, faults) = try readAll()
    say(faults)
    try stopOnErrors()
    return situation
  }

  private func readAll() throws -> (situation: Situation, faults: [Diagnostic]) {
    let files = try folder.files()
    remark("reading \(files.map(\.name).joined(separator: ", "))")
    return Situation.read(files)
  }

  /// Reads the situation and puts it into words; every fault of the run is said at once, and with one the run ends with 65.
  ///
  /// - Parameters:
  ///   - day: the day whose knowledge is printed; nil for the report's date.
  ///   - code: a language that is known; nil for the report's own.
  func compose(knownOn day: Day?, language code: String? = nil) throws -> Publication {
    let (situation, faults) = try readAll()
    var all = faults
    let (charts, chartFaults) = situation.charts.map(ChartCatalog.read) ?? (ChartCatalog(), [])
    all += chartFaults
    let language = Languages.language(code ?? situation.header.language)
    if language == nil, let report = situation.report {
      all.append(
        report.diagnostic(
          .error, .unknownLanguage, at: 0,
          "the language “\(situation.header.language)” is not known; reports can be in \(Languages.all.map(\.code).joined(separator: ", "))"
        ))
    }
    let (issue, diagnostics) = Issue.compose(
      situation, knownOn: day ?? situation.dateOfIssue, language: language ?? Languages.all[0], charts: charts)
    all += diagnostics
    // Fonts that are missing are reported after what is wrong with the data, which needs no font to be found.
    if let fonts = try? fonts() {
      all += MissingGlyphs.find(in: situation, charts: charts.charts, printing: issue, coverage: fonts)
    }
    say(Array(Set(all)).sorted())
    try stopOnErrors()
    return Publication(issue: issue)
  }

  private var loadedFonts: FontSet?

  func fonts() throws -> FontSet {
    if let loadedFonts { return loadedFonts }
    let path = getenv("SITREP_FONTS").map { String(cString: $0) }
    let fonts = try FontSet(searchPaths: path.map { [$0] } ?? [])
    loadedFonts = fonts
    return fonts
  }

  // MARK: - Findings

  /// Says what was found: warnings and notices unless the run is quiet, errors always.
  func say(_ new: [Diagnostic]) {
    findings += new
    guard format == .text else { return }
    let shown = new.filter { $0.severity == .error || !options.quiet }
    writeError(FindingPrinter(folder: folder.path, format: .text).text(of: shown))
  }

  private func stopOnErrors() throws(Failure) {
    let errors = findings.count { $0.severity == .error }
    guard errors > 0 else { return }
    printFindings()
    throw Failure(ExitStatus.badData, "\(count(errors, "fault")) in \(folder.path); nothing was written")
  }

  /// Ends `check`: with 65 where warnings count as errors and there are some.
  func finishCheck(isStrict: Bool) throws(Failure) {
    let warnings = findings.count { $0.severity == .warning }
    if isStrict, warnings > 0 {
      printFindings()
      throw Failure(ExitStatus.badData, "\(count(warnings, "warning")) in \(folder.path)")
    }
    printFindings()
    if format == .text, !options.quiet { writeOutput("\(folder.path): no faults, \(count(warnings, "warning"))\n") }
  }

  private func printFindings() {
    if format != .text { writeOutput(FindingPrinter(folder: folder.path, format: format).text(of: findings)) }
  }

  private func count(_ number: Int, _ word: String) -> String { "\(number) \(word)\(number == 1 ? "" : "s")" }

  private func remark(_ text: String) {
    if options.verbose { writeError("\(text)\n") }
  }

  // MARK: - Output

  func print(_ text: String, terminator: String = "\n") { writeOutput(text + terminator) }

  /// Writes the files whole or not at all, and names them.
  func write(_ outputs: Outputs) throws(Failure) {
    let files = outputs.files
    say(Array(Set(outputs.notices)).sorted())
    let path = output?.output ?? "Output/\(folder.name)"
    if let place = FileSystem.resolved(path), place == FileSystem.resolved(folder.path) {
      throw Failure(ExitCode.validationFailure, "--output is the situation's own folder; name another")
    }
    let folder = OutputFolder(path: path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path)
    let written = try folder.write(files, force: output?.force ?? false)
    guard !options.quiet else { return }
    for file in written { writeOutput("\(file)\n") }
    let unchanged = files.count - written.count
    if unchanged > 0 { writeOutput("\(count(unchanged, "file")) unchanged in \(folder.path)\n") }
  }
}

/// Writes to standard error; what cannot be written there is lost.
func writeError(_ text: String) { write(text, to: STDERR_FILENO) }

func writeOutput(_ text: String) { write(text, to: STDOUT_FILENO) }

private func write(_ text: String, to descriptor: Int32) {
  var bytes = Array(text.utf8)[...]
  while !bytes.isEmpty {
    let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    if count < 0, errno == EINTR { continue }
    guard count > 0 else { return }
    bytes = bytes.dropFirst(count)
  }
}
