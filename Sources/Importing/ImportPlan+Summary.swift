package import SourceText

extension ImportPlan {
  /// What was understood of one table.
  package struct Summary: Sendable {
    package var file: String
    package var form: String
    /// What of the file was left out, line by line.
    package var remarks: [String]
    /// Each column and its meaning; nil where it is open.
    package var columns: [(name: String, meaning: String?)]
    package var rows: Int
    /// First and last day; nil where no row could be read.
    package var days: ClosedRange<Day>?
    /// Observations that are new, those that say something else than before, and those that the situation has already.
    package var new = 0
    package var corrected = 0
    package var known = 0
    /// Empty cells of value columns, and values that the user leaves out.
    package var blanks = 0
    package var leftOut = 0

    /// Takes days into the span.
    mutating func extend(to other: ClosedRange<Day>?) {
      guard let other else { return }
      days = days.map { min($0.lowerBound, other.lowerBound)...max($0.upperBound, other.upperBound) } ?? other
    }
  }
}
