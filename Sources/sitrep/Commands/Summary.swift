import ArgumentParser
import Publishing
import SituationData
import SourceText

/// `sitrep summary`: the one page that is sent round.
struct Summary: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "summary",
    abstract: "Write the summary: one page as a PDF and a picture, or a picture of another size.")

  @OptionGroup var situation: SituationOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var known: KnownOptions

  @Option(
    name: .long,
    help: "The format; may be given several times. Left out: pdf and png of a page, png of other sizes.")
  var format: [SummaryFormat] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      "a4, social (1080×1350), slide (1920×1080), or WIDTHxHEIGHT in pixels, from 400x300 to 8000x8000; may be given several times. Left out: a4.",
      valueName: "SIZE"))
  var size: [SummarySize] = []

  @Option(name: .long, help: "The colours.")
  var theme = Theme.light

  @Option(
    name: .long,
    help: ArgumentHelp("The language of the summary, as en. Left out: the one of report.md.", valueName: "CODE"))
  var language: [LanguageArgument] = []

  @OptionGroup var work: WorkOptions

  func run() throws {
    let sizes = size.isEmpty ? [.a4] : size.unique
    let summaries = sizes.map { size in
      var summary = SummaryEdition()
      (summary.formats, summary.size, summary.theme) = (format.unique, size, theme)
      return summary
    }
    var request = BuildRequest()
    request.editions = .these(summaries)
    (request.knownOn, request.languages) = (known.knownOn?.day, language.map(\.code).unique)
    try ending {
      var run = try SituationRun(situation.options(output), writes: true)
      try run.publish(request, jobs: work.jobs)
      run.end()
    }
  }
}

extension SummaryFormat: ExpressibleByArgument {}

extension SummarySize: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}
