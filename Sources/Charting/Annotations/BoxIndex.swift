import Drawing

/// Boxes that are found by where they lie along one direction, so that a text is not held against all of a chart.
struct BoxIndex {
  enum Direction {
    case horizontal
    case vertical
  }

  private let direction: Direction
  private let start: Double
  /// How far a bucket reaches.
  private let step: Double
  /// The boxes that reach into each bucket.
  private var buckets: [[Rect]]

  init(_ boxes: [Rect], along direction: Direction) {
    self.direction = direction
    let ranges = boxes.map { Self.range(of: $0, direction) }.filter { $0.from.isFinite && $0.to.isFinite }
    let (low, high) = (ranges.map(\.from).min() ?? 0, ranges.map(\.to).max() ?? 0)
    let count = max(1, min(4096, boxes.count))
    start = low
    step = max(1e-9, (high - low) / Double(count))
    buckets = Array(repeating: [], count: count)
    add(boxes)
  }

  mutating func add(_ boxes: [Rect]) {
    for box in boxes {
      let range = Self.range(of: box, direction)
      for bucket in bucket(at: range.from)...max(bucket(at: range.from), bucket(at: range.to)) {
        buckets[bucket].append(box)
      }
    }
  }

  /// All boxes that reach into a stretch, and maybe some beside it.
  func near(from: Double, to: Double) -> [Rect] {
    let (first, last) = (bucket(at: from), bucket(at: max(from, to)))
    var near = buckets[first]
    guard first < last else { return near }
    for index in first + 1...last {
      // What reaches into the one before was found there.
      near += buckets[index].filter { bucket(at: Self.range(of: $0, direction).from) == index }
    }
    return near
  }

  /// All boxes that may overlap a box.
  func near(_ box: Rect) -> [Rect] {
    let range = Self.range(of: box, direction)
    return near(from: range.from, to: range.to)
  }

  func overlaps(_ box: Rect) -> Bool { near(box).contains { $0.overlaps(box) } }

  private static func range(of box: Rect, _ direction: Direction) -> (from: Double, to: Double) {
    direction == .horizontal ? (box.x, box.maxX) : (box.y, box.maxY)
  }

  /// The bucket of a place; what lies beyond either end is in the outermost.
  private func bucket(at place: Double) -> Int {
    guard place.isFinite else { return place > 0 ? buckets.count - 1 : 0 }
    return Int(max(0, min(Double(buckets.count - 1), (place - start) / step)))
  }
}
