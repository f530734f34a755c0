import Content
import SituationData
import SourceText
import Wording

/// The order of slots, those that are left out, and those that stand out.
struct SlotOrder: PuttingIntoWords {
  let basis: ReportBasis
  let chart: ChartSpecification

  private func labels(of arrangement: Arrangement) -> [SlotLabel] {
    SlotLabeller(basis: basis, chart: chart).labels(of: arrangement)
  }

  // MARK: - Order

  func sort(_ arrangement: inout Arrangement) {
    guard !chart.isOverTime else { return }
    let labels = chart.order == .label ? labels(of: arrangement).map { language.sortKey($0.label + $0.detail) } : []
    let sizes = arrangement.slots.map { size(of: $0) }
    let order = arrangement.slots.indices.sorted { left, right in
      switch chart.order {
      case .given:
        let (a, b) = (day(of: arrangement.slots[left]), day(of: arrangement.slots[right]))
        if chart.every == .event, a != b { return a < b }
      case .value, .descendingValue:
        // What has no value stands last in either order.
        guard let x = sizes[left], let y = sizes[right] else {
          if sizes[left] == nil, sizes[right] == nil { break }
          return sizes[left] != nil
        }
        if x != y { return chart.order == .value ? x < y : y < x }
      case .label:
        if labels[left] != labels[right] { return labels[left] < labels[right] }
      }
      return left < right
    }
    arrangement.slots = order.map { arrangement.slots[$0] }
  }

  /// What is not said to have a day comes last: nobody knows that it came before the others.
  private func day(of slot: Arrangement.Slot) -> Day {
    slot.given.compactMap(\.figure.asOf.last?.last).max() ?? Day(number: .max)
  }

  /// The total of what is stacked, else the greatest value.
  private func size(of slot: Arrangement.Slot) -> DecimalNumber? {
    let values = slot.given.compactMap { $0.figure.value ?? $0.figure.low }
    guard let greatest = values.max() else { return nil }
    guard chart.layout == .stacked || chart.layout == .share else { return greatest }
    let stacked = slot.given.filter(\.figure.hasHappened).compactMap(\.figure.value)
    if stacked.isEmpty { return greatest }
    return stacked.dropFirst().reduce(stacked[0]) { total, value in total.adding(value) ?? total }
  }

  // MARK: - Highlights

  func markHighlights(_ arrangement: inout Arrangement, _ findings: inout Findings) {
    guard !chart.highlight.isEmpty else { return }
    var wanted: Set<Int> = []
    let bars = arrangement.given
    let byReference = Dictionary(grouping: bars.indices) { bars[$0].figure.reference }
    let byRows = Dictionary(grouping: bars.indices) { bars[$0].figure.rows }
    for place in chart.highlight {
      // A series by period has no value of its own that could be looked up.
      guard let asked = highlighted(place, &findings) else { continue }
      let found =
        byReference[asked.reference, default: []] + (asked.rows.isEmpty ? [] : byRows[asked.rows, default: []])
      wanted.formUnion(found.map { bars[$0].id })
      if found.isEmpty, !arrangement.bars.isEmpty {
        findings.note(
          .error, .unknownFigure, at: place.location,
          "this chart draws no “\(place.text)” that could stand out; name a figure as “figures” has it")
      }
    }
    // Of a series by period all stands out.
    let hidesSeries = chart.isOverTime
    let series = arrangement.series.indices.filter { index in
      arrangement.figures(of: index).contains { wanted.contains($0.id) }
    }
    arrangement.change { $0.isHighlighted = wanted.contains($0.id) }
    // What stands out differs from the others in lightness.
    for (rank, index) in series.enumerated() {
      arrangement.series[index].hue = Hue.besideGrey[rank % Hue.besideGrey.count]
    }
    guard hidesSeries else { return }
    for index in series {
      for slot in arrangement.slots.indices {
        for bar in arrangement.slots[slot].cells[index].indices {
          arrangement.slots[slot].cells[index][bar].isHighlighted = true
        }
      }
    }
  }

  private func highlighted(
    _ place: PlacedText, _ findings: inout Findings
  ) -> (reference: String, rows: [Int])? {
    if chart.isOverTime {
      return attempt(at: place.location, &findings) { known throws(Refusal) in
        (try known.reference(named: place.text).text, [])
      }
    }
    return attempt(at: place.location, &findings) { known throws(Refusal) in
      let figure = try known.figure(named: place.text)
      return (figure.reference, figure.rows)
    }
  }

  // MARK: - The rest

  /// `top`: the rest is gathered in one slot where it may be added up, and named in the note where it may not.
  func leaveOut(_ arrangement: inout Arrangement) -> String? {
    if chart.kind == .lines { return setBehind(&arrangement) }
    guard let top = chart.top, arrangement.slots.count > top, chart.every == nil else { return nil }
    let rest = Array(arrangement.slots[top...])
    let namesMembers = !arrangement.series.isEmpty || chart.by != nil
    let names = namesMembers ? labels(of: arrangement)[top...].map(\.label) : []
    arrangement.slots.removeSubrange(top...)
    guard rest.count > 1, chart.kind != .people, let others = others(rest, beside: arrangement) else {
      return phrase(
        .othersLeftOut(language.list(namesMembers ? names : rest.flatMap(\.bars).map { words.label($0.figure) })))
    }
    arrangement.slots.append(others)
    return nil
  }

  /// The lines that do not end highest stand in grey behind those that do.
  private func setBehind(_ arrangement: inout Arrangement) -> String? {
    guard let top = chart.top, arrangement.series.count > top else { return nil }
    let ends = arrangement.series.indices.map {
      arrangement.figures(of: $0).last { $0.figure.value != nil }?.figure.value
    }
    let order = arrangement.series.indices.sorted { left, right in
      guard let x = ends[left], let y = ends[right], x != y else { return ends[left] != nil && ends[right] == nil }
      return x > y
    }
    for (rank, index) in order.enumerated() {
      arrangement.series[index].isBehind = rank >= top
      arrangement.series[index].hue = rank < top ? Hue.ofSeries[rank % Hue.ofSeries.count] : .grey
    }
    let bars = Set(order[top...].flatMap { arrangement.figures(of: $0) }.map(\.id))
    arrangement.change { if bars.contains($0.id) { $0.isHighlighted = false } }
    return phrase(.drawnGrey(language.list(order[top...].sorted().map { arrangement.series[$0].name })))
  }

  /// The sum of slots, for each series; nil where one may not be made, lacks a value, or counts something that stands beside it
  /// in a bar of its own.
  private func others(_ rest: [Arrangement.Slot], beside drawn: Arrangement) -> Arrangement.Slot? {
    guard let first = rest.first else { return nil }
    var cells: [[BarFigure]] = []
    for index in first.cells.indices {
      let bars = rest.flatMap { $0.cells[index] }
      if bars.isEmpty {
        cells.append([])
        continue
      }
      let beside = drawn.slots.flatMap { $0.cells[index] }.map(\.figure)
      guard bars.count == rest.count, let sum = try? Addition.sum(of: bars.map(\.figure), in: known), sum.value != nil,
        Addition(in: known, acrossDates: true).refusal(of: beside + bars.map(\.figure)) == nil
      else {
        return nil
      }
      var bar = bars[0]
      bar.figure = sum
      (bar.id, bar.isHighlighted) = (-1 - index, false)
      if drawn.series.isEmpty { bar.label = PlacedText(phrase(.others(rest.count)), at: bars[0].location) }
      cells.append([bar])
    }
    return Arrangement.Slot(key: [""], cells: cells, name: phrase(.others(rest.count)))
  }
}
