import SituationData
import SourceText

/// Sets the figures of a chart in slots.
struct SlotFinder: PuttingIntoWords {
  let basis: ReportBasis
  let chart: ChartSpecification

  /// Bars in slots, in order of first appearance.
  func slots(
    of bars: [BarFigure], count: Int, key: (BarFigure) -> [String],
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

  /// What a slot stands for: a period, an event, a member of `by`, or all that a figure is besides its series.
  func slotKey(
    of bar: BarFigure, without dimension: SeriesDimension?, _ withDates: Bool
  ) -> [String] {
    let figure = bar.figure
    switch chart.every {
    case .period: return [figure.period?.calendar.lowerBound.iso ?? ""]
    case .event: return [event(of: figure) ?? figure.asOf.map(\.iso).joined(separator: "|")]
    case .date: return [figure.days?.upperBound.iso ?? ""]
    case nil: break
    }
    if let member = bar.member { return [member] }
    var key = [
      dimension == .indicator ? "" : figure.asked?.indicator ?? figure.reference,
      dimension == .source
        ? "" : figure.rows.isEmpty ? figure.asked?.source ?? "" : figure.sources.joined(separator: "|"),
      dimension == .group ? "" : figure.asked?.group ?? figure.group ?? "",
      dimension == .place ? "" : figure.place ?? figure.asked?.place ?? "",
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
    figure.rows.lazy.compactMap { situation.observations.rows[$0].event }.first.map(situation.observations.eventId)
  }

  /// Periods lie in the order of the calendar, and none is left out between the first and the last.
  func sortPeriods(_ arrangement: inout Arrangement) {
    if chart.every == .date { arrangement.slots.sort { $0.key.lexicographicallyPrecedes($1.key) } }
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
}
