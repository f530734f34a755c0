import Content

/// How far something reaches along the value axis: an end of a bar, and the room in points that its label takes beyond.
struct Reach: Hashable, Sendable {
  var value: Double
  var room: Double
  /// Whether the label lies towards smaller values.
  var isBackward: Bool

  init(_ value: Double, room: Double = 0, isBackward: Bool = false) {
    self.value = value
    self.room = room
    self.isBackward = isBackward
  }

  /// The smallest domain with zero in which every reach, its label included, lies on an axis of the given length.
  ///
  /// For values of one sign the end is max vᵢ·W/(W−wᵢ). With both signs each end depends on the width of the whole, so
  /// the two are found by repetition, which converges as long as the labels leave room for the bars.
  static func domain(of reaches: [Reach], length: Double) -> ClosedRange<Double> {
    guard length > 0 else { return 0...0 }
    // Bars keep at least a tenth of the axis, whatever their labels ask for.
    let share = min(1, 0.9 * length / max(0.001, room(of: reaches)))
    var domain = reaches.reduce(0.0...0.0) { $0.extended(to: $1.value) }
    for _ in 0..<200 {
      let span = domain.upperBound - domain.lowerBound
      var wider = domain
      for reach in reaches {
        let room = reach.room * share / length * span
        wider = wider.extended(to: reach.isBackward ? reach.value - room : reach.value + room)
      }
      let growth = (wider.upperBound - wider.lowerBound) - span
      domain = wider
      if growth <= span * 1e-7 { break }
    }
    // What the repetition left over is less than a hair, but a label must not be cut by a hair.
    let hair = (domain.upperBound - domain.lowerBound) * 1e-6
    return
      (domain.lowerBound < 0 ? domain.lowerBound - hair : 0)...(domain.upperBound > 0 ? domain.upperBound + hair : 0)
  }

  /// What the labels at both ends ask for at most.
  private static func room(of reaches: [Reach]) -> Double {
    let back = reaches.filter(\.isBackward).map(\.room).max() ?? 0
    let on = reaches.filter { !$0.isBackward }.map(\.room).max() ?? 0
    return back + on
  }

  /// What an axis has room for beyond what its labels take on the side of greater values.
  static func freeRoom(beside reaches: [Reach], length: Double) -> Double {
    let back = reaches.filter(\.isBackward).map(\.room).max() ?? 0
    return max(0, 0.9 * length - back)
  }

  /// Whether an axis is long enough for all labels and some bar beside them.
  static func leavesRoom(_ reaches: [Reach], length: Double) -> Bool { room(of: reaches) <= 0.9 * length }
}

extension ClosedRange<Double> {
  /// The range made wide enough to hold `value`.
  func extended(to value: Double) -> ClosedRange<Double> {
    Swift.min(lowerBound, value)...Swift.max(upperBound, value)
  }
}
