import ArgumentParser
import Publishing
import SituationData
import SourceText
import Wording

/// `sitrep report`: the PDF alone.
struct Report: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Write the report as a PDF, and figures.csv.")

  @OptionGroup var situation: SituationOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var known: KnownOptions
  @OptionGroup var since: SinceOptions

  @Option(
    name: .long,
    help: ArgumentHelp("The language of the report, as en. Left out: the one of report.md.", valueName: "CODE"))
  var language: [LanguageArgument] = []

  func run() throws {
    try ending {
      var request = BuildRequest(editions: [ReportEdition.name])
      request.knownOn = known.knownOn?.day
      request.languages = language.map(\.code).unique
      var run = try SituationRun(situation.options(output), writes: true)
      request.baseline = try since.since.map(Baseline.init(argument:))
      try run.publish(request)
      run.end()
    }
  }
}

/// The code of a language that reports can be in.
struct LanguageArgument: ExpressibleByArgument {
  let code: String

  init?(argument: String) {
    guard Languages.language(argument) != nil else { return nil }
    code = argument
  }

  static var allValueStrings: [String] { Languages.all.map(\.code) }
}
