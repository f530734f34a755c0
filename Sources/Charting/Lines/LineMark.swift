import Content
import Drawing

/// Where days and values lie in the plot of lines.
struct LineSpace {
  var plot: Rect
  var days: LinearScale
  var values: LinearScale

  func point(_ day: Double, _ value: Double) -> Point { Point(x: days(day), y: values(value)) }
}

/// A line in its plot.
struct LineMark {
  private let series: LineSeries
  private let space: LineSpace
  private let ink: LineInk
  /// The points that have a value, and whether the line is broken in front of each.
  private let points: [(place: Point, bar: Bar, isBroken: Bool)]

  init(_ series: LineSeries, in space: LineSpace, palette: Palette, style: ChartStyle) {
    self.series = series
    self.space = space
    ink = LineInk(hue: series.hue, isBehind: series.isBehind, palette: palette, style: style)
    var isBroken = false
    var points: [(place: Point, bar: Bar, isBroken: Bool)] = []
    for point in series.points {
      isBroken = isBroken || point.isBroken
      guard let value = point.bar.value else { continue }
      points.append((space.point(point.day, value), point.bar, isBroken || points.isEmpty))
      isBroken = false
    }
    self.points = points
  }

  /// The bounds of values that follow each other as one area.
  var bands: [SceneItem] {
    var runs: [[(x: Double, low: Double, high: Double)]] = []
    var isOpen = false
    for point in series.points {
      guard let interval = point.bar.interval else {
        isOpen = false
        continue
      }
      let place = (
        space.days(point.day), space.values(interval.lowerBound), space.values(interval.upperBound)
      )
      if isOpen, !point.isBroken { runs[runs.count - 1].append(place) } else { runs.append([place]) }
      isOpen = true
    }
    return runs.map { run in
      guard run.count > 1 else {
        let width = 2 * ink.width
        let box = Rect(x: run[0].x - width / 2, y: run[0].high, width: width, height: run[0].low - run[0].high)
        return .rectangle(box, fill: ink.band, stroke: nil)
      }
      let edge = run.map { Point(x: $0.x, y: $0.high) } + run.reversed().map { Point(x: $0.x, y: $0.low) }
      return .path(.polygon(edge), fill: ink.band, stroke: nil)
    }
  }

  /// The strokes, each as far as it looks the same.
  var strokes: [SceneItem] {
    var items: [SceneItem] = []
    var (path, form): ([Path.Segment], Appearance) = ([], .solid)
    func finish() {
      if path.count > 1 { items.append(.path(Path(path), fill: nil, stroke: ink.stroke(form))) }
      path = []
    }
    for (index, point) in points.enumerated() {
      let form2 = point.bar.appearance
      guard point.isBroken else {
        if path.count < 2 || form2 != form {
          finish()
          path = [.move(points[index - 1].place)]
          form = form2
        }
        path.append(.line(point.place))
        continue
      }
      finish()
      path = [.move(point.place)]
    }
    finish()
    return items
  }

  /// For each value a mark without a form of its own, but for those that no line leads to: how a line leads to a value says what
  /// the value is, so that one at the beginning has to say it by itself.
  var marks: [SceneItem] {
    points.indices.map { index in
      let (place, bar, isBroken) = points[index]
      if let dot = dot(at: index) { return .semantic(Semantics(.mark(bar.mark)), dot.items) }
      let isAlone = isBroken && (index + 1 == points.count || points[index + 1].isBroken)
      let size = isAlone ? 2.2 * ink.width : 0.5 * ink.width
      let box = Rect(x: place.x - size / 2, y: place.y - size / 2, width: size, height: size)
      let color = ink.stroke(bar.appearance).color
      let item: SceneItem =
        isAlone
        ? .path(.roundedRectangle(box, radius: size / 2), fill: color, stroke: nil)
        : .rectangle(box, fill: color, stroke: nil)
      return .semantic(Semantics(.mark(bar.mark)), [item])
    }
  }

  /// The dot of a value that is no plain one and that no line leads to; nil of all others.
  private func dot(at index: Int) -> DotMark? {
    let (place, bar, isBroken) = points[index]
    guard isBroken, bar.appearance != .solid else { return nil }
    // Beside each other days are closer than a dot is wide.
    let beside = [index - 1, index + 1].filter(points.indices.contains).map { abs(points[$0].place.x - place.x) }
    let room = max(1.1 * ink.width, 0.45 * (beside.min() ?? .infinity))
    return DotMark(
      appearance: bar.appearance, hue: ink.hue, center: place, radius: min(LineEnd.radius(ink.style), room),
      palette: ink.palette, style: ink.style)
  }

  /// What texts keep clear of: the boxes of short pieces of the line.
  var boxes: [Rect] {
    let step = 16 * ink.style.unit
    return points.indices.flatMap { index -> [Rect] in
      if let dot = dot(at: index) { return [dot.box] }
      let (end, start) = (points[index].place, points[points[index].isBroken ? index : index - 1].place)
      let count = max(1, min(64, Int((abs(end.x - start.x) + abs(end.y - start.y)) / step)))
      return (0..<count).map { piece in
        func at(_ share: Double) -> Point {
          Point(x: start.x + (end.x - start.x) * share, y: start.y + (end.y - start.y) * share)
        }
        let (a, b) = (at(Double(piece) / Double(count)), at(Double(piece + 1) / Double(count)))
        let box = Rect(x: min(a.x, b.x), y: min(a.y, b.y), width: abs(a.x - b.x), height: abs(a.y - b.y))
        return box.inset(x: -ink.width, y: -ink.width)
      }
    }
  }

  /// The marks at its end, or at both; none where it stands behind others.
  func ends(both: Bool) -> [SceneItem] {
    guard !series.isBehind, let first = points.first, let last = points.last else { return [] }
    let ends = both && first.place != last.place ? [first, last] : [last]
    return ends.map {
      LineEnd(form: series.form, center: $0.place, ink: ink, appearance: $0.isBroken ? $0.bar.appearance : .solid).item
    }
  }
}
