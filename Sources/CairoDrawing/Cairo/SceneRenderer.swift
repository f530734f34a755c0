import Drawing

/// The one switch over the items of a scene: draws them on a canvas, for pictures and for pages.
struct SceneRenderer {
  /// What the scene is drawn for.
  enum Medium {
    /// A picture: edges on whole pixels, no links.
    case picture(PixelGrid)
    /// A page of a document: exact places, text that can be copied, links.
    case page
  }

  /// What items inherit from those around them.
  private struct Surroundings {
    var origin = Point(x: 0, y: 0)
    /// Whether lengths stand for values.
    var isMeasure = false
    /// Links cannot hold links.
    var isLink = false
  }

  let fonts: FontSet
  let medium: Medium

  /// Draws items on a background that has been painted.
  func draw(_ items: [SceneItem], on canvas: borrowing Canvas) throws(RenderingError) {
    try draw(items, in: Surroundings(), on: canvas)
    try canvas.check()
  }

  private func draw(
    _ items: [SceneItem], in surroundings: Surroundings, on canvas: borrowing Canvas
  ) throws(RenderingError) {
    for item in items { try draw(item, in: surroundings, on: canvas) }
  }

  private func draw(
    _ item: SceneItem, in surroundings: Surroundings, on canvas: borrowing Canvas
  ) throws(RenderingError) {
    let origin = surroundings.origin
    switch item {
    case .rectangle(let rect, let fill, let stroke):
      let placed = rect.offset(x: origin.x, y: origin.y)
      draw(placed, fill: fill, stroke: stroke, isMeasure: surroundings.isMeasure, on: canvas)
    case .path(let path, let fill, let stroke):
      draw(path.offset(x: origin.x, y: origin.y), fill: fill, stroke: stroke, on: canvas)
    case .text(let block, let point):
      let corner = Point(x: origin.x + point.x, y: origin.y + point.y)
      try draw(block, at: corner, isLink: surroundings.isLink, on: canvas)
    case .group(let items, let offset):
      var inner = surroundings
      inner.origin = Point(x: origin.x + offset.x, y: origin.y + offset.y)
      try draw(items, in: inner, on: canvas)
    case .link(let target, let items):
      try draw(items, linkedTo: target, in: surroundings, on: canvas)
    case .semantic(let semantics, let items):
      try draw(items, meaning: semantics, in: surroundings, on: canvas)
    }
  }

  /// The one place where meaning begins and ends.
  private func draw(
    _ items: [SceneItem], meaning semantics: Semantics, in surroundings: Surroundings, on canvas: borrowing Canvas
  ) throws(RenderingError) {
    var inner = surroundings
    if case .mark = semantics.role { inner.isMeasure = true }
    try draw(items, in: inner, on: canvas)
  }

  private func draw(
    _ items: [SceneItem], linkedTo target: LinkTarget, in surroundings: Surroundings, on canvas: borrowing Canvas
  ) throws(RenderingError) {
    var inner = surroundings
    inner.isLink = true
    let box = items.bounds?.offset(x: surroundings.origin.x, y: surroundings.origin.y)
    let link = surroundings.isLink ? nil : link(to: target, box: box)
    if let link { canvas.begin(link) }
    try draw(items, in: inner, on: canvas)
    if let link { canvas.end(link) }
  }

  private func draw(_ rect: Rect, fill: Color?, stroke: Stroke?, isMeasure: Bool, on canvas: borrowing Canvas) {
    var (rect, stroke) = (rect, stroke)
    if case .picture(let grid) = medium {
      rect = grid.snap(rect, isMeasure: isMeasure)
      stroke = stroke.map { Stroke($0.color, width: grid.thickness($0.width), dashes: $0.dashes) }
    }
    guard rect.width > 0, rect.height > 0 else { return }
    if let fill { canvas.fill(rect, fill) }
    guard let stroke, stroke.width > 0 else { return }
    if stroke.width * 2 >= min(rect.width, rect.height) {
      canvas.fill(rect, stroke.color)  // the stroke's inner edges meet
    } else {
      canvas.stroke(rect.inset(x: stroke.width / 2, y: stroke.width / 2), stroke)
    }
  }

  private func draw(_ path: Path, fill: Color?, stroke: Stroke?, on canvas: borrowing Canvas) {
    if let fill { canvas.fill(path, fill) }
    guard let stroke, stroke.width > 0 else { return }
    if case .picture(let grid) = medium, let snapped = grid.snap(path, stroke) {
      canvas.stroke(snapped.path, snapped.stroke)
    } else {
      canvas.stroke(path, stroke)
    }
  }

  private func draw(
    _ block: TextBlock, at corner: Point, isLink: Bool, on canvas: borrowing Canvas
  ) throws(RenderingError) {
    for line in block.lines {
      for stretch in line.linkedStretches {
        let box = stretch.box.offset(x: corner.x, y: corner.y)
        let link = isLink ? nil : link(to: stretch.link, box: box)
        if let link { canvas.begin(link) }
        for run in stretch.runs {
          let y = corner.y + line.baseline - run.style.rise
          try draw(run, at: Point(x: corner.x + run.x, y: y), on: canvas)
        }
        if let link { canvas.end(link) }
      }
    }
  }

  private func draw(_ run: TextBlock.Run, at origin: Point, on canvas: borrowing Canvas) throws(RenderingError) {
    guard let face = fonts.face(named: run.font) else {
      throw RenderingError(.unknownFont, "no font \(run.font) for “\(run.text)”")
    }
    switch medium {
    case .picture: canvas.show(run, face: face, at: origin, as: .outlines)
    case .page: canvas.show(run, face: face, at: origin, as: .glyphsWithText)
    }
  }

  /// What a page is told about a link; nil in a picture, for an empty area and for an address that nobody should follow.
  private func link(to target: LinkTarget?, box: Rect?) -> LinkTag? {
    guard case .page = medium, let target, let box, box.width > 0, box.height > 0 else { return nil }
    return LinkTag(target: target, box: box)
  }
}
