import Drawing

extension Bar {
  /// Whether the bar grows towards smaller values.
  var isBackward: Bool { (value ?? 0) < 0 }

  /// Where the label begins: beyond the bar and beyond its interval.
  var labelEnd: Double { isBackward ? farthestBack : farthestOn }

  /// The smallest value that is drawn, zero included.
  var farthestBack: Double { [value, low, high].compactMap(\.self).reduce(0, Swift.min) }

  /// The greatest value that is drawn, zero included.
  var farthestOn: Double { [value, low, high].compactMap(\.self).reduce(0, Swift.max) }

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
