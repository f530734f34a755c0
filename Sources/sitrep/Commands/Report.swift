import ArgumentParser
import Reporting

/// `sitrep report`: the PDF alone.
struct Report: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Write the report as a PDF, and figures.csv.")

  @OptionGroup var situation: SituationOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var known: KnownOptions

  @Option(
    name: .long,
    help: ArgumentHelp("The language of the report, as en. Left out: the one of report.md.", valueName: "CODE"))
  var language: [LanguageArgument] = []

  func run() throws {
    try Session.run(situation, output: output) { session in
      let publications = try session.compose(knownOn: known.knownOn?.day, languages: language.map(\.code))
      let fonts = try session.fonts()
      try session.write(
        publications.reduce(Outputs()) { outputs, publication in
          try outputs + publication.report(fonts: fonts) + publication.figures
        })
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
