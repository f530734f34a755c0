import Drawing

/// The words behind the signs of a lane: the value, and below it the remarks that have no place at their signs.
struct PeopleWords {
  struct Line {
    var label: Label
    /// What the small sign before the words looks like; nil for none.
    var form: Bar?
    /// The width of that sign and the space behind it.
    var inset: Double
    var swatch: Double
  }

  var lines: [Line] = []
  var size = Size(width: 0, height: 0)

  var hasSigns: Bool { lines.contains { $0.form != nil } }

  /// - Parameter height: what all lines together take at most.
  init(_ lane: PeopleLane, withRemarks: Bool, width: Double, height: Double, setter: LabelSetter) {
    let remarks = withRemarks ? lane.remarks : []
    let count = (lane.text.isEmpty ? 0 : 1) + remarks.count
    guard count > 0 else { return }
    let share = height / Double(count)
    if !lane.text.isEmpty {
      let label = Self.label(lane.text, lane.role, width: width, height: share, setter: setter)
      add(Line(label: label, form: nil, inset: 0, swatch: 0))
    }
    for remark in remarks {
      let swatch = min(setter.style.face(remark.role).size * 1.05, share)
      let inset = swatch * (remark.form.value == nil ? 1.9 : 1.05)
      let label = Self.label(
        remark.text, remark.role, width: width - inset, height: min(share, 2 * setter.style.lineHeight(remark.role)),
        setter: setter)
      add(Line(label: label, form: remark.form, inset: inset, swatch: swatch))
    }
  }

  /// A value on one line, if smaller, is read more surely than one on two.
  private static func label(
    _ text: RichText, _ role: ChartStyle.Role, width: Double, height: Double, setter: LabelSetter
  ) -> Label {
    // A number is never cut.
    let width = max(width, setter.widestWord(text, role) * LabelSetter.smallest)
    let lines = LabelSetter.scales.lazy.map { setter.label(text, role, scale: $0) }
    // Long phrases take two or three lines rather than the width that the signs need.
    let wrapped = setter.fitted([.init(text, role)], width: max(0.6 * width, 1), height: height)
    let isWhole = wrapped.truncated == nil && setter.widestWord(text, role) <= 0.6 * width
    return lines.first { $0.size.width <= width * (isWhole ? 0.6 : 1) && $0.size.height <= height }
      ?? (isWhole ? wrapped : setter.fitted([.init(text, role)], width: width, height: height))
  }

  private mutating func add(_ line: Line) {
    lines.append(line)
    size.width = max(size.width, line.inset + line.label.size.width)
    size.height += line.label.size.height
  }

  /// The lines with the upper left corner of the first at a point.
  func drawing(x: Double, y: Double, setter: LabelSetter) -> PlotDrawing {
    var drawing = PlotDrawing()
    var y = y
    for line in lines {
      if let form = line.form {
        let middle = y + line.label.size.height / 2
        let box = Rect(
          x: x, y: middle - line.swatch / 2, width: line.swatch * PersonSign.aspect, height: line.swatch)
        let ink = PeopleSwatch(form: form, box: box, palette: setter.palette, style: setter.style).items
        drawing.items.append(.semantic(Semantics(.artifact), ink))
      }
      drawing.add(line.label.at(x: x + line.inset, y: y))
      y += line.label.size.height
    }
    return drawing
  }
}

/// A single small sign, or the dotted line where none is known, as words about signs have it before them.
struct PeopleSwatch {
  var form: Bar
  var box: Rect
  var palette: Palette
  var style: ChartStyle

  var items: [SceneItem] {
    guard form.value != nil else {
      return [Self.missing(x: box.x, y: box.midY, length: box.height * 1.5, palette: palette, style: style)]
    }
    var form = form
    form.value = 1
    form.parts = form.parts.map { part in
      var part = part
      part.value = 1
      return part
    }
    let mark = PeopleMark(bar: form, boxes: [box], palette: palette, style: style)
    return mark.items.flatMap(\.ink)
  }

  /// The dotted line that stands where a value is missing.
  static func missing(x: Double, y: Double, length: Double, palette: Palette, style: ChartStyle) -> SceneItem {
    .path(
      .line(from: Point(x: x, y: y), to: Point(x: x + length, y: y)), fill: nil,
      stroke: Stroke(palette.muted, width: style.line * 1.3, dashes: [1.5 * style.unit, 2.2 * style.unit]))
  }
}

extension SceneItem {
  /// The ink without its meaning, for what explains marks and is none.
  var ink: [SceneItem] {
    if case .semantic(_, let items) = self { items.flatMap(\.ink) } else { [self] }
  }
}
