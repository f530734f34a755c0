import Glibc
import SourceText
import Typesetting

extension SituationRun {
  /// Writes what is asked for, unless it is there already and would be the same again. Only what has changed is replaced.
  ///
  /// - Returns: whether anything was written.
  @discardableResult
  package mutating func publish(_ request: BuildRequest, jobs: Int? = nil) throws -> Bool {
    let (folder, options) = (outputFolder, options)
    defer { options.progress?.end() }
    // What is wrong with the input, fonts included, is said by the work itself.
    let origin = origin()
    if !options.isForced, input.faults.isEmpty, case .success(let origin) = origin,
      let findings = folder.findings(request.plan, from: origin)
    {
      log.say(findings)
      try sayUpToDate(folder)
      return false
    }
    var transaction: OutputTransaction?
    let pipeline = DrawingPipeline(jobs: jobs, tools: tools) {
      let origin = try origin.get()
      let new = try OutputTransaction(folder, force: options.isForced) {
        if !options.isQuiet {
          writeError("waiting for another run that writes to \(FindingPrinter.printable(folder.path))\n")
        }
      }
      transaction = new
      return DrawingPipeline.Destination(origin: origin) { try new.keep($0) }
    }
    do {
      let (outline, reports) = try draw(request, in: pipeline)
      held = (pipeline, reports)
      log.say(pipeline.notices)
      try stopOnErrors()
      guard let transaction else { throw Failure(.internalFault, "nothing was opened to be written") }
      let findings = FindingLog.ordered(log.findings).withoutRepetition
      let outcome = try transaction.commit(
        request.plan(outline), of: outline, from: origin.get(), findings: findings)
      tools.drawn?.endRun()
      try say(outcome, of: folder)
      return !outcome.written.isEmpty
    } catch {
      transaction?.abandon()
      throw error
    }
  }

  /// Ends the process, well. To give back piece by piece what the run has taken would be in vain.
  package func end() -> Never { exit(0) }

  private func sayUpToDate(_ folder: OutputFolder) throws(Failure) {
    if !options.isQuiet { try options.console.output("\(folder.path) is up to date\n") }
  }

  private func say(_ outcome: OutputTransaction.Outcome, of folder: OutputFolder) throws(Failure) {
    options.progress?.end()
    guard !options.isQuiet else { return }
    let console = options.console
    for remark in outcome.remarks { console.error("warning: \(FindingPrinter.printable(remark))\n") }
    for path in outcome.removed {
      try console.output("\(folder.path)/\(path) removed: its chart is no longer in charts.yaml\n")
    }
    if options.isVerbose {
      for path in outcome.written { try console.output("\(folder.path)/\(path)\n") }
    }
    guard !outcome.written.isEmpty else { return try sayUpToDate(folder) }
    guard !outcome.paths.isEmpty else { return try console.output("nothing is asked for that has something to show\n") }
    // All of them are new where nothing is said.
    let changes =
      outcome.changed == outcome.paths.count ? "" : " (\(outcome.changed == 0 ? "none" : "\(outcome.changed)") changed)"
    try console.output("\(OutputSummary(outcome.paths).text) in \(folder.path)\(changes)\n")
  }
}
