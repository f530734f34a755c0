import SituationData
import SourceText
import Synchronization

extension SituationRun {
  /// Says what is wrong with the situation, and with its outputs where they are asked for; ends with 65 where something is.
  ///
  /// - Parameter isStrict: whether warnings count as errors.
  package mutating func check(isStrict: Bool, outputs: Bool) throws {
    defer { sayWhatExplains() }
    // Only a layout shows which labels do not fit.
    let pipeline = DrawingPipeline(jobs: nil, tools: tools) { nil }
    let (outline, _) = try draw(BuildRequest(), in: pipeline)
    log.say(pipeline.notices)
    try stopOnErrors()
    try finishCheck(isStrict: isStrict, outputs ? outputResults(outline) : [])
  }

  /// Names the command that says more of what was found.
  private func sayWhatExplains() {
    guard options.findings == .text, !options.isQuiet, let first = FindingLog.ordered(log.findings).first else {
      return
    }
    options.console.error("what a rule in brackets means, and what to do: sitrep explain \(first.rule.rawValue)\n")
  }

  /// What is found of each output: whether it is still what the data give.
  private mutating func outputResults(_ outline: ReportOutline) throws -> [OutputCheck.Result] {
    let folder = outputFolder
    guard let manifest = folder.manifest else {
      return [
        OutputCheck.Result(
          path: Manifest.name,
          fault: (.missingOutput, "missing: there is nothing to check outputs by; run sitrep build"))
      ]
    }
    let origin = try origin().get()
    let check = OutputCheck(manifest: manifest, origin: origin, outline: outline, forms: EditionCatalog.forms)
    return try check.results(read: folder.read) { settings in
      let hashes = Hashes()
      for request in BuildRequest.drawing(settings, of: outline) {
        let pipeline = DrawingPipeline(jobs: nil, tools: tools) {
          DrawingPipeline.Destination(origin: origin) { file in
            let hash = Fingerprint.of(file.bytes)
            hashes.byPath.withLock { $0[file.path] = $0[file.path] ?? hash }
          }
        }
        _ = try draw(request, in: pipeline)
      }
      return hashes.byPath.withLock(\.self)
    }
  }

  /// Ends with 65 where warnings count as errors and there are some, or an output does not match.
  private func finishCheck(isStrict: Bool, _ outputs: [OutputCheck.Result]) throws(Failure) {
    let warnings = log.count(.warning)
    try printFindings(outputs)
    if isStrict, warnings > 0 { throw Failure(.badData, "\(counted(warnings, "warning")) in \(folder.path)") }
    try say(outputs)
    if options.findings == .text, !options.isQuiet {
      try options.console.output("\(folder.path): no faults, \(counted(warnings, "warning"))\n")
    }
  }

  /// Says of each output whether it matches; ends with 65 where one does not.
  private func say(_ outputs: [OutputCheck.Result]) throws(Failure) {
    let folder = outputFolder.path
    if options.findings == .text, !options.isQuiet {
      for output in outputs {
        try options.console.output("\(folder)/\(output.path): \(output.fault?.message ?? "matches")\n")
      }
    }
    let faults = outputs.count { $0.fault != nil }
    guard faults > 0 else { return }
    throw Failure(
      .badData,
      "\(faults) of \(counted(outputs.count, "output")) in \(folder) \(faults == 1 ? "does" : "do") not match the data; run sitrep build, with --edition for what it does not write of itself"
    )
  }
}

/// The hashes of what several threads have drawn.
private final class Hashes: Sendable {
  let byPath = Mutex<[String: String]>([:])
}

extension OutputCheck.Result {
  /// For programs and code hosts; nil where the output matches.
  var diagnostic: Diagnostic? {
    fault.map { Diagnostic(.error, $0.rule, at: SourceLocation(file: path, line: 1, column: 1), $0.message) }
  }
}
