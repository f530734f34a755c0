/// How a chart stands in a column of a page.
package enum InlineForm: Hashable, Sendable {
  /// In a report: the names of bars beside them.
  case wide
  /// In a report, beside another chart: in the same sizes, the names of bars above them.
  case half
  /// On half a summary, a feed, a telephone: the names of bars above them, so that the plot has the whole width; 1 is the scale
  /// of a page. No letter is smaller than the least size. Names of more bars than a number stand beside them.
  case narrow(scale: Double, least: Double, namesAbove: Int = 4)
  /// On a page of the web, in its pixels; up to a number of bars have their names above them.
  case web(namesAbove: Int)
}
