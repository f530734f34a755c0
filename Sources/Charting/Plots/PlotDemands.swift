import Drawing

/// What earlier attempts at a plot have found that the next one has to keep room for.
struct PlotDemands: Hashable {
  /// Whether the names of series stand beside what they name.
  var names = false
  /// The lanes of the first slot whose names do not fit into their bars and stand behind the values.
  var namesBehind: [Int] = []
  /// Height above the plot, and width beside it, for remarks that find no place in it.
  var noteHeight = 0.0
  var noteMargin = 0.0
  /// What the text of a gap needs beyond its bracket along the value axis, and how far slots are drawn apart for it.
  var gapRoom = 0.0
  var gapSpread = 0
  /// Whether the labels of parts stand with the values, because there is no room at the bars.
  var partsBeside = false
  /// What stands beside each column of a stack: the values of segments that are too small for them.
  var segmentRoom = 0.0
  /// Whether not all values have room, so that only extremes are labelled.
  var extremesOnly = false
}

extension PlotDemands {
  /// Takes up what a plot that was written shows to be needed; false where nothing is.
  mutating func add(of plot: WrittenPlot) -> Bool {
    let before = self
    let frame = plot.frame
    noteHeight = max(noteHeight, plot.remarks.neededHeight)
    noteMargin = max(noteMargin, plot.remarks.neededMargin)
    partsBeside = partsBeside || !plot.partLabelsFit
    if !add(namesOf: frame), plot.needsGapRoom {
      // First room for its words, then, between rows, for the bracket itself.
      if gapRoom == 0 {
        gapRoom = frame.wantedGapRoom
      } else if frame.orientation == .lying, gapSpread < 2 {
        gapSpread += 1
      }
    }
    if segmentRoom == 0, let area = frame.areas.first {
      let wanted = plot.segments.lazy.map(\.wantedRoom).max() ?? 0
      // Columns do not become thin for what has no room beside them even so.
      if wanted <= 0.6 * area.space.plot.width / Double(max(1, frame.marked.slots)) { segmentRoom = wanted }
    }
    if frame.values.isTight, !plot.lost.isEmpty { extremesOnly = true }
    return self != before
  }

  /// Takes up the names that do not fit into their bars; false where all do.
  mutating func add(namesOf frame: PlotFrame) -> Bool {
    guard names, let area = frame.areas.first else { return false }
    let short = frame.names.lanesTooShort(in: area).filter { !namesBehind.contains($0) }
    namesBehind += short
    return !short.isEmpty
  }
}
