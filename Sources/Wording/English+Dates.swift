package import SituationData
package import SourceText

extension English {
  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  private func month(_ number: Int, isShort: Bool) -> String {
    let name = Self.months[max(1, min(12, number)) - 1]
    return isShort ? String(name.prefix(3)) : name
  }

  package func date(_ date: AsOf, isShort: Bool) -> String { text(date, isShort: isShort, without: nil) }
  package func date(_ date: AsOf, inYear year: Int) -> String { text(date, isShort: false, without: year) }

  private func text(_ date: AsOf, isShort: Bool, without known: Int?) -> String {
    func month(_ number: Int, _ year: Int) -> String {
      self.month(number, isShort: isShort) + (year == known ? "" : "\u{A0}\(year)")
    }
    switch date {
    case .day(let day): return "\(day.components.day)\u{A0}\(month(day.components.month, day.components.year))"
    case .month(let year, let number): return month(number, year)
    case .year(let year): return "\(year)"
    case .period(let first, let last): return span(first, last, isShort: isShort, without: known)
    case .unknown: return phrase(.dateNotGiven)
    }
  }

  /// "18–20 February 2025", "19 January – 15 February 2025": what both ends share is said once.
  private func span(_ first: Day, _ last: Day, isShort: Bool, without known: Int?) -> String {
    let (a, b) = (first.components, last.components)
    let end = text(.day(last), isShort: isShort, without: a.year == b.year ? known : nil)
    if (a.year, a.month) == (b.year, b.month) { return "\(a.day)\u{2060}–\u{2060}\(end)" }
    let start = "\(a.day)\u{A0}\(month(a.month, isShort: isShort))"
    return a.year == b.year ? "\(start) – \(end)" : "\(start)\u{A0}\(a.year) – \(end)"
  }

  package func period(_ days: ClosedRange<Day>, _ frequency: Frequency) -> String {
    let (year, month, _) = days.lowerBound.components
    switch frequency {
    case .day: return date(.day(days.lowerBound), isShort: false)
    case .week: return "week of \(date(.day(days.lowerBound), isShort: false))"
    case .month: return "\(self.month(month, isShort: false))\u{A0}\(year)"
    case .quarter: return "Q\((month + 2) / 3)\u{A0}\(year)"
    case .year: return "\(year)"
    }
  }

  package func axisLabels(_ periods: [ClosedRange<Day>], _ frequency: Frequency) -> [[AxisLabel]] {
    let all = Array(periods.indices)
    func every(_ step: Int) -> [Int] { all.filter { $0.isMultiple(of: step) } }
    func inMonths(_ months: Set<Int>) -> [Int] {
      all.filter { months.contains(periods[$0].lowerBound.components.month) }
    }
    switch frequency {
    case .day, .week:
      let finer = frequency == .week ? [all] : periods.count < 22 ? [all, every(2), every(7)] : [all, every(7)]
      return finer.map { labels(of: $0, periods) { "\($0.day) \(month($0.month, isShort: true))" } }
        + [spans(periods, by: .month), spans(periods, by: .quarter), spans(periods, by: .year)]
    case .month:
      return [all, inMonths([1, 4, 7, 10]), inMonths([1, 7])].map {
        labels(of: $0, periods) { month($0.month, isShort: true) }
      } + [spans(periods, by: .year)]
    case .quarter:
      return [labels(of: all, periods) { "Q\(($0.month + 2) / 3)" }, spans(periods, by: .year)]
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
        start: index, end: index + 1, text: name(date) + (date.year == last ? "" : "\n\(date.year)"))
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
          ? "\(year)" : "\(self.month(month, isShort: true))\(isFirst || month == 1 ? "\n\(year)" : "")"
        labels.append(AxisLabel(start: index, end: index + 1, text: text))
      }
    }
    return labels
  }
}
