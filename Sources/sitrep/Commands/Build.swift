import ArgumentParser

/// `sitrep build`: the report and all charts.
struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Write the report, all charts and figures.csv.")

  @OptionGroup var options: BuildOptions

  func run() throws {
    try Session.run(options.situation, output: options.output) { try options.build($0) }
  }
}
