import ArgumentParser
import Publishing

/// `sitrep translate`: the texts that an edition in another language lacks.
struct Translate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "translate",
    abstract: "Write a table of the texts that have no translation into a language, and take in what is filled in.",
    discussion: """
      The table has a row for each text of the tables and of charts.yaml that an edition in the language would print, with \
      the column that it is for and its places. A translator fills in the column of the language. The same command \
      again takes the filled-in rows into terms.csv, and leaves the others in the table. The report itself is \
      translated in report.ar.md, the summary in summary.ar.md.

      Example:
        sitrep translate Data/aid --to ar --into aid-ar.csv
      """)

  @OptionGroup var situation: SituationOptions

  @Option(name: .long, help: ArgumentHelp("The language, as ar.", valueName: "CODE"))
  var to: LanguageArgument

  @Option(name: .long, help: ArgumentHelp("The table, a CSV file.", valueName: "FILE"))
  var into: String

  func validate() throws {
    if !into.lowercased().hasSuffix(".csv") { throw ValidationError("--into names a CSV file, as --into aid-ar.csv.") }
  }

  func run() throws {
    try ending { try TranslatorTable(to: to.code, into: into).update(situation.options()) }
  }
}
