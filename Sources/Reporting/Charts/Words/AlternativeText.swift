import Content
import Drawing
import SituationData
import SourceText
import Wording

/// What is read out in place of a chart, computed from what it draws: what the chart shows and how, every value of a few or
/// the extremes of many, what is remarked on it, and who says so.
struct AlternativeText: Sendable {
  private let words: FigureWords
  /// What colours or panels stand for, in order; empty where there is nothing to tell apart.
  private let series: [String]
  /// Of each slot what it is called, and what is said of it where the chart does not draw it.
  private let slots: [(label: String, detail: String)]
  private let keys: [String]
  /// Whether the slots are periods.
  private let isByPeriod: Bool
  /// For each slot and series whether its value is of a period that is covered in part.
  private let isPartial: [[Bool]]
  /// For each slot and series whether its value is of something that has not happened.
  private let isToCome: [[Bool]]
  /// For each slot and series what of its value only its form or its place shows: that it was filled in, the day of a level.
  private let remarks: [[String]]

  /// Of more periods that are partly covered the last are named.
  private static let namedPartial = 6

  /// More marks than these are summarised.
  static let listed = 12

  init(of arranged: ArrangedChart, keys: [KeyWord], _ words: FigureWords) {
    let (arrangement, language, isOfLines) = (
      arranged.arrangement, words.language, arranged.specification.kind == .lines
    )
    let isOfPanels = arranged.specification.layout == .multiples
    self.words = words
    series = arrangement.series.map(\.name)
    slots = arranged.labels.map { ($0.label, $0.detail) }
    self.keys = keys.map(\.sentence)
    isByPeriod = arranged.specification.isOverTime
    isPartial = arrangement.slots.map { slot in
      slot.cells.map { cell in cell.first { !$0.isFiller }?.figure.isPartial == true }
    }
    isToCome = arrangement.slots.map { slot in
      slot.cells.map { cell in cell.first { !$0.isFiller }?.figure.hasHappened == false }
    }
    remarks = arrangement.slots.map { slot in
      slot.cells.map { cell in
        guard let figure = cell.first(where: { !$0.isFiller })?.figure, let value = figure.value else { return "" }
        // House rule 4: who does not see that a mark is light hears it. Of a zero its text says so.
        let isFilledIn = figure.status == .extrapolated && value != .zero
        guard isFilledIn || isOfLines else { return "" }
        return language.phrase(
          .enumeration([
            isFilledIn ? language.phrase(ChartPhrase.key(.extrapolated, isOpen: true)) : "",
            isOfLines ? words.dayInPeriod(figure) ?? "" : "",
            isOfLines && isOfPanels ? words.extent(figure) ?? "" : "",
          ]))
      }
    }
  }

  private var language: any Language { words.language }

  private func phrase(_ phrase: ChartPhrase) -> String { language.phrase(phrase) }
  private func phrase(_ phrase: TextPhrase<String>) -> String { language.phrase(phrase) }

  func text(for table: ChartTable) -> String {
    var sentences = [
      phrase(.chartOf(table.kind, series.isEmpty ? nil : table.layout, title: table.title.string)),
      table.subtitle.string,
    ]
    if series.count > 1 { sentences.append(phrase(.compared(language.list(series)))) }
    sentences += table.bars.count <= Self.listed ? [listing(table)] : summary(table)
    if table.kind == .lines, series.count > 1 { sentences += crossings(table) }
    sentences += keys
    sentences += table.annotations.map { phrase(.labelled($0.date, $0.text.string)) }
    sentences.append(table.note.string)
    // The line of sources ends as it ends.
    return phrase(.named(phrase(.sentences(sentences)), table.sourceLine.string))
  }

  // MARK: - Few values

  /// Every slot with its values: "North: women 4, men 3; South: …".
  private func listing(_ table: ChartTable) -> String {
    // A single panel bears no name.
    let isNamed = table.layout != .multiples || series.count > 1
    let texts = zip(slots, table.slots).enumerated().map { index, pair in
      let (slot, drawn) = pair
      let values = drawn.lanes.map { lane in
        let bars = phrase(.enumeration(lane.bars.map { text(of: $0, in: index, isNamed: isNamed) }))
        let total = lane.total.isEmpty ? "" : phrase(.named(phrase(.total), lane.total.string))
        return phrase(.remarked(bars, total))
      }
      // A panel of lines has nothing at all for a slot without a value.
      let said = phrase(.enumeration(values))
      return phrase(
        .labelled(
          phrase(.enumeration([slot.label, drawn.detail.string])), said.isEmpty ? phrase(.noValue) : said))
    }
    return phrase(.clauses(texts))
  }

