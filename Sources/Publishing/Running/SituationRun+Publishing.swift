import Glibc
import SourceText
import Typesetting

extension SituationRun {
  /// Writes what is asked for, unless it is there already and would be the same again. Only what has changed is replaced.
  package mutating func publish(_ request: BuildRequest, jobs: Int? = nil) throws {
    let (folder, options) = (outputFolder, options)
    // What is wrong with the input, fonts included, is said by the work itself.
    let origin = origin()
    if !options.isForced, input.faults.isEmpty, case .success(let origin) = origin,
      let findings = folder.findings(request.plan, from: origin)
    {
      log.say(findings)
      return try sayUpToDate(folder)
    }
    var transaction: OutputTransaction?
    let pipeline = DrawingPipeline(jobs: jobs) {
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
      try say(outcome, of: folder)
    } catch {
      transaction?.abandon()
      throw error
    }
  }

  /// Ends the process, well. To give back piece by piece what the run has taken would be in vain.
  package func end() -> Never { exit(0) }

  private func sayUpToDate(_ folder: OutputFolder) throws(Failure) {
    if !options.isQuiet { try writeOutput("\(folder.path) is up to date\n") }
  }

  private func say(_ outcome: OutputTransaction.Outcome, of folder: OutputFolder) throws(Failure) {
    guard !options.isQuiet else { return }
    for remark in outcome.remarks { writeError("warning: \(FindingPrinter.printable(remark))\n") }
    for path in outcome.removed {
      try writeOutput("\(folder.path)/\(path) removed: its chart is no longer in charts.yaml\n")
    }
    for path in outcome.written { try writeOutput("\(folder.path)/\(path)\n") }
    if outcome.written.isEmpty {
      try sayUpToDate(folder)
    } else if outcome.unchanged > 0 {
      try writeOutput("\(counted(outcome.unchanged, "file")) unchanged in \(folder.path)\n")
    }
  }
}
