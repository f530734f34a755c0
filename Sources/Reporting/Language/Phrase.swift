package import SituationData

/// The words that the program itself says. One list, so that a new language is known to be complete.
package enum Phrase: Sendable {
  // Values.
  case status(Status)
  case estimateMark
  case qualifier(Qualifier)
  case absence(Figure.Absence)
  case dateNotGiven
  case replaced(on: String)
  case asOf(String)
  case due(String)
  case published(String)
  case publishedBy(String)
  case via(String)
  case partlyVia(String)
  case filledInBy(String)
  case since(String)
  case revision
  case byDate(String)
  case inUnit(String)

  // Charts.
  case source([String])
  case addedToCount(Frequency)
  case keyPartial([String])
  case reachFrom(String)
  case reachTo(String)
  case keyExtrapolated
  case keyStatus(Status)
  case keyIncluded(String)
  case keyEstimated
  case keyInterval(String)
  case keyMissing(Figure.Absence)
  case keyRevision
  case others(Int)
  case othersLeftOut(String)
  case nothingToDraw
  case chartOf(kind: String, title: String)
  case extremes(highest: String, lowest: String)
  case draft

  // The report.
  case issue(number: Int?, date: String, known: String?)
  case covers(String)
  case footer(title: String, number: Int?, known: String)
  case page(Int, of: Int)
  case continued
  case registerTitle
  case registerNote
  case registerColumns
  case registerSeries(count: Int, from: String, to: String)
  case computed(String)
  case computedStatus
  case sumOfRows(Int)
  case countedInAll
  case noStatements
  case statement
  case row(String)
  case moreRows(Int)
  case sourcesTitle
  case sourcesColumns
  case noFigures
  case topic
  case notStated
  case statementsNote
  case accordingTo(String)
  case correctionsTitle
  case correctionsColumns
  case namesNote(String)
  case howToRead
  case explain(Status)
  case explainDerived
  case fingerprint(String)
  case sourceKind(Source.Kind)
  case draftNote
  case place
  case group
  case sourceColumn
}
