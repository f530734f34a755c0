import ArgumentParser
import Publishing
import SituationData

/// `sitrep changes`: what is different from an earlier state.
struct Changes: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "changes",
    abstract: "Print what has changed since a day or a published report.",
    discussion: """
      One row for each figure that is new, updated (a later as-of), revised (the same as-of, another value), backdated \
      (an as-of before the last issue), of another status, superseded, withdrawn or stale, with old and new value, \
      dates and sources.
      """)

  @OptionGroup var situation: SituationOptions
  @OptionGroup var known: KnownOptions
  @OptionGroup var since: SinceOptions

  @Option(name: .long, help: "How the rows are printed.")
  var format = ChangeFormat.table

  func run() throws {
    try ending {
      var run = try SituationRun(situation.options(), writes: false)
      let situation = try run.read()
      let day = known.knownOn?.day ?? situation.dateOfIssue
      guard let baseline = try since.baseline() ?? situation.header.since.map(Baseline.day) else {
        throw ValidationError("There is no “since” in report.md; give --since with a date or a published report.")
      }
      try baseline.check(isBefore: day)
      let changes = Comparison(situation.known(on: day), with: baseline).changes
      try writeOutput(format.text(of: changes, in: situation))
    }
  }
}

/// How changes are printed.
enum ChangeFormat: String, CaseIterable, ExpressibleByArgument {
  case table
  case csv
  case json

  func text(of changes: [Change], in situation: Situation) -> String {
    switch self {
    case .csv: Change.csv(changes, in: situation)
    case .json: Change.json(changes, in: situation)
    case .table: Change.table(changes, in: situation)
    }
  }
}

/// What a state is compared with.
struct SinceOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Compare with what was known on this day, or with what a published report prints. Left out: “since” of report.md.",
      valueName: "DATE|REPORT.pdf"))
  var since: String?

  /// What is asked for; nil where nothing is.
  func baseline() throws -> Baseline? { try since.map(Baseline.init(argument:)) }
}
