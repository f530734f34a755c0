import ArgumentParser
import Drawing
import SituationData

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
      "slide (1920×1080), slide-4x3 (1440×1080), square (1080×1080), or WIDTHxHEIGHT in pixels.", valueName: "SIZE"))
  var size = PictureSize.slide

  @Option(name: .long, help: "How many times the pixels of the size: 1, 2 or 3, with the same layout.")
  var scale = 1

  @Option(name: .long, help: "The colours.")
  var theme = Theme.light

  @Option(
    name: .long,
    help: ArgumentHelp("The language of the charts, as en. Left out: the one of report.md.", valueName: "CODE"))
  var language: [LanguageArgument] = []

  @Option(
    name: .long,
    help: ArgumentHelp("How many threads work. Left out: one for each processor, at most eight.", valueName: "N"))
  var jobs: Int?

  func validate() throws {
    guard (1...3).contains(scale) else { throw ValidationError("--scale takes 1, 2 or 3.") }
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a whole number from 1.") }
  }

  func run() throws {
    let options = PictureOptions(
      formats: format.isEmpty ? [.png, .svg] : format.unique, size: size, scale: scale, theme: theme, only: only.unique)
    let request = Request(pictures: options, knownOn: known.knownOn?.day, languages: language.map(\.code).unique)
    try Session.run(situation, output: output) { session in try session.publish(request, jobs: jobs) }
  }
}

/// The formats of a picture. A new one is a case here and a line in `PictureMaker.encode`.
enum PictureFormat: String, CaseIterable, ExpressibleByArgument {
  case png
  case svg
  case pdf
}

/// The colours of a picture.
enum Theme: String, CaseIterable, ExpressibleByArgument {
  case light
  case dark

  var palette: Palette {
    switch self {
    case .light: .light
    case .dark: .dark
    }
  }
}

/// The pixels of a picture at scale 1; its layout has half as many units.
struct PictureSize: ExpressibleByArgument {
  let width: Int
  let height: Int

  static let slide = PictureSize(width: 1920, height: 1080)

  private static let names = [
    "slide": slide, "slide-4x3": PictureSize(width: 1440, height: 1080),
    "square": PictureSize(width: 1080, height: 1080),
  ]

  /// 400 to 8000 pixels a side: less has no room for a chart, more is a slip of the finger.
  private static let sides = 400...8000

  init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  init?(argument: String) {
    if let named = Self.names[argument] {
      self = named
      return
    }
    guard let match = argument.wholeMatch(of: #/([0-9]+)x([0-9]+)/#),
      let width = Int(match.1), Self.sides.contains(width),
      let height = Int(match.2), Self.sides.contains(height)
    else { return nil }
    self.init(width: width, height: height)
  }

  var defaultValueDescription: String { "slide" }

  /// In layout units.
  var size: Size { Size(width: Double(width) / 2, height: Double(height) / 2) }
}
