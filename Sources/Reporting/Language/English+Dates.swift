package import SituationData

extension English {
  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  private func month(_ number: Int, isShort: Bool) -> String {
    let name = Self.months[max(1, min(12, number)) - 1]
    return isShort ? String(name.prefix(3)) : name
  }

  package func date(_ date: AsOf, isShort: Bool) -> String {
    switch date {
    case .day(let day):
      let (year, month, number) = day.components
      return "\(number)\u{A0}\(self.month(month, isShort: isShort))\u{A0}\(year)"
    case .month(let year, let month): return "\(self.month(month, isShort: isShort))\u{A0}\(year)"
    case .year(let year): return "\(year)"
    case .period(let first, let last): return span(first, last, isShort: isShort)
    case .unknown: return phrase(.dateNotGiven)
    }
  }

  /// "18–20 February 2025", "19 January – 15 February 2025": what both ends share is said once.
  private func span(_ first: Day, _ last: Day, isShort: Bool) -> String {
    let (a, b) = (first.components, last.components)
    let end = date(.day(last), isShort: isShort)
    if (a.year, a.month) == (b.year, b.month) { return "\(a.day)\u{2060}–\u{2060}\(end)" }
    let start = "\(a.day)\u{A0}\(month(a.month, isShort: isShort))"
    return a.year == b.year ? "\(start) – \(end)" : "\(start)\u{A0}\(a.year) – \(end)"
  }

  package func period(_ days: ClosedRange<Day>, _ frequency: Frequency) -> String {
    let (year, month, _) = days.lowerBound.components
    switch frequency {
    case .day: return date(.day(days.lowerBound), isShort: false)
    case .week: return "week of \(date(.day(days.lowerBound), isShort: false))"
    case .month: return "\(self.month(month, isShort: false)) \(year)"
    case .quarter: return "Q\((month + 2) / 3) \(year)"
    case .year: return "\(year)"
    }
  }

  package func axisLabels(_ periods: [ClosedRange<Day>], _ frequency: Frequency) -> [[AxisLabel]] {
    switch frequency {
    case .day, .week:
      let days = periods.indices.map { index in
        let (year, month, day) = periods[index].lowerBound.components
        let needsMonth = index == 0 || day <= (frequency == .day ? 1 : 7)
        let name = "\(day) \(self.month(month, isShort: true))"
        return AxisLabel(
          start: index, end: index + 1, text: index == 0 || (month == 1 && needsMonth) ? "\(name) \(year)" : name)
      }
      let weekly = days.indices.filter { $0.isMultiple(of: 7) }.map { days[$0] }
      return [days] + (frequency == .day ? [weekly] : []) + [
        spans(periods, by: .month), spans(periods, by: .quarter), spans(periods, by: .year),
      ]
    case .month:
      let all = periods.indices.map { monthLabel($0, periods) }
      let quarters = all.filter { [1, 4, 7, 10].contains(periods[$0.start].lowerBound.components.month) }
      let halves = all.filter { [1, 7].contains(periods[$0.start].lowerBound.components.month) }
      return [all, quarters, halves, spans(periods, by: .year)]
    case .quarter:
      let all = periods.indices.map { index in
        let (year, month, _) = periods[index].lowerBound.components
        let name = "Q\((month + 2) / 3)"
        return AxisLabel(start: index, end: index + 1, text: index == 0 || month == 1 ? "\(name) \(year)" : name)
      }
      return [all, spans(periods, by: .year)]
    case .year:
      return [spans(periods, by: .year), spans(periods, by: .year).filter { $0.start.isMultiple(of: 5) }]
    }
  }

  /// The year stands at the first label and at each January.
  private func monthLabel(_ index: Int, _ periods: [ClosedRange<Day>]) -> AxisLabel {
    let (year, month, _) = periods[index].lowerBound.components
    let name = self.month(month, isShort: true)
    return AxisLabel(start: index, end: index + 1, text: index == 0 || month == 1 ? "\(name) \(year)" : name)
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
          ? "\(year)" : "\(self.month(month, isShort: true))\(isFirst || month == 1 ? " \(year)" : "")"
        labels.append(AxisLabel(start: index, end: index + 1, text: text))
      }
    }
    return labels
  }
}
