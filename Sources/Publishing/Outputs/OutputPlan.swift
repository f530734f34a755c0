import SituationData

/// What a run is to leave in an output folder.
struct OutputPlan: Equatable {
  struct Output: Equatable {
    var path: String
    /// What its bytes depend on, beside what it is made from.
    var settings: [String: String]
  }

  /// In the order in which they are named.
  var outputs: [Output]
  /// Outputs of these forms are removed where their chart is gone.
  var forms: [OutputForm]
  /// Ids of charts that are asked for and that there are not.
  var unknownCharts: [String] = []

  /// Tells what is asked for from all else that may be asked for.
  var key: String {
    let lines = outputs.map { output in
      ([output.path] + output.settings.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }).joined(
        separator: "\t")
    }
    return Fingerprint.of(lines.sorted().joined(separator: "\n"))
  }
}
