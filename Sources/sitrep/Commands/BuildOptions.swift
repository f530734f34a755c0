import ArgumentParser
import Publishing
import SituationData
import SourceText

/// What `build` takes, and `watch`, which does the same again and again.
struct BuildOptions: ParsableArguments {
  @OptionGroup var output: OutputOptions

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Only this edition; may be given several times. Left out: those that report.md names.", valueName: "NAME"))
  var edition: [EditionArgument] = []

  @Option(
    name: .long,
    help: ArgumentHelp("The language, as en. Left out: the one of report.md.", valueName: "CODE"))
  var language: [LanguageArgument] = []

  @OptionGroup var work: WorkOptions

  func validate() throws {
    for name in edition.map(\.name) where !EditionCatalog.names.contains(name) {
      throw ValidationError("There is no edition “\(name)”\(Nearest.hint(to: name, among: EditionCatalog.names))")
    }
  }

  var request: BuildRequest {
    var request = edition.isEmpty ? BuildRequest() : BuildRequest(editions: edition.map(\.name))
    request.languages = language.map(\.code).unique
    return request
  }
}

/// The name of an edition, known or not.
struct EditionArgument: ExpressibleByArgument {
  let name: String

  init(argument: String) { name = argument }

  static var allValueStrings: [String] { EditionCatalog.names }
}
