import Content
import Drawing

/// The names and last values of lines beside their ends, moved apart where they would touch, and remarks at values among them.
struct LineNames {
  private struct Name {
    /// What it is about: the end of a line, or the edge of the plot.
    var anchor: Point
    var label: Label
    var color: Color
    /// From the anchor to where its leader begins.
    var clearance: Double
  }

  private var names: [Name] = []
  /// What the names take beside the plot.
  let width: Double
  private let setter: LabelSetter

  private static func gap(_ style: ChartStyle) -> Double { 26 * style.unit }

  /// Whether all names have room, and where they stand.
  struct Placed {
    var labels: [PlacedLabel] = []
    var leaders: [SceneItem] = []
    var fits = true
  }

  /// - Parameters:
  ///   - lines: those of a panel.
  ///   - limit: the width that names take at most.
  ///   - scale: of the letters.
  init(
    _ lines: [LineSeries], notes: [MarkedTable.Note], showsValues: Bool, limit: Double, scale: Double,
    setter: LabelSetter
  ) {
    self.setter = setter
    let room = max(1, limit - Self.gap(setter.style))
    func set(_ pieces: [LabelSetter.Piece]) -> Label {
      let line = setter.label(pieces, scale: scale)
      if line.size.width <= room { return line }
      return setter.fitted(
        pieces, width: room, height: 3 * setter.style.lineHeight(.value), scales: [scale, setter.style.smallest])
    }
    for line in lines where !line.isBehind {
      guard let last = line.last, let value = last.bar.value else { continue }
      var pieces: [LabelSetter.Piece] = showsValues ? [.init(last.bar.valueText, .value)] : []
      for text in [line.name, last.bar.remark] where !text.isEmpty {
        if !pieces.isEmpty { pieces.append(.gap(.annotation)) }
        pieces.append(.init(text, text == line.name ? .annotation : .detail))
      }
      guard !pieces.isEmpty else { continue }
      let ink = LineInk(hue: line.hue, isBehind: false, palette: setter.palette, style: setter.style)
      names.append(
        Name(
          anchor: Point(x: last.day, y: value), label: set(pieces), color: ink.color,
          clearance: LineEnd.radius(setter.style) + 3 * setter.style.unit))
    }
    for note in notes {
      names.append(
        Name(
          anchor: Point(x: .infinity, y: note.place), label: set([.init(note.text, .annotation)]),
          color: setter.palette.ink, clearance: 0))
    }
    width = names.map(\.label.size.width).max().map { $0 + Self.gap(setter.style) } ?? 0
  }

  /// The height that all of them take one below the other.
  var height: Double { names.reduce(0) { $0 + $1.label.size.height } + gap * Double(max(0, names.count - 1)) }

  private var gap: Double { 1.5 * setter.style.unit }

  /// Whether a label lacks some of its words.
  var isCut: Bool { names.contains { $0.label.truncated != nil } }

  func placed(in space: LineSpace, range: ClosedRange<Double>) -> Placed {
    let style = setter.style
    let ends = names.map { name in
      (
        name: name,
        place: name.anchor.x == .infinity
          ? Point(x: space.plot.maxX, y: space.values(name.anchor.y)) : space.point(name.anchor.x, name.anchor.y)
      )
    }.enumerated().sorted { ($0.element.place.y, $0.offset) < ($1.element.place.y, $1.offset) }.map(\.element)
    var placed = Placed()
    let wishes = ends.map { $0.place.y - $0.name.label.size.height / 2 }
    guard let tops = Self.apart(wishes, ends.map(\.name.label.size.height), gap: gap, in: range) else {
      placed.fits = false
      return placed
    }
    let x = space.plot.maxX + Self.gap(style)
    for (end, top) in zip(ends, tops) {
      let label = end.name.label.at(x: x, y: top)
      placed.labels.append(label)
      // The first line of a name stands at its line.
      let target = Point(x: x - 4 * style.unit, y: label.box.midY)
      let bend = Point(x: space.plot.maxX + 8 * style.unit, y: end.place.y)
      var way: [Path.Segment] = [.move(Point(x: min(end.place.x + end.name.clearance, bend.x), y: end.place.y))]
      if bend.x < target.x { way.append(.line(bend)) }
      way.append(.line(target))
      placed.leaders.append(.path(Path(way), fill: nil, stroke: Stroke(end.name.color, width: style.line)))
    }
    return placed
  }

  /// Where each begins so that none touches the next and all together are moved least; nil where they do not fit.
  static func apart(_ wishes: [Double], _ lengths: [Double], gap: Double, in range: ClosedRange<Double>) -> [Double]? {
    let needed = lengths.reduce(0, +) + gap * Double(max(0, lengths.count - 1))
    guard needed <= range.upperBound - range.lowerBound + 0.001 else { return nil }
    // Neighbours that would touch are moved as one, by the mean of what each of them would have to be moved.
    var groups: [(start: Double, sum: Double, count: Int, length: Double)] = []
    func settled(_ sum: Double, _ count: Int, _ length: Double) -> Double {
      max(range.lowerBound, min(sum / Double(count), range.upperBound - length))
    }
    for (wish, length) in zip(wishes, lengths) {
      var group = (start: settled(wish, 1, length), sum: wish, count: 1, length: length)
      while let last = groups.last, last.start + last.length + gap > group.start {
        groups.removeLast()
        let shift = last.length + gap
        group.sum = last.sum + group.sum - Double(group.count) * shift
        group.count += last.count
        group.length += shift
        group.start = settled(group.sum, group.count, group.length)
      }
      groups.append(group)
    }
    var places: [Double] = []
    for group in groups {
      var place = group.start
      for _ in 0..<group.count {
        places.append(place)
        place += lengths[places.count - 1] + gap
      }
    }
    return places
  }
}
