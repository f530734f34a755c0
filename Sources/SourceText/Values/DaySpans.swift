/// Days as spans in order, of which none touches another.
package struct DaySpans: Hashable, Sendable {
  package private(set) var spans: [ClosedRange<Day>] = []

  package init() {}

  /// All days of spans in any order.
  package init(_ days: some Sequence<ClosedRange<Day>>) {
    var isInOrder = true
    for days in days { isInOrder = add(days) && isInOrder }
    guard !isInOrder else { return }
    let unordered = spans.sorted { $0.lowerBound < $1.lowerBound }
    spans = []
    for days in unordered { add(days) }
  }

  /// - Returns: whether they do not begin before those before them.
  @discardableResult
  private mutating func add(_ days: ClosedRange<Day>) -> Bool {
    guard let last = spans.last, days.lowerBound <= last.upperBound.adding(1) else {
      spans.append(days)
      return true
    }
    guard days.lowerBound >= last.lowerBound else {
      spans.append(days)
      return false
    }
    spans[spans.count - 1] = last.lowerBound...max(last.upperBound, days.upperBound)
    return true
  }

  package var isEmpty: Bool { spans.isEmpty }

  /// How many days there are.
  package var count: Int { spans.reduce(0) { $0 + $1.dayCount } }

  /// The days that lie in others too.
  package func within(_ days: ClosedRange<Day>) -> DaySpans {
    var (result, index) = (DaySpans(), firstIndex(endingFrom: days.lowerBound))
    while index < spans.count, spans[index].lowerBound <= days.upperBound {
      result.spans.append(spans[index].clamped(to: days))
      index += 1
    }
    return result
  }

  /// The days that are in both.
  package func within(_ others: DaySpans) -> DaySpans {
    var (result, own, other) = (DaySpans(), 0, 0)
    while own < spans.count, other < others.spans.count {
      if spans[own].overlaps(others.spans[other]) { result.spans.append(spans[own].clamped(to: others.spans[other])) }
      if spans[own].upperBound < others.spans[other].upperBound { own += 1 } else { other += 1 }
    }
    return result
  }

  package func contains(_ days: ClosedRange<Day>) -> Bool {
    let index = firstIndex(endingFrom: days.upperBound)
    return index < spans.count && spans[index].lowerBound <= days.lowerBound
  }

  /// The first span that does not end before a day.
  private func firstIndex(endingFrom day: Day) -> Int {
    var (low, high) = (0, spans.count)
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].upperBound < day { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension ClosedRange<Day> {
  package var dayCount: Int { Int(upperBound.number) - Int(lowerBound.number) + 1 }
}
