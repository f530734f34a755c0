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

  /// Every id once, where it first occurs, and the first mention of each that a link leads back to.
  private(set) var destinations: [Destination] = []
  private(set) var bookmarks: [Bookmark] = []
  private var ids: Set<String> = []
  private var targets: [String] = []
  /// The first link to each id from outside of its element, and the ids whose first mention is led to.
  private var mentions: [String: Destination] = [:]
  private var ways: [String] = []
  private var headingLevel = 0

  init(_ pages: [Scene]) {
    for (number, page) in pages.enumerated() { read(page.items, Surroundings(page: number)) }
    var seen: Set<String> = []
    for id in ways where seen.insert(id).inserted {
      guard var way = mentions[id] ?? destinations.first(where: { $0.id == id }) else { continue }
      way.id = Self.mention(of: id)
      destinations.append(way)
    }
  }

  /// The id of the destination that is the first mention of an element. No element has such an id.
  static func mention(of id: String) -> String { "mention:\(id)" }

  /// Readers of a document take a link to nowhere silently, so it is looked for before anything is drawn.
  func checkTargets() throws(RenderingError) {
    guard let missing = (targets + ways).first(where: { !ids.contains($0) }) else { return }
    throw RenderingError(.missingDestination, "a link leads to “\(missing)”, which is on no page")
  }

  /// What items inherit from those around them.
  private struct Surroundings {
    var page: Int
    var origin = Point(x: 0, y: 0)
    /// Ids of the elements around.
    var elements: [String] = []
  }

  private mutating func read(_ items: [SceneItem], _ surroundings: Surroundings) {
    let origin = surroundings.origin
    for item in items {
      var inner = surroundings
      switch item {
      case .rectangle, .path, .image: continue
      case .text(let block, let point):
        for line in block.lines {
          for run in line.runs where run.link != nil {
            let top = line.baseline - run.style.rise - run.style.size
            read(run.link, at: Point(x: origin.x + point.x + run.x, y: origin.y + point.y + top), surroundings)
          }
        }
      case .group(let items, let offset):
        inner.origin = Point(x: origin.x + offset.x, y: origin.y + offset.y)
        read(items, inner)
      case .link(let target, let items):
        let corner = items.bounds.map { Point(x: $0.x + origin.x, y: $0.y + origin.y) } ?? origin
        read(target, at: corner, surroundings)
        read(items, inner)
      case .semantic(let semantics, let items):
        read(semantics, items, surroundings)
        if let id = semantics.id { inner.elements.append(id) }
        read(items, inner)
      }
    }
  }

  private mutating func read(_ target: LinkTarget?, at corner: Point, _ surroundings: Surroundings) {
    switch target {
    case .address, nil: break
    case .mention(let id): ways.append(id)
    case .element(let id):
      targets.append(id)
      guard mentions[id] == nil, !surroundings.elements.contains(id) else { return }
      mentions[id] = Destination(id: id, page: surroundings.page, point: Self.point(above: corner))
    }
  }

  private mutating func read(_ semantics: Semantics, _ items: [SceneItem], _ surroundings: Surroundings) {
    var isContinued = false
    if let id = semantics.id { isContinued = !ids.insert(id).inserted }
    guard !isContinued else { return }
    if let id = semantics.id {
      destinations.append(
        Destination(id: id, page: surroundings.page, point: Self.point(above: items, surroundings.origin)))
    }
    if case .heading(let level) = semantics.role {
      headingLevel = level
      add(items.string, level: level, items, surroundings)
    } else if let title = semantics.title {
      add(title, level: headingLevel + 1, items, surroundings)
    }
  }

  private mutating func add(_ title: String, level: Int, _ items: [SceneItem], _ surroundings: Surroundings) {
    let point = Self.point(above: items, surroundings.origin)
    bookmarks.append(Bookmark(level: level, title: title, page: surroundings.page, point: point))
  }

  private static func point(above items: [SceneItem], _ origin: Point) -> Point {
    point(above: items.bounds.map { Point(x: $0.x + origin.x, y: $0.y + origin.y) } ?? origin)
  }

  /// A little air above, so that the line is not glued to the window's edge.
  private static func point(above corner: Point) -> Point {
    Point(x: max(0, corner.x), y: max(0, corner.y - 6))
  }
}
