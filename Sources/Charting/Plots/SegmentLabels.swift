import Content
import Drawing

/// The values of segments that are too small for them: beside the stack, each with a line to its segment. Those of a stack stand
/// there together or not at all.
struct SegmentLabels {
  private(set) var labels: [PlacedLabel] = []
  private(set) var leaders: [SceneItem] = []
  /// Those that have no room here either.
  private(set) var left: [InsideLabels.Unplaced] = []
  /// What labels would take beside a column that has too little room for them.
  private(set) var wantedRoom = 0.0

  /// - Parameters:
  ///   - unplaced: of an area.
  ///   - taken: what is written in it already.
  ///   - namesBeside: whether the names of series stand beside the last column.
  init(
    _ unplaced: [InsideLabels.Unplaced], in area: PlotArea, of series: [Series], taken: [Rect], namesBeside: Bool,
    setter: LabelSetter
  ) {
    let slots = unplaced.reduce(into: [Int]()) { if !$0.contains($1.slot) { $0.append($1.slot) } }
    guard !slots.isEmpty else { return }
    var taken = taken + area.extents
    for slot in slots {
      let own = unplaced.filter { $0.slot == slot }
      let places = Places(own, in: area, of: series, setter: setter)
      guard let found = places.placed(avoiding: taken) else {
        left += own
        let isNamed = namesBeside && slot == area.slots.count - 1
        if !isNamed { wantedRoom = max(wantedRoom, places.wantedRoom) }
        continue
      }
      labels += found
      taken += found.map(\.box)
      leaders += places.leaders(to: found)
    }
  }
}

extension SegmentLabels {
  /// The labels of one stack, in the order of their segments along the value axis.
  private struct Places {
    let segments: [(text: LaneText, box: Rect)]
    let area: PlotArea
    let band: Band
    let slot: Int
    let series: [Series]
    let setter: LabelSetter

    private var style: ChartStyle { setter.style }
    private var isLying: Bool { area.space.orientation == .lying }
    /// From the stack to its labels.
    private var lead: Double { (isLying ? 6 : 12) * style.unit }

    init(_ unplaced: [InsideLabels.Unplaced], in area: PlotArea, of series: [Series], setter: LabelSetter) {
      let isLying = area.space.orientation == .lying
      segments = unplaced.map { ($0.text, $0.segment) }
        .sorted { isLying ? $0.box.midX < $1.box.midX : $0.box.midY < $1.box.midY }
      slot = unplaced.first?.slot ?? 0
      band = area.band(of: slot)
      self.area = area
      self.series = series
      self.setter = setter
    }

    /// The values, each with the name of its series, whose colour cannot be seen where the segment is thin.
    private var labels: [Label] {
      segments.map { segment in
        var pieces = [LabelSetter.Piece(segment.text.text, .part, color: setter.palette.ink)]
        if let index = segment.text.series, series.indices.contains(index) {
          pieces += [.gap(.part), .init(series[index].name, .part)]
        }
        return setter.label(pieces)
      }
    }

    var wantedRoom: Double {
      isLying ? 0 : lead + (labels.map(\.size.width).max() ?? 0) + style.textGap
    }

    /// nil where they would meet something else.
    func placed(avoiding taken: [Rect]) -> [PlacedLabel]? {
      let labels = labels
      guard let placed = isLying ? below(labels) : beside(labels) else { return nil }
      let margin = 2 * style.unit
      let room = placed.map { $0.box.inset(x: -margin, y: -margin / 4) }
      let way = leaderRoom(to: placed)
      let isFree = taken.allSatisfy { box in
        !box.overlaps(way) && !room.contains { $0.overlaps(box) }
      }
      return isFree ? placed : nil
    }

    private func below(_ labels: [Label]) -> [PlacedLabel]? {
      let (plot, height) = (area.space.plot, labels.map(\.size.height).max() ?? 0)
      let top = band.end + lead
      // Nearer to its own stack than to the next.
      let limit = slot + 1 < area.slots.count ? area.band(of: slot + 1).start - 1.4 * lead : plot.maxY + 3 * style.unit
      let wishes = zip(segments, labels).map { $0.box.midX - $1.size.width / 2 }
      guard top + height <= limit,
        let places = Spread.apart(
          wishes, labels.map(\.size.width), gap: 1.2 * style.textGap, in: plot.x + 3 * style.unit...plot.maxX)
      else { return nil }
      return zip(labels, places).map { $0.at(x: $1, y: top) }
    }

    private func beside(_ labels: [Label]) -> [PlacedLabel]? {
      let plot = area.space.plot
      let start = band.end + lead
      let isLast = slot + 1 >= area.slots.count
      let end = isLast ? plot.maxX : area.band(of: slot + 1).start - style.textGap
      guard start + (labels.map(\.size.width).max() ?? 0) <= end else { return nil }
      let wishes = zip(segments, labels).map { $0.box.midY - $1.size.height / 2 }
      let places = Spread.apart(
        wishes, labels.map(\.size.height), gap: 1.5 * style.unit, in: plot.y...max(plot.y, plot.maxY - style.unit))
      return places.map { zip(labels, $0).map { $0.at(x: start, y: $1) } }
    }

    /// What the lines to the labels may cross.
    private func leaderRoom(to placed: [PlacedLabel]) -> Rect {
      let boxes = zip(segments, placed).map { ($0.box, $1.box) }
      if isLying {
        let from = boxes.map { min($0.midX, $1.midX) }.min() ?? 0
        let to = boxes.map { max($0.midX, $1.midX) }.max() ?? 0
        return Rect(x: from, y: band.end + 0.01, width: to - from, height: lead - 0.02)
      }
      let from = boxes.map { min($0.midY, $1.midY) }.min() ?? 0
      let to = boxes.map { max($0.midY, $1.midY) }.max() ?? 0
      return Rect(x: band.end + 0.01, y: from, width: lead - 0.02, height: to - from)
    }

    func leaders(to placed: [PlacedLabel]) -> [SceneItem] {
      let stroke = Stroke(setter.palette.muted, width: 0.8 * style.line)
      return zip(segments, placed).map { segment, label in
        let gap = 2 * style.unit
        let path =
          isLying
          ? Path.line(
            from: Point(x: segment.box.midX, y: band.end), to: Point(x: label.box.midX, y: label.box.y - gap / 4))
          : Path.line(from: Point(x: band.end, y: segment.box.midY), to: Point(x: label.box.x - gap, y: label.box.midY))
        return .path(path, fill: nil, stroke: stroke)
      }
    }
  }
}
