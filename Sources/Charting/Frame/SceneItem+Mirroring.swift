import Content
import Drawing

/// Layout is done from left to right; a right-to-left chart is its mirror image with the texts upright. A plot over time that
/// runs from left to right all the same is mirrored twice (decision 0044).
extension SceneItem {
  /// The item reflected in a picture of the given width.
  func mirrored(in width: Double) -> SceneItem {
    switch self {
    case .rectangle(let rect, let fill, let stroke):
      var copy = rect
      copy.x = width - rect.maxX
      return .rectangle(copy, fill: fill, stroke: stroke)
    case .path(let path, let fill, let stroke):
      return .path(path.mirrored(in: width), fill: fill, stroke: stroke)
    case .text(let block, let point):
      let ink = Label(block, of: "")
      // The box of the ink is reflected, the letters in it are not.
      var block = block
      block.anchor = block.anchor.mirrored
      return .text(block, at: Point(x: width - point.x - 2 * ink.inset - ink.size.width, y: point.y))
    case .image(let image, let rect):
      var copy = rect
      copy.x = width - rect.maxX
      return .image(image, in: copy)
    case .group(let items, let offset):
      return .group(items.map { $0.mirrored(in: width) }, offset: Point(x: -offset.x, y: offset.y))
    case .link(let target, let items):
      return .link(target, items.map { $0.mirrored(in: width) })
    case .semantic(let semantics, let items):
      return .semantic(semantics, items.map { $0.mirrored(in: width) })
    }
  }
}

extension Path {
  fileprivate func mirrored(in width: Double) -> Path { mapped { Point(x: width - $0.x, y: $0.y) } }
}

extension TextBlock.Anchor {
  var mirrored: TextBlock.Anchor {
    switch self {
    case .left: .right
    case .middle: .middle
    case .right: .left
    }
  }
}
