package import SituationData

/// What the program itself says of a value. Together with `ChartPhrase` and `ReportPhrase` these are all of its words, so that
/// the compiler tells when a language lacks one.
package enum ValuePhrase: Sendable {
  case status(Status)
  /// The status of what the report computes.
  case computedStatus
  case estimateMark
  case qualifier(Qualifier)
  case absence(Figure.Absence)
  case dateNotGiven
  case replaced(on: String)
  case asOf(String)
  case due(String)
  case published(String)
  case publishedBy(String)
  case byDate(String)
  case via(String)
  case partlyVia(String)
  case filledInBy(String)
  case since(String)
  /// Behind the label of an increase of a running total.
  case countedInAll
  case sumOfRows(Int)
  case computed(String)
  case revision
}

/// What the program itself says in a chart.
package enum ChartPhrase: Sendable {
  case source([String])
  case noFigures
  case inUnit(String)
  /// nil where the increases are not of calendar periods.
  case addedToCount(Frequency?)
  case keyPartial([String])
  case reachFrom(String)
  case reachTo(String)
  case keyExtrapolated
  /// How a status that has not happened is drawn; nil where it is drawn as nothing of its own.
  case keyStatus(Status)
  case keyIncluded(String)
  case keyEstimated
  /// What the bounds are; nil where their source does not say.
  case keyInterval(String?)
  case keyMissing(Figure.Absence)
  case keyRevision
  case others(Int)
  case othersLeftOut(String)
  case nothingToDraw
  case chartOf(kind: String, title: String)
  case extremes(highest: String, lowest: String)
}

/// What the program itself says in a report.
package enum ReportPhrase: Sendable {
  package enum Column: Sendable {
    case figure, value, asOf, source, status, caveat
    case number, kind, published
    case topic, place, group
    case issue, printed, right, reason
  }

  case issue(number: Int?, date: String, known: String?)
  case covers(String)
  case footer(title: String, number: Int?, known: String)
  case page(Int, of: Int)
  case continued
  case draft
  case draftNote
  case column(Column)
  case registerTitle
  case registerNote
  case registerSeries(count: Int, from: String, to: String)
  case moreRows(Int)
  case sourcesTitle
  case sourceKind(Source.Kind)
  case moreDocuments(Int)
  case statement
  case noStatements
  case notStated
  case statementsNote
  case accordingTo(String)
  case correctionsTitle
  case howToRead
  case explain(Status)
  case explainComputed
  case fingerprint(String)
}
