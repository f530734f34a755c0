import Drawing

extension Scene {
  /// The colours that the scene names, as 0x00RRGGBB: what is drawn in between are edges.
  var colors: Set<UInt32> {
    var colors: Set = [background.pixel]
    items.collectColors(in: &colors)
    return colors
  }
}

extension ImageFile {
  /// Its colours, where they are as few as those of a drawing.
  fileprivate var fewColors: Set<UInt32> {
    guard case .samples(let samples) = content else { return [] }
    let count = channels.rawValue
    var found: Set<UInt32> = []
    var last: UInt32?
    for pixel in 0..<columns * rows {
      let color = (0..<3).reduce(UInt32(0)) { $0 << 8 | UInt32(samples[pixel * count + Swift.min($1, count - 1)]) }
      guard color != last else { continue }
      last = color
      found.insert(color)
      if found.count > 64 { return [] }
    }
    return found
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
      case .image(let image, _): colors.formUnion(image.fewColors)
      case .group(let items, _), .link(_, let items), .semantic(_, let items):
        items.collectColors(in: &colors)
      }
    }
  }
}
