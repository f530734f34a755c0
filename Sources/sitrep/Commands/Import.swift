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

  @OptionGroup var meanings: MeaningOptions
  @OptionGroup var shape: ShapeOptions
  @OptionGroup var cells: CellOptions
  @OptionGroup var care: CareOptions

  @OptionGroup var again: AgainOptions

  @OptionGroup var words: WordOptions

  func run() throws {
    var choices = ImportChoices()
    meanings.put(into: &choices)
    shape.put(into: &choices)
    cells.put(into: &choices)
    care.put(into: &choices)
    again.put(into: &choices)
    var table = TableImport(choices)
    (table.files, table.isQuiet, table.isPreview) = (files, words.quiet, care.preview)
    (table.isVerbose, table.readsShared) = (words.verbose, !words.withoutShared)
    try ending { try table.run(into: into) }
  }
}
