package import SituationData
package import SourceText

/// A label under an axis of periods: from the left edge of a period to the right edge of another.
package struct AxisLabel: Hashable, Sendable {
  package var start: Int
  package var end: Int
  package var text: String
}

extension Language {
  /// Labels under an axis of periods, finest first; positions count periods.
  package func axisLabels(_ periods: [ClosedRange<Day>], _ frequency: Frequency) -> [[AxisLabel]] {
    let all = Array(periods.indices)
    func every(_ step: Int) -> [Int] { all.filter { $0.isMultiple(of: step) } }
    func inMonths(_ months: Set<Int>) -> [Int] {
      all.filter { months.contains(periods[$0].lowerBound.components.month) }
    }
    switch frequency {
    case .day, .week:
      let finer = frequency == .week ? [all] : periods.count < 22 ? [all, every(2), every(7)] : [all, every(7)]
      return finer.map { labels(of: $0, periods) { axisDay($0.day, of: $0.month) } }
        + [spans(periods, by: .month), spans(periods, by: .quarter), spans(periods, by: .year)]
    case .month:
      return [all, inMonths([1, 4, 7, 10]), inMonths([1, 7])].map {
        labels(of: $0, periods) { month($0.month, isShort: true) }
      } + [spans(periods, by: .year)]
    case .quarter:
      return [labels(of: all, periods) { quarter(($0.month + 2) / 3, year: nil) }, spans(periods, by: .year)]
    case .year:
      return [spans(periods, by: .year), spans(periods, by: .year).filter { $0.start.isMultiple(of: 5) }]
    }
  }

  /// Labels of some of the periods. The year stands below the first, and below each that is of another than the one before:
  /// on a line of its own it makes no label wider.
  private func labels(
    of positions: [Int], _ periods: [ClosedRange<Day>], name: ((year: Int, month: Int, day: Int)) -> String
  ) -> [AxisLabel] {
    var last: Int?
    return positions.map { index in
      let date = periods[index].lowerBound.components
      defer { last = date.year }
      return AxisLabel(
        start: index, end: index + 1, text: name(date) + (date.year == last ? "" : "\n\(yearNumber(date.year))"))
    }
  }

  /// Labels of coarser periods over the finer ones that lie in them.
  private func spans(_ periods: [ClosedRange<Day>], by frequency: Frequency) -> [AxisLabel] {
    var labels: [AxisLabel] = []
    var current: ClosedRange<Day>?
    for (index, period) in periods.enumerated() {
      let coarse = frequency.period(of: period.lowerBound)
      if coarse == current {
        labels[labels.count - 1].end = index + 1
      } else {
        current = coarse
        let (year, month, _) = coarse.lowerBound.components
        let isFirst = labels.isEmpty
        let text =
          frequency == .year
          ? yearNumber(year)
          : "\(self.month(month, isShort: true))\(isFirst || month == 1 ? "\n\(yearNumber(year))" : "")"
        labels.append(AxisLabel(start: index, end: index + 1, text: text))
      }
    }
    return labels
  }

  private func axisDay(_ day: Int, of month: Int) -> String {
    var text = String.UnicodeScalarView()
    for letter in self.day(day, of: month, isShort: true).unicodeScalars {
      text.append(letter == "\u{A0}" ? " " : letter)
    }
    return String(text)
  }
}
