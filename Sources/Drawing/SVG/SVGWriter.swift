/// The switch over scene items that writes SVG, an element a line.
struct SVGWriter {
  /// In UTF-8.
  private(set) var output: [UInt8] = []
  private(set) var colors: SVGColors
  /// What texts are set in beside Inter.
  private(set) var otherFonts: Set<String> = []
  /// What is said of the whole picture, and so not of its parts again.
  let description: String
  /// How many units of the view box a point has.
  let perPoint: Double

  init(colors: SVGColors, description: String, perPoint: Double) {
    (self.colors, self.description, self.perPoint) = (colors, description, perPoint)
  }

  private func element(_ name: String) -> SVGElement { SVGElement(name, perPoint: perPoint) }

  mutating func line(_ text: String) { line(Array(text.utf8)) }

  mutating func line(_ bytes: [UInt8]) {
    output += bytes
    output.append(UInt8(ascii: "\n"))
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
      line(element("path").with("d", path.svgData(perPoint)).with(fill: fill, stroke: stroke, &colors).empty)
    case .text(let block, let point):
      write(block, at: point, isLink: isLink)
    case .image(let image, let rect) where !image.png.isEmpty:
      // Programs that are older than SVG 2 know the address of an image by this name alone.
      line(
        element("image").with("x", rect.x).with("y", rect.y).with("width", rect.width).with("height", rect.height)
          .with("preserveAspectRatio", "none").with("xmlns:xlink", "http://www.w3.org/1999/xlink")
          .with("xlink:href", "data:image/png;base64,\(Base64.text(image.png))").empty)
    case .image(_, let rect):
      // Only documents hold photos; the picture of a page shows where one stands.
      write(rect, fill: Palette.light.tint, stroke: Stroke(Palette.light.hairline, width: 0.5))
    case .group(let items, let offset):
      let (x, y) = (DecimalText.text(offset.x * perPoint), DecimalText.text(offset.y * perPoint))
      let move = "translate(\(x) \(y))"
      line(SVGElement("g").with("transform", move).opening)
      write(items, isLink: isLink)
      line("</g>")
    case .link(let target, let items):
      let address = isLink ? nil : Self.address(of: target)
      if let address { line(SVGElement("a").with("href", address).opening) }
      write(items, isLink: isLink || address != nil)
      if address != nil { line("</a>") }
    case .semantic(let semantics, let items) where colors.areOfPage:
      let title = semantics.role == .figure ? nil : semantics.alternativeText
      if let title, !title.isEmpty {
        line("<g>")
        line(SVGElement("title").holding(title))
      }
      write(items, isLink: isLink)
      if title?.isEmpty == false { line("</g>") }
    case .semantic(let semantics, let items):
      line(semantics.svgGroup.opening)
      write(alternativeTextOf: semantics)
      write(items, isLink: isLink)
      line("</g>")
    }
  }

  /// A browser shows a title as soon as the pointer rests on the ink: right for a mark, a nuisance over a whole chart.
  private mutating func write(alternativeTextOf semantics: Semantics) {
    guard let text = semantics.alternativeText, !text.isEmpty else { return }
    if semantics.role != .figure {
      line(SVGElement("title").holding(text))
    } else if text != description {
      line(SVGElement("desc").holding(text))
    }
  }

  /// The `rect` has the rectangle's own sides, whose length may stand for a value. A stroke lies inside the edge while SVG
  /// draws it along the middle: it is a path of its own.
  private mutating func write(_ rect: Rect, fill: Color?, stroke: Stroke?) {
    let body = element("rect").with("x", rect.x).with("y", rect.y).with("width", rect.width)
      .with("height", rect.height)
    guard let stroke, stroke.width > 0 else {
      line(body.with(fill: fill, stroke: nil, &colors).empty)
      return
    }
    guard stroke.width * 2 < min(rect.width, rect.height) else {
      line(body.with(fill: stroke.color, stroke: nil, &colors).empty)  // the stroke's inner edges meet
      return
    }
    line(body.with(fill: fill, stroke: nil, &colors).empty)
    let edge = rect.inset(x: stroke.width / 2, y: stroke.width / 2)
    let path = Path.polygon([
      Point(x: edge.x, y: edge.y), Point(x: edge.maxX, y: edge.y), Point(x: edge.maxX, y: edge.maxY),
      Point(x: edge.x, y: edge.maxY),
    ])
    line(element("path").with("d", path.svgData(perPoint)).with(fill: nil, stroke: stroke, &colors).empty)
  }

  private mutating func write(_ block: TextBlock, at point: Point, isLink: Bool) {
    for textLine in block.lines where !textLine.runs.isEmpty {
      for run in textLine.runs where !run.font.utf8.starts(with: "Inter-".utf8) { otherFonts.insert(run.font) }
      line(
        textLine.svg(at: point, block.anchor, perPoint, &colors) { run, element in
          let address = isLink ? nil : run.link.flatMap(Self.address)
          return address.map { SVGElement("a").with("href", $0).holding(element) } ?? element
        })
    }
  }

  private static func address(of target: LinkTarget) -> String? {
    switch target {
    case .address(let address): WebAddress.escaped(address)
    case .element, .mention: nil
    }
  }
}

extension Path {
  /// The value of a path's `d`.
  fileprivate func svgData(_ perPoint: Double) -> String {
    var data = ""
    func add(_ sign: String, _ points: Point...) {
      data += sign
      for (index, point) in points.enumerated() {
        if index > 0 { data += " " }
        data += DecimalText.text(point.x * perPoint)
        data += " "
        data += DecimalText.text(point.y * perPoint)
      }
    }
    for segment in segments {
      switch segment {
      case .move(let point): add("M", point)
      case .line(let point): add("L", point)
      case .curve(let first, let second, let end): add("C", first, second, end)
      case .close: add("Z")
      }
    }
    return data
  }
}
