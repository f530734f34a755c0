/// What a mark may have a colour of its own for, beside the way in which it is drawn.
package enum StatusRole: String, CaseIterable, Hashable, Sendable {
  /// Verified and completed too.
  case reported
  case estimated
  case extrapolated
  case planned
  case announced
  case postponed
}
