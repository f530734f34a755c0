import ArgumentParser
import Publishing

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
  var format = TableFormat.table

  func run() throws {
    var listing = ChangeListing()
    (listing.since, listing.knownOn, listing.format) = (since.since, known.knownOn?.day, format)
    try ending { try listing.print(situation.options()) }
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
}
