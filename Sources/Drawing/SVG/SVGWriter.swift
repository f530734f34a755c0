/// The switch over scene items that writes SVG, an element a line.
struct SVGWriter {
  private(set) var output = ""

  mutating func line(_ text: String) {
    output += text
    output += "\n"
  }

  mutating func write(_ items: [SceneItem], isLink: Bool) {
    for item in items { write(item, isLink: isLink) }
  }

  /// - Parameter isLink: whether the item is inside a link, which cannot hold another.
  mutating func write(_ item: SceneItem, isLink: Bool) {
    switch item {
    case .rectangle(let rect, let fill, let stroke):
      write(rect, fill: fill, stroke: stroke)
    case .path(let path, let fill, let stroke):
      line(SVGElement("path").with("d", path.svgData).with(fill: fill, stroke: stroke).empty)
    case .text(let block, let point):
      write(block, at: point, isLink: isLink)
    case .group(let items, let offset):
      let move = "translate(\(DecimalText.text(offset.x)) \(DecimalText.text(offset.y)))"
      line(SVGElement("g").with("transform", move).opening)
      write(items, isLink: isLink)
      line("</g>")
    case .link(let target, let items):
      let address = isLink ? nil : Self.address(of: target)
      if let address { line(SVGElement("a").with("href", address).opening) }
      write(items, isLink: isLink || address != nil)
      if address != nil { line("</a>") }
    case .semantic(let semantics, let items):
      line(semantics.svgGroup.opening)
      if let text = semantics.alternativeText, !text.isEmpty { line("<title>\(XMLText.escaped(text))</title>") }
      write(items, isLink: isLink)
      line("</g>")
    }
  }

  private mutating func write(_ rect: Rect, fill: Color?, stroke: Stroke?) {
    // A stroke lies inside the edge, and SVG draws it along the middle.
    let inset = min((stroke?.width ?? 0) / 2, rect.width / 2, rect.height / 2)
    let inner = rect.inset(x: inset, y: inset)
    line(
      SVGElement("rect").with("x", inner.x).with("y", inner.y).with("width", inner.width)
        .with("height", inner.height).with(fill: fill, stroke: stroke).empty)
  }

  private mutating func write(_ block: TextBlock, at point: Point, isLink: Bool) {
    for textLine in block.lines {
      // A search, a copy and a screen reader take the elements in their order.
      for run in textLine.runsInReadingOrder {
        let start = Point(x: point.x + run.x, y: point.y + textLine.baseline - run.style.rise)
        let address = isLink ? nil : run.link.flatMap(Self.address)
        let element = run.svgText(at: start)
        line(address.map { SVGElement("a").with("href", $0).opening + element + "</a>" } ?? element)
      }
    }
  }

  private static func address(of target: LinkTarget) -> String? {
    switch target {
    case .address(let address): WebAddress.escaped(address)
    case .element: nil
    }
  }
}

extension Path {
  /// The value of a path's `d`.
  fileprivate var svgData: String {
    func text(_ points: Point...) -> String {
      points.map { "\(DecimalText.text($0.x)) \(DecimalText.text($0.y))" }.joined(separator: " ")
    }
    return segments.map { segment in
      switch segment {
      case .move(let point): "M\(text(point))"
      case .line(let point): "L\(text(point))"
      case .curve(let first, let second, let end): "C\(text(first, second, end))"
      case .close: "Z"
      }
    }.joined()
  }
}
