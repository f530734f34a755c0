package import Content

/// What a chart of a report had to give up on its page, or a text of the page itself.
package struct PageNotice: Hashable, Sendable {
  /// The chart's id; nil for a text of the page.
  package var chart: String?
  package var notice: ChartNotice
}