  private func text(of bar: Bar, in slot: Int, isNamed: Bool) -> String {
    let value = said(bar, in: slot, bar.parts.map(\.text.string))
    guard isNamed, let index = bar.series, series.indices.contains(index) else { return value }
    return phrase(.named(series[index], value))
  }

  /// The value of a bar with what is remarked on it.
  private func said(_ bar: Bar, in slot: Int, _ parts: [String] = []) -> String {
    let remarks = remarks[slot]
    let index = bar.series ?? 0
    let own = remarks.indices.contains(index) && (bar.series != nil || remarks.count == 1) ? remarks[index] : ""
    return phrase(.remarked(bar.valueText.string, phrase(.enumeration([own] + parts))))
  }

  // MARK: - Many values

  private struct Point {
    var value: Double
    var said: String
    /// Whether it is of a whole period, or of none.
    var isWhole: Bool
    var isToCome: Bool
  }

  /// Of each series the first and last value, the highest and the lowest, and whether it rose or fell.
  private func summary(_ table: ChartTable) -> [String] {
    guard !series.isEmpty else { return summary(of: points(of: 0, table)) }
    return series.indices.map { index in
      let sentences = summary(of: points(of: index, table), isShort: series.count > 2 && table.kind != .lines)
      return sentences.isEmpty ? "" : phrase(.labelled(series[index], phrase(.sentences(sentences))))
    }
  }

  private func points(of series: Int, _ table: ChartTable) -> [Point] {
    zip(table.slots, isPartial).enumerated().compactMap { index, pair in
      let bar = pair.0.bars.first { $0.series == nil || $0.series == series }
      guard let bar, let value = bar.value else { return nil }
      return Point(
        value: value,
        said: phrase(.labelled(slots[index].label, said(bar, in: index))), isWhole: !pair.1[series],
        isToCome: isToCome[index][series])
    }
  }

  private func summary(of points: [Point], isShort: Bool = false) -> [String] {
    // What has not happened is no end of a trend of what has, nor its highest value.
    let toCome = points.filter(\.isToCome)
    if !toCome.isEmpty, toCome.count < points.count {
      return summary(of: points.filter { !$0.isToCome }, isShort: isShort)
        + (toCome.count > Self.namedPartial
          ? summary(of: toCome, isShort: true) : [phrase(.clauses(toCome.map(\.said)))])
    }
    // A period that is partly covered is no end of a trend, nor the lowest of whole ones; it may well be the highest.
    let whole = points.filter(\.isWhole)
    let compared = whole.isEmpty ? points : whole
    guard let first = compared.first, let last = compared.last,
      let highest = points.max(by: { $0.value < $1.value }), let lowest = compared.min(by: { $0.value < $1.value })
    else { return [] }
    guard points.count > 1 else { return [phrase(.sentences([first.said]))] }
    let extremes = phrase(.extremes(highest: highest.said, lowest: lowest.said))
    guard isByPeriod, compared.count > 1, !isShort else { return [extremes] }
    // What holds of whole periods alone is no trend of what is drawn.
    let trend = trend(of: compared)
    let sentences = [
      phrase(.fromTo(first: first.said, last: last.said)), extremes,
      trend == self.trend(of: points) ? phrase(.trend(trend)) : "",
    ]
    let partial = points.filter { !$0.isWhole }
    let named = partial.count > Self.namedPartial ? partial.suffix(2) : partial[...]
    return partial.isEmpty || whole.isEmpty
      ? sentences : sentences + [phrase(.partlyCovered(phrase(.clauses(named.map(\.said)))))]
  }

  // MARK: - Lines

  /// Of more crossings only the number is said.
  private static let namedCrossings = 6

  /// Where the value of a series comes to be greater than that of another, of dates at which both have one.
  private func crossings(_ table: ChartTable) -> [String] {
    var found: [String] = []
    for upper in series.indices {
      for lower in series.indices where lower > upper {
        var wasAbove: Bool?
        for (index, slot) in table.slots.enumerated() {
          func value(_ series: Int) -> Double? { slot.bars.lazy.first { $0.series == series }?.value }
          guard let one = value(upper), let other = value(lower), one != other else { continue }
          if let wasAbove, wasAbove != (one > other) {
            let (winner, loser) = one > other ? (upper, lower) : (lower, upper)
            found.append(phrase(.crossing(series[winner], above: series[loser], slots[index].label)))
          }
          wasAbove = one > other
        }
      }
    }
    return found.count > Self.namedCrossings ? [phrase(.crossings(found.count))] : found
  }

  private func trend(of points: [Point]) -> ChartPhrase.Trend {
    let steps = zip(points, points.dropFirst())
    if steps.allSatisfy({ $0.value == $1.value }) { return .level }
    if steps.allSatisfy({ $0.value <= $1.value }) { return .rising }
    return steps.allSatisfy { $0.value >= $1.value } ? .falling : .mixed
  }
}
