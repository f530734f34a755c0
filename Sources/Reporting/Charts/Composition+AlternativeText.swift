import Content
import Drawing
import SituationData
import Wording

/// What is read out in place of a chart, computed from what it draws.
extension Composition {
  /// More marks than these are summarised.
  private static let listed = 12

  /// What the chart shows and how, every value of a few or the extremes of many, what is remarked on it, and who says so.
  mutating func alternativeText(
    of chart: ChartSpecification, _ content: ChartTable, _ arrangement: Arrangement, _ labels: [SlotLabel],
    _ keys: [KeyWord]
  ) -> String {
    func sentence(_ text: String) -> String { text.isEmpty || ".!?".contains(text.last ?? " ") ? text : text + "." }
    var sentences = [
      sentence(
        phrase(.chartOf(content.kind, arrangement.series.isEmpty ? nil : content.layout, title: content.title.string))),
      sentence(content.subtitle.string),
    ]
    let names = arrangement.series.map(\.name)
    if names.count > 1 { sentences.append(sentence(phrase(.compared(language.list(names))))) }
    if content.bars.count <= Self.listed {
      sentences.append(sentence(listing(content, arrangement, labels)))
      if let difference = difference(arrangement, in: chart) { sentences.append(sentence(difference)) }
    } else {
      sentences += summary(content, arrangement, labels, in: chart).map(sentence)
    }
    sentences += keys.map { sentence($0.sentence) } + content.annotations.map { sentence($0.text.string) }
    sentences += [sentence(content.note.string), content.sourceLine.string]
    return sentences.filter { !$0.isEmpty }.joined(separator: " ")
  }

  // MARK: - Few values

  /// Every slot with its values: "North: women 4, men 3; South: …".
  private func listing(_ content: ChartTable, _ arrangement: Arrangement, _ labels: [SlotLabel]) -> String {
    labels.indices.map { index in
      let detail = content.panels.first?.slots[index].detail.string ?? labels[index].detail
      let name = detail.isEmpty ? labels[index].label : "\(labels[index].label), \(detail)"
      let values = content.panels.enumerated().flatMap { panel, shown in
        shown.slots[index].lanes.map { lane in
          let bars = lane.bars.map { bar in
            text(of: bar, in: arrangement, panel: content.panels.count > 1 ? panel : nil)
          }
          let total = lane.total.isEmpty ? "" : " (\(phrase(.total)) \(lane.total.string))"
          return bars.joined(separator: ", ") + total
        }
      }
      return "\(name): \(values.joined(separator: ", "))"
    }.joined(separator: "; ")
  }

  private func text(of bar: Bar, in arrangement: Arrangement, panel: Int?) -> String {
    let parts = bar.parts.map(\.text.string).joined(separator: ", ")
    let value = bar.valueText.string + (parts.isEmpty ? "" : " (\(parts))")
    guard let index = panel ?? bar.series, arrangement.series.indices.contains(index) else { return value }
    return "\(arrangement.series[index].name) \(value)"
  }

  /// Of two bars what the one is more than the other, where that can be said without a word on what it means.
  private mutating func difference(_ arrangement: Arrangement, in chart: ChartSpecification) -> String? {
    let bars = arrangement.given
    guard bars.count == 2, arrangement.bars.count == 2, chart.layout != .share, chart.gap == nil else { return nil }
    let sorted = (bars[0].figure.value ?? .zero) < (bars[1].figure.value ?? .zero) ? [bars[1], bars[0]] : bars
    guard
      let figure = known.plainDifference(of: sorted[0].figure, and: sorted[1].figure, at: chart.location)
    else { return nil }
    print(figure, at: chart.location)
    return "\(phrase(.gap)): \(words.value(figure))"
  }

  // MARK: - Many values

  private struct Point {
    var name: String
    var value: Double
    var text: String
    /// Whether it is of a whole period, or of none.
    var isWhole: Bool
    var said: String { "\(name): \(text)" }
  }

  /// Of each series the first and last value, the highest and the lowest, and whether it rose or fell.
  private func summary(
    _ content: ChartTable, _ arrangement: Arrangement, _ labels: [SlotLabel], in chart: ChartSpecification
  ) -> [String] {
    let isSeries = chart.frequency != nil
    guard !arrangement.series.isEmpty else {
      let points = points(of: 0, content, arrangement, labels)
      return [phrase(.countOfBars(content.bars.count))] + summary(of: points, isSeries: isSeries)
    }
    return arrangement.series.indices.flatMap { index -> [String] in
      let points = points(of: index, content, arrangement, labels)
      let sentences = summary(of: points, isSeries: isSeries, isShort: arrangement.series.count > 2)
      return sentences.isEmpty ? [] : ["\(arrangement.series[index].name): " + sentences.joined(separator: " ")]
    }
  }

  private func points(
    of series: Int, _ content: ChartTable, _ arrangement: Arrangement, _ labels: [SlotLabel]
  ) -> [Point] {
    let panel = content.panels.count > 1 ? series : 0
    guard content.panels.indices.contains(panel) else { return [] }
    return zip(content.panels[panel].slots, arrangement.slots).enumerated().compactMap { index, pair in
      let bar = pair.0.bars.first { content.panels.count > 1 || $0.series == nil || $0.series == series }
      guard let bar, let value = bar.value else { return nil }
      let figure = pair.1.cells[series].first { !$0.isFiller }?.figure
      return Point(
        name: labels[index].label, value: content.layout == .diverging ? abs(value) : value, text: bar.valueText.string,
        isWhole: figure?.period?.isPartial != true)
    }
  }

  private func summary(of points: [Point], isSeries: Bool, isShort: Bool = false) -> [String] {
    // A period that is partly covered is no extreme of whole ones, and no end of a trend.
    let whole = points.filter(\.isWhole)
    let compared = whole.isEmpty ? points : whole
    guard let first = compared.first, let last = compared.last,
      let highest = compared.max(by: { $0.value < $1.value }), let lowest = compared.min(by: { $0.value < $1.value })
    else { return [] }
    let extremes = phrase(.extremes(highest: highest.said, lowest: lowest.said))
    guard isSeries, compared.count > 1, !isShort else { return [extremes] }
    let steps = zip(compared, compared.dropFirst())
    let trend: ChartPhrase.Trend =
      steps.allSatisfy { $0.value == $1.value }
      ? .level
      : steps.allSatisfy { $0.value <= $1.value }
        ? .rising : steps.allSatisfy { $0.value >= $1.value } ? .falling : .mixed
    let partial = points.filter { !$0.isWhole }
    let sentences = [phrase(.fromTo(first: first.said, last: last.said)), extremes, phrase(.trend(trend))]
    return partial.isEmpty || whole.isEmpty
      ? sentences : sentences + [phrase(.partlyCovered(partial.suffix(2).map(\.said).joined(separator: "; ")))]
  }
}
