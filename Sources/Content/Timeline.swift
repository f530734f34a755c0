package import Drawing

/// The axis of time that lines are drawn along, in days from any one day on.
package struct Timeline: Hashable, Sendable {
  /// From the first to the last day of what is drawn.
  package var days: ClosedRange<Int>
  /// What stands below it, the finest level first. The layout takes the finest whose labels do not touch.
  package var labels: [[Label]]
  /// Between which values none of the lines has one.
  package var gaps: [Gap]

  /// What a stretch of time is called.
  package struct Label: Hashable, Sendable {
    package var days: ClosedRange<Int>
    package var text: String

    package init(days: ClosedRange<Int>, text: String) {
      (self.days, self.text) = (days, text)
    }
  }

  /// From the last value in front of it to the first one behind it.
  package struct Gap: Hashable, Sendable {
    package var from: Double
    package var to: Double
    /// Why there is none: "not reported".
    package var text: RichText

    package init(from: Double, to: Double, text: RichText) {
      (self.from, self.to, self.text) = (from, to, text)
    }
  }

  package init(days: ClosedRange<Int>, labels: [[Label]], gaps: [Gap] = []) {
    (self.days, self.labels, self.gaps) = (days, labels, gaps)
  }
}
