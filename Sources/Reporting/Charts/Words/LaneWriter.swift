import Content
import Drawing
import SituationData
import SourceText
import Wording

/// Draws the lanes of a chart's slots.
struct LaneWriter: PuttingIntoWords {
  let basis: ReportBasis
  let arranged: ArrangedChart
  /// Lines of the register for series by period, by their references.
  private var lines: [String: Int] = [:]
  /// The figure at which each part is named first; the key names it for the others, unless all are to be named.
  private var firstNamed: [String: Int] = [:]
  private let namesAllParts: Bool

  var chart: ChartSpecification { arranged.specification }
  var arrangement: Arrangement { arranged.arrangement }
  var marks: MarkWriter { MarkWriter(basis: basis) }

  init(basis: ReportBasis, arranged: ArrangedChart) {
    self.basis = basis
    self.arranged = arranged
    let marks = MarkWriter(basis: basis)
    var included: [String] = []
    for bar in arranged.given {
      for part in arranged.parts[bar.id] ?? [] {
        let name = marks.partName(part.figure, in: bar.figure)
        if part.anchor == .end { included.append(name) }
        firstNamed[name] = firstNamed[name] ?? bar.id
      }
    }
    namesAllParts = MarkWriter.namesAllParts(included)
  }

  var isStack: Bool { (chart.layout == .stacked || chart.layout == .share) && !arrangement.series.isEmpty }

  // MARK: - Series by period

  /// One line in the register for each series by period, by the reference that it is of.
  mutating func mentionSeries(_ mentions: inout Mentions) {
    let figures = Dictionary(grouping: arranged.given.map(\.figure), by: \.reference)
    // Series by series, as the chart names them.
    let bars =
      arrangement.series.isEmpty ? arranged.given : arrangement.series.indices.flatMap { arrangement.figures(of: $0) }
    for reference in bars.filter({ !$0.isFiller }).map(\.figure.reference).unique {
      lines[reference] = mentions.series(figures[reference] ?? [])
    }
  }

  /// A line of the register for totals by period.
  mutating func mention(series figures: [Figure], _ mentions: inout Mentions) {
    if let name = figures.first?.reference { lines[name] = mentions.series(figures) }
  }

  // MARK: - Slots

  func slot(_ label: SlotLabel, _ lanes: [Lane], more: RichText = "") -> Slot {
    let name = RichText(language.inReadingOrder(language.unbroken(label.label)))
    var slot = Slot(
      label: chart.hasAxisOfPeriods ? "" : name,
      detail: language.phrase(.details([RichText(language.unbroken(label.detail)), more])), lanes: lanes)
    slot.name = name
    return slot
  }

  /// The position of a series among those of the content, and its colour; nil where colours stand for nothing.
  func series(_ index: Int) -> (index: Int?, hue: Hue) {
    let hue = arrangement.series.indices.contains(index) ? arrangement.series[index].hue : .blue
    return (chart.tellsStatusesByForm ? nil : index, hue)
  }

  // MARK: - Lanes

  private func drawn(_ bar: BarFigure, _ series: Int?, _ mentions: inout Mentions) -> Bar {
    let mention = bar.isFiller ? nil : lines[bar.figure.reference] ?? mentions.value(bar.figure)
    var parts: [Bar.Part] = []
    for part in arranged.parts[bar.id] ?? [] {
      let mention = part.series.isEmpty ? mentions.value(part.figure) : mentions.series(part.series)
      let name = marks.partName(part.figure, in: bar.figure)
      let isNamed = firstNamed[name] == bar.id || (part.anchor == .end && namesAllParts)
      parts.append(marks.part(of: part.figure, named: isNamed ? name : nil, mention: mention, anchor: part.anchor))
    }
    return marks.bar(
      bar, series: series.map { self.series($0) }, kind: chart.kind, parts: parts, mention: mention,
      saysExtent: chart.layout != .multiples)
  }

  func lane(_ bar: BarFigure, _ series: Int?, _ mentions: inout Mentions) -> Lane {
    Lane(bars: [drawn(bar, series, &mentions)])
  }

  /// The two ends of a dumbbell.
  func pair(_ slot: Arrangement.Slot, _ mentions: inout Mentions) -> Lane {
    var bars: [Bar] = []
    for (index, cell) in slot.cells.enumerated() {
      for bar in cell { bars.append(drawn(bar, index, &mentions)) }
    }
    let drawn = bars.filter { $0.value != nil }
    guard !drawn.isEmpty else { return bars.isEmpty ? emptyLane() : Lane(bars: bars) }
    var seen: Set<String> = []
    let values = drawn.map(\.valueText).filter { seen.insert($0.string).inserted }
    return Lane(
      bars: bars, absence: absence(of: bars.filter { $0.value == nil }),
      together: drawn.count > 1 ? language.phrase(.values(values)) : "")
  }

  /// What is missing of a lane in which other bars are drawn: one reason stands for all, so that whose it is has to be said.
  private func absence(of missing: [Bar]) -> RichText {
    guard let first = missing.first else { return "" }
    // Statuses are told apart by how they are drawn.
    let names = !chart.tellsStatusesByForm ? missing.compactMap { $0.series.map { arrangement.series[$0].name } } : []
    return language.phrase(.labelled(RichText(phrase(.enumeration(names))), first.valueText))
  }

  private func lane(of bars: [Bar], total: RichText = "") -> Lane {
    let missing = bars.filter(\.isMissing)
    return Lane(bars: bars, total: total, absence: missing.count < bars.count ? absence(of: missing) : "")
  }

  /// A place for which the chart asks for nothing.
  func emptyLane(of series: Int? = nil) -> Lane {
    var bar = marks.missingBar(phrase(.noValue))
    bar.series = series
    return Lane(bars: [bar])
  }

  /// What has happened in one lane, and each thing that has not in a lane beside it.
  ///
  /// - Parameter isNet: whether totals are of values on both sides of zero, so that they are not where stacks end.
  func stack(_ slot: Arrangement.Slot, total: Figure?, isNet: Bool, _ mentions: inout Mentions) -> [Lane] {
    var (stack, others): ([Bar], [Lane]) = ([], [])
    for (index, cell) in slot.cells.enumerated() {
      for bar in cell {
        var drawn = drawn(bar, index, &mentions)
        if bar.figure.hasHappened {
          // Bounds have no place on an axis that the bar does not begin on.
          (drawn.low, drawn.high) = (nil, nil)
          stack.append(drawn)
        } else {
          others.append(Lane(bars: [drawn]))
        }
      }
    }
    guard !stack.isEmpty else { return others.isEmpty ? [emptyLane()] : others }
    let text = total.map { total in
      let mention = lines[total.reference] ?? mentions.value(total)
      let value = RichText([RichText.Span(words.value(total), mention: mention)])
      return isNet ? language.phrase(.counted(value, RichText(phrase(.net)))) : value
    }
    return [lane(of: stack, total: text ?? "")] + others
  }

  /// The first series behind the zero line.
  func backToBack(_ slot: Arrangement.Slot, _ mentions: inout Mentions) -> Lane {
    var bars: [Bar] = []
    for (index, cell) in slot.cells.enumerated() {
      for bar in cell {
        var drawn = drawn(bar, index, &mentions)
        // Also where colours stand for nothing: it decides on which side of zero the bar lies.
        drawn.series = index
        bars.append(drawn)
      }
    }
    return bars.isEmpty ? emptyLane() : lane(of: bars)
  }
}
