package import Content
package import SituationData
package import SourceText

/// What the program itself says of a value. Together with `ChartPhrase` and `ReportPhrase` these are all of its words, so that
/// the compiler tells when a language lacks one.
package enum ValuePhrase: Sendable {
  case status(Status)
  /// The status of what the report computes.
  case computedStatus
  case estimateMark
  case absence(Figure.Absence)
  case caveat(Figure.Caveat)
  /// How many parts of a place report; the kind is a word of the data, nil where they have none in common.
  case partsReporting(Int, of: Int, kind: String?)
  /// The unit of a ratio.
  case unitPer(String, String)
  case dateNotGiven
  /// What a target is the level for.
  case each(Frequency)
  case wholeOf(AsOf)
  // What has become of what was only said to happen.
  case replaced(on: WrittenDate)
  case sinceCarriedOut
  /// With another value.
  case carriedOutAs(String)
  case carriedOutAsSaid(String, by: String)
  case cancelled(on: WrittenDate)
  case postponedOn(WrittenDate)
  case postponedTo(WrittenDate)
  case withdrawn(on: WrittenDate)
  /// A status of what should have happened on days that are past.
  case announcedFor(Status, [WrittenDate])
  case outcomeNotReported
  case toCome
  /// Dates in a row of text: "2 February 2025 and 18 February 2025".
  case dates([AsOf], isShort: Bool)
  case asOf([AsOf], isShort: Bool)
  case asOfBetween(AsOf, AsOf, isShort: Bool)
  case due([AsOf], isShort: Bool)
  case published(Day, isShort: Bool)
  /// Published on that day at the latest.
  case publishedBy(Day, isShort: Bool)
  /// From the first to the last day.
  case publishedBetween(Day, Day)
  case via(String)
  case partlyVia(String)
  case filledInBy(String)
  case since(WrittenDate)
  /// A week, month, … that ends on a day.
  case periodTo(Frequency, WrittenDate)
  /// How much of its period, or of the days that were asked for, a value covers: "6 of 31 days".
  case covered(Coverage.Extent)
  /// The label of an increase of a running total.
  case increase(of: String)
  case sumOfRows(Int)
  /// What a chart computes by being drawn, with the names of what it is computed from.
  case totalOf(String)
  case shareOf(String)
  case differenceOf(String)
  case operation(DerivedFigure.Operation)
}

/// What the program itself says in a chart.
package enum ChartPhrase: Sendable {
  case source([String])
  /// Of sources and dates that stand at each mark, and what else there is to say of them.
  case sourcesAtMarks([String])
  case noFigures
  case inUnit(String)
  /// Values that have no room at their marks.
  case tooSmallToLabel(String)
  /// Behind the sum of values on both sides of zero.
  case net
  /// Weeks are named by their first days.
  case byWeek
  /// nil where the increases are not of calendar periods.
  case addedToCount(Frequency?)
  /// Where only some of the figures are increases of a running total.
  case addedToCountOf(String)
  /// What the bars are percentages of; nil where the slots are no periods.
  case shareOfTotals(Frequency?, least: String, greatest: String, unit: String?)
  /// Beside a slot: what its percentages are of.
  case ofTotal(String)
  /// In place of percentages, with what is missing; nil where the total is zero.
  case noShare(missing: String?)
  case total
  case noValue
  /// Of two dates that have no common names.
  case earlier
  case later
  /// What lies between two bars.
  case difference
  case keyPartial([String])
  case reachFrom(WrittenDate)
  case reachTo(WrittenDate)
  case reachFromTo(WrittenDate, WrittenDate)
  case keyExtrapolated
  /// How a status that has not happened is drawn; nil where it is drawn as nothing of its own.
  ///
  /// `isOpen`: whether none of what is drawn so is known to have happened, or to happen no more.
  case keyStatus(Status, isOpen: Bool)
  /// nil where each part is named at its mark.
  case keyIncluded(String?)
  case keyEstimated
  /// What the bounds are; nil where their source does not say.
  case keyInterval(String?)
  case keyMissing(Figure.Absence)
  case keyRevision
  /// Of lines: what their bands are, and what is drawn as a broken line.
  case keyBand(String?)
  case keyBroken(String)
  case keyOfWhich(String)
  // In the key itself, behind a swatch that shows the mark.
  case key(Status, isOpen: Bool)
  case included(String?)
  case ofWhich(String)
  case noValueFor(Int, Frequency)
  /// A moving average, and which of the marks it is.
  case averageOf(Int, Frequency)
  case keyAverage(String)
  // Where lines are broken.
  case gaps(String)
  case gap(Figure.Absence, String)
  case noValueBetween(WrittenDate, WrittenDate)
  case gapCount(Int)
  /// Where the axis of lines does not begin at zero.
  case axisWithoutZero
  /// The lines that are not named at their ends.
  case drawnGrey(String)
  /// Each period of a running total goes from the last report before it to the last one in it.
  case runsBetweenReports(Frequency)
  /// A week, month, … counts in the period that it ends in.
  case countsWhereItEnds(Frequency, in: Frequency)
  case periods(Int, Frequency)
  case bounds(String?)
  case missing(Figure.Absence)
  case others(Int)
  case othersLeftOut(String)
  /// On how many dates nothing but parts of the whole is known.
  case onlyParts(dates: Int, by: Figure.Caveat.Division)
  case nothingToDraw
  // In the alternative text.
  /// The layout is nil where there are no series.
  case chartOf(ChartKind, SeriesLayout?, title: String)
  case compared(String)
  case extremes(highest: String, lowest: String)
  case fromTo(first: String, last: String)
  case trend(Trend)
  /// A line that comes to lie above another.
  case crossing(String, above: String, String)
  case crossings(Int)
  case partlyCovered(String)

  package enum Trend: Sendable {
    case rising, falling, level, mixed
  }
}

