import Content
import Drawing

/// The names and last values of lines beside their ends, moved apart where they would touch, and remarks at values among them.
struct LineNames {
  /// On which side of the plot names stand.
  enum Side: Hashable, Sendable {
    /// At the last value of each line.
    case end
    /// At one of the two dates of a slope.
    case date(Double, isFirst: Bool)

    var isLeft: Bool { if case .date(_, true) = self { true } else { false } }
  }

  private struct Name {
    /// What it is about: the end of a line, or the edge of the plot.
    var anchor: Point
    var label: Label
    /// Of its leader; nil where there is nothing that it could lead to.
    var color: Color?
    /// From the anchor to where its leader begins.
    var clearance = 0.0
  }

  private var names: [Name] = []
  /// Whether words are wider than the room at the smallest size that can be read.
  let lacksRoom: Bool
  /// What the names take beside the plot.
  let width: Double
  private let side: Side
  private let isInPanel: Bool
  private let setter: LabelSetter

  /// From the plot to the names: with room for leaders that bend, where there are several.
  private static func gap(_ style: ChartStyle, inPanel: Bool) -> Double { (inPanel ? 12 : 26) * style.unit }
  private var lead: Double { Self.gap(setter.style, inPanel: isInPanel) }

  /// Up to what distance from the edge of the plot a leader has the colour of its line.
  private static func nearest(_ style: ChartStyle) -> Double { 36 * style.unit }

  /// The stroke of a leader that crosses a good part of the plot.
  private static func dots(_ setter: LabelSetter) -> Stroke {
    let width = setter.style.line
    return Stroke(setter.palette.muted, width: width, dashes: [0.02 * width, 3.5 * width], isRound: true)
  }

  /// Whether all names have room, and where they stand.
  struct Placed {
    var labels: [PlacedLabel] = []
    var leaders: [SceneItem] = []
    var fits = true
  }

  /// - Parameters:
  ///   - lines: those of a panel.
  ///   - keepsTime: whether words run the other way than time does.
  ///   - isInPanel: whether it is one of several plots, of a line each.
  ///   - limit: the width that names take at most.
  ///   - lines: the height that each of them takes at most, in lines of a value.
  ///   - scale: of the letters.
  init(
    _ lines: [LineSeries], on side: Side = .end, notes: [MarkedTable.Note], showsValues: Bool,
    keepsTime: Bool, isInPanel: Bool, limit: Double, lines maximum: Double, scale: Double,
    setter: LabelSetter
  ) {
    self.setter = setter
    self.side = side
    self.isInPanel = isInPanel
    let lead = Self.gap(setter.style, inPanel: isInPanel)
    let room = max(1, limit - lead)
    var isTooWide = false
    func set(_ pieces: [LabelSetter.Piece]) -> Label {
      let line = setter.label(pieces, scale: scale)
      if line.size.width <= room { return line }
      isTooWide = isTooWide || setter.widestWord(pieces) * setter.style.smallest > room
      return setter.fitted(
        pieces, width: room, height: maximum * setter.style.lineHeight(.value),
        scales: [scale, setter.style.smallest])
    }
    for line in lines where !line.isBehind {
      guard let place = Self.place(of: line, on: side) else { continue }
      var pieces: [LabelSetter.Piece] =
        showsValues || place.isAbsent ? [.init(place.text, place.isAbsent ? .missing : .value)] : []
      if !line.name.isEmpty { pieces.append(.init(line.name, .annotation)) }
      let isReversed = side.isLeft != keepsTime
      // The value stands nearest to its line.
      if isReversed { pieces.reverse() }
      var spaced = pieces.enumerated().flatMap { $0 == 0 ? [$1] : [.gap(.annotation), $1] }
      if !place.remark.isEmpty {
        let remark = LabelSetter.Piece(place.remark, .detail)
        let gap = spaced.isEmpty ? [] : [LabelSetter.Piece.gap(.annotation)]
        let line = isReversed ? [remark] + gap + spaced : spaced + gap + [remark]
        // Before the name it would be parted in the middle, and its end read as the beginning of the name.
        let isParted = isReversed && !spaced.isEmpty && setter.label(line, scale: scale).size.width > room
        spaced = isParted ? spaced + [.lineBreak(.detail), remark] : line
      }
      guard !spaced.isEmpty else { continue }
      let ink = LineInk(hue: line.hue, isBehind: false, palette: setter.palette, style: setter.style)
      names.append(
        Name(
          anchor: place.anchor, label: set(spaced), color: place.isAbsent ? nil : ink.color,
          clearance: LineEnd.radius(setter.style) + 3 * setter.style.unit))
    }
    for note in notes {
      names.append(
        Name(
          anchor: Point(x: .infinity, y: note.place), label: set([.init(note.text, .annotation)]),
          color: setter.palette.ink))
    }
    lacksRoom = isTooWide
    let widest = names.map(\.label.size.width).max() ?? 0
    // Wider type grows into the margin, and is not cut by the picture's edge.
    width =
      names.isEmpty
      ? 0
      : max(widest, widest * TextStyle.widerType.bold - setter.style.margin) + lead
  }

  /// What is said of a line, and where, by day and value; nil where there is nothing of it.
  private static func place(
    of line: LineSeries, on side: Side
  ) -> (anchor: Point, text: RichText, remark: RichText, isAbsent: Bool)? {
    let last = line.last.flatMap { last in last.bar.value.map { (point: last, value: $0) } }
    guard case .date(let day, _) = side else {
      return last.map { (Point(x: $0.point.day, y: $0.value), $0.point.bar.valueText, $0.point.bar.remark, false) }
    }
    if let point = line.points.first(where: { $0.day == day }), let value = point.bar.value {
      return (Point(x: day, y: value), point.bar.valueText, point.bar.remark, false)
    }
    // Where it has no value it is named at the height of the one that it has, or of nothing.
    guard let absence = line.absences.first(where: { $0.day == day }) else { return nil }
    return (Point(x: day, y: last?.value ?? 0), absence.text, "", true)
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
    guard let tops = Spread.apart(wishes, ends.map(\.name.label.size.height), gap: gap, in: range) else {
      placed.fits = false
      return placed
    }
    // On the left all lies the other way round.
    let (edge, sign) = side.isLeft ? (space.plot.x, -1.0) : (space.plot.maxX, 1)
    let x = edge + sign * lead
    for (end, top) in zip(ends, tops) {
      let label = side.isLeft ? end.name.label.at(right: x, y: top) : end.name.label.at(x: x, y: top)
      placed.labels.append(label)
      guard let color = end.name.color else { continue }
      let target = Point(x: x - sign * 4 * style.unit, y: label.box.midY)
      let bend = Point(x: edge + sign * 8 * style.unit, y: end.place.y)
      let start = end.place.x + sign * end.name.clearance
      var way: [Path.Segment] = [.move(Point(x: sign * min(sign * start, sign * bend.x), y: end.place.y))]
      // Through the plot a leader must not be taken for a line that goes on.
      let isFar = sign * (edge - start) > Self.nearest(style)
      if sign * bend.x < sign * target.x { way.append(.line(bend)) }
      way.append(.line(target))
      placed.leaders.append(
        .path(Path(way), fill: nil, stroke: isFar ? Self.dots(setter) : Stroke(color, width: style.line)))
    }
    return placed
  }
}
