import SituationData
import SourceText

/// Where days lie along the slots of a chart, which are gone through once for all days.
struct SlotDays {
  /// Slots of calendar periods, by their first days; of one period the first slot first.
  private var periods: [(days: ClosedRange<Day>, slot: Int)] = []
  /// The first day of all slots between which a day may lie; nil where there are none.
  private var first: Day?
  private var lastDays: [Day] = []

  init(_ slots: [Arrangement.Slot]) {
    for (index, slot) in slots.enumerated() {
      guard let days = slot.period ?? slot.bars.first?.figure.period?.calendar else { continue }
      periods.append((days, index))
    }
    periods.sort { ($0.days.lowerBound, $0.slot) < ($1.days.lowerBound, $1.slot) }
    guard slots.allSatisfy({ $0.bars.allSatisfy { $0.figure.period == nil } }) else { return }
    for slot in slots {
      let own = slot.given.compactMap(\.figure.days)
      guard let first = own.map(\.lowerBound).min(), let last = own.map(\.upperBound).max() else { continue }
      self.first = min(self.first ?? first, first)
      lastDays.append(last)
    }
    lastDays.sort()
  }

  /// How many slots lie in front of a day, and how much of its own; nil outside of them.
  func position(of day: Day) -> Double? {
    let behind = periods.partitioningIndex { $0.days.lowerBound > day }
    if behind > 0 {
      let start = periods[behind - 1].days.lowerBound
      let (days, slot) = periods[periods.partitioningIndex { $0.days.lowerBound >= start }]
      if days.contains(day) {
        let length = Double(days.upperBound.number - days.lowerBound.number + 1)
        return Double(slot) + Double(day.number - days.lowerBound.number) / length
      }
    }
    // Between events: in front of the first one that is not before the day.
    guard let first, first <= day else { return nil }
    return Double(lastDays.partitioningIndex { $0 >= day })
  }
}
