import Content
import Drawing

/// What stands in a lane: the marks of one kind of chart, known by what a frame has to know of them. The frame brings
/// axis, captions, labels, series names and remarks; it never asks which kind it draws.
protocol LaneMark: Sendable {
  /// What the ink takes of the value axis. The frame adds the room of the texts.
  func reaches(_ style: ChartStyle) -> [Reach]

  /// What is written on the lane, each at its place along the value axis.
  var texts: [LaneText] { get }

  /// What is missing from the lane; nil for nothing.
  var absence: LaneAbsence? { get }

  /// Where the names of series may stand, seen along the value axis.
  var names: [LaneName] { get }

  /// The value at which a bracket between two lanes takes hold; nil where nothing is drawn.
  var end: Double? { get }

  /// What labels of others keep clear of.
  func extents(in place: LanePlace) -> [Rect]

  /// The ink, without any text.
  func items(in place: LanePlace) -> [SceneItem]
}

/// Where a lane is drawn, and how.
struct LanePlace {
  /// What the lane takes across the value axis.
  var band: Band
  var space: PlotSpace
  var palette: Palette
  var style: ChartStyle
}

/// A text on a lane before it is set and placed.
struct LaneText: Hashable, Sendable {
  enum Anchor: Hashable, Sendable {
    /// Behind a value, centred on the band; backward where it lies towards smaller values.
    case beyond(Double, isBackward: Bool)
    /// In the middle between two values on a colour, where it takes less than 85 % of it; else it is left out.
    case inside(from: Double, to: Double, on: Color)
  }

  /// Words of a part that the value includes, and from where to where the part reaches.
  struct Remark: Hashable, Sendable {
    var text: RichText
    var from: Double
    var to: Double
    /// Whether the part begins at the zero line rather than at the far end.
    var isAtStart = false
  }

  var text: RichText
  var role: ChartStyle.Role = .value
  var anchor: Anchor
  /// Where not all texts have room, the extremes of each series are kept first.
  var series: Int?
  var value: Double
  /// Set above the part, or below or behind the text, as there is room.
  var remarks: [Remark] = []
  /// What holds for this value alone, said quietly behind or below it where there is room; empty for nothing.
  var note: RichText = ""
  /// What is missing from the value, said behind it; empty for nothing.
  var absent: RichText = ""

  /// Where the mark itself ends, if the line of its bounds runs on from there to the anchor.
  var ownEnd: Double?

  /// What ink takes beyond the anchor, in units of the style.
  var clearance = 0.0

  /// On which side of its place it lies; nil inside of a segment.
  var isBackward: Bool? {
    if case .beyond(_, let isBackward) = anchor { isBackward } else { nil }
  }
}

extension LaneText {
  /// Whether it lies on the side of smaller values.
  var liesBackward: Bool {
    switch anchor {
    case .beyond(_, let isBackward): isBackward
    case .inside(let from, let to, _): to < from
    }
  }
}

/// A value that is not known: a dotted line in its place, and words.
struct LaneAbsence: Hashable, Sendable {
  /// "not reported", or of several also whose.
  var text: RichText
  /// Where the value would begin.
  var place = 0.0
  var isBackward = false
  /// Whether nothing else stands in the lane.
  var isWhole = true
}

/// What a series is called after, along the value axis: a segment, or a dot where both ends are one.
struct LaneName: Hashable, Sendable {
  var series: Int
  var from: Double
  var to: Double
  /// The colour to write on; nil for a mark that bears no letters.
  var fill: Color?
}
