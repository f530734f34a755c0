import Content
import Drawing

/// The names of series at what they name: at the first row, over the segments of a stack or on the bars of a group, and
/// beside the last column.
struct SeriesNames {
  enum Form: Hashable {
    /// Nothing to name, or named otherwise.
    case none
    /// There is something to name, and no place for it here.
    case impossible
    case above
    /// One lane each.
    case onLanes
    /// Each at the height of its segment.
    case beside
  }

  let form: Form
  let tags: [SeriesTag]
  /// What names beside the columns take of the width.
  let margin: Double
  let table: PlotTable
  /// Of the slot that bears the names.
  let lanes: [MarkedLane]
  let setter: LabelSetter

  init(
    _ marked: MarkedTable, _ orientation: PlotSpace.Orientation, isWanted: Bool, width: Double, setter: LabelSetter
  ) {
    table = marked.table
    self.setter = setter
    let slots = marked.panels.first?.slots
    lanes = (orientation == .lying ? slots?.first : slots?.last)?.lanes ?? []
    guard isWanted, marked.needsNames else {
      (form, tags, margin) = (.none, [], 0)
      return
    }
    let isTaken = marked.panels.count > 1 || (orientation == .lying && marked.hasNamesAbove(setter.style))
    let possible = isTaken ? nil : Self.form(lanes, of: marked.table, orientation)
    guard possible == .beside else {
      (form, tags, margin) = (possible ?? .impossible, SeriesTag.tags(of: marked.table, setter: setter), 0)
      return
    }
    tags = SeriesTag.tags(of: marked.table, width: width * 0.2, setter: setter)
    margin = (tags.map(\.size.width).max() ?? 0) + 10 * setter.style.unit
    form = tags.allSatisfy { $0.label.truncated == nil } && margin <= width * 0.27 ? .beside : .impossible
  }

  /// Where a slot has place for all names; nil for nowhere.
  private static func form(
    _ lanes: [MarkedLane], of table: PlotTable, _ orientation: PlotSpace.Orientation
  ) -> Form? {
    let all = Set(table.series.indices)
    func areAll(_ lanes: some Sequence<MarkedLane>) -> Bool {
      Set(lanes.flatMap { $0.mark.names.map(\.series) }) == all
    }
    if areAll(lanes.prefix(1)) { return orientation == .lying ? .above : .beside }
    let isOneEach = lanes.count > 1 && lanes.allSatisfy { $0.mark.names.count == 1 }
    return orientation == .lying && isOneEach && areAll(lanes) ? .onLanes : nil
  }

  var isAbove: Bool { form == .above }
  var isOnLanes: Bool { form == .onLanes }
  var isBeside: Bool { form == .beside }
  var height: Double { tags.map(\.size.height).max() ?? 0 }

  /// The names at their places; nil where they do not fit.
  ///
  /// - Parameters:
  ///   - behind: the lanes whose names stand behind their values.
  ///   - labels: the values.
  ///   - range: where names at rows stay, from left to right.
  func placed(
    in area: PlotArea, behind: [Int], labels: [LaneLabel?], range: ClosedRange<Double>
  ) -> PlacedNames? {
    switch form {
    case .none: PlacedNames()
    case .impossible: nil
    case .above: above(area, in: range)
    case .onLanes: onLanes(area, behind: behind, labels: labels, in: range)
    case .beside: beside(area)
    }
  }

  // MARK: Above

  /// The names over the segments of the first slot; nil where one of them would not stand over its own.
  private func above(_ area: PlotArea, in range: ClosedRange<Double>) -> PlacedNames? {
    guard let lane = lanes.first, !area.slots.isEmpty else { return nil }
    let space = area.space
    let style = setter.style
    let names = lane.mark.names.filter { tags.indices.contains($0.series) }
    let segments = names.map { name in
      (tag: tags[name.series], from: space.scale(min(name.from, name.to)), to: space.scale(max(name.from, name.to)))
    }.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
    let isDiverging = table.layout == .diverging
    let wishes = segments.enumerated().map { index, segment in
      let width = segment.tag.size.width
      if isDiverging { return index == 0 ? space.scale(0) - 5 * style.unit - width : space.scale(0) + 5 * style.unit }
      return segment.from == segment.to ? segment.from - width / 2 : segment.from
    }
    let gap = isDiverging ? 0 : style.textGap * 1.2
    guard let places = Spread.places(wishes, lengths: segments.map(\.tag.size.width), gap: gap, in: range) else {
      return nil
    }
    var placed = PlacedNames()
    let bottom = area.band(of: 0, in: 0).start - 4 * style.unit
    for (index, (segment, x)) in zip(segments, places).enumerated() {
      let length = segment.to - segment.from
      let shared = min(segment.to, x + segment.tag.size.width) - max(segment.from, x)
      let isNear = isDiverging ? abs(x - wishes[index]) < 0.01 : shared >= min(10 * style.unit, length) && length > 0
      let isDot = length == 0 && !isDiverging && abs(x - wishes[index]) < segment.tag.size.width * 0.4
      guard isNear || isDot else { return nil }
      placed.add(segment.tag.placed(x: x, y: bottom - segment.tag.size.height))
    }
    return placed
  }

