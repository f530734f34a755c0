import Content
import Drawing

extension BarChartBuilder {
  private func name(_ index: Int) -> String {
    table.series.indices.contains(index) ? table.series[index].name.words : table.title.words
  }

  private func point(_ bar: Bar, _ position: String) -> NativeChart.Point? {
    guard let value = bar.value else { return nil }
    let text = bar.valueText.words
    return NativeChart.Point(
      text: bar.digits, value: value, low: bar.interval?.lowerBound, high: bar.interval?.upperBound,
      look: PointLook(bar.appearance, bar.hue, palette),
      label: NativeChart.Label(text: text, format: NumberWords.format(text, of: value), position: position))
  }

  /// Each lane of one bar, by its series.
  func lanes() -> [NativeChart.Series]? {
    var grid: [Int: [NativeChart.Point?]] = [:]
    var hues: [Int: Hue] = [:]
    for (slot, content) in table.slots.enumerated() {
      var taken: Set<Int> = []
      for (index, lane) in content.lanes.enumerated() {
        guard lane.bars.count == 1 else { return nil }
        let bar = lane.bars[0]
        let key = bar.series ?? index
        guard taken.insert(key).inserted else { return nil }
        // Bounds without a value have no bar to stand on.
        if bar.value == nil, bar.interval != nil { return nil }
        grid[key, default: Array(repeating: nil, count: table.slots.count)][slot] = point(bar, "outEnd")
        hues[key] = hues[key] ?? bar.hue
      }
    }
    return grid.keys.sorted().compactMap { key in
      guard let points = grid[key], points.contains(where: { $0 != nil }) || table.series.indices.contains(key) else {
        return nil
      }
      let hue = table.series.indices.contains(key) ? table.series[key].hue : hues[key] ?? .blue
      return NativeChart.Series(name: name(key), look: PointLook(.solid, hue, palette), points: points)
    }
  }

  /// One stack in each slot, and beyond its end what it is in all.
  func stacks() -> [NativeChart.Series]? {
    let none: [NativeChart.Point?] = Array(repeating: nil, count: table.slots.count)
    var grid = table.series.map { _ in none }
    var totals = none
    for (slot, content) in table.slots.enumerated() {
      // What has not happened stands beside the stack, which no chart of the format can.
      guard content.lanes.count == 1 else { return nil }
      let lane = content.lanes[0]
      for bar in lane.bars where bar.value != nil {
        guard let key = bar.series, grid.indices.contains(key), grid[key][slot] == nil,
          let point = self.point(bar, "ctr"),
          point.value >= 0
        else { return nil }
        grid[key][slot] = point
      }
      let sum = lane.bars.compactMap(\.value).reduce(0, +)
      if !lane.total.isEmpty { totals[slot] = total(lane.total.words, sum, Bar.digits(sum)) }
    }
    var series = table.series.indices.map { index in
      NativeChart.Series(
        name: name(index), look: PointLook(.solid, table.series[index].hue, palette), points: grid[index])
    }
    if totals.contains(where: { $0 != nil }) {
      let sum = series.map(\.name).joined(separator: " + ")
      series.append(NativeChart.Series(name: sum, look: .invisible, points: totals))
    }
    return series
  }

  /// A bar for the words at the end of a stack: it begins there and is not seen.
  private func total(_ text: String, _ value: Double, _ digits: String) -> NativeChart.Point {
    NativeChart.Point(
      text: digits, value: value, look: .invisible,
      label: NativeChart.Label(text: text, format: NumberWords.format(text, of: value), position: "inBase"))
  }

  /// Bars with the parts that they include, from the end inwards or from zero outwards.
  func parts() -> [NativeChart.Series]? {
    let bars = table.slots.map { $0.bars }
    guard bars.allSatisfy({ $0.count == 1 && ($0[0].value ?? 0) >= 0 && $0[0].interval == nil }) else { return nil }
    let anchors = Set(bars.flatMap { $0[0].parts.map(\.anchor) })
    let most = bars.map { $0[0].parts.count }.max() ?? 0
    guard anchors.count == 1, let anchor = anchors.first else { return nil }
    let none: [NativeChart.Point?] = Array(repeating: nil, count: bars.count)
    var (rest, totals) = (none, none)
    var grid = Array(repeating: none, count: most)
    for (slot, bar) in bars.map({ $0[0] }).enumerated() {
      guard let value = bar.value else { continue }
      let remaining = Bar.difference(value, bar.parts.map(\.value))
      guard remaining >= 0 else { return nil }
      let look = PointLook(bar.appearance, bar.hue, palette)
      rest[slot] = NativeChart.Point(text: Bar.digits(remaining), value: remaining, look: look)
      totals[slot] = total(bar.valueText.words, value, bar.digits)
      for (index, part) in bar.parts.enumerated() {
        let text = part.text.words
        grid[index][slot] = NativeChart.Point(
          text: Double(part.mark.value) == part.value ? part.mark.value : Bar.digits(part.value), value: part.value,
          look: .part(bar.hue, palette),
          label: NativeChart.Label(text: text, format: NumberWords.format(text, of: part.value), position: "ctr"))
      }
    }
    let hue = bars[0][0].hue
    func series(_ points: [NativeChart.Point?], _ look: PointLook, _ name: String) -> NativeChart.Series {
      NativeChart.Series(name: name, look: look, points: points)
    }
    let title = table.title.words
    let key = table.key.first { entry in
      switch entry.swatch {
      case .part, .ofWhich: true
      default: false
      }
    }
    // No source has a name for what is left without the parts: it is told as what it is.
    let part = key?.text.words ?? title
    let own = series(rest, PointLook(.solid, hue, palette), "\(title) \u{2212} \(part)")
    let included = grid.map { series($0, .part(hue, palette), part) }
    return (anchor == .end ? [own] + Array(included.reversed()) : included + [own]) + [
      series(totals, .invisible, title)
    ]
  }
}
