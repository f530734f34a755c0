package import Drawing

/// What a page shows, taken apart for tests.
package struct PageReading {
  package struct Line {
    package var text: String
    package var rect: Rect
    package var isArtifact: Bool
  }

  package var lines: [Line] = []
  /// Boxes of rectangles and paths.
  package var ink: [Rect] = []
  /// Roles with ids, in the order of painting.
  package var semantics: [Semantics] = []

  package init(_ scene: Scene) {
    read(scene.items, at: Point(x: 0, y: 0), isArtifact: false)
  }

  /// The letters above a place that have a meaning, without spaces.
  package func letters(above bottom: Double) -> String {
    lines.filter { !$0.isArtifact && $0.rect.y < bottom }.map(\.text).joined().filter { !$0.isWhitespace }
  }

  package func ids(_ role: Semantics.Role) -> [String] { semantics.filter { $0.role == role }.compactMap(\.id) }

  private mutating func read(_ items: [SceneItem], at origin: Point, isArtifact: Bool) {
    for item in items {
      switch item {
      case .rectangle(let rect, _, _), .image(_, let rect): ink.append(rect.offset(x: origin.x, y: origin.y))
      case .path(let path, _, _):
        if let bounds = path.bounds { ink.append(bounds.offset(x: origin.x, y: origin.y)) }
      case .text(let block, let point):
        for line in block.lines where !line.runs.isEmpty {
          let size = line.runs.map(\.style.size).max() ?? 0
          let rect = Rect(
            x: origin.x + point.x + line.x, y: origin.y + point.y + line.baseline - size * 0.8, width: line.width,
            height: size)
          lines.append(Line(text: line.runs.map(\.text).joined(), rect: rect, isArtifact: isArtifact))
        }
      case .group(let items, let offset):
        read(items, at: Point(x: origin.x + offset.x, y: origin.y + offset.y), isArtifact: isArtifact)
      case .link(_, let items): read(items, at: origin, isArtifact: isArtifact)
      case .semantic(let semantics, let items):
        self.semantics.append(semantics)
        read(items, at: origin, isArtifact: isArtifact || semantics.role == .artifact)
      }
    }
  }
}
