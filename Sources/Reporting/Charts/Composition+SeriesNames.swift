import Content
import SituationData
import SourceText
import Wording

/// What series are called, and their colours.
extension Composition {
  /// nil, with a diagnostic, where two would bear one name.
  mutating func seriesNames(
    of slots: [Arrangement.Slot], keys: [String], by dimension: SeriesDimension, in chart: ChartSpecification
  ) -> [Arrangement.Series]? {
    let own = keys.indices.map { index in slots.flatMap { $0.cells[index] } }
    let labels = ownLabels(of: own)
    if labels == nil, let bar = strayLabel(in: slots, chart) {
      note(
        .error, .wrongType, at: bar.label?.location ?? bar.location,
        "this label says neither what a colour is nor what a bar is; give the entries of one series one label of their own, or take it out"
      )
      return nil
    }
    let isIncrease = own.joined().allSatisfy { $0.figure.isIncreaseOfTotal || $0.figure.value == nil }
    let names = keys.indices.map { index in
      labels?[index] ?? name(of: own[index].map(\.figure), keys[index], by: dimension, saysIncrease: !isIncrease)
    }
    if let index = names.indices.first(where: { names[..<$0].contains(names[$0]) }), let bar = own[index].first {
      note(
        .error, .wrongType, at: bar.location,
        "two series would be called “\(names[index])”; name each in full and give it a label of its own: {figure: …, label: …}"
      )
      return nil
    }
    let hues = dimension == .status ? statusHues(own) : keys.indices.map { Hue.ofSeries[$0 % Hue.ofSeries.count] }
    return keys.indices.map { index in
      Arrangement.Series(key: keys[index], name: names[index], hue: chart.layout == .multiples ? .blue : hues[index])
    }
  }

  /// The labels that entries give, where each series has one and no two the same; nil where they say something else.
  private func ownLabels(of series: [[BarFigure]]) -> [String?]? {
    let labels = series.map { bars in Set(bars.compactMap(\.label?.text)) }
    let given = labels.compactMap(\.first)
    guard labels.allSatisfy({ $0.count < 2 }), Set(given).count == given.count else { return nil }
    return labels.map(\.first)
  }

  /// A label that no slot can bear: the slots have names of their own, or two entries of one slot differ.
  private func strayLabel(in slots: [Arrangement.Slot], _ chart: ChartSpecification) -> BarFigure? {
    slots.lazy.compactMap { slot -> BarFigure? in
      let labelled = slot.bars.filter { $0.label != nil }
      guard let first = labelled.first else { return nil }
      if chart.by != nil || chart.every != nil { return first }
      return labelled.first { $0.label?.text != first.label?.text }
    }.first
  }

  private func name(
    of figures: [Figure], _ key: String, by dimension: SeriesDimension, saysIncrease: Bool
  ) -> String {
    guard let sample = figures.first(where: { !$0.rows.isEmpty }) ?? figures.first else { return key }
    if key.isEmpty { return words.label(sample) }
    switch dimension {
    case .indicator:
      // Where sources have words of their own for it, none of them stands for all.
      let terms = Set(figures.filter { !$0.rows.isEmpty }.map(\.term))
      return words.name(sample, term: terms.count > 1 ? "" : sample.term, saysIncrease: saysIncrease)
    case .source: return key.split(separator: "|").map { words.attribution(String($0)) }.joined(separator: "; ")
    case .group: return language.capitalized(key).isolated
    case .status: return language.capitalized(phrase(.status(Status(rawValue: key) ?? sample.status)))
    }
  }

  /// Statuses are told apart by how they are drawn; only those that are drawn alike get colours of their own.
  private func statusHues(_ series: [[BarFigure]]) -> [Hue] {
    var counts: [Appearance: Int] = [:]
    return series.map { bars in
      guard let figure = bars.first?.figure else { return .blue }
      let drawn = appearance(figure)
      let form = drawn == .dottedEnd || drawn == .partial ? .solid : drawn
      let position = counts[form, default: 0]
      counts[form] = position + 1
      return Hue.ofSeries[position % Hue.ofSeries.count]
    }
  }
}
