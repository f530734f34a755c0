import Drawing

/// Boxes that are found by where they lie along one direction, and there by where they begin across it, so that a text or a
/// line is not held against all of a chart.
struct BoxIndex {
  enum Direction {
    case horizontal
    case vertical

    fileprivate var across: Direction { self == .horizontal ? .vertical : .horizontal }

    fileprivate func range(of box: Rect) -> (from: Double, to: Double) {
      self == .horizontal ? (box.x, box.maxX) : (box.y, box.maxY)
    }
  }

  /// There are no more buckets than this, since a box stands in all that it reaches into.
  private static let most = 256

  private let direction: Direction
  private let start: Double
  /// How far a bucket reaches.
  private let step: Double
  /// The boxes that reach into each bucket, by where they begin across the direction.
  private var buckets: [[Rect]]
  /// How far a box reaches across at most.
  private var extent = 0.0

  init(_ boxes: [Rect], along direction: Direction) {
    self.direction = direction
    let ranges = boxes.map(direction.range).filter { $0.from.isFinite && $0.to.isFinite }
    let (low, high) = (ranges.map(\.from).min() ?? 0, ranges.map(\.to).max() ?? 0)
    let count = max(1, min(Self.most, boxes.count))
    start = low
    step = max(1e-9, (high - low) / Double(count))
    buckets = Array(repeating: [], count: count)
    add(boxes.sorted { direction.across.range(of: $0).from < direction.across.range(of: $1).from })
  }

  mutating func add(_ boxes: [Rect]) {
    for box in boxes {
      let (range, across) = (direction.range(of: box), direction.across.range(of: box))
      extent = max(extent, across.to - across.from)
      for bucket in bucket(at: range.from)...max(bucket(at: range.from), bucket(at: range.to)) {
        buckets[bucket].insert(box, at: count(in: bucket) { $0 <= across.from })
      }
    }
  }

  /// All boxes that reach into a stretch, and maybe some beside it.
  func near(from: Double, to: Double) -> [Rect] { near(from: from, to: to, across: (-.infinity, .infinity)) }

  /// All boxes that may overlap a box.
  func near(_ box: Rect) -> [Rect] {
    let (range, across) = (direction.range(of: box), direction.across.range(of: box))
    return near(from: range.from, to: range.to, across: (across.from - extent, across.to))
  }

  func overlaps(_ box: Rect) -> Bool { near(box).contains { $0.overlaps(box) } }

  /// - Parameter across: between which places a box begins across the direction.
  private func near(from: Double, to: Double, across: (from: Double, to: Double)) -> [Rect] {
    let (first, last) = (bucket(at: from), bucket(at: max(from, to)))
    var near: [Rect] = []
    for index in first...last {
      let begin = count(in: index) { $0 < across.from }
      let found = buckets[index][begin..<max(begin, count(in: index) { $0 <= across.to })]
      // What reaches into the one before was found there.
      near += index == first ? found : found.filter { bucket(at: direction.range(of: $0).from) == index }[...]
    }
    return near
  }

  /// How many boxes of a bucket begin across the direction where something holds, which does up to some place.
  private func count(in bucket: Int, where holds: (Double) -> Bool) -> Int {
    var (low, high) = (0, buckets[bucket].count)
    while low < high {
      let middle = (low + high) / 2
      if holds(direction.across.range(of: buckets[bucket][middle]).from) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The bucket of a place; what lies beyond either end is in the outermost.
  private func bucket(at place: Double) -> Int {
    guard place.isFinite else { return place > 0 ? buckets.count - 1 : 0 }
    return Int(max(0, min(Double(buckets.count - 1), (place - start) / step)))
  }
}
