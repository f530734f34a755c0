/// Something that the reader of the picture cannot see but its maker has to know.
package enum ChartNotice: Hashable, Sendable {
  /// A label ends in an ellipsis or, a number or remark, is left out; the whole label is given.
  case truncated(String)
  /// The names of columns do not fit below them, so that the bars lie, each name beside its bar.
  case laidDown
  /// So many bars share the height that their labels are too small to be read.
  case crowded(Int)
}
