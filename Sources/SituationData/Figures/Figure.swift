package import SourceText

/// A value as a report may print it: with everything that has to be said of it, and the rows it comes from.
package struct Figure: Hashable, Sendable {
  /// The reference or derived id that asked for it.
  package var reference: String
  /// The reference that asked for it; nil for what was computed from several figures.
  package var asked: Reference?
  /// nil where figures of several indicators were added up or set against each other.
  package var indicator: Indicator?
  package var unit: String
  /// nil where `absence` says why.
  package var value: DecimalNumber?
  package var absence: Absence?
  package var low: DecimalNumber?
  package var high: DecimalNumber?
  /// What the bounds are, e.g. "95% CI".
  package var bounds: String
  package var qualifier: Qualifier
  /// The dates that the value speaks of, earliest first; several only across dates.
  package var asOf: [AsOf]
  /// The latest day of publication among its rows; nil where nobody said when for the latest.
  package var published: Published?
  package var status: Status
  /// What has become of it, for what was only said to happen; nil for what is to come.
  package var outcome: Outcome?
  /// Ids of sources, alphabetically; and of those who relayed.
  package var sources: [String]
  package var via: [String]
  package var place: String?
  package var group: String?
  /// Which of the places that lie within its own it is the sum of; nil where it is of the place itself.
  package var reporting: Reporting?
  package var scope: String
  /// The source's own word for what is counted.
  package var term: String
  /// Of events that are counted over sources, the other words that these use, the most frequent first.
  package var otherTerms: [String] = []
  package var caveats: [Caveat]
  /// The rows it comes from, in the order of their as-of.
  package var rows: [Int]
  /// Rows by group or place that it counts nothing of, though no whole is known for their days.
  package var leftOut = LeftOut()
  /// The day that was asked for, where the value is of another.
  package var requestedDay: AsOf?
  /// The period that it is of, in a series by period or event.
  package var period: Period?
  /// How much of its period, or of the span that was asked for, it covers; nil for a value of a date.
  package var coverage: Coverage?
  /// Whether the value is the increase of a running total between two dates, and whether that total fell.
  package var isIncreaseOfTotal = false
  package var isRevision = false
  /// How it was computed, for derived figures.
  package var derivation: Derivation?

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
