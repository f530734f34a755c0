import ArgumentParser
import Publishing
import SituationData
import SourceText

/// `sitrep html`: the report as one file for browsers, or charts as parts of other pages.
struct HTML: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "html", abstract: "Write the report as one file of HTML, or charts as parts of other pages.")

  @OptionGroup var situation: SituationOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var known: KnownOptions

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Only the chart of this id with its table, as charts/ID.html, a part of another page; may be given several times.",
      valueName: "CHART"))
  var fragment: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp("The language of the report, as en. Left out: the one of report.md.", valueName: "CODE"))
  var language: [LanguageArgument] = []

  @OptionGroup var work: WorkOptions

  func run() throws {
    var page = HTMLEdition()
    page.fragments = fragment.unique
    var request = BuildRequest()
    request.editions = .these([page])
    (request.knownOn, request.languages) = (known.knownOn?.day, language.map(\.code).unique)
    try ending {
      var run = try SituationRun(situation.options(output), writes: true)
      try run.publish(request, jobs: work.jobs)
      run.end()
    }
  }
}
