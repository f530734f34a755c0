import SourceText

/// `manifest.json`: what lies in an output folder, and what it was made from. It holds no time and no path of the machine:
/// the same inputs give the same manifest.
struct Manifest: Equatable {
  static let name = "manifest.json"

  struct Output: Equatable {
    var sha256: String
    /// That of the rows of figures.csv that it prints.
    var fingerprint: String
    /// The digest of the origin: that of the manifest, unless later runs have left this output out.
    var madeFrom: String
    /// What was asked for, as far as its bytes depend on it.
    var settings: [String: String]
    /// What was asked for when it was made, as `findings` has it.
    var request = ""
  }

  /// Of the last run.
  var origin: OutputOrigin
  var outline: ReportOutline
  /// By path.
  var outputs: [String: Output]
  /// What was said of the inputs, by what was asked for: a run that has nothing to do says it again.
  var findings: [String: [Diagnostic]] = [:]

  /// Outputs of some forms whose chart is not in charts.yaml any more, by path.
  func orphans(among forms: [OutputForm]) -> [String] {
    let charts = Set(outline.charts)
    return outputs.keys.filter { path in
      OutputName(path, among: forms)?.chart.map { !charts.contains($0) } ?? false
    }.sorted()
  }
}
