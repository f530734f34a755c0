import Drawing

/// What the pages of a document have that can be led to, and what leads there.
struct DocumentIndex {
  struct Destination {
    var id: String
    var page: Int
    var point: Point
  }

  /// A heading, or a chart below one.
  struct Bookmark {
    var level: Int
    var title: String
    var page: Int
    var point: Point
  }

  /// Every id once, where it first occurs.
  private(set) var destinations: [Destination] = []
  private(set) var bookmarks: [Bookmark] = []
  private var ids: Set<String> = []
  private var targets: [String] = []
  private var headingLevel = 0

  init(_ pages: [Scene]) {
    for (number, page) in pages.enumerated() { read(page.items, at: Point(x: 0, y: 0), page: number) }
  }

  /// Readers of a document take a link to nowhere silently, so it is looked for before anything is drawn.
  func checkTargets() throws(RenderingError) {
    guard let missing = targets.first(where: { !ids.contains($0) }) else { return }
    throw RenderingError(.missingDestination, "a link leads to “\(missing)”, which is on no page")
  }

  private mutating func read(_ items: [SceneItem], at origin: Point, page: Int) {
    for item in items {
      switch item {
      case .rectangle, .path: continue
      case .text(let block, _):
        for line in block.lines { for run in line.runs { read(run.link) } }
      case .group(let items, let offset):
        read(items, at: Point(x: origin.x + offset.x, y: origin.y + offset.y), page: page)
      case .link(let target, let items):
        read(target)
        read(items, at: origin, page: page)
      case .semantic(let semantics, let items):
        read(semantics, items, at: origin, page: page)
        read(items, at: origin, page: page)
      }
    }
  }

  private mutating func read(_ target: LinkTarget?) {
    if case .element(let id)? = target { targets.append(id) }
  }

  private mutating func read(_ semantics: Semantics, _ items: [SceneItem], at origin: Point, page: Int) {
    var isContinued = false
    if let id = semantics.id { isContinued = !ids.insert(id).inserted }
    guard !isContinued else { return }
    if let id = semantics.id {
      destinations.append(Destination(id: id, page: page, point: Self.place(of: items, at: origin)))
    }
    if case .heading(let level) = semantics.role {
      headingLevel = level
      add(items.string, level: level, items, at: origin, page: page)
    } else if let title = semantics.title {
      add(title, level: headingLevel + 1, items, at: origin, page: page)
    }
  }

  private mutating func add(_ title: String, level: Int, _ items: [SceneItem], at origin: Point, page: Int) {
    bookmarks.append(Bookmark(level: level, title: title, page: page, point: Self.place(of: items, at: origin)))
  }

  /// The top left corner with a little air above, so that the line is not glued to the window's edge.
  private static func place(of items: [SceneItem], at origin: Point) -> Point {
    let corner = items.bounds.map { Point(x: $0.x + origin.x, y: $0.y + origin.y) } ?? origin
    return Point(x: max(0, corner.x), y: max(0, corner.y - 6))
  }
}

extension [SceneItem] {
  /// The letters of all texts, joined by spaces.
  var string: String {
    map { item in
      switch item {
      case .rectangle, .path: ""
      case .text(let block, _): block.string
      case .group(let items, _), .link(_, let items), .semantic(_, let items): items.string
      }
    }.filter { !$0.isEmpty }.joined(separator: " ")
  }
}
