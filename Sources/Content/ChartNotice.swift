package import Drawing

/// Something that the reader of the picture cannot see but its maker has to know.
package enum ChartNotice: Hashable, Sendable {
  /// A label ends in an ellipsis or, a number or remark, is left out; the whole label is given.
  case truncated(String)
  /// The names of columns do not fit below them, so that the bars lie, each name beside its bar.
  case laidDown
  /// So many bars share the height that their labels are too small to be read.
  case crowded(Int)
  /// So many values of a stack stand neither in their segments nor elsewhere.
  case unlabelled(Int)
  /// The line of a remark runs through the words of another.
  case crossedRemarks
  /// So many columns share the width that each is thinner than a pixel.
  case thinColumns(Int)
  /// So many bars or panels share the area that none of them can be read at all.
  case noRoom(bars: Int, panels: Int)
  /// These labels of an axis have no room, so that one in so many is written.
  case thinnedAxis([String])
  /// What else gave way, so that the marks of a picture have the room that they need.
  case roomMade([RoomStep])
  /// Marks are too short to be compared, letters too small to be read, or sources are cut, whatever gives way; the next
  /// size that would do, in layout units, nil where none was found.
  case tooSmall(Size, needed: Size?)
  /// So many pixels are more than a picture can have.
  case tooManyPixels(width: Int, height: Int)
  /// The chart is drawn lower than it asks for, so that it is no higher than a page.
  case lowered
  /// The chart is higher than a page even so.
  case tallerThanPage
}

/// A step by which a picture makes room for its marks, in the order in which they are taken.
package enum RoomStep: Int, CaseIterable, Hashable, Sendable {
  /// Note and sources have the whole width, and the issue a line of its own.
  case wholeLines
  /// The line of sources leaves out what stands at each bar.
  case shortSources
  /// Panels stand closer, each with its greatest value alone.
  case closePanels
  /// Of the subtitle stands what the program has to say.
  case shortSubtitle
  /// Numbers stand in place of remarks, whose texts stand with the note.
  case numberedRemarks
  /// Columns are laid down.
  case laidDown
}
