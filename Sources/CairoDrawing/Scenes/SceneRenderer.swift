import Drawing

/// The one switch over the items of a scene: draws them, in pictures and on pages.
struct SceneRenderer {
  /// What items inherit from those around them.
  private struct Surroundings {
    var origin = Point(x: 0, y: 0)
    /// Whether lengths stand for values.
    var isMeasure = false
    /// Links cannot hold links.
    var isLink = false
  }

  let fonts: FontSet
  let medium: any SceneMedium

  /// Draws items on a background that has been painted.
  func draw(_ items: [SceneItem]) throws(RenderingError) {
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
      for stretch in stretches(of: line) {
        let box = stretch.box.offset(x: corner.x, y: corner.y)
        let beginsLink = !isLink && beginLink(to: stretch.link, box: box, text: stretch.text)
        for run in stretch.runs {
          let y = corner.y + line.baseline - run.style.rise
          try draw(run, at: Point(x: corner.x + run.x, y: y))
        }
        if beginsLink { structure?.endLink() }
      }
    }
  }

  /// The runs of a line by link. Where text can be copied the last of them ends with a space, where the line does: what is copied or read
  /// out would else run together with the next one.
  private func stretches(of line: TextBlock.Line) -> [LinkedStretch] {
    var stretches = line.linkedStretches
    guard medium.carriesText, !line.isUnspaced, let last = stretches.last, let run = last.runs.last,
      let space = fonts.face(named: run.font)?.space
    else { return stretches }
    stretches[stretches.count - 1].runs[last.runs.count - 1] = run.followed(by: space)
    return stretches
  }

  private func draw(_ run: TextBlock.Run, at origin: Point) throws(RenderingError) {
    guard let face = fonts.face(named: run.font) else {
      throw RenderingError(.unknownFont, "no font \(run.font) for “\(run.text)”")
    }
    if run.canBeDrawn { try medium.show(run, face: face, at: origin) }
  }

  private var structure: StructureRecorder? { medium.structure }

  /// Whether there is a link to be ended: none in a picture, for an empty area and for an address that nobody should follow.
  private func beginLink(to target: LinkTarget?, box: Rect?, text: @autoclosure () -> String) -> Bool {
    guard let structure, let target, let box, box.width > 0, box.height > 0 else { return false }
    if case .address(let address) = target, WebAddress.escaped(address) == nil { return false }
    return structure.beginLink(to: target, box: box, text: text())
  }
}

extension TextBlock.Run {
  /// The run with a space behind its letters, which takes no place.
  fileprivate func followed(by space: UInt32) -> TextBlock.Run {
    var run = self
    let isRightToLeft = !bidiLevel.isMultiple(of: 2)
    let glyph = TextBlock.Glyph(id: space, x: isRightToLeft ? 0 : width, y: 0, cluster: text.utf8.count)
    run.glyphs.insert(glyph, at: isRightToLeft ? 0 : glyphs.count)
    run.text += " "
    return run
  }
}
