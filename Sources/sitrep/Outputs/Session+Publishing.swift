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
    let outputs = try draw(request, publications, jobs: jobs)
    say(outputs.notices)
    let issue = publications[0].manifestIssue
    let settings = request.outputs(of: issue)
    let origin = try earlyOrigin ?? origin()
    let digest = origin.digest
    let outcome = try folder.write(
      outputs.files, force: isForced, removesOrphans: request.pictures != nil
    ) {
      if !isQuiet { writeError("waiting for another run that writes to \(folder.path)\n") }
    } manifest: { former in
      var manifest = Manifest(origin: origin, issue: issue, outputs: former?.outputs ?? [:])
      for file in outputs.files {
        manifest.outputs[file.path] = Manifest.Output(
          sha256: Fingerprint.of(file.bytes), fingerprint: file.fingerprint, madeFrom: digest,
          settings: settings[file.path] ?? [:])
      }
      return manifest
    }
    try say(outcome, of: folder)
  }

  /// The files that are asked for, in the order in which they are named.
  func draw(_ request: Request, _ publications: [Publication], jobs: Int?) throws -> Outputs {
    let fonts = try fonts()
    return try publications.reduce(Outputs()) { outputs, publication in
      try outputs + publication.outputs(request, jobs: jobs, fonts: fonts)
    }
  }

  private func sayUpToDate(_ folder: OutputFolder) throws(Failure) {
    if !isQuiet { try print("\(folder.path) is up to date") }
  }

  private func say(_ outcome: OutputFolder.Outcome, of folder: OutputFolder) throws(Failure) {
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
