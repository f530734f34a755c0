import Content
import SituationData
import SourceText
import Wording

/// What series are called, and their colours.
struct SeriesNamer: PuttingIntoWords {
  let basis: ReportBasis
  let chart: ChartSpecification
  let dimension: SeriesDimension

  /// nil, with a diagnostic, where two would bear one name.
  func series(
    of slots: [Arrangement.Slot], keys: [String], _ findings: inout Findings
  ) -> [Arrangement.Series]? {
    let own = keys.indices.map { index in slots.flatMap { $0.cells[index] } }
    let labels = ownLabels(of: own)
    if labels == nil, let bar = strayLabel(in: slots) {
      findings.note(
        .error, .wrongType, at: bar.label?.location ?? bar.location,
        "this label says neither what a colour is nor what a bar is; give the entries of one series one label of their own, or take it out"
      )
      return nil
    }
    let isIncrease = own.joined().allSatisfy { $0.figure.isIncreaseOfTotal || $0.figure.value == nil }
    let names = keys.indices.map { index in
      labels?[index] ?? name(of: own[index].map(\.figure), keys[index], saysIncrease: !isIncrease)
    }
    var seen: Set<String> = []
    if let index = names.indices.first(where: { !seen.insert(names[$0]).inserted }), let bar = own[index].first {
      findings.note(
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
  private func strayLabel(in slots: [Arrangement.Slot]) -> BarFigure? {
    slots.lazy.compactMap { slot -> BarFigure? in
      let labelled = slot.bars.filter { $0.label != nil }
      guard let first = labelled.first else { return nil }
      if chart.by != nil || chart.every != nil { return first }
      return labelled.first { $0.label?.text != first.label?.text }
    }.first
  }

  private func name(
    of figures: [Figure], _ key: String, saysIncrease: Bool
  ) -> String {
    guard let sample = figures.first(where: { !$0.rows.isEmpty }) ?? figures.first else { return key }
    if key.isEmpty { return words.label(sample) }
    switch dimension {
    case .indicator:
      // Where sources have words of their own for it, none of them stands for all.
      let terms = Set(figures.filter { !$0.rows.isEmpty }.map { words.term($0.term, of: $0) })
      return words.name(
        sample, term: terms.count > 1 ? "" : words.term(sample.term, of: sample), saysIncrease: saysIncrease)
    case .source: return phrase(.clauses(key.split(separator: "|").map { words.attribution(String($0)) }))
    case .place: return words.place(key)
    case .group: return words.group(key, isCapitalized: true)
    case .status: return language.capitalized(phrase(.status(Status(rawValue: key) ?? sample.status)))
    }
  }

  /// Statuses are told apart by how they are drawn; only those that are drawn alike get colours of their own.
  private func statusHues(_ series: [[BarFigure]]) -> [Hue] {
    var counts: [Appearance: Int] = [:]
    return series.map { bars in
      guard let figure = bars.first?.figure else { return .blue }
      if case let own = basis.style.hue(of: figure.status), own != .blue { return own }
      let drawn = figure.appearance
      let form = drawn == .dottedEnd || drawn == .partial ? .solid : drawn
      let position = counts[form, default: 0]
      counts[form] = position + 1
      return Hue.ofSeries[position % Hue.ofSeries.count]
    }
  }
}
