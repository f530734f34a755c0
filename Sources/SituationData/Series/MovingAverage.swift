import SourceText

/// Of values that follow each other by period, the mean of each and those before it.
package struct MovingAverage: Sendable {
  /// For each figure its average, of the period of the figure; nil where one of the values is not there, or is of a period that
  /// is covered in part.
  package let figures: [Figure?]

  /// - Parameter count: how many are averaged, two or more.
  package init(of figures: [Figure], over count: Int) {
    self.figures = figures.indices.map { index in
      guard count > 1, index + 1 >= count else { return nil }
      return Self.average(Array(figures[(index + 1 - count)...index]))
    }
  }

  private static func average(_ window: [Figure]) -> Figure? {
    let last = window[window.count - 1]
    guard window.allSatisfy({ $0.value != nil && !$0.isPartial && !$0.qualifier.isOpen }),
      let sum = window.compactMap(\.value).total, let value = mean(of: sum, over: window.count),
      let unit = window[0].period?.frequency.rawValue
    else { return nil }
    var average = Figure.combined(
      window, named: "\(last.reference) average \(window.count) \(unit)s", value: value, unit: last.unit, absence: nil)
    (average.place, average.group, average.scope, average.term) = (last.place, last.group, last.scope, last.term)
    (average.period, average.isIncreaseOfTotal) = (last.period, last.isIncreaseOfTotal)
    return average
  }

  /// To three digits or so, as exact as a mean of counts is worth.
  private static func mean(of sum: DecimalNumber, over count: Int) -> DecimalNumber? {
    let coarse = sum.approximation.magnitude / Double(count)
    return sum.multiplied(
      by: 1, dividedBy: DecimalNumber(digits: Int64(count)), places: coarse >= 100 ? 0 : coarse >= 10 ? 1 : 2)
  }
}
