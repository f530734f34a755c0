import ArgumentParser
import Publishing
import SituationData
import SourceText

/// Which situation is meant, and how much is said about the work.
struct SituationOptions: ParsableArguments {
  @Argument(help: "The folder of the situation. Left out: the only folder of Data/ that holds a report.md.")
  var situation: String?

  @OptionGroup var words: WordOptions

  func options(_ output: OutputOptions? = nil) -> RunOptions { words.options(situation, output) }
}

/// Which situations are meant, and how much is said about the work.
struct SituationsOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "The folder of the situation, or several, as Data/*. Left out: the only folder of Data/ that holds a report.md.",
      valueName: "situation"))
  var situations: [String] = []

  @OptionGroup var words: WordOptions

  /// Of one of them, or of what is the same for all.
  func options(_ output: OutputOptions) -> RunOptions { words.options(situations.first, output) }
}

/// How much is said about the work.
struct WordOptions: ParsableArguments {
  @Flag(name: .long, help: "Say nothing but errors.")
  var quiet = false

  @Flag(name: .long, help: "Also say what is read, and name each file that is written.")
  var verbose = false

  @Flag(
    name: .customLong("no-shared"),
    help: "Read no tables of a folder that the situation shares with others, whatever report.md names.")
  var withoutShared = false

  fileprivate func options(_ situation: String?, _ output: OutputOptions?) -> RunOptions {
    var options = RunOptions()
    options.readsShared = !withoutShared
    (options.situation, options.isQuiet, options.isVerbose) = (situation, quiet, verbose)
    if let output {
      (options.output, options.isForced, options.style) = (output.output, output.force, output.style.style)
    }
    return options
  }
}

/// Where files go.
struct OutputOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "The folder that report.pdf and charts/ go into. Left out: Output/ and the situation's name.", valueName: "DIR"))
  var output: String?

  @Flag(name: .long, help: "Write every file anew, also those that have not changed.")
  var force = false

  @OptionGroup var style: StyleOptions

  func validate() throws {
    if output?.isEmpty == true { throw ValidationError("--output is empty; name a folder, as --output Output/aid.") }
  }
}

/// How everything looks.
struct StyleOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "A folder with a style.yaml that several situations share. Left out: the one of the situation.",
      valueName: "DIR"))
  var style: String?

  func validate() throws {
    if style?.isEmpty == true { throw ValidationError("--style is empty; name a folder, as --style ../house.") }
  }
}

/// How the work is done.
struct WorkOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "How many threads work. Left out: one for each processor, at most eight.", valueName: "N"))
  var jobs: Int?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a whole number from 1.") }
  }
}

/// What is known when.
struct KnownOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Print what was known on this day, as 2025-02-10. Left out: the report's date.", valueName: "DATE"))
  var knownOn: DayArgument?
}

/// A day on the command line.
struct DayArgument: ExpressibleByArgument {
  let day: Day

  init?(argument: String) {
    guard let day = DateReader().day(argument) else { return nil }
    self.day = day
  }
}

extension Frequency: ExpressibleByArgument {}
