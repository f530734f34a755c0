import SourceText

extension Figure {
  /// Of values that follow each other by period, the mean of each and those before it.
  ///
  /// - Parameter count: how many are averaged, two or more.
  /// - Returns: for each figure its average, of the period of the figure; nil where one of the values is not there, or is of a
  ///   period that is covered in part.
  package static func movingAverages(of figures: [Figure], over count: Int) -> [Figure?] {
    figures.indices.map { index in
      guard count > 1, index + 1 >= count else { return nil }
      let window = Array(figures[(index + 1 - count)...index])
      guard window.allSatisfy({ $0.value != nil && !$0.isPartial && !$0.qualifier.isOpen }),
        let sum = window.dropFirst().reduce(
          window[0].value,
          { total, figure in
            total.flatMap { total in figure.value.flatMap { total.adding($0) } }
          }), let unit = window[0].period?.frequency.rawValue,
        let value = mean(of: sum, over: count)
      else { return nil }
      let last = window[count - 1]
      var average = combined(
        window, named: "\(last.reference) average \(count) \(unit)s", value: value, unit: last.unit, absence: nil)
      (average.place, average.group, average.scope, average.term) = (last.place, last.group, last.scope, last.term)
      (average.period, average.isIncreaseOfTotal) = (last.period, last.isIncreaseOfTotal)
      return average
    }
  }

  /// To three digits or so, as exact as a mean of counts is worth.
  private static func mean(of sum: DecimalNumber, over count: Int) -> DecimalNumber? {
    let coarse = sum.approximation.magnitude / Double(count)
    return sum.multiplied(
      by: 1, dividedBy: DecimalNumber(digits: Int64(count)), places: coarse >= 100 ? 0 : coarse >= 10 ? 1 : 2)
  }
}
