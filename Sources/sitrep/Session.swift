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

  private init(
    _ options: SituationOptions, _ output: OutputOptions?, _ format: FindingFormat, _ fonts: FontSet?
  ) throws(Failure) {
    self.options = options
    self.output = output
    self.format = format
    loadedFonts = fonts
    folder = try SituationFolder(options.situation)
    try checkOutput()
  }

  /// Outputs must not mix with what they are made of.
  private func checkOutput() throws(Failure) {
    guard let path = output?.output, let place = FileSystem.resolvedAhead(path),
      let own = FileSystem.resolved(folder.path)
    else { return }
    if place == own {
      throw Failure(ExitCode.validationFailure, "--output is the situation's own folder; name another")
    }
    if place.hasPrefix("\(own)/") {
      throw Failure(ExitCode.validationFailure, "--output lies inside the situation's own folder; name one beside it")
    }
  }

  /// Runs the work of a command and turns every failure into a message and an exit status.
  ///
  /// - Parameter fonts: where an earlier run has loaded them.
  static func run(
    _ options: SituationOptions, output: OutputOptions?, findings format: FindingFormat = .text, fonts: FontSet? = nil,
    _ work: (Session) throws -> Void
  ) throws {
    try endingWithStatus { try work(Session(options, output, format, fonts)) }
  }

  /// Turns every failure of some work into a message and an exit status.
  static func endingWithStatus(_ work: () throws -> Void) throws {
    do {
      try work()
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
    let (files, nameFaults) = try folder.files()
    remark("reading \(files.map(\.name).joined(separator: ", "))")
    let (situation, faults) = Situation.read(files)
    return (situation, nameFaults + faults)
  }

  /// Reads the situation and puts it into words; every fault of the run is said at once, and with one the run ends with 65.
  ///
  /// - Parameter day: the day whose knowledge is printed; nil for the report's date.
  func compose(knownOn day: Day?) throws -> Publication { try compose(knownOn: day, languages: [])[0] }

  /// The same in several languages.
  ///
  /// - Parameters:
  ///   - day: the day whose knowledge is printed; nil for the report's date.
  ///   - codes: languages that are known; none for the report's own.
  func compose(knownOn day: Day?, languages codes: [String]) throws -> [Publication] {
    let (situation, faults) = try readAll()
    let (charts, chartFaults) = situation.charts.map(ChartCatalog.read) ?? (ChartCatalog(), [])
    var all = faults + chartFaults
    // Fonts that are missing are reported after what is wrong with the data, which needs no font to be found.
    let fonts = try? fonts()
    let publications = (codes.isEmpty ? [situation.header.language] : codes.unique).map { code in
      let language = Languages.language(code)
      if language == nil { all += unknownLanguage(situation) }
      let (issue, diagnostics) = Issue.compose(
        situation, knownOn: day ?? situation.dateOfIssue, language: language ?? Languages.all[0], charts: charts)
      all += diagnostics
      if let fonts {
        all += MissingGlyphs.find(in: situation, charts: charts.charts, printing: issue, coverage: fonts)
      }
      return Publication(issue: issue)
    }
    say(all)
    try stopOnErrors()
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
  private(set) var loadedFonts: FontSet?

  func fonts() throws -> FontSet {
    if let loadedFonts { return loadedFonts }
    let path = getenv("SITREP_FONTS").map { String(cString: $0) }
    let fonts = try FontSet(searchPaths: path.map { [$0] } ?? [])
    loadedFonts = fonts
    return fonts
  }

  // MARK: - Findings

  private func printer(_ format: FindingFormat) -> FindingPrinter {
    FindingPrinter(folder: folder.path, ownNames: folder.ownNames, format: format)
  }

  /// Says what was found and not said before, in order: warnings and notices unless the run is quiet, errors always.
  func say(_ found: [Diagnostic]) {
    let new = Set(found).subtracting(findings).sorted()
    findings += new
    guard format == .text else { return }
    writeError(printer(.text).text(of: new.filter { $0.severity == .error || !options.quiet }))
  }

  private func stopOnErrors() throws(Failure) {
    let errors = findings.count { $0.severity == .error }
    guard errors > 0 else { return }
    try printFindings()
    throw Failure(ExitStatus.badData, "\(count(errors, "fault")) in \(folder.path); nothing was written")
  }

  /// Ends `check`: with 65 where warnings count as errors and there are some.
  func finishCheck(isStrict: Bool) throws(Failure) {
    let warnings = findings.count { $0.severity == .warning }
    try printFindings()
    if isStrict, warnings > 0 { throw Failure(ExitStatus.badData, "\(count(warnings, "warning")) in \(folder.path)") }
    if format == .text, !options.quiet { try writeOutput("\(folder.path): no faults, \(count(warnings, "warning"))\n") }
  }

  private func printFindings() throws(Failure) {
    if format != .text { try writeOutput(printer(format).text(of: findings.sorted())) }
  }

  private func count(_ number: Int, _ word: String) -> String { "\(number) \(word)\(number == 1 ? "" : "s")" }

  private func remark(_ text: String) {
    if options.verbose { writeError("\(text)\n") }
  }

  // MARK: - Output

  func print(_ text: String, terminator: String = "\n") throws(Failure) { try writeOutput(text + terminator) }

  /// Writes the files whole or not at all, and names them.
  func write(_ outputs: Outputs) throws(Failure) {
    let files = outputs.files
    say(outputs.notices)
    let path = output?.output ?? "Output/\(folder.name)"
    let folder = OutputFolder(path: path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path)
    let written = try folder.write(files, force: output?.force ?? false) {
      if !options.quiet { writeError("waiting for another run that writes to \(folder.path)\n") }
    }
    guard !options.quiet else { return }
    for file in written { try writeOutput("\(file)\n") }
    let unchanged = files.count - written.count
    if unchanged > 0 { try writeOutput("\(count(unchanged, "file")) unchanged in \(folder.path)\n") }
  }
}

/// Writes to standard error; what cannot be written there is lost.
func writeError(_ text: String) { _ = write(text, to: STDERR_FILENO) }

/// Writes results to standard output. A reader that has seen enough ends the program by a signal, as it ends others.
func writeOutput(_ text: String) throws(Failure) {
  guard write(text, to: STDOUT_FILENO) else {
    throw Failure(ExitStatus.outputNotWritable, "the results cannot be written: \(systemErrorText())")
  }
}

/// False with `errno` where not all of it can be written.
private func write(_ text: String, to descriptor: Int32) -> Bool {
  var bytes = Array(text.utf8)[...]
  while !bytes.isEmpty {
    let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    if count < 0, errno == EINTR { continue }
    guard count > 0 else { return false }
    bytes = bytes.dropFirst(count)
  }
  return true
}
