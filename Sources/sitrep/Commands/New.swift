import ArgumentParser
import Publishing

/// `sitrep new`: a folder to begin with.
struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Write a small example situation, to be written over with your own.",
    discussion: """
      The folder gets report.md, charts.yaml, indicators.csv, sources.csv, observations.csv and statements.csv, which \
      explain themselves. Everything in them is invented. They build at once.

      Example:
        sitrep new Data/valley-flood
      """)

  @Argument(
    help: ArgumentHelp("The folder to write; it does not exist yet, or is empty.", valueName: "FOLDER"),
    completion: .directory)
  var folder: String

  @Flag(name: .long, help: "Say nothing but errors.")
  var quiet = false

  func validate() throws {
    if folder.isEmpty { throw ValidationError("FOLDER is empty; name a folder, as Data/valley-flood.") }
  }

  func run() throws {
    try ending { try ExampleSituation.write(to: folder, isQuiet: quiet) }
  }
}
