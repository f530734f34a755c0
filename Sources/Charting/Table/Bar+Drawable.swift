import Content

extension Bar {
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
