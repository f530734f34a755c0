import Content
import Drawing

extension Bar {
  /// Whether the bar grows towards smaller values.
  var isBackward: Bool { (value ?? interval?.upperBound ?? 0) < 0 }

  /// Where the label begins: beyond the bar and beyond its interval.
  var labelEnd: Double { isBackward ? farthestBack : farthestOn }

  /// The smallest value that is drawn, zero included.
  private var farthestBack: Double { [value, low, high].compactMap(\.self).reduce(0, Swift.min) }

  /// The greatest value that is drawn, zero included.
  private var farthestOn: Double { [value, low, high].compactMap(\.self).reduce(0, Swift.max) }

  /// What the ink of the bar takes of the axis, the caps of its interval included.
  func reaches(_ style: ChartStyle) -> [Reach] {
    let ink = [Reach(value ?? 0)]
    guard let interval else { return ink }
    let rim = style.line * 1.7
    return ink + [Reach(interval.lowerBound, room: rim, isBackward: true), Reach(interval.upperBound, room: rim)]
  }
}
