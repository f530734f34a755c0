import ArgumentParser
import Publishing
import SituationData

/// `sitrep figures`: the figures themselves.
struct Figures: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "figures",
    abstract: "Print figures with their sources, dates and rows.",
    discussion: """
      One row for each latest figure, or with --every for each figure and period. Of a report, as \
      Output/aid/report.pdf, the figures that it carries.
      """)

  @OptionGroup var situation: SituationOptions
  @OptionGroup var known: KnownOptions

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Only this figure, as deaths@moh-gaza or the id of a derived one; may be given several times.",
      valueName: "FIGURE"))
  var only: [String] = []

  @Option(name: .long, help: "One row for each period.")
  var every: Frequency?

  @Option(name: .long, help: "How the rows are printed.")
  var format = RowFormat.table

  func run() throws {
    if let path = situation.situation, PublishedReport.isMeant(by: path) {
      return try ending { try printFigures(of: PublishedReport(path)) }
    }
    try ending {
      var run = try SituationRun(situation.options(), writes: false)
      let situation = try run.read()
      let known = situation.known(on: self.known.knownOn?.day ?? situation.dateOfIssue)
      let rows = try figures(of: known).map { FigureRow($0, in: known.situation) }
      try writeOutput(format.text(of: rows))
    }
  }

  private func printFigures(of report: PublishedReport) throws {
    if every != nil || known.knownOn != nil {
      throw ValidationError("A report holds its figures as it prints them; --every and --known-on need a situation.")
    }
    let rows = try only.isEmpty ? report.figures : only.unique.flatMap { try report.figures(named: $0) }
    try writeOutput(format.text(of: rows))
  }

  private func figures(of known: KnownSituation) throws -> [Figure] {
    let only = only.unique
    guard let every else {
      return only.isEmpty
        ? known.latestFigures()
        : try only.map { text in try asked(text) { () throws(Refusal) in try known.figure(named: text) } }
    }
    let references =
      only.isEmpty
      ? known.latestReferences()
      : try only.map { text in try asked(text) { () throws(Refusal) in try known.reference(named: text) } }
    return try references.flatMap { reference -> [Figure] in
      do {
        return try known.series(reference, by: PeriodQuestion(every))
      } catch let refusal as Refusal {
        // Without --only, a series that cannot be drawn by period is not what was asked for.
        if only.isEmpty { return [] }
        throw ValidationError(refusal.message)
      }
    }
  }

  private func asked<Value>(_ text: String, _ look: () throws(Refusal) -> Value) throws -> Value {
    do {
      return try look()
    } catch {
      throw ValidationError(error.message)
    }
  }
}

/// How rows of figures are printed.
enum RowFormat: String, CaseIterable, ExpressibleByArgument {
  case table
  case csv
  case json

  func text(of rows: [FigureRow]) -> String {
    switch self {
    case .csv: FigureRow.csv(rows)
    case .json: FigureRow.json(rows)
    case .table: FigureRow.table(rows)
    }
  }
}
