import SituationData
import SourceText

/// The days that figures which stand together may be said to begin and to end with.
struct DaySpan {
  private var firsts: Set<Day> = []
  private var lasts: Set<Day> = []
  /// Whether nobody says with which day they begin.
  private var isStartOpen = false
  /// The first and the last day of all.
  private var days: ClosedRange<Day>?

  /// Whether no day is known of them.
  var isOpen: Bool { days == nil }

  /// - Parameter chart: what draws them.
  init(of figures: [Figure], in situation: Situation, drawnBy chart: ChartSpecification? = nil) {
    for figure in figures { add(figure, in: situation) }
    guard let chart else { return }
    for day in [chart.from, chart.to].compactMap(\.self) { (firsts, lasts) = (firsts.union([day]), lasts.union([day])) }
    for remark in chart.remarks {
      if case .day(let day) = remark.place { (firsts, lasts) = (firsts.union([day]), lasts.union([day])) }
    }
    // Of a series only its ends are.
    guard chart.every != nil, let days else { return }
    lasts = lasts.filter { $0 >= days.upperBound || chart.to == $0 }
  }

  private mutating func add(_ figure: Figure, in situation: Situation) {
    for input in figure.derivation?.inputs ?? [] { add(input, in: situation) }
    guard figure.value != nil || figure.low != nil, let own = figure.days else { return }
    days = days.map { min($0.lowerBound, own.lowerBound)...max($0.upperBound, own.upperBound) } ?? own
    for asOf in figure.asOf.compactMap(\.days) {
      firsts.formUnion([asOf.lowerBound, asOf.lowerBound.adding(1)])
      lasts.insert(asOf.upperBound)
    }
    for row in figure.rows { lasts.insert(situation.observations.rows.published(of: row)) }
    if let period = figure.period {
      firsts.formUnion([period.calendar.lowerBound, period.covered.lowerBound])
      lasts.formUnion([period.calendar.upperBound, period.covered.upperBound])
    }
    if case .between(let first, let last)? = figure.asked?.time {
      firsts.insert(first)
      lasts.insert(last)
    }
    guard let indicator = figure.indicator else { return }
    if let since = indicator.since { firsts.insert(since) }
    // A total without a first day, and rows that cover days before their own.
    isStartOpen =
      isStartOpen || (indicator.accumulation == .cumulative && indicator.since == nil)
      || (indicator.frequency.map { $0 != .day } ?? false)
    if indicator.reportsEvents { lasts.insert(situation.dateOfIssue) }
  }

  /// Whether a day that fits is one to begin with, or to end with.
  func begins(with fits: (Day) -> Bool) -> Bool { isOpen || isStartOpen || firsts.contains(where: fits) }

  func ends(with fits: (Day) -> Bool) -> Bool { isOpen || lasts.contains(where: fits) }

  /// "2025-01-18 to 2025-01-23"
  var text: String {
    guard let days else { return "" }
    return days.lowerBound == days.upperBound
      ? days.lowerBound.iso : "\(days.lowerBound.iso) to \(days.upperBound.iso)"
  }
}
