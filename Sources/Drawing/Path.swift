/// A path of straight and cubic segments in logical points.
package struct Path: Hashable, Sendable {
  package enum Segment: Hashable, Sendable {
    case move(Point)
    case line(Point)
    case curve(Point, Point, Point)
    case close
  }

  package var segments: [Segment]

  package init(_ segments: [Segment] = []) {
    self.segments = segments
  }

  /// A straight line.
  package static func line(from start: Point, to end: Point) -> Path {
    Path([.move(start), .line(end)])
  }

  /// A closed polygon through the points.
  package static func polygon(_ points: [Point]) -> Path {
    guard let first = points.first else { return Path() }
    return Path([.move(first)] + points.dropFirst().map { .line($0) } + [.close])
  }

  /// A rectangle with round corners of the given radius, at most half of the shorter side.
  package static func roundedRectangle(_ rect: Rect, radius: Double) -> Path {
    let r = max(0, min(radius, rect.width / 2, rect.height / 2))
    let k = r * 0.552_284_75  // the handle of a cubic that follows a quarter of a circle
    let (left, top, right, bottom) = (rect.x, rect.y, rect.maxX, rect.maxY)
    func point(_ x: Double, _ y: Double) -> Point { Point(x: x, y: y) }
    return Path([
      .move(point(left + r, top)), .line(point(right - r, top)),
      .curve(point(right - r + k, top), point(right, top + r - k), point(right, top + r)),
      .line(point(right, bottom - r)),
      .curve(point(right, bottom - r + k), point(right - r + k, bottom), point(right - r, bottom)),
      .line(point(left + r, bottom)),
      .curve(point(left + r - k, bottom), point(left, bottom - r + k), point(left, bottom - r)),
      .line(point(left, top + r)),
      .curve(point(left, top + r - k), point(left + r - k, top), point(left + r, top)), .close,
    ])
  }

  /// Every point of the path, handles included.
  package var points: [Point] {
    segments.flatMap { segment -> [Point] in
      switch segment {
      case .move(let point), .line(let point): [point]
      case .curve(let first, let second, let end): [first, second, end]
      case .close: []
      }
    }
  }

  /// The box around all points of the path; nil for an empty path.
  package var bounds: Rect? {
    let points = points
    guard let first = points.first else { return nil }
    return points.reduce(Rect(x: first.x, y: first.y, width: 0, height: 0)) { box, point in
      box.union(Rect(x: point.x, y: point.y, width: 0, height: 0))
    }
  }

  /// The path moved by the given distances.
  package func offset(x dx: Double, y dy: Double) -> Path { mapped { Point(x: $0.x + dx, y: $0.y + dy) } }

  /// The path with each of its points where `place` puts it.
  package func mapped(_ place: (Point) -> Point) -> Path {
    Path(
      segments.map { segment in
        switch segment {
        case .move(let point): .move(place(point))
        case .line(let point): .line(place(point))
        case .curve(let first, let second, let end): .curve(place(first), place(second), place(end))
        case .close: .close
        }
      })
  }
}
