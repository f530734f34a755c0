import Content
import Drawing

/// The ink of one bar of people: its signs in the form of its status, the parts that it includes hatched.
struct PeopleMark {
  var bar: Bar
  /// The boxes of the signs in the order of counting.
  var boxes: [Rect]
  /// Whether the bar's far end is drawn, where its status has one.
  var hasEnd = true
  var palette: Palette
  var style: ChartStyle

  /// What lies between the last sign and the line that ends a bar of signs, as a share of a sign's height.
  static let endGap = 0.14

  private var colors: (full: Color, light: Color) { bar.hue.colors(in: palette) }
  private var height: Double { boxes.first?.height ?? 0 }
  /// Lines never fill a sign, however small it is, and large signs are not drawn in hair.
  private var lineWidth: Double { min(max(style.line * 1.5, 0.032 * height), 0.075 * height) }

  var items: [SceneItem] {
    guard !boxes.isEmpty else { return [] }
    let ranges = Self.parts(of: bar, count: boxes.count)
    let rest = boxes.indices.filter { index in !ranges.contains { $0.range.contains(index) } }
    let parts = ranges.map { part, range in
      SceneItem.semantic(Semantics(.mark(part.mark)), hatched(Array(boxes[range]), part.anchor))
    }
    return [.semantic(Semantics(.mark(bar.mark)), signs(rest.map { boxes[$0] }) + end + parts)]
  }

  /// The signs of each part, from where it is anchored; never more than there are.
  static func parts(of bar: Bar, count: Int) -> [(part: Bar.Part, range: Range<Int>)] {
    var (inner, outer) = (0, count)
    return bar.parts.compactMap { part in
      let share = min(Self.count(part.value), outer - inner)
      guard share > 0 else { return nil }
      switch part.anchor {
      case .end:
        outer -= share
        return (part, outer..<outer + share)
      case .zero:
        inner += share
        return (part, inner - share..<inner)
      }
    }
  }

  /// How many signs stand for a value: a person is not divided, and more than a thousand cannot be counted.
  static func count(_ value: Double?) -> Int {
    guard let value, value.isFinite else { return 0 }
    return Int(max(0, min(1000, value.rounded())))
  }

  // MARK: Forms

  /// Signs inside of whose boxes the whole line lies.
  private func path(_ boxes: [Rect], inset: Double) -> Path {
    Path(boxes.flatMap { PersonSign(box: $0.inset(x: inset, y: inset)).path.segments })
  }

  private func signs(_ boxes: [Rect]) -> [SceneItem] {
    guard !boxes.isEmpty else { return [] }
    switch bar.appearance {
    case .solid, .dottedEnd: return [.path(path(boxes, inset: 0), fill: colors.full, stroke: nil)]
    case .light, .partial: return [.path(path(boxes, inset: 0), fill: colors.light, stroke: nil)]
    case .outlined, .dashed, .dotted:
      // A broken line holds its shape on a ground that is a little darker than the paper.
      let ground =
        bar.appearance == .outlined ? palette.paper : colors.full.mixed(over: palette.paper, share: 0.1)
      return [.path(path(boxes, inset: lineWidth / 2), fill: ground, stroke: nil)] + outlines(boxes)
    }
  }

  /// The lines around signs; broken ones in whole dashes around each head and each body.
  private func outlines(_ boxes: [Rect]) -> [SceneItem] {
    let signs = boxes.map { PersonSign(box: $0.inset(x: lineWidth / 2, y: lineWidth / 2)) }
    guard let first = signs.first, let dash else {
      let all = Path(signs.flatMap { $0.path.segments })
      return [.path(all, fill: nil, stroke: Stroke(colors.full, width: lineWidth))]
    }
    func line(_ shape: (PersonSign) -> Path, length: Double) -> SceneItem {
      let count = max(5, (length / dash.period).rounded())
      let period = length / count
      let stroke = Stroke(colors.full, width: lineWidth, dashes: [period * dash.share, period * (1 - dash.share)])
      return .path(Path(signs.flatMap { shape($0).segments }), fill: nil, stroke: stroke)
    }
    return [line(\.head, length: first.headLength), line(\.body, length: first.bodyLength)]
  }

  /// From a dash to the next, and what of it is line; nil where the line is whole.
  private var dash: (period: Double, share: Double)? {
    switch bar.appearance {
    case .dashed: (max(3.4 * lineWidth, min(7.4 * style.unit, 0.2 * height)), 0.6)
    case .dotted: (2 * lineWidth, 0.5)
    default: nil
    }
  }

  /// Light with stripes, or full with light stripes where the part is counted from the beginning; in the outline of the
  /// status, since a part of what is only announced is announced too.
  private func hatched(_ boxes: [Rect], _ anchor: Bar.Part.Anchor) -> [SceneItem] {
    guard let first = boxes.first else { return [] }
    let spacing = min(6 * style.unit, 0.17 * height)
    let width = spacing * (anchor == .end ? 0.42 : 0.24)
    let (ground, stripe) =
      switch anchor {
      case .end:
        (colors.full.mixed(over: palette.paper, share: 0.12), colors.full.mixed(over: palette.paper, share: 0.7))
      case .zero:
        (palette.ink.mixed(over: colors.full, share: 0.45), palette.paper.mixed(over: colors.full, share: 0.7))
      }
    let stripes = PersonSign(box: first.inset(x: lineWidth / 2, y: lineWidth / 2)).polygons.flatMap { polygon in
      Path.hatching(convex: polygon, spacing: spacing, width: width, origin: Point(x: first.x, y: first.y)).segments
    }
    // Every sign has its stripes at the same places.
    let all = boxes.flatMap { Path(stripes).offset(x: $0.x - first.x, y: $0.y - first.y).segments }
    let shape = path(boxes, inset: lineWidth / 2)
    return [
      .path(shape, fill: ground, stroke: nil), .path(Path(all), fill: stripe, stroke: nil),
    ] + outlines(boxes)
  }

  /// The upright line behind the last sign of an estimate or of a partial period, as bars of these end.
  private var end: [SceneItem] {
    guard hasEnd, let last = boxes.last else { return [] }
    let width: Double
    let dashes: [Double]
    switch bar.appearance {
    case .partial:
      width = min(style.line * 1.4, 0.06 * height)
      dashes = [0.1 * height, 0.075 * height]
    case .dottedEnd:
      width = min(style.line * 2, 0.08 * height)
      dashes = [width, width]
    default: return []
    }
    let x = last.maxX + Self.endGap * height
    let line = Path.line(from: Point(x: x, y: last.y), to: Point(x: x, y: last.maxY))
    return [.path(line, fill: nil, stroke: Stroke(colors.full, width: width, dashes: dashes))]
  }
}
