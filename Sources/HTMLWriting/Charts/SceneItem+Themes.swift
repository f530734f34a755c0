import Drawing

extension SceneItem {
  /// The item with colours that stand for those of two themes, its places to a hundredth of a pixel.
  ///
  /// - Parameter dark: the same item in the dark theme; nil where it has none.
  func merged(with dark: SceneItem?, _ colors: inout ThemeColors) -> SceneItem {
    switch self {
    case .rectangle(let rect, let fill, let stroke):
      var (otherFill, otherStroke): (Color?, Stroke?)
      if case .rectangle(_, let fill, let stroke)? = dark { (otherFill, otherStroke) = (fill, stroke) }
      return .rectangle(
        rect.rounded, fill: fill.map { colors.color($0, otherFill) }, stroke: stroke?.merged(with: otherStroke, &colors)
      )
    case .path(let path, let fill, let stroke):
      var (otherFill, otherStroke): (Color?, Stroke?)
      if case .path(_, let fill, let stroke)? = dark { (otherFill, otherStroke) = (fill, stroke) }
      return .path(
        path.rounded, fill: fill.map { colors.color($0, otherFill) }, stroke: stroke?.merged(with: otherStroke, &colors)
      )
    case .text(let block, let point):
      var other: TextBlock?
      if case .text(let block, _)? = dark { other = block }
      return .text(block.merged(with: other, &colors), at: point.rounded)
    case .image: return self
    case .group(let items, let offset):
      var others: [SceneItem] = []
      if case .group(let items, _)? = dark { others = items }
      return .group(items.merged(with: others, &colors), offset: offset.rounded)
    case .link(let target, let items):
      var others: [SceneItem] = []
      if case .link(_, let items)? = dark { others = items }
      return .link(target, items.merged(with: others, &colors))
    case .semantic(let semantics, let items):
      var others: [SceneItem] = []
      if case .semantic(_, let items)? = dark { others = items }
      return .semantic(semantics, items.merged(with: others, &colors))
    }
  }
}

extension [SceneItem] {
  func merged(with dark: [SceneItem], _ colors: inout ThemeColors) -> [SceneItem] {
    let isAlike = dark.count == count
    return enumerated().map { $1.merged(with: isAlike ? dark[$0] : nil, &colors) }
  }
}

extension Stroke {
  fileprivate func merged(with dark: Stroke?, _ colors: inout ThemeColors) -> Stroke {
    var stroke = self
    stroke.color = colors.color(color, dark?.color)
    stroke.width = width.rounded(to: 100)
    stroke.dashes = dashes.map { $0.rounded(to: 100) }
    return stroke
  }
}

extension TextBlock {
  fileprivate func merged(with dark: TextBlock?, _ colors: inout ThemeColors) -> TextBlock {
    var block = self
    for (index, line) in lines.enumerated() {
      block.lines[index].baseline = line.baseline.rounded(to: 100)
      block.lines[index].x = line.x.rounded(to: 100)
      block.lines[index].width = line.width.rounded(to: 100)
      let others = dark.flatMap { $0.lines.indices.contains(index) ? $0.lines[index].runs : nil } ?? []
      for (place, run) in line.runs.enumerated() {
        let other = others.count == line.runs.count ? others[place].style.color : nil
        block.lines[index].runs[place].style.color = colors.color(run.style.color, other)
        block.lines[index].runs[place].x = run.x.rounded(to: 100)
        block.lines[index].runs[place].width = run.width.rounded(to: 100)
      }
    }
    return block
  }
}

extension Path {
  fileprivate var rounded: Path {
    Path(
      segments.map { segment in
        switch segment {
        case .move(let point): .move(point.rounded)
        case .line(let point): .line(point.rounded)
        case .curve(let first, let second, let end): .curve(first.rounded, second.rounded, end.rounded)
        case .close: .close
        }
      })
  }
}

extension Rect {
  fileprivate var rounded: Rect {
    Rect(x: x.rounded(to: 100), y: y.rounded(to: 100), width: width.rounded(to: 100), height: height.rounded(to: 100))
  }
}

extension Point {
  fileprivate var rounded: Point { Point(x: x.rounded(to: 100), y: y.rounded(to: 100)) }
}

extension Double {
  fileprivate func rounded(to parts: Double) -> Double { (self * parts).rounded() / parts }
}
