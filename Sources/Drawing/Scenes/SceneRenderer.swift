/// The one switch over the items of a scene: draws them, in pictures and on pages.
package struct SceneRenderer {
  /// What items inherit from those around them.
  private struct Surroundings {
    var origin = Point(x: 0, y: 0)
    /// Whether lengths stand for values.
    var isMeasure = false
    /// Links cannot hold links.
    var isLink = false
  }

  private let medium: any SceneMedium

  package init(medium: any SceneMedium) {
    self.medium = medium
  }

  /// Draws items on a background that has been painted.
  package func draw(_ items: [SceneItem]) throws(RenderingError) {
    try draw(items, in: Surroundings())
  }

  private func draw(_ items: [SceneItem], in surroundings: Surroundings) throws(RenderingError) {
    for item in items { try draw(item, in: surroundings) }
  }

  private func draw(_ item: SceneItem, in surroundings: Surroundings) throws(RenderingError) {
    let origin = surroundings.origin
    switch item {
    case .rectangle(let rect, let fill, let stroke):
      let placed = rect.offset(x: origin.x, y: origin.y)
      draw(placed, fill: fill, stroke: stroke, isMeasure: surroundings.isMeasure)
    case .path(let path, let fill, let stroke):
      draw(path.offset(x: origin.x, y: origin.y), fill: fill, stroke: stroke)
    case .text(let block, let point):
      let corner = Point(x: origin.x + point.x, y: origin.y + point.y)
      try draw(block, at: corner, isLink: surroundings.isLink)
    case .image(let image, let rect):
      try medium.draw(image, in: rect.offset(x: origin.x, y: origin.y))
    case .group(let items, let offset):
      var inner = surroundings
      inner.origin = Point(x: origin.x + offset.x, y: origin.y + offset.y)
      try draw(items, in: inner)
    case .link(let target, let items):
      try draw(items, linkedTo: target, in: surroundings)
    case .semantic(let semantics, let items):
      try draw(items, meaning: semantics, in: surroundings)
    }
  }

  /// The one place where meaning begins and ends.
  private func draw(
    _ items: [SceneItem], meaning semantics: Semantics, in surroundings: Surroundings
  ) throws(RenderingError) {
    var inner = surroundings
    if case .mark = semantics.role { inner.isMeasure = true }
    structure?.begin(semantics, box: items.bounds?.offset(x: surroundings.origin.x, y: surroundings.origin.y))
    try draw(items, in: inner)
    structure?.end(semantics)
  }

  private func draw(
    _ items: [SceneItem], linkedTo target: LinkTarget, in surroundings: Surroundings
  ) throws(RenderingError) {
    var inner = surroundings
    inner.isLink = true
    let box = items.bounds?.offset(x: surroundings.origin.x, y: surroundings.origin.y)
    let isLink = !surroundings.isLink && beginLink(to: target, box: box, text: items.string)
    try draw(items, in: inner)
    if isLink { structure?.endLink() }
  }

  private func draw(_ rect: Rect, fill: Color?, stroke: Stroke?, isMeasure: Bool) {
    let rect = medium.fitted(rect, isMeasure: isMeasure)
    guard rect.width > 0, rect.height > 0 else { return }
    if let fill { medium.fill(rect, fill) }
    guard let stroke = stroke.map(medium.fitted), stroke.width > 0 else { return }
    if stroke.width * 2 >= min(rect.width, rect.height) {
      medium.fill(rect, stroke.color)  // the stroke's inner edges meet
    } else {
      medium.stroke(rect.inset(x: stroke.width / 2, y: stroke.width / 2), stroke)
    }
  }

  private func draw(_ path: Path, fill: Color?, stroke: Stroke?) {
    if let fill { medium.fill(path, fill) }
    if let stroke, stroke.width > 0 { medium.stroke(path, stroke) }
  }

  private func draw(_ block: TextBlock, at corner: Point, isLink: Bool) throws(RenderingError) {
    for line in block.lines {
      let stretches = line.linkedStretches
      var last: TextBlock.Run?
      for (place, stretch) in stretches.enumerated() {
        let box = stretch.box.offset(x: corner.x, y: corner.y)
        // What is copied or read out would else run together with the next line.
        let endsLine = place + 1 == stretches.count && !line.isUnspaced
        let beginsLink =
          !isLink && beginLink(to: stretch.link, box: box, text: endsLine ? stretch.text + " " : stretch.text)
        for (position, run) in stretch.runs.enumerated() {
          let origin = Point(x: corner.x + run.x, y: corner.y + line.baseline - run.style.rise)
          let isLast = position + 1 == stretch.runs.count
          try medium.show(
            run, at: origin, isBehindInsertion: run.isBehindInsertion(last), isFollowedBySpace: endsLine && isLast)
          last = run
          if run.style.isStruck { strike(run, at: origin) }
        }
        if beginsLink { structure?.endLink() }
      }
    }
  }

  /// A line at half the height of small letters.
  private func strike(_ run: TextBlock.Run, at origin: Point) {
    let size = run.style.size
    let line = Rect(x: origin.x, y: origin.y - 0.3 * size, width: run.width, height: 0.06 * size)
    structure?.begin(Semantics(.artifact), box: line)
    draw(line, fill: run.style.color, stroke: nil, isMeasure: false)
    structure?.end(Semantics(.artifact))
  }

  private var structure: (any SceneStructure)? { medium.structure }

  /// Whether there is a link to be ended: none in a picture, for an empty area and for an address that nobody should follow.
  private func beginLink(to target: LinkTarget?, box: Rect?, text: @autoclosure () -> String) -> Bool {
    guard let structure, let target, let box, box.width > 0, box.height > 0 else { return false }
    if case .address(let address) = target, WebAddress.escaped(address) == nil { return false }
    return structure.beginLink(to: target, box: box, text: text())
  }
}

extension TextBlock.Run {
  /// Whether the run goes on from right to left where the one that is read before it has run from left to right in its midst.
  fileprivate func isBehindInsertion(_ last: TextBlock.Run?) -> Bool {
    guard let last else { return false }
    return !bidiLevel.isMultiple(of: 2) && last.bidiLevel > bidiLevel && last.bidiLevel.isMultiple(of: 2)
  }

  /// Nothing can be drawn in a size that is no number.
  package var canBeDrawn: Bool { !glyphs.isEmpty && style.size.isFinite && style.size > 0 }
}
