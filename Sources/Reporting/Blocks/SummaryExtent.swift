/// How much of a summary is shown. What has no room is left out in an order that never changes, and nothing else ever is.
package struct SummaryExtent: Hashable, Sendable {
  /// What a summary is put on.
  package enum Form: Hashable, Sendable {
    /// A page, with everything.
    case page
    /// A picture for a slide or a feed: title, key figures and charts, each with its sources beside it.
    case picture
  }

  package var form: Form
  /// Whether key figures say what has changed since the last issue.
  package var hasChanges = true
  package var figures = 6
  /// How many topics are shown on which several parties have said something.
  package var topics = Int.max
  /// Whether short sections are shown, but for what comes next.
  package var hasSections = true
  package var charts = 2

  package init(_ form: Form) { self.form = form }
}
