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
      var outputs = Outputs()
      for code in language.isEmpty ? [nil] : language.map(\.code) {
        let publication = try session.compose(knownOn: known.knownOn?.day, language: code)
        outputs = try outputs + publication.report(fonts: session.fonts()) + publication.figures
      }
      try session.write(outputs)
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
