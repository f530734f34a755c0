import Content
import Drawing

/// The names of series at the first slot of lying bars: over the segments of a stack, or on the bars of a group.
struct SeriesNames {
  enum Form: Hashable {
    /// Nothing to name, or named otherwise.
    case none
    /// There is something to name, and no place for it here.
    case impossible
    case above
    /// One lane each.
    case onLanes
  }

  let form: Form
  let tags: [SeriesTag]
  private let table: ChartTable
  private let lanes: [MarkedLane]
  private let setter: LabelSetter

  init(_ marked: MarkedTable, setter: LabelSetter) {
    table = marked.table
    lanes = marked.panels.first?.slots.first?.lanes ?? []
    self.setter = setter
    guard marked.needsNames else {
      form = .none
      tags = []
      return
    }
    tags = SeriesTag.tags(of: marked.table, setter: setter)
    let all = Set(marked.table.series.indices)
    let isOneEach = lanes.count > 1 && lanes.allSatisfy { $0.mark.names.count == 1 }
    if marked.panels.count == 1, lanes.first.map({ Set($0.mark.names.map(\.series)) == all }) ?? false {
      form = .above
    } else if marked.panels.count == 1, isOneEach, Set(lanes.flatMap { $0.mark.names.map(\.series) }) == all {
      form = .onLanes
    } else {
      form = .impossible
    }
  }

  var isAbove: Bool { form == .above }
  var height: Double { tags.map(\.size.height).max() ?? 0 }

  // MARK: Above

  /// The names over the segments of the first slot; nil where one of them would not stand over its own.
  func above(_ field: PlotArea, in range: ClosedRange<Double>) -> PlacedNames? {
    guard let lane = lanes.first, !field.slots.isEmpty else { return nil }
    let space = field.space
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
    let bottom = field.band(of: 0, in: 0).start - 4 * style.unit
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

  private var margin: Double { 7 * setter.style.unit }

  /// What names behind the values of the first slot add to their lanes.
  func reaches(behind: [Int], labels: [LaneLabel]) -> [Reach] {
    behind.compactMap { lane in
      guard lanes.indices.contains(lane), let name = lanes[lane].mark.names.first else { return nil }
      let label = labels.first { $0.panel == 0 && $0.slot == 0 && $0.lane == lane }
      let end = label?.end ?? (name.to, name.to < 0)
      let room = (label.map { $0.label.size.width + $0.gap } ?? 0) + margin * 1.4 + tags[name.series].size.width
      return Reach(end.value, room: room, isBackward: end.isBackward)
    }
  }

  /// The lanes of the first slot whose bars are too short, too thin or too pale for their names.
  func lanesTooShort(in field: PlotArea) -> [Int] {
    guard form == .onLanes, !field.slots.isEmpty else { return [] }
    return lanes.indices.filter { insideLabel(lane: $0, in: field) == nil }
  }

  private func insideLabel(lane: Int, in field: PlotArea) -> PlacedLabel? {
    guard let name = lanes[lane].mark.names.first, let fill = name.fill else { return nil }
    let text = table.series[name.series].name
    let label = setter.label([.init(text, .series, color: fill.text(in: setter.palette))])
    let band = field.band(of: lane, in: 0)
    let length = field.space.length(of: name.to - name.from)
    guard label.size.width + margin <= length * 0.85, label.size.height <= band.width else { return nil }
    let start = field.space.scale(name.from)
    let x = name.to < name.from ? start - margin - label.size.width : start + margin
    return label.at(x: x, y: band.middle - label.size.height / 2)
  }

  /// The names in the bars of the first slot, and those that have no room there behind the values.
  func onLanes(_ field: PlotArea, behind: [Int], labels: [LaneLabel], in range: ClosedRange<Double>) -> PlacedNames? {
    guard !field.slots.isEmpty else { return nil }
    var placed = PlacedNames()
    for lane in lanes.indices {
      guard let name = lanes[lane].mark.names.first else { return nil }
      guard behind.contains(lane) else {
        guard let label = insideLabel(lane: lane, in: field) else { return nil }
        placed.labels.append(label)
        continue
      }
      let tag = tags[name.series]
      let band = field.band(of: lane, in: 0)
      let value = labels.first { $0.panel == 0 && $0.slot == 0 && $0.lane == lane }?.placed(in: field)
      let end = field.space.scale(name.to)
      let isBackward = name.to < 0
      let x =
        isBackward ? (value?.box.x ?? end) - margin * 1.4 - tag.size.width : (value?.box.maxX ?? end) + margin * 1.4
      // Names take the room of bars: a legend does less harm than short bars.
      guard tag.size.width <= field.space.plot.width * 0.34, tag.size.height <= field.lanePitch,
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

  /// The entries that name the series in a key.
  var seriesEntries: [KeyEntry] { table.series.map { KeyEntry(.mark(.solid, $0.hue), $0.name) } }
}
