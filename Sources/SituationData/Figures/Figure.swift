package import SourceText

/// A value as a report may print it: with everything that has to be said of it, and the rows it comes from.
package struct Figure: Sendable {
  /// Some thirty properties, of which a copy shares all: figures go through many hands before they are printed. Each is
  /// written out below: one subscript of key paths for all costs a fifth more of the work's instructions.
  private var shared: SharedContents

  var contents: FigureContents {
    get { shared.contents }
    _modify {
      if !isKnownUniquelyReferenced(&shared) { shared = SharedContents(shared.contents) }
      yield &shared.contents
    }
  }

  init(_ contents: FigureContents) { shared = SharedContents(contents) }

  /// The reference or derived id that asked for it.
  package var reference: String {
    get { contents.reference }
    _modify { yield &contents.reference }
  }
  /// The reference that asked for it; nil for what was computed from several figures.
  package var asked: Reference? {
    get { contents.asked }
    _modify { yield &contents.asked }
  }
  /// nil where figures of several indicators were added up or set against each other.
  package var indicator: Indicator? {
    get { contents.indicator }
    _modify { yield &contents.indicator }
  }
  package var unit: String {
    get { contents.unit }
    _modify { yield &contents.unit }
  }
  /// nil where `absence` says why.
  package var value: DecimalNumber? {
    get { contents.value }
    _modify { yield &contents.value }
  }
  package var absence: Absence? {
    get { contents.absence }
    _modify { yield &contents.absence }
  }
  package var low: DecimalNumber? {
    get { contents.low }
    _modify { yield &contents.low }
  }
  package var high: DecimalNumber? {
    get { contents.high }
    _modify { yield &contents.high }
  }
  /// What the bounds are, e.g. "95% CI".
  package var bounds: String {
    get { contents.bounds }
    _modify { yield &contents.bounds }
  }
  package var qualifier: Qualifier {
    get { contents.qualifier }
    _modify { yield &contents.qualifier }
  }
  /// The dates that the value speaks of, earliest first; several only across dates.
  package var asOf: [AsOf] {
    get { contents.asOf }
    _modify { yield &contents.asOf }
  }
  /// The latest day of publication among its rows; nil where nobody said when for the latest.
  package var published: Published? {
    get { contents.published }
    _modify { yield &contents.published }
  }
  package var status: Status {
    get { contents.status }
    _modify { yield &contents.status }
  }
  /// What has become of it, for what was only said to happen; nil for what is to come.
  package var outcome: Outcome? {
    get { contents.outcome }
    _modify { yield &contents.outcome }
  }
  /// Ids of sources, alphabetically; and of those who relayed.
  package var sources: [String] {
    get { contents.sources }
    _modify { yield &contents.sources }
  }
  package var via: [String] {
    get { contents.via }
    _modify { yield &contents.via }
  }
  package var place: String? {
    get { contents.place }
    _modify { yield &contents.place }
  }
  package var group: String? {
    get { contents.group }
    _modify { yield &contents.group }
  }
  /// Which of the places that lie within its own it is the sum of; nil where it is of the place itself.
  package var reporting: Reporting? {
    get { contents.reporting }
    _modify { yield &contents.reporting }
  }
  package var scope: String {
    get { contents.scope }
    _modify { yield &contents.scope }
  }
  /// The source's own word for what is counted.
  package var term: String {
    get { contents.term }
    _modify { yield &contents.term }
  }
  /// Of events that are counted over sources, the other words that these use, the most frequent first.
  package var otherTerms: [String] {
    get { contents.otherTerms }
    _modify { yield &contents.otherTerms }
  }
  package var caveats: [Caveat] {
    get { contents.caveats }
    _modify { yield &contents.caveats }
  }
  /// The rows it comes from, in the order of their as-of.
  package var rows: [Int] {
    get { contents.rows }
    _modify { yield &contents.rows }
  }
  /// Rows by group or place that it counts nothing of, though no whole is known for their days.
  package var leftOut: LeftOut {
    get { contents.leftOut }
    _modify { yield &contents.leftOut }
  }
  /// The day that was asked for, where the value is of another.
  package var requestedDay: AsOf? {
    get { contents.requestedDay }
    _modify { yield &contents.requestedDay }
  }
  /// The period that it is of, in a series by period or event.
  package var period: Period? {
    get { contents.period }
    _modify { yield &contents.period }
  }
  /// How much of its period, or of the span that was asked for, it covers; nil for a value of a date.
  package var coverage: Coverage? {
    get { contents.coverage }
    _modify { yield &contents.coverage }
  }
  /// Whether the value is the increase of a running total between two dates, and whether that total fell.
  package var isIncreaseOfTotal: Bool {
    get { contents.isIncreaseOfTotal }
    _modify { yield &contents.isIncreaseOfTotal }
  }
  package var isRevision: Bool {
    get { contents.isRevision }
    _modify { yield &contents.isRevision }
  }
  /// How it was computed, for derived figures.
  package var derivation: Derivation? {
    get { contents.derivation }
    _modify { yield &contents.derivation }
  }

  /// What has to be said of a value.
  package enum Caveat: Hashable, Sendable {
    /// In the words of the data.
    case said(String)
    /// Values without a date that a sum does not count.
    case undatedLeftOut(Int)
    /// Rows that a sum does not count, since others are without a group or place.
    case leftOut(Int, by: Division)
    /// The value is what was added to a running total between two dates.
    case addedBetweenDates

    package enum Division: String, Hashable, Sendable {
      case group
      case place
      case groupOrPlace = "group or place"
    }
  }

  /// Some of the parts of a place.
  package struct Reporting: Hashable, Sendable {
    /// The ids of those that report, in the order of places.csv.
    package var places: [String]
    /// How many there are.
    package var total: Int
    /// What they are; several, or an empty one, where they have no kind in common.
    package var kinds: [String]

    package var kind: String? { kinds.count == 1 && !kinds[0].isEmpty ? kinds[0] : nil }
  }

  /// Why there is no value. The raw values are the words of figures.csv.
  package enum Absence: String, Hashable, Sendable {
    /// Nothing was known of it on the day of issue.
    case notYetReported = "not yet reported"
    /// A period for which nothing was reported.
    case notReported = "not reported"
    /// A period in which nothing is recorded to have happened.
    case noneRecorded = "none recorded"
    /// Days of which all values are of later days, whose rows cover them too.
    case inLaterReport = "in a later report"
    /// A value that a border of the period cuts.
    case notDivisible = "not divisible"
    /// The first period of a running total: there is nothing to take the difference from.
    case noEarlierValue = "no earlier value"
    /// A difference of which an end is a bound, or is too long.
    case notComputable = "not computable"
    /// Said to happen, without a number.
    case numberNotGiven = "number not given"
    /// Its source has taken it back, and nothing else stands.
    case withdrawn

    /// Whether there is no row at all that stands.
    package var isOfNoRow: Bool { self == .notYetReported || self == .withdrawn }
  }

  /// A calendar period, and how much of it is covered.
  package struct Period: Hashable, Sendable {
    package var frequency: Frequency
    /// The whole period of the calendar.
    package var calendar: ClosedRange<Day>
    /// What is left of it by `since`, `from`, `to`, the date of issue and the last as-of.
    package var covered: ClosedRange<Day>
    /// The as-of of the earlier value where that is not of the day before the period.
    package var since: Day?
    /// Whether its value begins or ends with a report whose days go over a border, no more of them than usual: of a running
    /// total from the last report before it to the last one in it, of a flow with the first that ends in it.
    package var followsReports = false

    init(frequency: Frequency, calendar: ClosedRange<Day>, covered: ClosedRange<Day>, since: Day?) {
      (self.frequency, self.calendar, self.covered, self.since) = (frequency, calendar, covered, since)
    }

    /// All of a period.
    package init(_ frequency: Frequency, whole calendar: ClosedRange<Day>) {
      self.init(frequency: frequency, calendar: calendar, covered: calendar, since: nil)
    }
  }

  /// The operation and inputs of a derived figure.
  package struct Derivation: Hashable, Sendable {
    package var definition: DerivedFigure
    package var inputs: [Figure]
  }

  /// The first and last day that it speaks of; nil where unknown.
  package var days: ClosedRange<Day>? {
    guard let first = asOf.compactMap(\.first).min(), let last = asOf.compactMap(\.last).max() else { return nil }
    return first...last
  }

  package var hasHappened: Bool { status.hasHappened }

  /// Whether more may belong to its period, or to the span that was asked for, than it covers.
  package var isPartial: Bool {
    (absence == nil || absence == .noneRecorded) && coverage?.isPartial ?? false
  }

  /// What stands in the place of such a figure where there is none, of the same thing and in the same unit.
  package func missing(_ absence: Absence, in period: Period? = nil) -> Figure {
    var figure = self
    (figure.value, figure.low, figure.high, figure.bounds) = (nil, nil, nil, "")
    (figure.absence, figure.qualifier, figure.asOf, figure.published) = (absence, .exactly, [], nil)
    (figure.caveats, figure.rows, figure.scope, figure.term) = ([], [], "", "")
    figure.otherTerms = []
    (figure.outcome, figure.requestedDay, figure.via, figure.derivation) = (nil, nil, [], nil)
    (figure.isRevision, figure.period, figure.coverage, figure.leftOut) = (false, period, nil, LeftOut())
    return figure
  }
}
