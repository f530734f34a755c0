import Content
import Drawing

/// The remarks on a plot: lines at a value or at a place between slots, each with its text. Letters lie level in either
/// orientation, so what a text does depends on its line: at an upright one it stands beside its upper end or above the plot
/// (`Remarks+Upright`), on a level one along it or in the margin (`Remarks+Level`). Of small multiples all have the lines,
/// and the first the texts.
struct Remarks {
  let frame: PlotFrame
  /// For each area: the texts, the lines through all of it, and those that only lead down to what they are about.
  var labels: [[PlacedLabel]]
  var lines: [[Rect]]
  var leaders: [[Rect]]
  /// The texts that found no place.
  var left: [String] = []
  /// Whether a leader runs through a text, because there is no other way.
  var isCrossed = false
  /// What remarks need outside the plot, because there is no free place in it.
  var neededHeight = 0.0
  var neededMargin = 0.0

  /// - Parameter boxes: what is written in an area already, the bracket included.
  init(on frame: PlotFrame, boxes: (_ area: Int) -> [Rect]) {
    self.frame = frame
    labels = frame.areas.map { _ in [] }
    lines = labels.map { _ in [] }
    leaders = labels.map { _ in [] }
    guard !frame.table.annotations.isEmpty else { return }
    switch frame.orientation {
    case .lying:
      addStacks(at: frame.marked.valueNotes)
      addLevels(at: frame.marked.positionNotes, boxes)
    case .standing:
      let bodies = frame.areas[0].extents.filter { $0.height > 0 }
      var obstacles = bodies + boxes(0)
      addLeaders(at: frame.marked.positionNotes, &obstacles, boxes)
      addLevels(at: frame.marked.valueNotes, obstacles)
    }
  }

  var style: ChartStyle { frame.style }
  var plot: Rect { frame.space.plot }

  func fitted(_ text: RichText, width: Double, lines: Double) -> Label {
    frame.setter.fitted(
      [.init(text, .annotation)], width: width, height: lines * style.lineHeight(.annotation))
  }
}
