import ArgumentParser
import Importing
import Publishing
import SituationData
import SourceText

/// `sitrep import`: data as people have them, into the tables of a situation.
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Bring tables of others into a situation, as new observations.",
    discussion: """
      FILE is a CSV with a header, a CSV with HXL hashtags, JSON (an array of records), or a workbook: .xlsx or .ods. What names and hashtags \
      do not say is asked for, and nothing is guessed. Existing rows stay as they are: the observations go into a new \
      file of the situation, without those that it has already.

      --map COLUMN=MEANING says what a column holds:
        a field   as_of, published, source, status, place, group, low, high …
                    --map 'Reported on=published'
        values    an indicator, and what is the same for all of its values
                    --map 'killed_cum=deaths@moh-gaza'
                    --map 'boys=pupils/boys at Tyre'
        a field of one column of values
                    --map 'killed_status=status of killed_cum'
        skip      nothing that is wanted
      --map COLUMN:TEXT=WORD replaces a text, and leaves its rows out with skip:
                    --map 'source:Health Ministry (Telegram)=moh-gaza'
                    --map 'source:no report=moh-gaza via ocha extrapolated'
                    --map 'period_hours:0=skip'
      --set FIELD=VALUE fills in what no column gives:
                    --set source=ocha --set published=2025-02-20

      Example:
        sitrep import trucks.csv --into Data/aid --map 'entered=trucks@ocha'
      """)

  @Argument(
    help: ArgumentHelp("The tables to bring in.", valueName: "FILE"),
    completion: .file(extensions: ["csv", "json", "xlsx", "ods"]))
  var files: [String]

  @Option(
    name: .long, help: ArgumentHelp("The folder of the situation.", valueName: "SITUATION"), completion: .directory)
  var into: String

  @Option(
    name: .long,
    help: ArgumentHelp(
      "What a column, or a text in it, means; may be given several times.", valueName: "COLUMN=MEANING"))
  var map: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp("What fills a field that no column gives; may be given several times.", valueName: "FIELD=VALUE")
  )
  var set: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      "A row to add to indicators.csv: id,label,unit,accumulation and, of a cumulative, the day at whose start it is zero.",
      valueName: "ROW"))
  var addIndicator: [String] = []

  @Option(name: .long, help: ArgumentHelp("A row to add to sources.csv: id,name,kind.", valueName: "ROW"))
  var addSource: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The form of dates in the files, as day/month/year. Left out: ISO 8601, or the form that report.md declares.",
      valueName: "FORM"))
  var dates: DateFormArgument?

  @Option(
    name: .long,
    help: ArgumentHelp("The sheet of a workbook. Left out: its only one that holds something.", valueName: "NAME"))
  var sheet: String?

  @Flag(name: .long, help: "Say nothing but errors.")
  var quiet = false

  func run() throws {
    var table = TableImport(
      ImportChoices(maps: map, sets: set, indicators: addIndicator, sources: addSource, dates: dates?.pattern))
    (table.files, table.isQuiet, table.sheet) = (files, quiet, sheet)
    try ending { try table.run(into: into) }
  }
}

/// The form of dates on the command line.
struct DateFormArgument: ExpressibleByArgument {
  let pattern: DateReader.Pattern

  init?(argument: String) {
    guard let pattern = DateReader.Pattern(argument) else { return nil }
    self.pattern = pattern
  }
}
