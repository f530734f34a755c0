import SituationData
import SourceText

/// Whether what lies in an output folder is still what the data give.
struct OutputCheck {
  let manifest: Manifest
  let origin: OutputOrigin
  /// As the situation has it now.
  let outline: ReportOutline
  /// Those that outputs can have.
  let forms: [OutputForm]

  /// An output, and what is wrong with it; nil where it matches.
  struct Result {
    var path: String
    var fault: (rule: DiagnosticRule, message: String)?
  }

  /// What is found of each output, by path.
  ///
  /// - Parameters:
  ///   - read: the bytes of an output as it lies there; nil where it is no file.
  ///   - draw: the SHA-256 of outputs drawn anew with the settings that they have; those are left out that cannot be drawn.
  func results(
    read: (String) -> [UInt8]?, draw: ([String: [String: String]]) throws -> [String: String]
  ) rethrows -> [Result] {
    var faults: [String: (DiagnosticRule, String)] = [:]
    let names = manifest.outputs.keys.compactMap { OutputName($0, among: forms) }.filter { $0.chart != nil }
    for path in undrawn(beside: names) { faults[path] = (.missingOutput, "missing: its chart is new in charts.yaml") }
    let charts = Set(outline.charts)
    for name in names where name.chart.map({ !charts.contains($0) }) ?? false {
      faults[name.path] = (.staleOutput, "stale: its chart is no longer in charts.yaml")
    }
    for (path, output) in manifest.outputs {
      let bytes = read(path)
      if bytes == nil { faults[path] = (.missingOutput, "missing") }
      if let bytes, Fingerprint.of(bytes) != output.sha256 {
        faults[path] = (.editedOutput, "edited: it is not as the last run has left it")
      }
    }
    // Of what was made from other inputs only a new drawing shows whether they make a difference.
    let digest = origin.digest
    let doubtful = manifest.outputs.filter { faults[$0.key] == nil && $0.value.madeFrom != digest }
    if !doubtful.isEmpty {
      let drawn = try draw(doubtful.mapValues(\.settings))
      let (earlier, causes) = (manifest.origin.digest, origin.differences(from: manifest.origin))
      for (path, output) in doubtful where drawn[path] != output.sha256 {
        let reason =
          output.madeFrom == earlier ? Self.reason(causes) : "it was made from earlier data than other outputs"
        faults[path] = (.staleOutput, "stale: \(reason)")
      }
    }
    return Set(manifest.outputs.keys).union(faults.keys).sorted().map { path in
      Result(path: path, fault: faults[path].map { ($0.0, $0.1) })
    }
  }

  private static func reason(_ causes: [String]) -> String {
    "\(causes.joined(separator: ", ")) \(causes.count == 1 && causes[0] != "the fonts" ? "has" : "have") changed"
  }

  /// Outputs of charts that are new, in the forms that all others have.
  private func undrawn(beside names: [OutputName]) -> [String] {
    let known = manifest.outline.charts
    let isKnown = Set(known)
    let new = outline.charts.filter { !isKnown.contains($0) }
    guard let first = known.first, !new.isEmpty else { return [] }
    let drawn = Set(names)
    let shared = names.filter { name in
      name.chart == first
        && known.allSatisfy { drawn.contains(OutputName(name.form, chart: $0, language: name.language)) }
    }
    return new.flatMap { id in shared.map { OutputName($0.form, chart: id, language: $0.language).path } }
  }
}
