/// Something of a page that its reader cannot see but its maker has to know.
package enum PageNotice: Hashable, Sendable {
  /// What the chart of an id had to give up.
  case chart(String, ChartNotice)
  /// A text has no room and is cut; the whole text is given.
  case truncated(String)
  /// So many columns of a table share its width that numbers or dates break inside; the header of one that does.
  case brokenNumbers(columns: Int, header: String)
}

extension PageNotice {
  /// Whether all can be read that is there without it.
  package var losesNothing: Bool {
    switch self {
    case .chart(_, .laidDown), .chart(_, .lowered): true
    default: false
    }
  }
}
