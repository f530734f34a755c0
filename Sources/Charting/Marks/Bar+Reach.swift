import Drawing

extension Bar {
  /// Whether the bar grows towards smaller values.
  var isBackward: Bool { (value ?? 0) < 0 }

  /// Where the label begins: beyond the bar and beyond its interval.
  var labelEnd: Double { isBackward ? farthestBack : farthestOn }

  /// The smallest value that is drawn, zero included.
  private var farthestBack: Double { [value, low, high].compactMap(\.self).reduce(0, Swift.min) }

  /// The greatest value that is drawn, zero included.
  private var farthestOn: Double { [value, low, high].compactMap(\.self).reduce(0, Swift.max) }

  /// What the ink of the bar takes of the axis, the caps of its interval included.
  func reaches(_ style: ChartStyle) -> [Reach] {
    let ink = [Reach(value ?? 0)]
    guard let low, let high, low < high else { return ink }
    let rim = style.line * 1.7
    return ink + [Reach(low, room: rim, isBackward: true), Reach(high, room: rim)]
  }

  /// The bar with every number that cannot be drawn taken out, so that no arithmetic behind this border can trap.
  var withDrawableNumbers: Bar {
    var bar = self
    bar.value = value.flatMap(\.drawable)
    bar.low = bar.value == nil ? nil : low.flatMap(\.drawable)
    bar.high = bar.value == nil ? nil : high.flatMap(\.drawable)
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
