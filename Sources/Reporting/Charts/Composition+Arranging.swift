import Content
import SituationData
import SourceText

/// Arranging the figures of a chart in slots and series.
extension Composition {
  /// nil, with a diagnostic, where two figures would stand in one place.
  mutating func arrangement(of bars: [BarFigure], in chart: ChartSpecification) -> Arrangement? {
    guard !bars.isEmpty else { return Arrangement(single: []) }
    if let dimension = chart.series { return arrangement(of: bars, by: dimension, in: chart) }
    return chart.kind == .dumbbells ? dumbbells(bars, in: chart) : Arrangement(single: bars)
  }

  // MARK: - Series

  private mutating func arrangement(
    of bars: [BarFigure], by dimension: SeriesDimension, in chart: ChartSpecification
  ) -> Arrangement? {
    var keys: [String] = []
    for bar in bars where !keys.contains(key(of: bar.figure, by: dimension)) {
      keys.append(key(of: bar.figure, by: dimension))
    }
    func slots(withDates: Bool) -> [Arrangement.Slot] {
      self.slots(
        of: bars, in: chart, count: keys.count, key: { slotKey(of: $0, in: chart, without: dimension, withDates) }
      ) {
        keys.firstIndex(of: key(of: $0.figure, by: dimension)) ?? 0
      }
    }
    // Dates tell slots apart only where nothing else does: two sources that are compared are seldom of one date.
    var found = slots(withDates: false)
    let tellsDatesApart = chart.every == nil && chart.by == nil && found.contains { doubled(in: $0) != nil }
    if tellsDatesApart { found = slots(withDates: true) }
    if let pair = found.compactMap({ doubled(in: $0) }).first {
      note(
        .error, .wrongType, at: pair.1.location,
        "“\(pair.0.figure.reference)” and “\(pair.1.figure.reference)” would stand in one place, with one colour; choose what tells them apart as “series”, or make two charts"
      )
      return nil
    }
    guard let names = seriesNames(of: found, keys: keys, by: dimension, in: chart) else { return nil }
    let labels = Set(bars.compactMap(\.label?.text))
    var arrangement = Arrangement(series: names, slots: found, tellsDatesApart: tellsDatesApart)
    arrangement.labelsNameSlots = !labels.isEmpty && !names.contains { labels.contains($0.name) }
    sortPeriods(&arrangement, in: chart)
    fill(&arrangement, by: dimension, in: chart)
    if chart.layout == .stacked || chart.layout == .share { arrangement.leaveOutWhatIsNotRecorded() }
    refuseNumber(of: arrangement, in: chart)
    return arrangement
  }

  /// Bars in slots, in order of first appearance.
  func slots(
    of bars: [BarFigure], in chart: ChartSpecification, count: Int, key: (BarFigure) -> [String],
    cell: (BarFigure) -> Int
  ) -> [Arrangement.Slot] {
    var slots: [Arrangement.Slot] = []
    var positions: [[String]: Int] = [:]
    for bar in bars {
      let key = key(bar)
      let position = positions[key] ?? slots.count
      if position == slots.count {
        positions[key] = position
        slots.append(Arrangement.Slot(key: key, cells: Array(repeating: [], count: count)))
      }
      slots[position].cells[cell(bar)].append(bar)
    }
    return slots
  }

  /// Two figures of one cell that cannot stand beside each other; what has happened and what has not can.
  private func doubled(in slot: Arrangement.Slot) -> (BarFigure, BarFigure)? {
    for cell in slot.cells where cell.count > 1 {
      for (index, bar) in cell.enumerated() {
        for other in cell.dropFirst(index + 1) where bar.figure.hasHappened == other.figure.hasHappened {
          return (bar, other)
        }
      }
    }
    return nil
  }

  private func key(of figure: Figure, by dimension: SeriesDimension) -> String {
    switch dimension {
    case .indicator: figure.asked?.indicator ?? figure.reference
    case .source: figure.asked?.source ?? figure.sources.joined(separator: "|")
    case .group: figure.asked?.group ?? ""
    case .status: (figure.asked?.status ?? figure.status).rawValue
    }
  }

  /// What a slot stands for: a period, an event, a member of `by`, or all that a figure is besides its series.
  func slotKey(
    of bar: BarFigure, in chart: ChartSpecification, without dimension: SeriesDimension?, _ withDates: Bool
  ) -> [String] {
    let figure = bar.figure
    switch chart.every {
    case .period: return [figure.period?.calendar.lowerBound.iso ?? ""]
    case .event: return [event(of: figure) ?? figure.asOf.map(\.iso).joined(separator: "|")]
    case nil: break
    }
    if let member = bar.member { return [member] }
    var key = [
      dimension == .indicator ? "" : figure.asked?.indicator ?? figure.reference,
      dimension == .source
        ? "" : figure.rows.isEmpty ? figure.asked?.source ?? "" : figure.sources.joined(separator: "|"),
      dimension == .group ? "" : figure.asked?.group ?? figure.group ?? "", figure.place ?? figure.asked?.place ?? "",
      dimension == .status ? "" : figure.asked?.status?.rawValue ?? "",
    ]
    if withDates { key.append(date(of: figure)) }
    return key
  }

