import Drawing

/// What a scene shows, flattened: the places of its marks and labels.
struct SceneSurvey {
  struct Mark {
    var description: MarkDescription
    var rectangles: [Rect]
    /// The first rectangle of the mark: the body of a bar.
    var body: Rect? { rectangles.first }
  }

  struct Text {
    var box: Rect
    var text: String
    var isTruncated: Bool
  }

  var marks: [Mark] = []
  var labels: [Text] = []
  /// The lines of the zeros of value axes, each in the pieces between labels.
  var zeros: [[Rect]] = []
  /// The size of the smallest letters on one line with others.
  var leastLetters = Double.infinity
  /// Lines outside of marks: of axes, grids, remarks and names.
  var lines: [Rect] = []
  /// The boxes of all ink.
  var boxes: [Rect] = []

  init(_ scene: Scene) {
    visit(scene.items, at: Point(x: 0, y: 0), inLabel: false, inMark: false)
  }

  private mutating func visit(_ items: [SceneItem], at origin: Point, inLabel: Bool, inMark: Bool) {
    for item in items {
      switch item {
      case .rectangle(let rect, _, _), .image(_, let rect):
        boxes.append(rect.offset(x: origin.x, y: origin.y))
        if !inMark, min(rect.width, rect.height) < 2 { lines.append(rect.offset(x: origin.x, y: origin.y)) }
      case .path(let path, _, _):
        if let box = path.bounds { boxes.append(box.offset(x: origin.x, y: origin.y)) }
      case .text(let block, let point):
        let left = block.lines.map(\.x).min() ?? 0
        let right = block.lines.map { $0.x + $0.width }.max() ?? 0
        let box = Rect(
          x: origin.x + point.x + left, y: origin.y + point.y, width: right - left, height: block.size.height)
        boxes.append(box)
        let sizes = block.lines.flatMap(\.runs).filter { $0.style.rise == 0 }.map(\.style.size)
        leastLetters = min(leastLetters, sizes.min() ?? .infinity)
        if inLabel { labels.append(Text(box: box, text: block.string, isTruncated: block.isTruncated)) }
      case .group(let items, let offset):
        visit(items, at: Point(x: origin.x + offset.x, y: origin.y + offset.y), inLabel: inLabel, inMark: inMark)
      case .link(_, let items):
        visit(items, at: origin, inLabel: inLabel, inMark: inMark)
      case .semantic(let semantics, let items):
        var isMark = inMark
        if case .mark(let description) = semantics.role {
          isMark = true
          let rectangles = items.compactMap { item in
            if case .rectangle(let rect, _, _) = item { rect } else { nil }
          }
          marks.append(Mark(description: description, rectangles: rectangles))
        }
        if semantics.role == .axisZero {
          zeros.append(
            items.compactMap { item in
              if case .rectangle(let rect, _, _) = item { rect.offset(x: origin.x, y: origin.y) } else { nil }
            })
        }
        visit(items, at: origin, inLabel: inLabel || semantics.role == .label, inMark: isMark)
      }
    }
  }
}
