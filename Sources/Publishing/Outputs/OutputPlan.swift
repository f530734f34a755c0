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
}
