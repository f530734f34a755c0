import ArgumentParser
import Publishing

/// `sitrep next`: the next issue.
struct Next: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "next",
    abstract: "Begin the next issue: keep what was published, and list what has to be looked at.",
    discussion: """
      What was published is kept as issues/no-1.pdf in the situation's folder: the report in the output folder where it \
      is of this issue, or else one that is composed as known on its date. In report.md number, date and since are set, \
      and nothing else is changed; the next build works at once.

      Then it prints what was true in the last issue and may be so no more, each with its place: values pinned to a \
      day of which later ones are known, events that were carried out, put off or are overdue, sentences with words \
      for what was to come, figures that are stale, charts without new rows, titles with a number or a superlative.

      Example:
        sitrep next Data/aid --date 2025-02-27
      """)

  @OptionGroup var situation: SituationOptions

  @Option(name: .long, help: ArgumentHelp("The date of the next issue, as 2025-02-27.", valueName: "DATE"))
  var date: DayArgument

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The folder that the last issue was written to. Left out: Output/ and the situation's name.", valueName: "DIR"))
  var output: String?

  @Option(name: .long, help: "How the list is printed.")
  var format = FindingFormat.text

  func validate() throws {
    if output?.isEmpty == true { throw ValidationError("--output is empty; name a folder, as --output Output/aid.") }
  }

  func run() throws {
    var options = situation.options()
    (options.output, options.findings) = (output, format)
    try ending { try NextIssue(date: date.day).begin(options) }
  }
}
