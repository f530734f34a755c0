extension Scene: CustomStringConvertible {
  /// The scene as text, one item a line, indented by nesting, coordinates on the scene with one decimal: what tests
  /// compare and people read.
  package var description: String {
    var writer = SceneWriter()
    writer.line("scene \(SceneWriter.text(size.width))x\(SceneWriter.text(size.height)) on \(background.hex)")
    writer.write(items, at: Point(x: 0, y: 0), depth: 1)
    return writer.output
  }
}

/// Writes items as lines of text.
private struct SceneWriter {
  var output = ""

  mutating func line(_ text: String, depth: Int = 0) {
    output += String(repeating: "  ", count: depth) + text + "\n"
  }

  /// A number with one decimal, without a needless zero or a negative zero.
  static func text(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e15 else { return "\(value)" }
    let tenths = Int((value * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let (whole, rest) = abs(tenths).quotientAndRemainder(dividingBy: 10)
    return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest)"
  }

  mutating func write(_ items: [SceneItem], at origin: Point, depth: Int) {
    for item in items { write(item, at: origin, depth: depth) }
  }

  mutating func write(_ item: SceneItem, at origin: Point, depth: Int) {
    switch item {
    case .rectangle(let rect, let fill, let stroke):
      line("rectangle \(form(rect.offset(x: origin.x, y: origin.y)))\(ink(fill, stroke))", depth: depth)
    case .path(let path, let fill, let stroke):
      let bounds = path.bounds.map { form($0.offset(x: origin.x, y: origin.y)) } ?? "empty"
      line("path \(bounds) of \(path.segments.count)\(ink(fill, stroke))", depth: depth)
    case .text(let block, let point):
      for textLine in block.lines {
        let x = Self.text(origin.x + point.x + textLine.x)
        let y = Self.text(origin.y + point.y + textLine.baseline)
        let runs = textLine.runs.map { run in
          "\(run.text.debugDescription) \(form(run.style))\(run.link.map { " -> \(form($0))" } ?? "")"
        }
        line("text \(x),\(y) \(Self.text(textLine.width)): \(runs.joined(separator: " | "))", depth: depth)
      }
    case .image(let image, let rect):
      line("image \(form(rect.offset(x: origin.x, y: origin.y))) \(image.name)", depth: depth)
    case .group(let items, let offset):
      write(items, at: Point(x: origin.x + offset.x, y: origin.y + offset.y), depth: depth)
    case .link(let target, let items):
      line("link \(form(target))", depth: depth)
      write(items, at: origin, depth: depth + 1)
    case .semantic(let semantics, let items):
      line(form(semantics), depth: depth)
      write(items, at: origin, depth: depth + 1)
    }
  }

  private func form(_ rect: Rect) -> String {
    "\(Self.text(rect.x)),\(Self.text(rect.y)) \(Self.text(rect.width))x\(Self.text(rect.height))"
  }

  private func form(_ style: TextStyle) -> String {
    var text = "\(Self.text(style.size))/\(style.weight.rawValue) \(style.color.hex)"
    if style.isItalic { text += " italic" }
    if style.hasProportionalDigits { text += " proportional" }
    if style.isStruck { text += " struck" }
    if style.rise != 0 { text += " raised \(Self.text(style.rise))" }
    return text
  }

  private func form(_ target: LinkTarget) -> String {
    switch target {
    case .address(let address): address
    case .element(let id): "#\(id)"
    case .mention(let id): "^\(id)"
    }
  }

  private func form(_ semantics: Semantics) -> String {
    var text: String
    switch semantics.role {
    case .mark(let mark):
      text = "mark \(mark.kind) \(mark.figure) = \(mark.value) (\(mark.source), \(mark.asOf))"
    case let role where role.isArtifact: text = "artifact"
    default: text = "\(semantics.role)"
    }
    if let id = semantics.id { text += " #\(id)" }
    if let alternative = semantics.alternativeText { text += " alt \(alternative.debugDescription)" }
    return text
  }

  private func ink(_ fill: Color?, _ stroke: Stroke?) -> String {
    var text = ""
    if let fill { text += " fill \(fill.hex)" }
    if let stroke {
      text += " stroke \(stroke.color.hex) \(Self.text(stroke.width))"
      if stroke.isRound { text += " round" }
      if !stroke.dashes.isEmpty { text += " dashes \(stroke.dashes.map(Self.text).joined(separator: " "))" }
    }
    return text
  }
}
