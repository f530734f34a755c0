import Content
import Drawing

/// A bracket over what lies between the ends of two bars, where it meets neither bars nor labels.
struct GapBracket {
  var item: SceneItem
  var label: PlacedLabel
  /// What its ink takes.
  private var boxes: [Rect]
  /// What it takes, its words included.
  var taken: [Rect] { boxes + [label.box] }

  /// One end: its place along the value axis, and its lane across it.
  private struct End {
    var place: Double
    var band: Band
  }

  /// - Parameters:
  ///   - region: where the text may stand.
  ///   - labels: the boxes of what is written already.
  /// - Returns: nil where there is no free place, or no such bars.
  init?(_ marked: MarkedTable, in field: PlotArea, region: Rect, labels: [Rect], setter: LabelSetter) {
    guard let gap = marked.table.gap, let ends = marked.gapEnds, field.panel == 0,
      field.holds(panel: 0, slot: gap.from.slot), field.holds(panel: 0, slot: gap.to.slot)
    else { return nil }
    func end(_ end: Gap.End, _ value: Double) -> End {
      End(place: field.space.scale(value), band: field.band(of: end.lane, in: end.slot - field.first))
    }
    var (longer, shorter) = (end(gap.from, ends.from), end(gap.to, ends.to))
    if abs(ends.to) > abs(ends.from) { swap(&longer, &shorter) }
    let search = Search(
      field: field, longer: longer.place, shorter: shorter.place, longerBand: longer.band, shorterBand: shorter.band,
      region: region, labels: labels, bodies: field.extents, style: setter.style)
    let texts = Self.texts(of: gap, region: region, setter: setter)
    for allowsCrossing in [false, true] {
      let levels = search.levels.compactMap { across in
        search.lines(at: across, allowsCrossing: allowsCrossing).map { (across, $0) }
      }
      for label in texts {
        for (across, lines) in levels {
          guard let placed = search.place(label, at: across, beside: lines) else { continue }
          self.init(gap, lines: lines, label: placed, field: field, setter: setter)
          isCrossing = allowsCrossing
          return
        }
      }
    }
    return nil
  }

  /// Whether a guide runs over a bar that lies between.
  private(set) var isCrossing = false

  private init(_ gap: Gap, lines: Search.Lines, label: PlacedLabel, field: PlotArea, setter: LabelSetter) {
    let style = setter.style
    let dashes = [3 * style.unit, 2.5 * style.unit]
    let guides = lines.guides.map { line in
      let path =
        line.width > line.height
        ? Path.line(from: Point(x: line.x, y: line.midY), to: Point(x: line.maxX, y: line.midY))
        : Path.line(from: Point(x: line.midX, y: line.y), to: Point(x: line.midX, y: line.maxY))
      return SceneItem.path(
        path, fill: nil, stroke: Stroke(setter.palette.muted, width: style.line * 0.8, dashes: dashes))
    }
    let bracket = lines.bracket.map { SceneItem.rectangle($0, fill: setter.palette.ink, stroke: nil) }
    item = .semantic(Semantics(.mark(gap.mark)), guides + bracket)
    self.label = label
    boxes = lines.bracket + lines.guides
  }

  /// The text on one line, or on several that are narrower.
  private static func texts(of gap: Gap, region: Rect, setter: LabelSetter) -> [Label] {
    let line = setter.label([.init(gap.text, .annotation)])
    let word = setter.widestWord(gap.text, .annotation)
    let wrapped = [0.6, 0.4].map { max(word, line.size.width * $0) }
      .map { setter.label(gap.text, .annotation, width: $0 + 0.5) }
    return [line] + wrapped.filter { $0.size.width < line.size.width - 1 }
  }
}

