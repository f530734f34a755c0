import ArgumentParser
import Importing
import Publishing

/// `sitrep new`: a folder to begin with.
struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Write a small example situation, or one of your own tables, to begin with.",
    discussion: """
      The folder gets report.md, charts.yaml, indicators.csv, sources.csv, observations.csv and statements.csv, which \
      explain themselves. Everything in them is invented. They build at once.

      With --from it gets a situation of tables as people have them: CSV, .xlsx, .ods, JSON, HXL. Indicators, sources and \
      places are proposed from what stands there, with two charts and a report that build at once. What the tables do not \
      say is asked, with options to be pasted; what is taken for granted is said; nothing is written while something is \
      open. All options of sitrep import say otherwise, and imports.yaml keeps them: next week's file is brought in with \
      sitrep import FILE --into FOLDER --again NAME.

      Examples:
        sitrep new Data/valley-flood
        sitrep new Data/refugees --from refugees.xlsx
      """)

  @Argument(
    help: ArgumentHelp("The folder to write; it does not exist yet, or is empty.", valueName: "FOLDER"),
    completion: .directory)
  var folder: String

  @Option(
    name: .long, parsing: .upToNextOption,
    help: ArgumentHelp("Tables to begin with; without it, an example.", valueName: "FILE"),
    completion: .file(extensions: ["csv", "json", "xlsx", "ods"]))
  var from: [String] = []

  @OptionGroup var meanings: MeaningOptions
  @OptionGroup var shape: ShapeOptions
  @OptionGroup var cells: CellOptions
  @OptionGroup var care: CareOptions

  @Flag(name: .long, help: "Say nothing but errors.")
  var quiet = false

  private var choices: ImportChoices {
    var choices = ImportChoices()
    meanings.put(into: &choices)
    shape.put(into: &choices)
    cells.put(into: &choices)
    care.put(into: &choices)
    return choices
  }

  func validate() throws {
    if folder.isEmpty { throw ValidationError("FOLDER is empty; name a folder, as Data/valley-flood.") }
    if from.isEmpty, choices != ImportChoices() || care.preview {
      throw ValidationError("These options say what tables mean; name the tables with --from FILE.")
    }
  }

  func run() throws {
    guard !from.isEmpty else { return try ending { try ExampleSituation.write(to: folder, isQuiet: quiet) } }
    var start = SituationStart(choices)
    (start.files, start.isQuiet, start.isPreview) = (from, quiet, care.preview)
    try ending { try start.write(to: folder) }
  }
}
