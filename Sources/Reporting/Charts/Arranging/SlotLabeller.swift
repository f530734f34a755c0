import Content
import Drawing
import SituationData
import SourceText
import Wording

/// What is written beside the slots of a chart.
struct SlotLabel {
  var label: String
  var detail: String
  /// What of the detail holds for all figures of the slot, and for the others what holds for them alone, by their ids; nil
  /// where there is nothing such.
  var shared: String?
  var remarks: [Int: String] = [:]
}

/// Finds what is written beside the slots of a chart.
struct SlotLabeller: PuttingIntoWords {
  let basis: ReportBasis
  let chart: ChartSpecification

  /// The label of a slot is what differs among the slots: source, status, indicator, group, place; as-of dates that differ
  /// stand at each bar.
  func labels(of arrangement: Arrangement) -> [SlotLabel] {
    let datesDiffer = Set(arrangement.given.map(\.figure.asOf).filter { !$0.isEmpty }).count > 1
    let bounds = arrangement.commonBounds
    if arrangement.series.isEmpty { return labels(ofSingle: arrangement, datesDiffer: datesDiffer, bounds) }
    let names = slotNames(of: arrangement)
    return arrangement.slots.indices.map { index in
      let slot = arrangement.slots[index]
      let given = arrangement.labelsNameSlots ? slot.bars.lazy.compactMap(\.label?.text).first : sharedLabel(of: slot)
      var label = SlotLabel(label: slot.name ?? given ?? names[index], detail: "")
      if !chart.isOverTime { addDetails(to: &label, of: slot, in: arrangement, datesDiffer: datesDiffer, bounds) }
      return label
    }
  }

  /// What both ends of one thing are called; nil where they have no label, or two.
  private func sharedLabel(of slot: Arrangement.Slot) -> String? {
    guard chart.kind == .slope || chart.kind == .dumbbells else { return nil }
    let labels = slot.bars.filter { !$0.isFiller }.map(\.label?.text)
    return Set(labels).count == 1 ? labels[0] : nil
  }

  // MARK: - One bar in each slot

  /// - Parameter bounds: what those of all figures are.
  private func labels(ofSingle arrangement: Arrangement, datesDiffer: Bool, _ bounds: String?) -> [SlotLabel] {
    let bars = arrangement.bars
    if chart.frequency != nil { return bars.map { periodLabel($0.figure) } }
    if chart.every == .date {
      return bars.map { SlotLabel(label: words.date($0.figure.asOf.last ?? .unknown), detail: "") }
    }
    let figures = bars.map(\.figure)
    let dimensions = dimensions(of: figures)
    let named = byDistinction(dimensions)
    return bars.indices.map { index in
      let figure = figures[index]
      if chart.every == .event, bars[index].label == nil {
        let others = dimensions.map { $0[index] }
        return eventLabel(figure, others: others, remarks: remarks(figure, bounds))
      }
      let given = bars[index].label?.text
      let names = named.map { $0[index] }.filter { !$0.isEmpty }
      // What is computed has a name of its own, whatever it shares with others.
      let computed = figure.isComputedByReport ? words.label(figure) : nil
      var details = given != nil ? [] : computed == nil ? Array(names.dropFirst()) : names
      // The status stands behind the value already.
      details.removeAll { $0 == words.statusWord(figure).map(language.capitalized) }
      details += remarks(figure, bounds)
      if datesDiffer, !figure.asOf.isEmpty { details.append(words.asOfBySource(figure)) }
      return SlotLabel(
        label: given ?? computed ?? names.first ?? words.label(figure), detail: phrase(.details(details)))
    }
  }

  /// The texts of each dimension in which figures differ, but for the one that colours stand for.
  private func dimensions(of figures: [Figure], without series: SeriesDimension? = nil) -> [[String]] {
    func differ(_ dimension: SeriesDimension? = nil, _ text: (Figure) -> String) -> [String]? {
      guard dimension == nil || dimension != series else { return nil }
      let texts = figures.map(text)
      return Set(texts).count > 1 ? texts : nil
    }
    return [
      differ(.source) { words.sourceNames($0) },
      differ(.status) { words.statusWord($0).map(language.capitalized) ?? "" },
      differ(.indicator) { $0.indicator?.id ?? $0.reference }.map { _ in figures.map(words.name) },
      differ(.group) { words.groups($0) }, differ(.place) { words.place($0) },
    ].compactMap(\.self)
  }

