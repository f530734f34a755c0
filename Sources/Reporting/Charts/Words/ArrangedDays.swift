import SituationData
import SourceText

/// The days that the slots of a chart stand for.
struct ArrangedDays {
  /// Of each slot the calendar period that it is; nil where it is none.
  let periods: [ClosedRange<Day>?]
  /// Of each slot the days of what stands on it; nil for all where something is of a period.
  let days: [ClosedRange<Day>?]

  init(_ slots: [Arrangement.Slot]) {
    periods = slots.map { $0.period ?? $0.bars.first?.figure.period?.calendar }
    let isOfDays = slots.allSatisfy { $0.bars.allSatisfy { $0.figure.period == nil } }
    days = slots.map { slot in
      let own = isOfDays ? slot.given.compactMap(\.figure.days) : []
      guard let first = own.map(\.lowerBound).min(), let last = own.map(\.upperBound).max() else { return nil }
      return first...last
    }
  }
}
