import ArgumentParser
import Publishing

/// `sitrep build`: the report and all charts.
struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Write the report, all charts and figures.csv.")

  @OptionGroup var options: BuildOptions

  func run() throws {
    try ending {
      var run = try SituationRun(options.run, writes: true)
      try run.publish(options.request, jobs: options.work.jobs)
      run.end()
    }
  }
}
