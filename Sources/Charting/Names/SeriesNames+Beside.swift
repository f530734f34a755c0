import Content
import Drawing

/// Names beside the last column.
extension SeriesNames {
  /// The names at their places; nil where they do not fit.
  func beside(_ area: PlotArea) -> PlacedNames? {
    guard let last = lanes.first, let lastSlot = area.slots.indices.last else { return PlacedNames() }
    let style = setter.style
    let names = last.mark.names.map { name -> (tag: SeriesTag, middle: Double, half: Double) in
      let (from, to) = (area.space.scale(name.from), area.space.scale(name.to))
      return (tags[name.series], (from + to) / 2, abs(from - to) / 2)
    }.sorted { $0.middle < $1.middle }
    let plot = area.space.plot
    let wishes = names.map { $0.middle - $0.tag.size.height / 2 }
    let range = (plot.y - style.lineHeight(.tick) / 2)...(plot.maxY + style.lineHeight(.tick) / 2)
    guard
      let tops = Spread.places(wishes, lengths: names.map(\.tag.size.height), gap: 2 * style.unit, in: range)
    else { return nil }
    let edge = area.band(of: 0, in: lastSlot).end
    // Other lanes of the slot stand between the stack and its names.
    let left = max(edge, area.band(of: lastSlot).end) + 10 * style.unit
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
