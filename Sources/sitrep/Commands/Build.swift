import ArgumentParser

/// `sitrep build`: the report and all charts.
struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Write the report, all charts and figures.csv.")

  @OptionGroup var situation: SituationOptions
  @OptionGroup var output: OutputOptions

  @Option(
    name: .long,
    help: ArgumentHelp(
      "How many charts are drawn at once, the report beside them. Left out: as many as there are processors.",
      valueName: "N"))
  var jobs: Int?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a whole number from 1.") }
  }

  func run() throws {
    try Session.run(situation, output: output) { try work($0) }
  }

  /// What one run does; `watch` does it again and again.
  func work(_ session: Session) throws {
    try session.publish(.everything, jobs: jobs)
  }
}