/// What the program itself says in a report.
package enum ReportPhrase: Sendable {
  package enum Column: Sendable {
    case figure, value, asOf, source, status, caveat
    case figureAndStatus, sourceAndDocument
    case number, kind, published, note
    case topic, place, group
    case issue, printed, right, reason
    case before, now, difference, change
  }

  case issue(number: Int?, date: Day, known: Day?)
  case covers(AsOf)
  case footer(title: String, number: Int?, known: Day)
  case page(Int, of: Int)
  /// Above a table that goes on over the page, with its caption.
  case continuation(of: String)
  case draft
  /// In place of an image: that of a publisher, whose name may be empty.
  case logo(of: String)
  case contentsTitle
  /// Above the numbers in large type.
  case keyFiguresTitle
  case draftNote
  case column(Column)
  case registerTitle
  case registerNote
  /// In place of the register, where the report carries it only.
  case registerAttached(lines: Int)
  case registerSeries(count: Int, from: String, to: String)
  case moreRows(Int)
  case moreCaveats(Int)
  case footnotesTitle
  case sourcesTitle
  case sourceKind(Source.Kind)
  case moreDocuments(Int)
  /// What is said of a document without a name or a day of publication: of when its reports are; the first day is nil where
  /// there is one only.
  case reports(first: Day?, last: Day, isLatestPossible: Bool)
  /// The days of publication of a document; the first is nil where there is one only.
  case publicationDays(first: Day?, last: Day, isLatestPossible: Bool)
  case statement
  case noStatements
  case notStated
  case statementsNote
  /// What “not stated” means, below a table that says it.
  case notStatedNote
  /// Parties of which no statement is shown.
  case silentParties([String])
  case nothingReported
  /// Of what a source says of the situation itself.
  case notVerifiedHere
  /// Behind several statements of one source.
  case allReported(by: String)
  case accordingTo(String)
  case correctionsTitle
  /// The date of the last issue.
  case changesTitle(since: Day)
  case noChanges
  case comparedWithKnown(Day)
  case comparedWithPublished(Day)
  case change(ChangeWord)
  /// Nothing newer has been published of it: whether it is still so, nobody has said.
  case unchanged([String])
  /// What has become of a figure, and the same with what stood in its place behind it.
  case changed(Change.Kind, since: Day)
  case changedFrom(Change.Kind, since: Day)
  /// Of a value that stands in no row of the data.
  case asPublished
  // The summary.
  case summary
  case positionsTitle
  case sharedTopicsNote
  case nextTitle
  /// Below what is to come: of which day that is known.
  case toComeNote(Day)
  case nothingToCome
  /// At the foot, with the first digits of the fingerprint.
  case summaryFoot(number: Int?, known: Day, figures: String)
  /// The same in a picture, whose head says which issue it is.
  case pictureFoot(known: Day, figures: String)
  case fullReport
  case figuresOf(String)
  case howToRead
  case contact(String)
  /// `isOpen`: whether nothing that is printed with the word is known to have happened, or to happen no more.
  case explain(Status, isOpen: Bool)
  case explainComputed
  case fingerprint(String)
  /// On the last page, until somebody who speaks the language from childhood has read the report.
  case toBeReviewed
  case attached(Attached)

  /// How a figure has changed, for readers.
  package enum ChangeWord: Hashable, Sendable {
    case new
    /// The same of a later date, counted or not.
    case laterCount, laterValue
    case revised
    /// Of a date before the last issue, which was not known then.
    case backdated
    /// Its document or caveat is another: the two are no values of one count.
    case otherBasis
    /// What had only been said to happen has happened.
    case carriedOut
    /// What is said to happen is said of another date.
    case otherDate
    case reached(Status)
    case withdrawn
  }

  /// What a report carries inside its file.
  package enum Attached: Sendable {
    case figures, sources, provenance
  }
}
