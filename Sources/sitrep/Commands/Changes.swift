import ArgumentParser
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
    try Session.run(situation, output: nil) { session in
      let situation = try session.read()
      let day = known.knownOn?.day ?? situation.dateOfIssue
      guard let baseline = try since.baseline() ?? situation.header.since.map(Baseline.day) else {
        throw ValidationError("There is no “since” in report.md; give --since with a date or a published report.")
      }
      try SinceOptions.check(baseline, before: day)
      let changes = Comparison(situation.known(on: day), with: baseline).changes
      try session.print(format.text(of: changes, in: situation), terminator: "")
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
  func baseline() throws -> Baseline? {
    guard let since else { return nil }
    if let day = DateReader().day(since) { return .day(day) }
    guard FileSystem.exists(since) else {
      throw Failure(
        ExitStatus.inputNotFound, "--since “\(since)” is neither a date as 2025-02-13 nor a report that is there")
    }
    let report = try PublishedReport(since)
    guard let figures = PublishedFigures(report.figures, knownOn: report.knownOn) else {
      throw Failure(ExitStatus.badData, "the figures in \(since) have no dates to compare by")
    }
    return .published(figures)
  }

  /// Refuses what is not earlier. A published report may be of the same day: rows may have been overwritten since.
  static func check(_ baseline: Baseline, before day: Day) throws {
    if case .published = baseline, baseline.day == day { return }
    guard baseline.day >= day else { return }
    throw ValidationError(
      "--since \(baseline.day.iso) is not before \(day.iso), the day whose knowledge is printed; give an earlier one.")
  }
}
