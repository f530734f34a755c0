import Drawing

/// What a scene shows of people: each sign, and the sizes of the letters of each label.
struct PeopleSurvey {
  struct Sign {
    var head: Rect
    var body: Rect
    var box: Rect {
      Rect(
        x: min(head.x, body.x), y: head.y, width: max(head.maxX, body.maxX) - min(head.x, body.x),
        height: body.maxY - head.y)
    }
  }

  struct Letters {
    var text: String
    var box: Rect
    /// The smallest letters of the label that stand on the line.
    var size: Double
  }

  private(set) var signs: [Sign] = []
  private(set) var labels: [Letters] = []
  private(set) var marks: [MarkDescription] = []

  init(_ scene: Scene) {
    visit(scene.items, at: Point(x: 0, y: 0))
  }

  private mutating func visit(_ items: [SceneItem], at origin: Point) {
    for item in items {
      switch item {
      case .rectangle, .path, .image: break
      case .text(let block, let point):
        let left = block.lines.map(\.x).min() ?? 0
        let right = block.lines.map { $0.x + $0.width }.max() ?? 0
        let sizes = block.lines.flatMap(\.runs).filter { $0.style.rise == 0 }.map(\.style.size)
        labels.append(
          Letters(
            text: block.string,
            box: Rect(
              x: origin.x + point.x + left, y: origin.y + point.y, width: right - left, height: block.size.height),
            size: sizes.min() ?? .infinity))
      case .group(let items, let offset):
        visit(items, at: Point(x: origin.x + offset.x, y: origin.y + offset.y))
      case .link(_, let items): visit(items, at: origin)
      case .semantic(let semantics, let items):
        if case .mark(let description) = semantics.role {
          marks.append(description)
          addSigns(of: items)
        }
        visit(items, at: origin)
      }
    }
  }

  /// The first ground of a mark has each of its signs, the head before the body.
  private mutating func addSigns(of items: [SceneItem]) {
    let grounds = items.compactMap { item in
      if case .path(let path, let fill, _) = item, fill != nil { path } else { nil }
    }
    guard let ground = grounds.first else { return }
    var shapes: [Path] = []
    for segment in ground.segments {
      if case .move = segment { shapes.append(Path()) }
      shapes[shapes.count - 1].segments.append(segment)
    }
    let boxes = shapes.compactMap(\.bounds)
    for index in stride(from: 0, to: boxes.count - 1, by: 2) {
      signs.append(Sign(head: boxes[index], body: boxes[index + 1]))
    }
  }
}
