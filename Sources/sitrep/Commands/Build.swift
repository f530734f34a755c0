import ArgumentParser
import Publishing
import SourceText

/// `sitrep build`: the report and all charts.
struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    // The parser looks for a version among the options of a whole program, a third of the time that it takes; a part has none.
    _superCommandName: "sitrep",
    abstract: "Write the report, all charts and figures.csv, of one situation or of several.",
    discussion: """
      Several situations are built in one process. A fault in one leaves the others whole; each has its line, the last \
      line counts them, and the program ends as the worst of them. With --output DIR each goes into a folder of its name \
      in DIR.

      Example:
        sitrep build Data/*
      """)

  @OptionGroup var situations: SituationsOptions
  @OptionGroup var options: BuildOptions

  func validate() throws {
    // Without a command this one is meant; a command with a slip in it, or behind options, would be a situation that is not there.
    let paths = situations.situations
    guard let first = paths.first, CommandLine.arguments.dropFirst().first != Self._commandName,
      !SituationBatch.isThere(first)
    else { return }
    let names = Sitrep.configuration.subcommands.map { $0._commandName }
    if names.contains(first) {
      throw ValidationError("Options stand behind the command; write sitrep \(first) first, and they behind it.")
    }
    guard paths.count > 1 || Nearest.word(to: first, among: names) != nil else { return }
    throw ValidationError("There is no command “\(first)”\(Nearest.hint(to: first, among: names))")
  }

  func run() throws {
    let (own, request, jobs) = (situations.options(options.output), options.request, options.work.jobs)
    try ending {
      guard situations.situations.count < 2 else {
        return try SituationBatch(own, situations.situations).publish(request, jobs: jobs)
      }
      var run = try SituationRun(own, writes: true)
      try run.publish(request, jobs: jobs)
      run.end()
    }
  }
}