  /// The date that was asked for, or else the true one.
  func date(of figure: Figure) -> String {
    switch figure.asked?.time {
    case .on(let date): date.iso
    case .between(let from, let to): "\(from.iso)/\(to.iso)"
    case .latest, nil: figure.asOf.map(\.iso).joined(separator: "|")
    }
  }

  private func event(of figure: Figure) -> String? {
    figure.rows.lazy.compactMap { situation.observations.rows[$0].event }.first.map {
      situation.observations.strings[$0]
    }
  }

  // MARK: - What is missing

  /// Periods lie in the order of the calendar, and none is left out between the first and the last.
  func sortPeriods(_ arrangement: inout Arrangement, in chart: ChartSpecification) {
    guard let frequency = chart.frequency else { return }
    let periods = arrangement.slots.compactMap { $0.bars.first?.figure.period?.calendar }
    guard let first = periods.map(\.lowerBound).min(), let last = periods.map(\.upperBound).max() else { return }
    let count = arrangement.series.count
    var slots: [[String]: Arrangement.Slot] = [:]
    for slot in arrangement.slots { slots[slot.key] = slot }
    arrangement.slots = frequency.periods(in: first...last).map { period in
      let key = [period.lowerBound.iso]
      var slot = slots[key] ?? Arrangement.Slot(key: key, cells: Array(repeating: [], count: count))
      slot.period = period
      return slot
    }
  }

  /// Says in each slot of each series that has no figure there why there is none.
  private func fill(_ arrangement: inout Arrangement, by dimension: SeriesDimension, in chart: ChartSpecification) {
    for index in arrangement.series.indices {
      guard let sample = arrangement.figures(of: index).first else { continue }
      for slot in arrangement.slots.indices where arrangement.slots[slot].cells[index].isEmpty {
        let other = arrangement.slots[slot].given.first
        let period = arrangement.slots[slot].period
        guard let filler = filler(of: sample, beside: other, by: dimension, in: period, chart) else { continue }
        arrangement.slots[slot].cells[index] = [filler]
      }
    }
  }

  /// What stands for a value of a series in a slot; nil where the data have one that was not asked for, and where nothing is
  /// lacking: a thing has one status, and what has not happened is said of single things only.
  private func filler(
    of sample: BarFigure, beside other: BarFigure?, by dimension: SeriesDimension, in calendar: ClosedRange<Day>?,
    _ chart: ChartSpecification
  ) -> BarFigure? {
    guard dimension != .status, sample.figure.hasHappened, chart.every != .event || other?.figure.hasHappened == true
    else { return nil }
    let reportsEvents = sample.figure.indicator?.reportsEvents == true
    var (absence, period) = (reportsEvents ? Figure.Absence.noneRecorded : .notReported, Figure.Period?.none)
    var asked = sample.figure.asked
    if let own = asked, let beside = other?.figure.asked { asked = beside.with(dimension, of: own) }
    if let frequency = chart.frequency, let calendar {
      period = Figure.Period(frequency, whole: calendar)
      asked = sample.figure.asked
    } else if chart.every == nil, chart.by == nil {
      guard let asked, let reason = absenceOf(asked) else { return nil }
      absence = reason
    }
    var filler = sample
    filler.figure = sample.figure.missing(absence, in: period)
    filler.figure.asked = asked
    filler.figure.reference = asked?.text ?? sample.figure.reference
    if chart.frequency == nil {
      (filler.figure.place, filler.figure.group) = (asked?.place, asked?.group)
      filler.figure.sources = asked?.source.map { [$0] } ?? []
    }
    (filler.id, filler.member, filler.label, filler.isFiller) = (.min, other?.member, nil, true)
    return filler
  }

  /// Why a reference that nobody wrote has no value; nil where it has one.
  private func absenceOf(_ reference: Reference) -> Figure.Absence? {
    do {
      let figure = try known.figure(reference)
      return figure.value == nil && figure.low == nil ? figure.absence ?? .notReported : nil
    } catch {
      let isUnknown = [.unknownFigure, .unknownGroup, .unknownPlace].contains(error.rule)
      return isUnknown && !error.isConsequence ? .notReported : nil
    }
  }

  // MARK: - How many

  /// As many series as there are colours, and two back to back.
  private mutating func refuseNumber(of arrangement: Arrangement, in chart: ChartSpecification) {
    let count = arrangement.series.count
    // On an earlier day than that of issue members may not be known yet.
    let isTwo = count == 2 || (count < 2 && known.day < situation.dateOfIssue)
    if chart.layout == .diverging, !isTwo {
      note(
        .error, .wrongType, at: chart.place(of: "layout"),
        "“layout: diverging” sets two series back to back, and this chart has \(count); name two, or write “layout: multiples”"
      )
    } else if chart.kind == .dumbbells, !isTwo {
      note(
        .error, .wrongType, at: chart.place(of: "series"),
        "a dumbbell joins two ends, and this chart has \(count) series; name two, or write “kind: bars”")
    } else if chart.layout != .multiples, chart.series != .status, count > Self.mostSeries {
      note(
        .error, .wrongType, at: chart.place(of: "series"),
        "\(count) series are more than the \(Self.mostSeries) colours that can be told apart; write “layout: multiples” for a panel of each, or name fewer"
      )
    }
  }

  private static let mostSeries = Hue.ofSeries.count
}
