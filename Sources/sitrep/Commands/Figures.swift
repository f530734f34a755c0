import ArgumentParser
import Publishing
import SituationData
import SourceText

/// `sitrep figures`: the figures themselves.
struct Figures: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "figures",
    abstract: "Print figures with their sources, dates and rows.",
    discussion: """
      One row for each latest figure, or with --every for each figure and period. Of a report, as \
      Output/aid/report.pdf, the figures that it carries.
      """)

  @OptionGroup var situation: SituationOptions
  @OptionGroup var known: KnownOptions

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Only this figure, as deaths@moh-gaza or the id of a derived one; may be given several times.",
      valueName: "FIGURE"))
  var only: [String] = []

  @Option(name: .long, help: "One row for each period.")
  var every: Frequency?

  @Option(name: .long, help: "How the rows are printed.")
  var format = TableFormat.table

  func run() throws {
    var listing = FigureListing()
    (listing.only, listing.every, listing.knownOn, listing.format) = (only.unique, every, known.knownOn?.day, format)
    try ending { try listing.print(situation.options()) }
  }
}

extension TableFormat: ExpressibleByArgument {}
