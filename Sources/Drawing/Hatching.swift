extension Path {
  /// Diagonal stripes cut against a rectangle, as one path to be filled: the same vector form in every format, without a
  /// pattern, a clip or an id.
  ///
  /// - Parameters:
  ///   - rect: the area; an empty one gives an empty path.
  ///   - spacing: the distance from stripe to stripe, measured along the horizontal.
  ///   - width: the width of a stripe, measured along the horizontal; less than `spacing`.
  package static func hatching(_ rect: Rect, spacing: Double, width: Double) -> Path {
    guard rect.width > 0, rect.height > 0, spacing > 0, width > 0 else { return Path() }
    var path = Path()
    // A stripe rises to the right at 45°: at the bottom edge it covers [start, start + width].
    var start = -rect.height
    while start < rect.width {
      path.segments += stripe(from: start, to: start + width, in: rect)
      start += spacing
    }
    return path
  }

  /// Diagonal stripes cut against a convex polygon, as those of a rectangle are; the stripes of shapes that are hatched
  /// with one `origin` continue each other.
  ///
  /// - Parameters:
  ///   - polygon: the corners in either sense of rotation; fewer than three give an empty path.
  ///   - origin: a place on the left edge of a stripe.
  package static func hatching(convex polygon: [Point], spacing: Double, width: Double, origin: Point) -> Path {
    guard polygon.count > 2, spacing > 0, width > 0 else { return Path() }
    // Along a stripe x + y stays the same.
    let depths = polygon.map { $0.x + $0.y - origin.x - origin.y }
    guard let first = depths.min(), let last = depths.max(), last - first < 10_000 * spacing else { return Path() }
    var path = Path()
    var start = (first / spacing).rounded(.down) * spacing
    while start < last {
      let from = start + origin.x + origin.y
      let above = cut(polygon) { $0.x + $0.y - from }
      let stripe = cut(above) { from + width - $0.x - $0.y }
      if stripe.count > 2 { path.segments += Path.polygon(stripe).segments }
      start += spacing
    }
    return path
  }

  /// What of a convex polygon lies where a linear measure is not negative (Sutherland and Hodgman, 1974).
  private static func cut(_ polygon: [Point], where measure: (Point) -> Double) -> [Point] {
    var kept: [Point] = []
    for (index, point) in polygon.enumerated() {
      let previous = polygon[(index + polygon.count - 1) % polygon.count]
      let (before, here) = (measure(previous), measure(point))
      if (before < 0) != (here < 0) {
        let share = before / (before - here)
        kept.append(
          Point(x: previous.x + share * (point.x - previous.x), y: previous.y + share * (point.y - previous.y)))
      }
      if here >= 0 { kept.append(point) }
    }
    return kept
  }

  /// One stripe as a polygon: the parallelogram through `from…to` on the bottom edge, cut at the left and right edges.
  private static func stripe(from: Double, to: Double, in rect: Rect) -> [Segment] {
    let height = rect.height
    let corners = [
      Point(x: from, y: height), Point(x: to, y: height), Point(x: to + height, y: 0), Point(x: from + height, y: 0),
    ]
    let left = cut(corners) { $0.x }
    let both = cut(left) { rect.width - $0.x }
    guard both.count > 2 else { return [] }
    return polygon(both.map { Point(x: $0.x + rect.x, y: $0.y + rect.y) }).segments
  }
}
