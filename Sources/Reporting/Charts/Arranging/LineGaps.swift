import Content
import SituationData
import SourceText

/// Where the lines of a chart are broken: values are missing between one and the next of a series.
struct LineGaps {
  /// A break in the line of a series.
  struct Gap {
    /// The position of the series; 0 where the chart has none.
    var series: Int
    /// The figures on both sides of it.
    var before: BarFigure
    var behind: BarFigure
    /// The slots between them for which a value of the series is asked for, and why there is none.
    var missing: [(slot: Int, absence: Figure.Absence)]

    /// From the place of the value in front of it to that of the one behind it.
    var days: ClosedRange<Double>? {
      guard let start = before.figure.middleDay, let end = behind.figure.middleDay, start <= end else { return nil }
      return start...end
    }
  }

  let gaps: [Gap]

  init(of arrangement: Arrangement, _ chart: ChartSpecification) {
    guard chart.kind == .lines else {
      gaps = []
      return
    }
    var gaps: [Gap] = []
    for series in 0..<max(1, arrangement.series.count) {
      let drawn = arrangement.slots.flatMap { $0.cells[series] }.map(\.figure).filter { $0.hasHappened && $0.isDrawn }
      // What a row covers is not known: between which of them one is missing cannot be said.
      if chart.every == .date, Self.lacksFrequency(drawn) { continue }
      var last: BarFigure?
      var missing: [(slot: Int, absence: Figure.Absence)] = []
      for (index, slot) in arrangement.slots.enumerated() {
        let cell = slot.cells[series].filter(\.figure.hasHappened)
        guard let bar = cell.first(where: { $0.figure.isDrawn }) else {
          if let absence = cell.first?.figure.absence { missing.append((index, absence)) }
          continue
        }
        if let last, Self.isGap(from: last.figure, to: bar.figure, missing: !missing.isEmpty, chart) {
          gaps.append(Gap(series: series, before: last, behind: bar, missing: missing))
        }
        (last, missing) = (bar, [])
      }
    }
    self.gaps = gaps
  }

  /// Whether the indicator of values at their own dates does not say how often they come, and that is not each day.
  static func lacksFrequency(_ figures: [Figure]) -> Bool {
    guard let indicator = figures.first?.indicator, !indicator.declaresFrequency else { return false }
    let days = figures.compactMap { $0.days?.upperBound.number }
    let intervals = zip(days, days.dropFirst()).map { Int($1) - Int($0) }.sorted()
    return !intervals.isEmpty && intervals[intervals.count / 2] > 2
  }

  /// An interval of more than twice what a row covers; a period without a value too, where each should have one.
  private static func isGap(
    from last: Figure, to next: Figure, missing: Bool, _ chart: ChartSpecification
  ) -> Bool {
    guard let frequency = next.indicator?.frequency, missing || chart.frequency == nil else { return false }
    if let own = chart.frequency, frequency.longestDays <= own.longestDays { return true }
    guard let start = last.days?.upperBound, let end = next.days?.upperBound else { return missing }
    return Int(end.number) - Int(start.number) > 2 * frequency.longestDays
  }

  /// Between which values no series of a chart has any: of each gap of the first what all others lack too.
  func shared(by count: Int) -> [(days: ClosedRange<Double>, absence: Figure.Absence)] {
    var shared = gaps.filter { $0.series == 0 }.compactMap { gap in
      gap.days.map { (days: $0, absence: gap.missing.first?.absence ?? .notReported) }
    }
    for series in stride(from: 1, to: count, by: 1) {
      let own = gaps.filter { $0.series == series }.compactMap(\.days)
      var next = 0
      shared = shared.compactMap { gap in
        while next < own.count, own[next].upperBound <= gap.days.lowerBound { next += 1 }
        guard next < own.count, own[next].lowerBound < gap.days.upperBound else { return nil }
        return (own[next].clamped(to: gap.days), gap.absence)
      }
    }
    return shared
  }
}

extension Figure {
  /// Whether there is something of it to draw.
  var isDrawn: Bool { value != nil || (low != nil && high != nil) }

  /// Where it stands along time: a level at its day, what happened in the middle of what it covers.
  var middleDay: Double? {
    let isLevel = indicator?.accumulation != .flow && !isIncreaseOfTotal
    let days = isLevel ? days.map { $0.upperBound...$0.upperBound } : period?.calendar ?? days
    return days.map { (Double($0.lowerBound.number) + Double($0.upperBound.number)) / 2 }
  }
}
