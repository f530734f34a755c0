package import SourceText

/// A series by calendar period.
package struct PeriodQuestion: Hashable, Sendable {
  package var frequency: Frequency
  /// The first and last day that are asked for; nil for all that there is.
  package var from: Day?
  package var to: Day?

  package init(_ frequency: Frequency, from: Day? = nil, to: Day? = nil) {
    self.frequency = frequency
    self.from = from
    self.to = to
  }
}
