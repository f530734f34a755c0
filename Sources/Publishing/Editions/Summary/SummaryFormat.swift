/// The formats of a summary.
package enum SummaryFormat: String, CaseIterable, Sendable {
  case pdf
  case png
}
