/// Where days lie along the slots of a chart, which are gone through once for all days. Who makes a chart asks it whether a
/// remark on a day has a place, and who draws it where that is.
package struct SlotDays {
  /// Slots that are periods, by their first days; of one period the first slot first.
  private var periods: [(days: ClosedRange<Int>, slot: Int)] = []
  /// The first day of all slots between which a day may lie; nil where there are none.
  private var first: Int?
  private var lastDays: [Int] = []

  package init(_ slots: [Slot]) {
    for (index, slot) in slots.enumerated() {
      if let period = slot.period { periods.append((period, index)) }
      guard let days = slot.days else { continue }
      first = min(first ?? days.lowerBound, days.lowerBound)
      lastDays.append(days.upperBound)
    }
    periods.sort { ($0.days.lowerBound, $0.slot) < ($1.days.lowerBound, $1.slot) }
    lastDays.sort()
  }

  /// How many slots lie in front of a day, and how much of its own: half of one that is of that day alone, so that what is said
  /// of the day stands over its mark. nil outside of them.
  package func position(of day: Int) -> Double? {
    let behind = Self.count(of: periods) { $0.days.lowerBound <= day }
    if behind > 0 {
      let start = periods[behind - 1].days.lowerBound
      let (days, slot) = periods[Self.count(of: periods) { $0.days.lowerBound < start }]
      if days.contains(day) {
        let length = Double(days.upperBound) - Double(days.lowerBound) + 1
        return Double(slot) + (isAlone(day) ? 0.5 : (Double(day) - Double(days.lowerBound)) / length)
      }
    }
    // Between events: in front of the first one that is not before the day.
    guard let first, first <= day else { return nil }
    return Double(Self.count(of: lastDays) { $0 < day })
  }

  /// Whether a slot is of a day and of no other: it is then over its middle.
  package func isAlone(_ day: Int) -> Bool {
    let behind = Self.count(of: periods) { $0.days.lowerBound <= day }
    return behind > 0 && periods[behind - 1].days == day...day
  }

  /// The first and last day of what the slots show; nil where they are of no days.
  package var shown: ClosedRange<Int>? {
    if let start = periods.first?.days.lowerBound, let end = periods.last?.days.upperBound {
      start...end
    } else if let first, let last = lastDays.last {
      first...last
    } else {
      nil
    }
  }

  /// From where to where days lie along the slots, as far as they do; nil outside of them.
  package func stretch(of days: ClosedRange<Int>) -> (from: Double, to: Double)? {
    guard let shown, shown.overlaps(days), let start = position(of: max(days.lowerBound, shown.lowerBound)) else {
      return nil
    }
    let count = periods.isEmpty ? lastDays.count : (periods.map(\.slot).max() ?? 0) + 1
    let end = days.upperBound < shown.upperBound ? position(of: days.upperBound + 1) : nil
    return (start, max(start, end ?? Double(count)))
  }

  /// How many elements lie in front, of those that are sorted so that these come first.
  private static func count<Element>(of sorted: [Element], _ liesInFront: (Element) -> Bool) -> Int {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if liesInFront(sorted[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
