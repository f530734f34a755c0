import Drawing

/// Which labels of an axis stand where not all have room: each, each second, each third, so that readers can count on.
enum AxisThinning {
  /// The positions of the labels that are written; a first one that alone is in the way of the next gives way to it.
  ///
  /// - Parameters:
  ///   - boxes: from left to right.
  ///   - gap: the least distance of two.
  static func kept(of boxes: [Rect], gap: Double) -> [Int] {
    guard boxes.count > 1 else { return Array(boxes.indices) }
    for step in 1..<boxes.count {
      for first in 0..<max(2, step) {
        let positions = Array(stride(from: first, to: boxes.count, by: step))
        let touch = zip(positions, positions.dropFirst()).contains { boxes[$0].maxX + gap > boxes[$1].x }
        if !touch { return positions }
      }
    }
    return [0]
  }
}
