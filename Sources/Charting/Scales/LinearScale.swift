/// A straight mapping of values to places along one direction.
struct LinearScale: Hashable, Sendable {
  var domain: ClosedRange<Double>
  /// The place of the domain's lower end, in points.
  var start: Double
  /// The place of its upper end; less than `start` where values grow upwards.
  var end: Double

  /// The place of a value, in points; `start` where the domain has no width or the value is not a number.
  func callAsFunction(_ value: Double) -> Double {
    let span = domain.upperBound - domain.lowerBound
    guard span > 0, value.isFinite else { return start }
    return start + (value - domain.lowerBound) / span * (end - start)
  }
}
