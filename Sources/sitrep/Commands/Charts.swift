import ArgumentParser
import Publishing
import SituationData
import SourceText

/// `sitrep charts`: pictures for slides, pages and the web.
struct Charts: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "charts", abstract: "Write charts as pictures, each with its alternative text.")

  @OptionGroup var situation: SituationOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var known: KnownOptions

  @Option(name: .long, help: ArgumentHelp("Only the chart of this id; may be given several times.", valueName: "ID"))
  var only: [String] = []

  @Option(name: .long, help: "The format; may be given several times. Left out: png and svg.")
  var format: [PictureFormat] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      "slide (1920×1080), slide-4x3 (1440×1080), square (1080×1080), or WIDTHxHEIGHT in pixels, from 400x300 to 8000x8000. Left out: that of each chart, else slide.",
      valueName: "SIZE"))
  var size: PictureSize?

  @Option(name: .long, help: "How many times the pixels of the size: 1, 2 or 3, with the same layout.")
  var scale = 1

  @Option(name: .long, help: "The colours.")
  var theme = Theme.light

  @Option(name: .long, help: "The texts of an SVG: letters, or outlines for print shops that have not the typeface.")
  var text = PictureText.letters

  @Option(
    name: .long,
    help: ArgumentHelp("The language of the charts, as en. Left out: the one of report.md.", valueName: "CODE"))
  var language: [LanguageArgument] = []

  @OptionGroup var work: WorkOptions

  func validate() throws {
    guard (1...3).contains(scale) else { throw ValidationError("--scale takes 1, 2 or 3.") }
    guard text == .letters || format.isEmpty || format.contains(.svg) else {
      throw ValidationError("--text outlines is for SVG; add --format svg.")
    }
  }

  func run() throws {
    var pictures = ChartsEdition()
    if !format.isEmpty { pictures.formats = format.unique }
    (pictures.size, pictures.scale, pictures.theme, pictures.charts) = (size, scale, theme, only.unique)
    pictures.text = text
    var request = BuildRequest()
    request.editions = .these([pictures])
    (request.knownOn, request.languages) = (known.knownOn?.day, language.map(\.code).unique)
    try ending {
      var run = try SituationRun(situation.options(output), writes: true)
      try run.publish(request, jobs: work.jobs)
      run.end()
    }
  }
}

extension PictureFormat: ExpressibleByArgument {}

extension Theme: ExpressibleByArgument {}

extension PictureText: ExpressibleByArgument {}

extension PictureSize: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}
