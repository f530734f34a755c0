package import Content

/// What a chart of a report had to give up on its page.
package struct PageNotice: Hashable, Sendable {
  /// The chart's id.
  package var chart: String
  package var notice: ChartNotice
}
