import ArgumentParser

/// `sitrep build`: the report and all charts.
struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Write the report, all charts and figures.csv.")

  @OptionGroup var situation: SituationOptions
  @OptionGroup var output: OutputOptions

  @Option(
    name: .long,
    help: ArgumentHelp("How many charts are drawn at once. Left out: as many as there are processors.", valueName: "N"))
  var jobs: Int?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a whole number from 1.") }
  }

  func run() throws {
    try Session.run(situation, output: output) { try work($0) }
  }

  /// What one run does; `watch` does it again and again.
  func work(_ session: Session) throws {
    let publication = try session.compose(knownOn: nil)
    let fonts = try session.fonts()
    let pictures = try publication.pictures(PictureOptions(), jobs: jobs, fonts: fonts)
    try session.write(publication.report(fonts: fonts) + publication.figures + pictures)
  }
}
