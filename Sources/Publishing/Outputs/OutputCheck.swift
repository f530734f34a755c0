import SituationData

/// Whether what lies in an output folder is still what the data give.
struct OutputCheck {
  let manifest: Manifest
  let origin: Origin
  /// As the situation has it now.
  let issue: Manifest.Issue

  /// An output, and what is wrong with it; nil where it matches.
  struct Result {
    var path: String
    var fault: (rule: Rule, message: String)?
  }

  /// What is found of each output, by path.
  ///
  /// - Parameters:
  ///   - read: the bytes of an output as it lies there; nil where it is no file.
  ///   - draw: the SHA-256 of outputs drawn anew with the settings that they have; those are left out that cannot be drawn.
  func results(
    read: (String) -> [UInt8]?, draw: ([String: [String: String]]) throws -> [String: String]
  ) rethrows -> [Result] {
    var faults: [String: (Rule, String)] = [:]
    for path in undrawn { faults[path] = (.missingOutput, "missing: its chart is new in charts.yaml") }
    for path in gone { faults[path] = (.staleOutput, "stale: its chart is no longer in charts.yaml") }
    for (path, output) in manifest.outputs {
      let bytes = read(path)
      if bytes == nil { faults[path] = (.missingOutput, "missing") }
      if let bytes, Fingerprint.of(bytes) != output.sha256 {
        faults[path] = (.editedOutput, "edited: it is not as the last run has left it")
      }
    }
    // Of what was made from other inputs only a new drawing shows whether they make a difference.
    let doubtful = manifest.outputs.filter { faults[$0.key] == nil && $0.value.madeFrom != origin.digest }
    if !doubtful.isEmpty {
      let drawn = try draw(doubtful.mapValues(\.settings))
      for (path, output) in doubtful where drawn[path] != output.sha256 {
        faults[path] = (.staleOutput, "stale: \(reason(output))")
      }
    }
    return Set(manifest.outputs.keys).union(faults.keys).sorted().map { path in
      Result(path: path, fault: faults[path].map { ($0.0, $0.1) })
    }
  }

  private func reason(_ output: Manifest.Output) -> String {
    guard output.madeFrom == manifest.origin.digest else { return "it was made from earlier data than other outputs" }
    let causes = origin.differences(from: manifest.origin)
    return "\(causes.joined(separator: ", ")) \(causes.count == 1 && causes[0] != "the fonts" ? "has" : "have") changed"
  }

  private var gone: [String] {
    manifest.outputs.keys.filter { path in OutputPath.chart(of: path).map { !issue.charts.contains($0) } ?? false }
  }

  /// Outputs of charts that are new, in the forms that all others have.
  private var undrawn: [String] {
    let known = manifest.issue.charts
    let new = issue.charts.filter { !known.contains($0) }
    guard let first = known.first else { return [] }
    let names = manifest.outputs.keys.filter { OutputPath.chart(of: $0) == first }
      .map { String($0.dropFirst(OutputPath.charts.count + 1 + first.count)) }
    let shared = names.filter { name in
      known.allSatisfy { manifest.outputs["\(OutputPath.charts)/\($0)\(name)"] != nil }
    }
    return new.flatMap { id in shared.map { "\(OutputPath.charts)/\(id)\($0)" } }
  }
}
