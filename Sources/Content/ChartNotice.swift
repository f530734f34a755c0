/// Something that the reader of the picture cannot see but its maker has to know.
package enum ChartNotice: Hashable, Sendable {
  /// A label ends in an ellipsis or, a number or remark, is left out; the whole label is given.
  case truncated(String)
  /// The names of columns do not fit below them, so that the bars lie, each name beside its bar.
  case laidDown
  /// So many bars share the height that their labels are too small to be read.
  case crowded(Int)
  /// So many bars or panels share the area that none of them can be read at all.
  case noRoom(bars: Int, panels: Int)
  /// The chart is drawn lower than it asks for, so that it is no higher than a page.
  case lowered
  /// The chart is higher than a page even so.
  case tallerThanPage
}