  /// What tells all figures apart, then what all of them have, then what some have, that of most names first: no bar is called
  /// “estimated” beside others that are called by their places.
  private func byDistinction(_ dimensions: [[String]]) -> [[String]] {
    let ranks = dimensions.map { texts in
      let names = Set(texts)
      return names.contains("") ? 2 + texts.count - names.count : names.count == texts.count ? 0 : 1
    }
    return dimensions.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }.map { dimensions[$0] }
  }

  private func periodLabel(_ figure: Figure) -> SlotLabel {
    guard let period = figure.period else { return SlotLabel(label: words.label(figure), detail: "") }
    let name = language.period(period.calendar, period.frequency)
    return SlotLabel(
      label: language.capitalized(name),
      // Where that is all that the value lacks, it stands there.
      detail: figure.isPartial && words.coverage(figure) == nil ? "" : words.since(figure, isShort: true) ?? "")
  }

  private func eventLabel(_ figure: Figure, others: [String], remarks: [String]) -> SlotLabel {
    let date = words.date(figure.asOf.last ?? .unknown, isShort: true)
    let details = others.filter {
      !$0.isEmpty && $0 != words.sourceNames(figure) && $0 != words.statusWord(figure).map(language.capitalized)
    }
    return SlotLabel(
      label: language.capitalized(date), detail: phrase(.details(details + remarks)))
  }

  /// What has become of it, its bounds, and what exactly is counted.
  ///
  /// - Parameter common: what the bounds of all figures are.
  private func remarks(_ figure: Figure, _ common: String?) -> [String] {
    // A chart of intervals has them behind the value already, and what they are in its key where all are the same.
    let isNamed = chart.kind == .intervals && figure.value != nil
    let bounds = isNamed ? common == nil ? words.text(figure.bounds, .bounds) : "" : words.bounds(figure) ?? ""
    return [
      figure.isComputedByReport ? phrase(.computedStatus) : nil,
      words.outcome(figure, isShort: true),
      bounds.isEmpty ? nil : bounds, figure.scope.isEmpty ? nil : words.text(figure.scope, .scope),
    ].compactMap(\.self)
  }

  // MARK: - Slots of several series

  private func slotNames(of arrangement: Arrangement) -> [String] {
    let samples = arrangement.slots.map { ($0.given.first ?? $0.bars.first)?.figure }
    if let frequency = chart.frequency {
      return arrangement.slots.map { slot in
        slot.period.map { language.capitalized(language.period($0, frequency)) } ?? ""
      }
    }
    if chart.every == .date {
      return arrangement.slots.map { slot in words.date(slot.given.first?.figure.asOf.last ?? .unknown) }
    }
    if chart.every == .event {
      return arrangement.slots.map { slot in
        language.capitalized(words.date(slot.given.compactMap(\.figure.asOf.last).max() ?? .unknown, isShort: true))
      }
    }
    if let dimension = chart.by {
      return arrangement.slots.map { slot in memberName(slot.bars.first?.member ?? "", of: dimension) }
    }
    let figures = samples.compactMap(\.self)
    guard figures.count == samples.count else { return samples.map { $0.map(words.label) ?? "" } }
    var dimensions = dimensions(of: figures, without: chart.series)
    if arrangement.tellsDatesApart || dimensions.isEmpty, Set(figures.map(\.asOf)).count > 1 {
      dimensions.append(figures.map { words.asOf($0) })
    }
    return figures.indices.map { index in
      let names = dimensions.map { $0[index] }.filter { !$0.isEmpty }
      return names.isEmpty ? commonName(figures[index], without: chart.series) : phrase(.enumeration(names))
    }
  }

  /// What slots that differ in nothing but their colours have in common.
  private func commonName(_ figure: Figure, without series: SeriesDimension?) -> String {
    switch series {
    case .indicator: words.sourceNames(figure)
    case .place: phrase(.enumeration([words.name(figure), figure.group.map { words.group($0) } ?? ""]))
    case .group: phrase(.enumeration([words.name(figure), words.place(figure)]))
    case .source, .status, nil: words.label(figure)
    }
  }

  private func memberName(_ member: String, of dimension: Dimension) -> String {
    switch dimension {
    case .place: words.place(member)
    case .group: words.group(member)
    case .source: words.attribution(member)
    case .status: language.capitalized(Status(rawValue: member).map { phrase(.status($0)) } ?? member)
    }
  }

  /// The remarks on the figures of a slot, and their dates where not all in the chart are of one; what does not hold for
  /// all in the slot stands behind the names of those that it holds for.
  private func addDetails(
    to label: inout SlotLabel, of slot: Arrangement.Slot, in arrangement: Arrangement, datesDiffer: Bool,
    _ bounds: String?
  ) {
    let bars = slot.cells.enumerated().flatMap { index, cell in
      cell.filter { !$0.isFiller }.map { (id: $0.id, name: arrangement.series[index].name, figure: $0.figure) }
    }
    // The day of an event is its name.
    let date = bars.first.map { words.asOfBySource($0.figure) }
    let isNamedByDate = chart.every == .event && Set(bars.map(\.figure.asOf)).count == 1
    var texts: [(text: String, names: [String], ids: [Int])] = []
    func add(_ text: String, _ bar: (id: Int, name: String, figure: Figure)) {
      // The ends of a dumbbell may be called after their dates, and so are those of a slope.
      if text.hasSuffix(bar.name) || slot.name.map(text.hasSuffix) ?? false || (isNamedByDate && text == date) {
        return
      }
      if let index = texts.firstIndex(where: { $0.text == text }) {
        texts[index].ids.append(bar.id)
        if !texts[index].names.contains(bar.name) { texts[index].names.append(bar.name) }
      } else {
        texts.append((text, [bar.name], [bar.id]))
      }
    }
    for bar in bars {
      for remark in remarks(bar.figure, bounds) { add(remark, bar) }
    }
    if datesDiffer, !arrangement.tellsDatesApart || Set(bars.map(\.figure.asOf)).count > 1 {
      for bar in bars where !bar.figure.asOf.isEmpty { add(words.asOfBySource(bar.figure), bar) }
    }
    let shared = texts.filter { $0.ids.count == bars.count }
    label.detail = phrase(
      .details(
        texts.map { text in
          text.ids.count == bars.count ? text.text : phrase(.labelled(phrase(.enumeration(text.names)), text.text))
        }))
    guard shared.count < texts.count else { return }
    label.shared = phrase(.details(shared.map(\.text)))
    for bar in bars {
      let own = texts.filter { $0.ids.count < bars.count && $0.ids.contains(bar.id) }
      if !own.isEmpty { label.remarks[bar.id] = phrase(.details(own.map(\.text))) }
    }
  }
}
