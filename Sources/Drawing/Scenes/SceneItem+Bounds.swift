extension SceneItem {
  /// The box around what the item draws; nil for nothing.
  package var bounds: Rect? {
    switch self {
    case .rectangle(let rect, _, _), .image(_, let rect): rect
    case .path(let path, _, _): path.bounds
    case .text(let block, let point): block.bounds?.offset(x: point.x, y: point.y)
    case .group(let items, let offset): items.bounds?.offset(x: offset.x, y: offset.y)
    case .link(_, let items), .semantic(_, let items): items.bounds
    }
  }
}

extension [SceneItem] {
  /// The box around what the items draw; nil for nothing.
  package var bounds: Rect? {
    reduce(nil) { box, item in
      guard let next = item.bounds else { return box }
      return box?.union(next) ?? next
    }
  }
}

extension TextBlock {
  /// As wide as the lines really are, wherever they are aligned, and as high as the block.
  fileprivate var bounds: Rect? {
    let ink = lines.filter { $0.width > 0 }
    guard let first = ink.first else { return nil }
    let box = ink.reduce(Rect(x: first.x, y: 0, width: first.width, height: 0)) { box, line in
      box.union(Rect(x: line.x, y: 0, width: line.width, height: 0))
    }
    return Rect(x: box.x, y: 0, width: box.width, height: size.height)
  }
}
