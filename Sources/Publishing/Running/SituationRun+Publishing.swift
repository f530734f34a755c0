import SituationData
import Typesetting

extension SituationRun {
  /// Writes what is asked for, unless it is there already and would be the same again. Only what has changed is replaced.
  package func publish(_ request: Request, jobs: Int? = nil) throws {
    let folder = outputFolder
    // What is wrong with the input, fonts included, is said by the work itself.
    let earlyOrigin = try files().faults.isEmpty ? try? origin() : nil
    if !isForced, let earlyOrigin, folder.holds(request, from: earlyOrigin) { return try sayUpToDate(folder) }
    var transaction: OutputTransaction?
    let studio = Studio(request, jobs: jobs) {
      let new = try OutputTransaction(folder, force: self.isForced) {
        if !self.isQuiet { writeError("waiting for another run that writes to \(folder.path)\n") }
      }
      transaction = new
      return { try new.keep($0) }
    }
    do {
      let publications = try draw(request, in: studio)
      say(studio.notices)
      guard let transaction else { throw Failure(.internalFault, "nothing was opened to be written") }
      let issue = publications[0].manifestIssue
      let origin = try origin()
      let (settings, digest) = (request.outputs(of: issue), origin.digest)
      let outcome = try transaction.commit(
        publications.flatMap { $0.paths(request) }.unique, removesOrphans: request.pictures != nil
      ) { former, files in
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
      transaction?.abandon()
      throw error
    }
  }

  /// Puts what is asked for into words and draws it. Nobody draws any more when it returns, well or not.
  func draw(_ request: Request, in studio: Studio) throws -> [Publication] {
    do {
      let publications = try compose(request) { studio.draw($0, $1) }
      if request.writesReport {
        for publication in publications { try studio.draw(publication, from: origin, fonts: fonts()) }
      }
      try studio.finish()
      return publications
    } catch {
      studio.stop()
      throw error
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
