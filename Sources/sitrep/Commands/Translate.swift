import ArgumentParser
import Publishing

/// `sitrep translate`: the texts that an edition in another language lacks.
struct Translate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "translate",
    abstract: "Write a table of the texts that have no translation into a language, and take in what is filled in.",
    discussion: """
      With --into the table has a row for each text of the tables, of charts.yaml and, where the edition has none of its \
      own, of report.md and summary.md, with what it is for and its places. A translator fills in the column of the \
      language, in a spreadsheet or as CSV, and keeps what stands in braces. With --from the filled-in rows are taken: \
      those of tables and charts into terms.csv, those of the report into report.ar.md, once all of them are there.

      Examples:
        sitrep translate Data/aid --to ar --into aid-ar.xlsx
        sitrep translate Data/aid --from aid-ar.xlsx
      """)

  @OptionGroup var situation: SituationOptions

  @Option(name: .long, help: ArgumentHelp("The language, as ar.", valueName: "CODE"))
  var to: LanguageArgument?

  @Option(name: .long, help: ArgumentHelp("The table that is written, .csv or .xlsx.", valueName: "FILE"))
  var into: String?

  @Option(name: .long, help: ArgumentHelp("The table that is filled in.", valueName: "FILE"))
  var from: String?

  func validate() throws {
    guard let path = into ?? from, into == nil || from == nil else {
      throw ValidationError("Name the table: --into FILE writes it, --from FILE takes what is filled in.")
    }
    if !TranslatorTable.isNamed(path) {
      throw ValidationError("The table is a file .csv or .xlsx, as --into aid-ar.xlsx.")
    }
    if into != nil, to == nil { throw ValidationError("Name the language, as --to ar.") }
  }

  func run() throws {
    try ending {
      let table = try TranslatorTable(into ?? from ?? "", situation.options(), isTaken: into == nil)
      if into != nil, let to { try table.write(to: to.code) } else { try table.take(to: to?.code) }
    }
  }
}
