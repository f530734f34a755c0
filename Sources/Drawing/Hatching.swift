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

  /// One stripe as a polygon: the parallelogram through `from…to` on the bottom edge, cut at the left and right edges.
  private static func stripe(from: Double, to: Double, in rect: Rect) -> [Segment] {
    let height = rect.height
    let corners = [
      Point(x: from, y: height), Point(x: to, y: height), Point(x: to + height, y: 0), Point(x: from + height, y: 0),
    ]
    let left = cut(corners, keeping: { $0.x >= 0 }, at: 0)
    let both = cut(left, keeping: { $0.x <= rect.width }, at: rect.width)
    guard both.count > 2 else { return [] }
    return polygon(both.map { Point(x: $0.x + rect.x, y: $0.y + rect.y) }).segments
  }

  /// Cuts a convex polygon at a vertical line (Sutherland and Hodgman, 1974).
  private static func cut(_ polygon: [Point], keeping isInside: (Point) -> Bool, at x: Double) -> [Point] {
    var kept: [Point] = []
    for (index, point) in polygon.enumerated() {
      let previous = polygon[(index + polygon.count - 1) % polygon.count]
      if isInside(point) != isInside(previous) {
        let share = (x - previous.x) / (point.x - previous.x)
        kept.append(Point(x: x, y: previous.y + share * (point.y - previous.y)))
      }
      if isInside(point) { kept.append(point) }
    }
    return kept
  }
}
