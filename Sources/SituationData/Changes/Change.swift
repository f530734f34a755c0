package import SourceText

/// What is different of one figure between two states of the data: what stood then, what stands now, and how the one came
/// from the other. It says nothing of what the difference means.
package struct Change: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Nothing was known of it.
    case new
    /// A later as-of.
    case updated
    /// The same as-of, another value.
    case revised
    /// An as-of before the last issue, which was not known then.
    case backdated
    /// An event has reached another stage, or a value another standing: announced → completed.
    case statusChanged = "status changed"
    /// What another source has said of a later stage of the same event stands in its place.
    case superseded
    /// Its source has taken it back, or it is not in the data any more.
    case withdrawn
    /// The same, and older than the report lets a figure be.
    case stale
  }

  package var kind: Kind
  /// What stood then; nil where nothing did.
  package var old: Figure?
  /// What stands now; of what was withdrawn the row that says so, nil where there is none.
  package var new: Figure?
}

/// What the present state is compared with.
package enum Baseline: Hashable, Sendable {
  /// What was known on a day, the data being a log.
  case day(Day)
  /// What was printed, even if the data have been overwritten since.
  case published(PublishedFigures)

  /// The day of the state.
  package var day: Day {
    switch self {
    case .day(let day): day
    case .published(let figures): figures.day
    }
  }
}
