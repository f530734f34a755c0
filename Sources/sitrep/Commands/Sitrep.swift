import ArgumentParser
import Publishing

/// The program.
@main
struct Sitrep: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sitrep",
    abstract: "Turns a folder of CSV and Markdown into a situation report: a PDF, and charts for slides and pages.",
    discussion: """
      A situation is one folder with report.md, charts.yaml, indicators.csv, sources.csv and tables of observations. \
      Left out, it is the only folder of Data/ that holds a report.md.

      First steps:
        sitrep new Data/aid       writes an example to begin with
        sitrep check Data/aid     says what is wrong with the data, and where
        sitrep build Data/aid     writes Output/aid/report.pdf and charts/
        sitrep watch Data/aid     builds again after each save
        sitrep next Data/aid --date 2025-02-27   begins the next issue
        sitrep figures Data/aid   prints every figure, its source and its date

      Exit status: 0 done, 64 wrong usage, 65 bad data (nothing written), 66 input not found, 73 output cannot be \
      written, 70 a fault of the program itself.
      """,
    version: ProgramVersion.number,
    subcommands: [
      Build.self, Summary.self, Report.self, HTML.self, Charts.self, Deck.self, Check.self, Figures.self, Changes.self,
      Watch.self,
      New.self,
      Next.self, Import.self, Fetch.self, Translate.self, Explain.self,
    ],
    defaultSubcommand: Build.self)

  static func main() {
    StandardStreams.keepPlaces()
    ProcessLimits.explainCrashes()
    if let lack = ProcessLimits.raise() {
      ExitStatus.internalFault.end(saying: lack)
    }
    guard var command = command(CommandLine.arguments.dropFirst()) else { return main(nil) }
    do {
      try command.run()
    } catch {
      exit(withError: error)
    }
  }

  /// The command that stands first, with the options behind it; nil where anything about them is unusual, which is said by the parser
  /// of all commands. That one goes three times through the options of the command that is meant, and through those that every program
  /// has, which takes as long as to see that nothing has changed.
  private static func command(_ arguments: ArraySlice<String>) -> (any ParsableCommand)? {
    guard let command = configuration.subcommands.first(where: { $0._commandName == arguments.first }) else {
      return nil
    }
    return try? command.parseAsRoot(Array(arguments.dropFirst()))
  }
}

/// Does some work; every failure is a message and an exit status.
func ending(_ work: () throws -> Void) throws {
  do {
    if let status = try ExitStatus.ending(work) { throw ExitCode(status.rawValue) }
  } catch let error as WrongUsage {
    throw ValidationError(error.message)
  }
}
