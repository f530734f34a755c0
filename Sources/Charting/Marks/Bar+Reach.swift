import Content
import Drawing

extension Bar {
  /// The bounds that are drawn; nil where there are none. Of a value that is not known they are all there is to draw.
  var interval: ClosedRange<Double>? {
    guard let low, let high, value == nil ? low <= high : low < high else { return nil }
    return low...high
  }

  /// Whether there is nothing to draw.
  var isMissing: Bool { value == nil && interval == nil }

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

  /// The bar on the other side of zero.
  var negated: Bar {
    var bar = self
    (bar.value, bar.low, bar.high) = (value.map { 0 - $0 }, high.map { 0 - $0 }, low.map { 0 - $0 })
    return bar
  }

  /// The bar with every number that cannot be drawn taken out, so that no arithmetic behind this border can trap.
  var withDrawableNumbers: Bar {
    var bar = self
    bar.value = value.flatMap(\.drawable)
    let isDrawable = value == nil || bar.value != nil
    bar.low = isDrawable ? low.flatMap(\.drawable) : nil
    bar.high = isDrawable ? high.flatMap(\.drawable) : nil
    bar.parts = bar.value == nil ? [] : parts.filter { $0.value.drawable != nil }
    return bar
  }
}

extension Double {
  /// The number, if it can be drawn: not infinite, not beyond 1e100; what is nearer to zero than 1e-100 is zero.
  var drawable: Double? {
    guard isFinite, magnitude < 1e100 else { return nil }
    return magnitude < 1e-100 ? 0 : self
  }
}
