import ArgumentParser
import Importing

/// What columns and texts mean, and what no column says.
struct MeaningOptions: ParsableArguments {
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
      "A row to add to indicators.csv: id,label,unit,accumulation and, of a cumulative, the day at whose start it is zero; behind it the frequency.",
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

  func put(into choices: inout ImportChoices) {
    (choices.maps, choices.sets) = (map, set)
    (choices.indicators, choices.sources, choices.places) = (addIndicator, addSource, addPlace)
  }
}

/// How the table lies in the file.
struct ShapeOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp("The sheet of a workbook. Left out: its only one that holds something.", valueName: "NAME"))
  var sheet: String?

  @Option(
    name: .long,
    help: ArgumentHelp("The line of the names of the columns, or two, as 2-3, which are joined.", valueName: "LINES"))
  var header: String?

  @Option(
    name: .long, help: ArgumentHelp("The lines of the rows, as 6-40, or 6- for all from there.", valueName: "LINES"))
  var rows: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Columns that are values of one thing become rows: years, months, days, periods, places, or their names with commas.",
      valueName: "COLUMNS"))
  var columns: String?

  @Flag(name: .long, help: "Take rows for columns.")
  var transpose = false

  @Option(
    name: .long,
    help: ArgumentHelp("Blanks of a column, or of those of a field, take what stands above.", valueName: "COLUMN"))
  var fill: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The table ends above the row with a cell that begins so; what is cut is shown.", valueName: "TEXT"))
  var until: String?

  func put(into choices: inout ImportChoices) {
    (choices.sheet, choices.header, choices.rows, choices.columns) = (sheet, header, rows, columns)
    (choices.isTransposed, choices.fills, choices.until) = (transpose, fill, until)
  }
}

/// How the cells are written.
struct CellOptions: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("What stands before decimals: comma or point.", valueName: "SIGN"))
  var decimal: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "What stands between groups of digits: blank as in 1 234, apostrophe as in 1'234, arabic as in 1٬234, indian as in 12,34,567.",
      valueName: "SIGN"))
  var groups: String?

  @Option(
    name: .long,
    help: ArgumentHelp("Texts that stand for no value, with commas between them: n/a,–,..", valueName: "TEXTS"))
  var missing: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Marks of notes behind numbers, with commas between them, which their caveat then names: p,e,b.",
      valueName: "MARKS"))
  var marks: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Multiply the values, of all columns or one, and say so in their caveat.", valueName: "[COLUMN=]NUMBER"))
  var factor: [String] = []

  @Flag(name: .long, help: "Values of percentages are fractions of one.")
  var percentOfOne = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The form of dates: day.month.year, month/day/year and their like, 'day month year' with months by name, week, quarter, serial, yearmonthday, yearmonth. Left out: ISO 8601, or the form that report.md declares.",
      valueName: "FORM"))
  var dates: String?

  @Option(
    name: .long,
    help: ArgumentHelp("Columns that give the as-of together: year,month or year,month,day.", valueName: "COLUMNS"))
  var asOf: String?

  func put(into choices: inout ImportChoices) {
    (choices.decimal, choices.groups, choices.missing, choices.factors) = (decimal, groups, missing, factor)
    (choices.marks, choices.isPercentOfOne, choices.dates, choices.asOf) = (marks, percentOfOne, dates, asOf)
  }
}

/// What is done with rows that stand twice, and what is kept for the next time.
struct CareOptions: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("rows: each row of the table is an event of its own.", valueName: "rows"))
  var events: String?

  @Option(name: .long, help: ArgumentHelp("skip: rows that repeat another are left out.", valueName: "skip"))
  var duplicates: String?

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp("The name under which imports.yaml keeps the options.", valueName: "NAME"))
  var name: String?

  @Flag(name: .long, help: "Show what would be written, and write nothing.")
  var preview = false

  func put(into choices: inout ImportChoices) {
    (choices.events, choices.duplicates, choices.name) = (events, duplicates, name)
  }
}

/// What is done with a table that was brought in before.
struct AgainOptions: ParsableArguments {
  @Flag(name: .long, help: "Withdraw what the last import of this name brought in and the file no longer has.")
  var withdraw = false

  @Option(name: .long, help: ArgumentHelp("Do as imports.yaml has it under this name.", valueName: "NAME"))
  var again: String?

  func put(into choices: inout ImportChoices) { (choices.withdraws, choices.again) = (withdraw, again) }
}
