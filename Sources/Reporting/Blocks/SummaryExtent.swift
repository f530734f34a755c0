/// How much of a summary is shown. What has no room is left out in an order that never changes, and nothing else ever is.
package struct SummaryExtent: Hashable, Sendable {
  /// What a summary is put on.
  package enum Form: Hashable, Sendable {
    /// A page, with everything.
    case page
    /// A picture for a slide or a feed: title, key figures and charts, and their sources.
    case picture
  }

  package var form: Form
  /// Whether key figures say what has changed since the last issue.
  package var hasChanges = true
  /// Whether the sources stand in full, with marks that lead to them; else beside what they say, and in a line at the foot.
  package var hasSources = true
  package var figures = 6
  /// How many topics are shown on which several parties have said something.
  package var topics = Int.max
  /// Whether short sections are shown, but for what comes next.
  package var hasSections = true
  /// The positions of the charts that are shown.
  package var charts = 0..<2

  package init(_ form: Form) { self.form = form }
}