extension GapBracket {
  /// The places that are tried, seen along the value axis and across it.
  fileprivate struct Search {
    struct Lines {
      /// The line between the two levels, and a stroke at each end.
      var bracket: [Rect]
      var guides: [Rect]
    }

    var field: PlotArea
    var longer: Double
    var shorter: Double
    var longerBand: Band
    var shorterBand: Band
    var region: Rect
    var labels: [Rect]
    var bodies: [Rect]
    var style: ChartStyle

    private var unit: Double { style.unit }
    private var isLying: Bool { field.space.orientation == .lying }

    /// Where the bracket may stand across the value axis: between the two bars, best in the middle; then over the
    /// shorter and beyond it, then beyond the longer.
    var levels: [Double] {
      let margin = 6 * unit
      let step = max(0.5, 2 * unit)
      let (low, high) =
        isLying ? (field.space.plot.y, field.space.plot.maxY) : (field.space.plot.x, field.space.plot.maxX)
      let isLater = shorterBand.middle > longerBand.middle
      func levels(_ from: Double, _ to: Double) -> [Double] {
        from <= to
          ? Array(stride(from: from, through: to, by: step)) : []
      }
      let facing = isLater ? (longerBand.end, shorterBand.start) : (shorterBand.end, longerBand.start)
      let middle = (facing.0 + facing.1) / 2
      let between = levels(facing.0 + margin, facing.1 - margin).sorted { abs($0 - middle) < abs($1 - middle) }
      let before = Array(levels(low + margin, min(longerBand.start, shorterBand.start) - margin).reversed())
      let after = levels(max(longerBand.end, shorterBand.end) + margin, high - margin)
      let over = levels(shorterBand.start + 1, shorterBand.end - 1)
      return between + over + (isLater ? after + before : before + after)
    }

    func lines(at across: Double, allowsCrossing: Bool) -> Lines? {
      let (from, to) = (min(longer, shorter), max(longer, shorter))
      let line = rect(from, to, across - style.line / 2, across + style.line / 2)
      let strokes = [from, to].map {
        rect($0 - style.line / 2, $0 + style.line / 2, across - 3.5 * unit, across + 3.5 * unit)
      }
      let guides = [guide(longer, longerBand, across), guide(shorter, shorterBand, across)].compactMap(\.self)
      let bracket = [line] + strokes
      let roomy = line.inset(x: -2 * unit, y: -2 * unit)
      let blocked = labels + bodies
      if blocked.contains(where: { roomy.overlaps($0) }) { return nil }
      for line in guides {
        let near = line.inset(x: -unit, y: -unit)
        if labels.contains(where: { near.overlaps($0) }) { return nil }
        if !allowsCrossing, bodies.contains(where: { line.inset(x: 0.2, y: 0.2).overlaps($0) }) { return nil }
      }
      return Lines(bracket: bracket, guides: guides)
    }

    /// From the bar to the bracket, and a little further.
    private func guide(_ place: Double, _ band: Band, _ across: Double) -> Rect? {
      let half = style.line * 0.4
      if across > band.end { return rect(place - half, place + half, band.end, across) }
      if across < band.start { return rect(place - half, place + half, across, band.start) }
      return nil
    }

    /// A rectangle from places along the value axis and across it.
    private func rect(_ from: Double, _ to: Double, _ low: Double, _ high: Double) -> Rect {
      isLying
        ? Rect(x: from, y: low, width: to - from, height: high - low)
        : Rect(x: low, y: from, width: high - low, height: to - from)
    }

    /// A place for the text beside the bracket: behind its far end or along it.
    func place(_ label: Label, at across: Double, beside lines: Lines) -> PlacedLabel? {
      let (from, to) = (min(longer, shorter), max(longer, shorter))
      let (w, h, gap) = (label.size.width, label.size.height, 6 * unit)
      let middle = (from + to) / 2
      let points: [Point] =
        isLying
        ? [
          Point(x: to + gap, y: across - h / 2), Point(x: middle - w / 2, y: across - h - 4 * unit),
          Point(x: middle - w / 2, y: across + 4 * unit), Point(x: from - gap - w, y: across - h / 2),
        ]
        : [
          Point(x: across + gap, y: middle - h / 2), Point(x: across - gap - w, y: middle - h / 2),
          Point(x: across - w / 2, y: from - 4 * unit - h), Point(x: across - w / 2, y: to + 4 * unit),
        ]
      let taken = labels + bodies + lines.guides + lines.bracket
      return points.lazy.map { label.at(x: $0.x, y: $0.y) }.first { placed in
        let room = placed.box.inset(x: -3 * unit, y: -unit)
        return region.contains(placed.box) && !taken.contains { room.overlaps($0) }
      }
    }
  }
}

extension MarkedTable {
  /// The values between which the bracket stands; nil where there is none, or nothing to bracket.
  var gapEnds: (from: Double, to: Double)? {
    guard let gap = table.gap, let from = end(of: gap.from), let to = end(of: gap.to), from != to else { return nil }
    return (from, to)
  }

  private func end(of place: Gap.End) -> Double? {
    guard let slots = panels.first?.slots, slots.indices.contains(place.slot),
      slots[place.slot].lanes.indices.contains(place.lane)
    else { return nil }
    return slots[place.slot].lanes[place.lane].mark.end
  }
}
