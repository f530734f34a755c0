import Content
import Drawing

/// The names of series beside the last column, each at the height of its segment.
struct StandingNames {
  private let tags: [SeriesTag]
  private let isPossible: Bool
  private let isWanted: Bool
  private let last: MarkedLane?
  private let setter: LabelSetter
  /// The width that the names take beside the plot.
  let margin: Double

  init(_ marked: MarkedTable, isWanted: Bool, width: Double, setter: LabelSetter) {
    self.setter = setter
    self.isWanted = isWanted && marked.needsNames
    last = marked.panels.first?.slots.last?.lanes.first
    let all = Set(marked.table.series.indices)
    let isOne = marked.panels.count == 1
    let named = Set(last?.mark.names.map(\.series) ?? [])
    guard self.isWanted, isOne, named == all else {
      tags = []
      margin = 0
      isPossible = !self.isWanted
      return
    }
    tags = SeriesTag.tags(of: marked.table, width: width * 0.2, setter: setter)
    margin = (tags.map(\.size.width).max() ?? 0) + 10 * setter.style.unit
    isPossible = tags.allSatisfy { $0.label.truncated == nil } && margin <= width * 0.27
  }

  /// The names at their places; nil where they do not fit.
  func placed(in field: PlotArea) -> PlacedNames? {
    guard isPossible, let last, let lastSlot = field.slots.indices.last else { return isPossible ? PlacedNames() : nil }
    guard isWanted else { return PlacedNames() }
    let style = setter.style
    let names = last.mark.names.map { name -> (tag: SeriesTag, middle: Double, half: Double) in
      let (from, to) = (field.space.scale(name.from), field.space.scale(name.to))
      return (tags[name.series], (from + to) / 2, abs(from - to) / 2)
    }.sorted { $0.middle < $1.middle }
    let plot = field.space.plot
    let wishes = names.map { $0.middle - $0.tag.size.height / 2 }
    let range = (plot.y - style.lineHeight(.tick) / 2)...(plot.maxY + style.lineHeight(.tick) / 2)
    guard
      let tops = Spread.places(wishes, lengths: names.map(\.tag.size.height), gap: 2 * style.unit, in: range)
    else { return nil }
    let edge = field.band(of: 0, in: lastSlot).end
    // Other lanes of the slot stand between the stack and its names.
    let left = max(edge, field.band(of: lastSlot).end) + 10 * style.unit
    var placed = PlacedNames()
    for (name, top) in zip(names, tops) {
      let shift = top + name.tag.size.height / 2 - name.middle
      guard abs(shift) <= max(name.half, 26 * style.unit) else { return nil }
      if abs(shift) > max(name.half, 3 * style.unit) {
        placed.swatches.append(
          leader(
            from: Point(x: edge + 2 * style.unit, y: name.middle),
            to: Point(x: left - 2 * style.unit, y: name.middle + shift)))
      }
      placed.add(name.tag.placed(x: left, y: top))
    }
    return placed
  }

  private func leader(from start: Point, to end: Point) -> SceneItem {
    let stroke = Stroke(setter.palette.muted, width: setter.style.hairline)
    return .semantic(Semantics(.artifact), [.path(.line(from: start, to: end), fill: nil, stroke: stroke)])
  }
}
