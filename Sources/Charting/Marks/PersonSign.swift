import Drawing

/// The sign for one person: a head above round shoulders.
struct PersonSign {
  /// The width of a sign of height 1.
  static let aspect = 0.56

  /// The box that the ink fills.
  var box: Rect

  /// All of the sign as one path.
  var path: Path { Path(head.segments + body.segments) }

  /// The convex shapes that the sign is made of, as polygons.
  var polygons: [[Point]] { [Self.polygon(head), Self.polygon(body)] }

  var head: Path { .roundedRectangle(headBox, radius: headBox.width / 2) }

  /// How long the outlines of head and body are.
  var headLength: Double { .pi * headBox.width }
  var bodyLength: Double {
    let height = max(0, box.maxY - bodyTop)
    let r = max(0, min(box.width / 2, height))
    return 2 * (height - r) + .pi * r + 2 * (box.width - r)
  }

  private var headBox: Rect {
    let diameter = min(box.width, 0.37 * box.height)
    return Rect(x: box.midX - diameter / 2, y: box.y, width: diameter, height: diameter)
  }

  private var bodyTop: Double { box.y + 0.42 * box.height }

  /// Shoulders as round as the width allows, on a level foot.
  var body: Path {
    let top = bodyTop
    let (left, right, bottom) = (box.x, box.maxX, box.maxY)
    let r = max(0, min(box.width / 2, bottom - top))
    let k = r * (1 - 0.552_284_75)
    func point(_ x: Double, _ y: Double) -> Point { Point(x: x, y: y) }
    return Path([
      .move(point(left, bottom)), .line(point(left, top + r)),
      .curve(point(left, top + k), point(left + k, top), point(left + r, top)),
      .line(point(right - r, top)),
      .curve(point(right - k, top), point(right, top + k), point(right, top + r)),
      .line(point(right, bottom)), .close,
    ])
  }

  /// A path with its curves in short straight pieces.
  private static func polygon(_ path: Path) -> [Point] {
    var points: [Point] = []
    for segment in path.segments {
      switch segment {
      case .move(let end), .line(let end): points.append(end)
      case .curve(let first, let second, let end):
        guard let start = points.last else { continue }
        for step in 1...6 {
          let t = Double(step) / 6
          let u = 1 - t
          func mix(_ along: KeyPath<Point, Double>) -> Double {
            let near = u * u * u * start[keyPath: along] + 3 * u * u * t * first[keyPath: along]
            return near + 3 * u * t * t * second[keyPath: along] + t * t * t * end[keyPath: along]
          }
          points.append(Point(x: mix(\.x), y: mix(\.y)))
        }
      case .close: break
      }
    }
    return points
  }
}
