import Charting
import Drawing
import SituationData

extension Composition {
  /// What is written beside a bar.
  struct BarLabel {
    var label: String
    var detail: String
  }

  // MARK: - Labels

  /// The label of a bar is what differs among the bars: source, status, indicator, group, place; as-of dates that differ
  /// stand at each bar.
  func labels(of bars: [BarFigure], in chart: ChartSpecification) -> [BarLabel] {
    if case .period = chart.every { return bars.map { periodLabel($0.figure) } }
    let figures = bars.map(\.figure)
    func differ(_ text: (Figure) -> String) -> [String]? {
      let texts = figures.map(text)
      return Set(texts).count > 1 ? texts : nil
    }
    let datesDiffer = Set(figures.map(\.asOf)).count > 1
    let dimensions = [
      differ { words.sourceNames($0) }, differ { words.statusWord($0).map(words.capitalized) ?? "" },
      differ { $0.indicator?.id ?? $0.reference }.map { _ in figures.map(words.name) },
      differ { words.groups($0) }, differ { $0.place?.isolated ?? "" },
    ].compactMap(\.self)
    return bars.indices.map { index in
      let figure = figures[index]
      if chart.every == .event, bars[index].label == nil {
        return eventLabel(figure, others: dimensions.map { $0[index] })
      }
      let given = bars[index].label?.text
      let names = dimensions.map { $0[index] }.filter { !$0.isEmpty }
      var details = given == nil ? Array(names.dropFirst()) : []
      // The status stands behind the value already.
      details.removeAll { $0 == words.statusWord(figure).map(words.capitalized) }
      details += remarks(figure)
      if datesDiffer, !figure.asOf.isEmpty { details.append(words.asOf(figure)) }
      return BarLabel(label: given ?? names.first ?? words.label(figure), detail: details.joined(separator: "\u{A0}· "))
    }
  }

  private func periodLabel(_ figure: Figure) -> BarLabel {
    guard let period = figure.period else { return BarLabel(label: words.label(figure), detail: "") }
    let name = language.period(period.calendar, period.frequency)
    return BarLabel(
      label: words.capitalized(name),
      detail: period.since.map { phrase(.since(words.date(.day($0), isShort: true))) } ?? "")
  }

  private func eventLabel(_ figure: Figure, others: [String]) -> BarLabel {
    let date = words.date(figure.asOf.last ?? .unknown, isShort: true)
    let details = others.filter {
      !$0.isEmpty && $0 != words.sourceNames(figure) && $0 != words.statusWord(figure).map(words.capitalized)
    }
    return BarLabel(label: words.capitalized(date), detail: (details + remarks(figure)).joined(separator: "\u{A0}· "))
  }

  /// Since when another value stands in its place, and its bounds.
  private func remarks(_ figure: Figure) -> [String] {
    [
      figure.replacedOn.map { phrase(.replaced(on: words.date(.day($0), isShort: true))) },
      words.bounds(figure),
      figure.scope.isEmpty ? nil : figure.scope.isolated,
    ].compactMap(\.self)
  }

  // MARK: - Bars

  func bar(
    _ bar: BarFigure, parts: [Bar.Part], target: LinkTarget?
  ) -> Bar {
    let figure = bar.figure
    return Bar(
      value: figure.value?.approximation, valueText: RichText([RichText.Span(valueText(figure), link: target)]),
      low: figure.low?.approximation, high: figure.high?.approximation, appearance: appearance(figure),
      hue: bar.isHighlighted ? .blue : .grey,
      parts: parts, mark: mark(figure, kind: "bar"))
  }

  /// What a bar includes: its number, which leads to its line in the register, and what it counts.
  func part(of figure: Figure, target: LinkTarget?) -> Bar.Part {
    Bar.Part(
      value: figure.value?.approximation ?? 0,
      text: RichText([RichText.Span(words.value(figure), link: target), RichText.Span(" \(partName(figure))")]),
      mark: mark(figure, kind: "part"))
  }

  /// The label of a part begins in lower case, behind its number.
  private func partName(_ figure: Figure) -> String {
    let name = words.name(figure)
    guard let first = name.first, !(name.dropFirst().first?.isUppercase ?? false) else { return name }
    return first.lowercased() + name.dropFirst()
  }

