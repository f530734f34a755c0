import Drawing

/// Puts upright edges on whole pixels, so that they are sharp. Coordinates stay logical points.
struct PixelGrid {
  /// Pixels in a logical point.
  let scale: Double

  /// A rectangle with its edges on whole pixels.
  ///
  /// - Parameter isMeasure: whether the rectangle's length says something, as a bar's does. Then a side that would round
  ///   to nothing is left where it is and drawn as faint as it is thin: never lost, never longer than its value. Any
  ///   other side is at least a pixel long: a rule has to be seen.
  func snap(_ rect: Rect, isMeasure: Bool) -> Rect {
    let (x, width) = snap(rect.x, rect.maxX, isMeasure: isMeasure)
    let (y, height) = snap(rect.y, rect.maxY, isMeasure: isMeasure)
    return Rect(x: x, y: y, width: width, height: height)
  }

  private func snap(_ start: Double, _ end: Double, isMeasure: Bool) -> (start: Double, length: Double) {
    let (first, last) = ((start * scale).rounded(), (end * scale).rounded())
    if last > first { return (first / scale, (last - first) / scale) }
    if isMeasure || end <= start { return (start, max(0, end - start)) }
    return ((start * scale).rounded(.down) / scale, 1 / scale)
  }

  /// A thickness of whole pixels, at least one.
  func thickness(_ width: Double) -> Double {
    max(1, (width * scale).rounded()) / scale
  }

  /// A path of level and plumb lines with its ends on whole pixels and the ink beside them too, with the stroke that fits;
  /// nil for other paths.
  func snap(_ path: Path, _ stroke: Stroke) -> (path: Path, stroke: Stroke)? {
    let points = path.points
    guard points.count > 1, path.isUpright else { return nil }
    var stroke = stroke
    stroke.width = thickness(stroke.width)
    let isOdd = !(stroke.width * scale).rounded().truncatingRemainder(dividingBy: 2).isZero
    // Along a single line its ends lie on edges of pixels; across it, and at corners, the middle of the ink counts.
    let isLevel = points.count == 2 && points[0].y == points[1].y
    let isPlumb = points.count == 2 && points[0].x == points[1].x
    func snap(_ value: Double, isEnd: Bool) -> Double {
      let pixels = value * scale
      return (isOdd && !isEnd ? pixels.rounded(.down) + 0.5 : pixels.rounded()) / scale
    }
    func snap(_ point: Point) -> Point {
      Point(x: snap(point.x, isEnd: isLevel), y: snap(point.y, isEnd: isPlumb))
    }
    let segments = path.segments.map { segment -> Path.Segment in
      switch segment {
      case .move(let point): .move(snap(point))
      case .line(let point): .line(snap(point))
      case .curve, .close: segment
      }
    }
    return (Path(segments), stroke)
  }
}

extension Path {
  /// Whether the path has only lines that are level or plumb.
  fileprivate var isUpright: Bool {
    var current: Point?
    for segment in segments {
      switch segment {
      case .move(let point): current = point
      case .line(let point):
        guard let start = current, start.x == point.x || start.y == point.y else { return false }
        current = point
      case .curve: return false
      case .close: continue
      }
    }
    return true
  }
}
