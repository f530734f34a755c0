import Content
import Drawing

/// The words behind the signs of a lane: the value, and after it the remarks that have no place at their signs, in as few
/// lines as there is room for.
struct PeopleWords {
  struct Item {
    var label: Label
    /// What the small sign before the words looks like; nil for none.
    var form: Bar?
    /// The height of that sign, and the room of it and of the space behind it.
    var swatch = 0.0
    var inset = 0.0
    /// The upper left corner, from that of all words.
    var place = Point(x: 0, y: 0)

    var width: Double { inset + label.size.width }
  }

  private(set) var items: [Item] = []
  private(set) var size = Size(width: 0, height: 0)
  /// Whether words are cut, or smaller than what can be read, because there is no room for them.
  private(set) var isForced = false

  var hasSigns: Bool { items.contains { $0.form != nil } }

  /// - Parameters:
  ///   - width: what a line takes at most; but a number is never broken.
  ///   - height: what all lines together take at most; nil for what they need.
  init(_ lane: PeopleLane, remarks: [PeopleLane.Remark], width: Double, height: Double?, setter: LabelSetter) {
    self.init(lane, remarks, width: width, height: .infinity, scale: 1, setter: setter)
    guard let height, size.height > height + 0.01 else { return }
    for scale in setter.style.scales.dropFirst() {
      self.init(lane, remarks, width: width, height: .infinity, scale: scale, setter: setter)
      if size.height <= height + 0.01 { return }
    }
    let share = height / Double(items.count)
    self.init(lane, remarks, width: width, height: share, scale: setter.style.smallest, setter: setter)
    isForced = true
  }

  /// - Parameter height: what the words of one item take at most.
  private init(
    _ lane: PeopleLane, _ remarks: [PeopleLane.Remark], width: Double, height: Double, scale: Double,
    setter: LabelSetter
  ) {
    if !lane.text.isEmpty {
      let label = Self.label(lane.text, lane.role, width: width, height: height, scale: scale, setter: setter)
      items.append(Item(label: label))
    }
    for remark in remarks {
      let swatch = min(setter.style.face(remark.role).size * scale * 1.05, height)
      let inset = swatch * (remark.form.value == nil ? 1.9 : 0.85)
      let label = Self.label(
        remark.text, remark.role, width: width - inset, height: height, scale: scale, setter: setter)
      items.append(Item(label: label, form: remark.form, swatch: swatch, inset: inset))
    }
    flow(width: width, gap: 1.2 * setter.style.textGap)
  }

  /// Sets the items one behind the other, in a new line where there is no more room.
  private mutating func flow(width: Double, gap: Double) {
    var (x, line) = (0.0, 0..<0)
    func height(_ line: Range<Int>) -> Double { line.map { items[$0].label.size.height }.max() ?? 0 }
    func endLine() {
      let height = height(line)
      for index in line { items[index].place.y = size.height + (height - items[index].label.size.height) / 2 }
      size.height += height
    }
    for index in items.indices {
      if !line.isEmpty, x + items[index].width > width {
        endLine()
        (x, line) = (0, index..<index)
      }
      items[index].place.x = x
      size.width = max(size.width, x + items[index].width)
      x += items[index].width + gap
      line = line.lowerBound..<index + 1
    }
    endLine()
  }

  /// A value on one line, if smaller, is read more surely than one on two.
  private static func label(
    _ text: RichText, _ role: ChartStyle.Role, width: Double, height: Double, scale: Double, setter: LabelSetter
  ) -> Label {
    let word = setter.widestWord(text, role) * scale
    let width = max(1, width, word)
    func isLine(_ label: Label) -> Bool { label.size.width <= width && label.size.height <= height }
    let line = setter.label(text, role, scale: scale)
    let isShort = line.size.width <= max(0.6 * width, 10 * setter.style.face(role).size)
    if isShort {
      let scales = role == .value ? setter.style.scales.filter { $0 < scale } : []
      let lines = scales.lazy.map { setter.label(text, role, scale: $0) }
      if let line = isLine(line) ? line : lines.first(where: isLine) { return line }
    }
    // Long phrases take two or three lines rather than the width that the signs need.
    let wrapped = setter.fitted([.init(text, role)], width: max(0.6 * width, word), height: height, scales: [scale])
    if wrapped.truncated == nil, wrapped.block.lines.count < 5 { return wrapped }
    if isLine(line) { return line }
    return setter.fitted([.init(text, role)], width: width, height: height, scales: [scale])
  }

  /// The words with the upper left corner of the first at a point.
  func drawing(x: Double, y: Double, setter: LabelSetter) -> PlotDrawing {
    var drawing = PlotDrawing()
    for item in items {
      let (left, top) = (x + item.place.x, y + item.place.y)
      if let form = item.form {
        let box = Rect(
          x: left, y: top + (item.label.size.height - item.swatch) / 2, width: item.swatch * PersonSign.aspect,
          height: item.swatch)
        let ink = PeopleSwatch(form: form, box: box, palette: setter.palette, style: setter.style).items
        drawing.items.append(.semantic(Semantics(.artifact), ink))
      }
      drawing.add(item.label.at(x: left + item.inset, y: top))
    }
    return drawing
  }
}