  /// The value with the word without which it may not stand.
  func valueText(_ figure: Figure) -> String {
    let value = words.value(figure)
    guard figure.absence == nil || figure.status.isProspective else { return value }
    if figure.status == .estimated { return figure.low == nil ? "\(value) \(phrase(.estimateMark))" : value }
    if figure.status == .extrapolated { return value }
    return words.statusWord(figure).map { "\(value) (\($0))" } ?? value
  }

  private func appearance(_ figure: Figure) -> Appearance {
    switch figure.status {
    case .extrapolated where figure.period?.isPartial != true: .light
    case .announced: .outlined
    case .planned, .target: .dashed
    case .postponed, .cancelled: .dotted
    case .estimated where figure.low == nil && figure.period == nil: .dottedEnd
    default: figure.period?.isPartial == true ? .partial : .solid
    }
  }

  private func mark(_ figure: Figure, kind: String) -> MarkDescription {
    MarkDescription(
      kind: kind, figure: figure.reference, value: figure.value?.plain ?? "",
      source: figure.sources.joined(separator: "|"), asOf: figure.asOf.map(\.iso).joined(separator: "|"))
  }

  // MARK: - Keys

  /// The sentences that explain how the chart is drawn; only for what occurs in it.
  func keys(
    to bars: [BarFigure], parts: [Int: [(figure: Figure, location: SourceLocation)]], _ chart: ChartSpecification,
    unit: Unit, subtitle: String
  ) -> String {
    let figures = bars.map(\.figure)
    let drawn = figures.filter { $0.absence == nil }
    var keys: [String] = []
    if let word = unit.word, !subtitle.lowercased().contains(word.lowercased()),
      !chart.title.text.lowercased().contains(word.lowercased())
    {
      keys.append(phrase(.inUnit(word)))
    }
    if let increase = figures.first(where: \.isIncreaseOfTotal) {
      keys.append(phrase(.addedToCount(increase.period?.frequency)))
    }
    let partial = drawn.compactMap(\.period).filter(\.isPartial)
    if !partial.isEmpty { keys.append(phrase(.keyPartial(reaches(partial)))) }
    if drawn.contains(where: { $0.status == .extrapolated }) { keys.append(phrase(.keyExtrapolated)) }
    for status in [Status.planned, .announced, .postponed, .cancelled, .target]
    where drawn.contains(where: { $0.status == status }) {
      keys.append(phrase(.keyStatus(status)))
    }
    var names: [String] = []
    for part in parts.keys.sorted().flatMap({ parts[$0] ?? [] }) where !names.contains(partName(part.figure)) {
      names.append(partName(part.figure))
    }
    if !names.isEmpty { keys.append(phrase(.keyIncluded(names.joined(separator: ", ")))) }
    if bars.indices.contains(where: {
      appearance(figures[$0]) == .dottedEnd && parts[$0] == nil && figures[$0].value != nil
    }) {
      keys.append(phrase(.keyEstimated))
    }
    if let bounds = drawn.first(where: { $0.low != nil && $0.value != nil }) {
      keys.append(phrase(.keyInterval(bounds.bounds.isEmpty ? nil : bounds.bounds)))
    }
    if drawn.contains(where: \.isRevision) { keys.append(phrase(.keyRevision)) }
    if chart.every != nil {
      for absence in [Figure.Absence.notReported, .noneRecorded, .notDivisible, .notComputable, .noEarlierValue]
      where figures.contains(where: { $0.absence == absence }) {
        keys.append(phrase(.keyMissing(absence)))
      }
    }
    return keys.joined(separator: " ")
  }

  /// How far periods that are partly covered reach; three are named.
  private func reaches(_ periods: [Figure.Period]) -> [String] {
    let named = periods.prefix(3).map { period in
      if let since = period.since {
        let name = language.period(period.calendar, period.frequency)
        return "\(name) \(phrase(.since(words.date(.day(since)))))"
      }
      let isCutAtEnd = period.covered.upperBound < period.calendar.upperBound
      let isCutAtStart = period.covered.lowerBound > period.calendar.lowerBound
      let from = isCutAtStart ? phrase(.reachFrom(words.date(.day(period.covered.lowerBound)))) : nil
      let to = isCutAtEnd ? phrase(.reachTo(words.date(.day(period.covered.upperBound)))) : nil
      return [from, to].compactMap(\.self).joined(separator: " ")
    }
    return periods.count > 3 ? named + [phrase(.others(periods.count - 3))] : named
  }
}
