package import Drawing
package import Typesetting

/// Turns letters into forms, for programs that must show them without the typeface.
package struct TextOutlines {
  private let fonts: FontSet

  /// - Parameter fonts: the set that the scenes' texts were set with.
  package init(fonts: FontSet) {
    self.fonts = fonts
  }

  /// The scene with a path for each run of its texts; all else, what items mean included, is as it was.
  package func outlined(_ scene: Scene) throws(RenderingError) -> Scene {
    let medium = try OutlineMedium(fonts: fonts)
    var outlined = scene
    outlined.items = try outlined.items.outlined(by: medium)
    return outlined
  }
}

extension [SceneItem] {
  fileprivate func outlined(by medium: OutlineMedium) throws(RenderingError) -> [SceneItem] {
    var outlined: [SceneItem] = []
    for item in self {
      switch item {
      case .rectangle, .path, .image: outlined.append(item)
      case .text: outlined += try medium.items(of: item)
      case .group(let items, let offset): outlined.append(.group(try items.outlined(by: medium), offset: offset))
      case .link(let target, let items): outlined.append(.link(target, try items.outlined(by: medium)))
      case .semantic(let semantics, let items):
        outlined.append(.semantic(semantics, try items.outlined(by: medium)))
      }
    }
    return outlined
  }
}

/// Notes what a text is drawn with, as items of a scene.
private final class OutlineMedium: SceneMedium {
  private let fonts: FontSet
  private let library: OutlineLibrary
  private var outlines: [ObjectIdentifier: GlyphOutlines] = [:]
  private var items: [SceneItem] = []

  init(fonts: FontSet) throws(RenderingError) {
    self.fonts = fonts
    library = try OutlineLibrary()
  }

  func items(of text: SceneItem) throws(RenderingError) -> [SceneItem] {
    items = []
    try SceneRenderer(medium: self).draw([text])
    return items
  }

  func fill(_ rect: Rect, _ color: Color) { items.append(.rectangle(rect, fill: color, stroke: nil)) }

  func stroke(_ rect: Rect, _ stroke: Stroke) { items.append(.rectangle(rect, fill: nil, stroke: stroke)) }

  func fill(_ path: Path, _ color: Color) { items.append(.path(path, fill: color, stroke: nil)) }

  func stroke(_ path: Path, _ stroke: Stroke) { items.append(.path(path, fill: nil, stroke: stroke)) }

  func draw(_ image: ImageFile, in rect: Rect) { items.append(.image(image, in: rect)) }

  func show(
    _ run: TextBlock.Run, at origin: Point, isBehindInsertion: Bool, isFollowedBySpace: Bool
  ) throws(RenderingError) {
    let face = try fonts.face(of: run)
    guard run.canBeDrawn else { return }
    let known = outlines[ObjectIdentifier(face)]
    let opened = if let known { known } else { try GlyphOutlines(face, library) }
    outlines[ObjectIdentifier(face)] = opened
    var segments: [Path.Segment] = []
    for glyph in run.glyphs {
      let form = try opened.outline(of: glyph.id).path
      segments +=
        form.mapped { point in
          Point(
            x: origin.x + glyph.x + point.x * run.style.size, y: origin.y + glyph.y - point.y * run.style.size)
        }.segments
    }
    if !segments.isEmpty { fill(Path(segments), run.style.color) }
  }
}
