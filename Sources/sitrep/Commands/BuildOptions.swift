import ArgumentParser
import Publishing

/// What `build` takes, and `watch`, which does the same again and again.
struct BuildOptions: ParsableArguments {
  @OptionGroup var situation: SituationOptions
  @OptionGroup var output: OutputOptions

  @Option(
    name: .long,
    help: ArgumentHelp(
      "How many threads work. Left out: one for each processor, at most eight.",
      valueName: "N"))
  var jobs: Int?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a whole number from 1.") }
  }

  var run: RunOptions { situation.options(output) }
}
