import Drawing

/// A long line in upright strips of whole pixels, each with the segments that reach into it.
///
/// Cairo holds all edges of a path that meet a row of pixels against each other, so that a line of ten thousand points over as many
/// days, where nearly all edges meet each row, takes many times what its pieces take. The strips lie side by side, and what is seen
/// of a strip is covered by its own segments alone: the picture is that of the line drawn in one, but for a few pixels at the edges
/// of strips, in which Cairo rounds the place of a cut. Of a strip that it covers in part from edge to edge the rest is drawn alone.
struct LineStrips {
  struct Strip {
    /// Where it is, from edge to edge of pixels, in logical points.
    let bounds: Rect
    /// What is drawn in it; nil where the line covers all of it.
    let path: Path?
  }

  let strips: [Strip]

  /// How many segments a strip is meant for, and from how many on a line is cut.
  private static let share = 32
  private static let least = 16 * share

  /// - Parameter scale: device pixels in a logical point.
  /// - Returns: Nil where one path is the better one: where it is short, dashed, curved or closed, or runs to and fro so that its
  ///   segments reach into many strips each.
  init?(_ path: Path, _ stroke: Stroke, scale: Double) {
    guard path.segments.count >= Self.least, stroke.isRound, !stroke.isDashed, let lines = Self.lines(of: path)
    else { return nil }
    // Ends of pieces lie so far outside that neither they nor the soft edge of a pixel are seen.
    let reach = stroke.width / 2 + 1 / scale
    var (left, right, top, bottom) = (Double.infinity, -Double.infinity, Double.infinity, -Double.infinity)
    for line in lines {
      left = min(left, line.left)
      right = max(right, line.right)
      top = min(top, line.start.y, line.end.y)
      bottom = max(bottom, line.start.y, line.end.y)
    }
    let (first, last) = (((left - reach) * scale).rounded(.down), ((right + reach) * scale).rounded(.up))
    guard (last - first).isFinite, (bottom - top).isFinite else { return nil }
    // In narrower strips most segments would lie in several.
    let width = max(2 * reach * scale, (last - first) * Double(Self.share) / Double(lines.count)).rounded(.up)
    let count = Int(((last - first) / width).rounded(.up))
    func strip(_ x: Double) -> Int { min(max(Int((x * scale - first) / width), 0), count - 1) }
    var members = [[Int]](repeating: [], count: count)
    var room = 4 * lines.count
    for (index, line) in lines.enumerated() {
      let range = strip(line.left - reach)...strip(line.right + reach)
      room -= range.count
      guard room >= 0 else { return nil }
      for strip in range { members[strip].append(index) }
    }
    let (above, below) = (((top - reach) * scale).rounded(.down), ((bottom + reach) * scale).rounded(.up))
    strips = members.enumerated().flatMap { strip, members in
      Self.parts(
        of: Rect(x: first + Double(strip) * width, y: above, width: width, height: below - above),
        members.map { lines[$0] }, path: Self.path(of: members, lines), lineWidth: stroke.width, scale: scale)
    }
  }

  /// What of a strip is covered as a whole, and what is drawn above, between and below.
  ///
  /// - Parameter bounds: in pixels.
  private static func parts(
    of bounds: Rect, _ lines: [Line], path: Path, lineWidth: Double, scale: Double
  ) -> [Strip] {
    guard let first = lines.first, let last = lines.last else { return [] }
    var rows = CoveredRows(of: bounds, lineWidth: lineWidth * scale)
    for line in first.left <= last.left ? lines : lines.reversed() {
      rows.add(
        from: Point(x: line.start.x * scale, y: line.start.y * scale),
        to: Point(x: line.end.x * scale, y: line.end.y * scale))
    }
    func strip(_ y: Double, _ height: Double, isCovered: Bool) -> Strip {
      Strip(
        bounds: Rect(x: bounds.x / scale, y: y / scale, width: bounds.width / scale, height: height / scale),
        path: isCovered ? nil : path)
    }
    let blocks = rows.blocks
    guard blocks.count > 1 else { return [strip(bounds.y, bounds.height, isCovered: false)] }
    return blocks.map { block in
      strip(bounds.y + Double(block.rows.lowerBound), Double(block.rows.count), isCovered: block.isCovered)
    }
  }

  /// One straight segment.
  private struct Line {
    let start: Point
    let end: Point
    /// Whether it goes on from the one before it.
    let isJoined: Bool

    var left: Double { min(start.x, end.x) }
    var right: Double { max(start.x, end.x) }
  }

  /// The segments of a path; nil where some are not straight, or it begins nowhere.
  private static func lines(of path: Path) -> [Line]? {
    var lines: [Line] = []
    lines.reserveCapacity(path.segments.count)
    var place: Point?
    var isJoined = false
    for segment in path.segments {
      switch segment {
      case .move(let point): (place, isJoined) = (point, false)
      case .line(let point):
        guard let start = place else { return nil }
        lines.append(Line(start: start, end: point, isJoined: isJoined))
        (place, isJoined) = (point, true)
      case .curve, .close: return nil
      }
    }
    return lines
  }

  private static func path(of members: [Int], _ lines: [Line]) -> Path {
    var segments: [Path.Segment] = []
    var last: Int?
    for index in members {
      let line = lines[index]
      if !line.isJoined || last != index - 1 { segments.append(.move(line.start)) }
      segments.append(.line(line.end))
      last = index
    }
    return Path(segments)
  }
}
