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
      FILE is a CSV with a header, a CSV with HXL hashtags, a workbook (.xlsx, .ods), or JSON: records in an array, alone \
      or within an object, one on each line, or the properties of GeoJSON. What names and hashtags do not say is asked for, and nothing is \
      guessed. Existing rows stay as they are: the observations go into a new file of the situation, without those that \
      it has already. What was said is kept in imports.yaml; --again NAME needs no other option.

      --map COLUMN=MEANING says what a column holds:
        a field   as_of, published, source, status, place, group, low, high …
                    --map 'Reported on=published'
                    two columns of places are levels, two of groups are joined
        values    an indicator, and what is the same for all of its values
                    --map 'killed_cum=deaths@moh-gaza'
                    --map 'boys=pupils/boys at Tyre'
                    --map 'January=pupils on 2025-01'
        a field of one column of values
                    --map 'killed_status=status of killed_cum'
        skip      nothing that is wanted
      COLUMN is its name, its hashtag or, where it has no name of its own, its letter: --map C=skip.
      --map COLUMN:TEXT=WORD replaces a text, and leaves its rows out with skip:
                    --map 'source:Health Ministry (Telegram)=moh-gaza'
                    --map 'source:no report=moh-gaza via ocha extrapolated'
                    --map 'period_hours:0=skip'
                    --map 'Region:Total=whole'
                    --map 'killed:<5=at most 4' --map 'killed:*=low 1 high 4'
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
      "A row to add to places.csv: id,name and, of a place in another, the id of that one and a code.", valueName: "ROW"
    ))
  var addPlace: [String] = []

  @OptionGroup var shape: ShapeOptions
  @OptionGroup var cells: CellOptions
  @OptionGroup var care: CareOptions

  @Option(
    name: .long,
    help: ArgumentHelp("The sheet of a workbook. Left out: its only one that holds something.", valueName: "NAME"))
  var sheet: String?

  @Flag(name: .long, help: "Say nothing but errors.")
  var quiet = false

  func run() throws {
    var choices = ImportChoices(maps: map, sets: set, indicators: addIndicator, sources: addSource, dates: cells.dates)
    choices.places = addPlace
    shape.put(into: &choices)
    cells.put(into: &choices)
    care.put(into: &choices)
    choices.sheet = sheet
    var table = TableImport(choices)
    (table.files, table.isQuiet, table.isPreview) = (files, quiet, care.preview)
    try ending { try table.run(into: into) }
  }
}