  // MARK: On lanes

  private var laneMargin: Double { 7 * setter.style.unit }

  /// The value of a lane of the first slot, which stands among the first labels.
  private static func label(of lane: Int, among labels: [LaneLabel?]) -> LaneLabel? {
    labels.lazy.compactMap(\.self).prefix { $0.panel == 0 && $0.slot == 0 }.first { $0.lane == lane }
  }

  /// What names behind the values of the first slot add to their lanes.
  func reaches(behind: [Int], labels: [LaneLabel?]) -> [Reach] {
    behind.compactMap { lane in
      guard lanes.indices.contains(lane), let name = lanes[lane].mark.names.first else { return nil }
      let label = Self.label(of: lane, among: labels)
      let end = label?.end ?? (name.to, name.to < 0)
      let room = (label.map { $0.label.size.width + $0.gap } ?? 0) + laneMargin * 1.4 + tags[name.series].size.width
      return Reach(end.value, room: room, isBackward: end.isBackward)
    }
  }

  /// The lanes of the first slot whose bars are too short, too thin or too pale for their names.
  func lanesTooShort(in area: PlotArea) -> [Int] {
    guard form == .onLanes, !area.slots.isEmpty else { return [] }
    return lanes.indices.filter { insideLabel(lane: $0, in: area) == nil }
  }

  private func insideLabel(lane: Int, in area: PlotArea) -> PlacedLabel? {
    guard let name = lanes[lane].mark.names.first, let fill = name.fill else { return nil }
    let text = table.series[name.series].name
    let label = setter.label([.init(text, .series, color: fill.text(in: setter.palette))])
    let band = area.band(of: lane, in: 0)
    let length = area.space.length(of: name.to - name.from)
    guard label.size.width + laneMargin <= length * 0.85, label.size.height <= band.width else { return nil }
    let start = area.space.scale(name.from)
    let x = name.to < name.from ? start - laneMargin - label.size.width : start + laneMargin
    return label.at(x: x, y: band.middle - label.size.height / 2)
  }

  /// The names in the bars of the first slot, and those that have no room there behind the values.
  private func onLanes(
    _ area: PlotArea, behind: [Int], labels: [LaneLabel?], in range: ClosedRange<Double>
  ) -> PlacedNames? {
    guard !area.slots.isEmpty else { return nil }
    var placed = PlacedNames()
    for lane in lanes.indices {
      guard let name = lanes[lane].mark.names.first else { return nil }
      guard behind.contains(lane) else {
        guard let label = insideLabel(lane: lane, in: area) else { return nil }
        placed.labels.append(label)
        continue
      }
      let tag = tags[name.series]
      let band = area.band(of: lane, in: 0)
      let value = Self.label(of: lane, among: labels)?.placed(in: area)
      let end = area.space.scale(name.to)
      let isBackward = name.to < 0
      let x =
        isBackward
        ? (value?.box.x ?? end) - laneMargin * 1.4 - tag.size.width : (value?.box.maxX ?? end) + laneMargin * 1.4
      // Names take the room of bars: a legend does less harm than short bars.
      guard tag.size.width <= area.space.plot.width * 0.34, tag.size.height <= area.lanePitch,
        x >= range.lowerBound - 0.01, x + tag.size.width <= range.upperBound + 0.01
      else { return nil }
      placed.add(tag.placed(x: x, y: band.middle - tag.size.height / 2))
    }
    return placed
  }
}

/// Names at their places.
struct PlacedNames {
  var swatches: [SceneItem] = []
  var labels: [PlacedLabel] = []
  private var boxes: [Rect] = []

  /// What names and swatches take.
  var taken: [Rect] { boxes + labels.map(\.box) }

  mutating func add(_ tag: (box: Rect, swatch: [SceneItem], label: PlacedLabel)) {
    swatches += tag.swatch
    labels.append(tag.label)
    boxes.append(tag.box)
  }
}

extension MarkedTable {
  /// Whether colours stand for series that have to be named. Small multiples are named by their titles.
  var needsNames: Bool { !table.series.isEmpty && table.layout != .multiples && !allSlots.isEmpty }

  /// The entries that name the series in a key; those behind the others are named in the note.
  var seriesEntries: [KeyEntry] {
    table.series.lazy.filter { !$0.isBehind }.map { KeyEntry(.mark(.solid, $0.hue), $0.name) }
  }
}
