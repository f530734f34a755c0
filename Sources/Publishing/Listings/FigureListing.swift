package import SituationData
package import SourceText

/// What `sitrep figures` prints: figures with their sources, dates and rows.
package struct FigureListing {
  /// The figures that are wanted, by their names; none for all.
  package var only: [String] = []
  /// nil for each figure as it is known last.
  package var every: Frequency?
  /// The day whose knowledge is printed; nil for the report's date.
  package var knownOn: Day?
  package var format = TableFormat.table

  package init() {}

  /// Prints those of a situation, or those that a published report carries.
  package func print(_ options: RunOptions) throws {
    if let path = options.situation, PublishedReport.isMeant(by: path) { return try print(PublishedReport(path)) }
    var run = try SituationRun(options, writes: false)
    let situation = try run.read()
    let known = situation.known(on: knownOn ?? situation.dateOfIssue)
    let rows = try figures(of: known).map { FigureRow($0, in: known.situation) }
    try writeOutput(format.text(of: rows))
  }

  private func print(_ report: PublishedReport) throws {
    if every != nil || knownOn != nil {
      throw WrongUsage("A report holds its figures as it prints them; --every and --known-on need a situation.")
    }
    let rows = try only.isEmpty ? report.figures : only.flatMap { try report.figures(named: $0) }
    try writeOutput(format.text(of: rows))
  }

  private func figures(of known: KnownSituation) throws -> [Figure] {
    guard let every else {
      return only.isEmpty
        ? known.latestFigures()
        : try only.map { text in try asked { () throws(Refusal) in try known.figure(named: text) } }
    }
    let references =
      only.isEmpty
      ? known.latestReferences()
      : try only.map { text in try asked { () throws(Refusal) in try known.reference(named: text) } }
    return try references.flatMap { reference -> [Figure] in
      do {
        return try PeriodSeries(of: reference, by: PeriodQuestion(every), in: known).figures
      } catch let refusal as Refusal {
        // Without --only, a series that cannot be drawn by period is not what was asked for.
        if only.isEmpty { return [] }
        throw WrongUsage(refusal.message)
      }
    }
  }

  private func asked<Value>(_ look: () throws(Refusal) -> Value) throws(WrongUsage) -> Value {
    do {
      return try look()
    } catch {
      throw WrongUsage(error.message)
    }
  }
}
