import SituationData
import SourceText

/// The days that the slots of a chart stand for.
struct SlotDays {
  /// Of each slot the calendar period that it is; nil where it is none.
  let periods: [ClosedRange<Day>?]
  /// Of each slot the days of what stands on it; nil for all where something is of a period.
  let days: [ClosedRange<Day>?]
  /// The periods in their order.
  private let sorted: [ClosedRange<Day>]
  private let first: Day?

  init(_ slots: [Arrangement.Slot]) {
    periods = slots.map { $0.period ?? $0.bars.first?.figure.period?.calendar }
    let isOfDays = slots.allSatisfy { $0.bars.allSatisfy { $0.figure.period == nil } }
    days = slots.map { slot in
      let own = isOfDays ? slot.given.compactMap(\.figure.days) : []
      guard let first = own.map(\.lowerBound).min(), let last = own.map(\.upperBound).max() else { return nil }
      return first...last
    }
    sorted = periods.compactMap(\.self).sorted { $0.lowerBound < $1.lowerBound }
    first = days.compactMap { $0?.lowerBound }.min()
  }

  /// Whether a day lies on a slot, or behind the first of what follows each other as events do.
  func contain(_ day: Day) -> Bool {
    let behind = sorted.partitioningIndex { $0.lowerBound > day }
    if behind > 0, sorted[behind - 1].contains(day) { return true }
    return first.map { $0 <= day } ?? false
  }
}
