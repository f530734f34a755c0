import SituationData
package import SourceText

/// What `sitrep changes` prints: what is different from an earlier state.
package struct ChangeListing {
  /// What is compared with: a day, or the path of a published report; nil for "since" of report.md.
  package var since: String?
  /// The day whose knowledge is printed; nil for the report's date.
  package var knownOn: Day?
  package var format = TableFormat.table

  package init() {}

  package func print(_ options: RunOptions) throws {
    var run = try SituationRun(options, writes: false)
    let situation = try run.read()
    let day = knownOn ?? situation.dateOfIssue
    guard let baseline = try since.map(Baseline.init(argument:)) ?? run.lastIssue(of: situation) else {
      throw WrongUsage("There is no “since” in report.md; give --since with a date or a published report.")
    }
    try baseline.check(isBefore: day)
    let changes = Comparison(situation.known(on: day), with: baseline).changes
    try writeOutput(format.text(of: changes, in: situation))
  }
}
