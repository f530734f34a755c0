import Drawing

extension Scene {
  /// The colours that the scene names, as 0x00RRGGBB: what is drawn in between are edges.
  var colors: Set<UInt32> {
    var colors: Set = [background.pixel]
    items.collectColors(in: &colors)
    return colors
  }
}

extension [SceneItem] {
  fileprivate func collectColors(in colors: inout Set<UInt32>) {
    for item in self {
      switch item {
      case .rectangle(_, let fill, let stroke), .path(_, let fill, let stroke):
        for color in [fill, stroke?.color] { if let color { colors.insert(color.pixel) } }
      case .text(let block, _):
        for run in block.lines.lazy.flatMap(\.runs) { colors.insert(run.style.color.pixel) }
      case .image: continue
      case .group(let items, _), .link(_, let items), .semantic(_, let items):
        items.collectColors(in: &colors)
      }
    }
  }
}
