import SituationData
import SourceText

/// Says in a chart of several series where one of them has no value, and why.
struct SlotFiller: PuttingIntoWords {
  let basis: ReportBasis
  let chart: ChartSpecification
  let dimension: SeriesDimension

  /// Says in each slot of each series that has no figure there why there is none.
  func fill(_ arrangement: inout Arrangement) {
    // Each series has dates of its own.
    guard chart.every != .date else { return }
    for index in arrangement.series.indices {
      guard let sample = arrangement.figures(of: index).first else { continue }
      for slot in arrangement.slots.indices where arrangement.slots[slot].cells[index].isEmpty {
        let other = arrangement.slots[slot].given.first
        let period = arrangement.slots[slot].period
        guard let filler = filler(of: sample, beside: other, in: period) else { continue }
        arrangement.slots[slot].cells[index] = [filler]
      }
    }
  }

  /// What stands for a value of a series in a slot; nil where the data have one that was not asked for, and where nothing is
  /// lacking: a thing has one status, and what has not happened is said of single things only.
  private func filler(
    of sample: BarFigure, beside other: BarFigure?, in calendar: ClosedRange<Day>?
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
}
