package import Content
import SituationData

/// A summary in words, as much of it as an extent shows.
package struct ComposedSummary: Sendable {
  package let content: SummaryContent
  /// What it prints, and carries with it.
  package let data: PrintedData
}
