import ArgumentParser
import Publishing
import SourceText

/// `sitrep deck`: slides that somebody goes on with.
struct Deck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deck",
    abstract: "Write a deck of slides: key figures, a slide for each chart, positions and sources.",
    discussion: """
      Bars, columns, stacks, shares, lines and intervals are charts of the presentation itself, each with a workbook of its \
      values, their sources, dates and caveats. Other charts are pictures.
      """)

  @OptionGroup var situation: SituationOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var known: KnownOptions

  @Option(name: .long, help: "slide (16:9) or slide-4x3.")
  var size = DeckForm.slide

  @Option(
    name: .long,
    help: ArgumentHelp("The language of the deck, as en. Left out: the one of report.md.", valueName: "CODE"))
  var language: [LanguageArgument] = []

  @OptionGroup var work: WorkOptions

  func run() throws {
    var deck = DeckEdition()
    deck.size = size
    var request = BuildRequest()
    request.editions = .these([deck])
    (request.knownOn, request.languages) = (known.knownOn?.day, language.map(\.code).unique)
    try ending {
      var run = try SituationRun(situation.options(output), writes: true)
      try run.publish(request, jobs: work.jobs)
      run.end()
    }
  }
}

extension DeckForm: ExpressibleByArgument {}
