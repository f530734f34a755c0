import CairoDrawing
import SituationData

extension Session {
  /// Writes what is asked for, unless it is there already and would be the same again. Only what has changed is replaced.
  func publish(_ request: Request, jobs: Int? = nil) throws {
    let folder = outputFolder
    // What is wrong with the input, fonts included, is said by the work itself.
    let earlyOrigin = try files().faults.isEmpty ? try? origin() : nil
    if !isForced, let earlyOrigin, folder.holds(request, from: earlyOrigin) { return try sayUpToDate(folder) }
    let publications = try compose(request)
    let origin = try earlyOrigin ?? origin()
    let transaction = try OutputTransaction(folder, force: isForced) {
      if !isQuiet { writeError("waiting for another run that writes to \(folder.path)\n") }
    }
    do {
      let outputs = try draw(request, publications, of: origin, jobs: jobs) { try transaction.keep($0) }
      say(outputs.notices)
      let issue = publications[0].manifestIssue
      let (settings, digest) = (request.outputs(of: issue), origin.digest)
      let outcome = try transaction.commit(outputs.paths, removesOrphans: request.pictures != nil) { former, files in
        let own = files.map { path, file in
          (
            path,
            Manifest.Output(
              sha256: file.sha256, fingerprint: file.fingerprint, madeFrom: digest, settings: settings[path] ?? [:])
          )
        }
        return Manifest(origin: origin, issue: issue, outputs: former.merging(own) { $1 })
      }
      try say(outcome, of: folder)
    } catch {
      transaction.abandon()
      throw error
    }
  }

  /// Draws what is asked for and hands on each file as soon as it is ready, in any order.
  ///
  /// - Parameter keep: called by several workers at once.
  func draw(
    _ request: Request, _ publications: [Publication], of origin: Origin, jobs: Int?,
    keep: @escaping @Sendable (OutputFile) throws -> Void
  ) throws -> Outputs {
    let fonts = try fonts()
    return try publications.reduce(Outputs()) { outputs, publication in
      try outputs + publication.outputs(request, of: origin, jobs: jobs, fonts: fonts, keep: keep)
    }
  }

  private func sayUpToDate(_ folder: OutputFolder) throws(Failure) {
    if !isQuiet { try print("\(folder.path) is up to date") }
  }

  private func say(_ outcome: OutputTransaction.Outcome, of folder: OutputFolder) throws(Failure) {
    guard !isQuiet else { return }
    for remark in outcome.remarks { writeError("warning: \(remark)\n") }
    for path in outcome.removed {
      try print("\(folder.path)/\(path) removed: its chart is no longer in charts.yaml")
    }
    for path in outcome.written { try print("\(folder.path)/\(path)") }
    if outcome.written.isEmpty {
      try sayUpToDate(folder)
    } else if outcome.unchanged > 0 {
      try print("\(count(outcome.unchanged, "file")) unchanged in \(folder.path)")
    }
  }
}
