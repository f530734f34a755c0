import SourceText

extension KnownSituation {
  /// How many rows are looked at: the latest ones stand at the end of their files.
  private static let rowsForIntervals = 10_000

  /// How many days usually lie between two rows of a day of one series: the median over the last ten rows of each series of five
  /// or more. nil where no series is as long.
  ///
  /// - Parameter indicator: its position.
  package func usualInterval(of indicator: Int) -> Int? {
    let table = situation.observations
    var series: [RowSeries: Set<Day>] = [:]
    for row in table.lastRows(of: indicator, Self.rowsForIntervals) where table.rows.event(of: row) == nil {
      guard case .day(let asOf) = table.rows.asOf(of: row), table.rows.status(of: row).hasHappened,
        table.rows.published(of: row) <= day
      else { continue }
      series[RowSeries(of: row, in: table.rows), default: []].insert(asOf)
    }
    let intervals = series.values.filter { $0.count >= 5 }.flatMap { days in
      let last = days.sorted().suffix(10)
      return zip(last, last.dropFirst()).map { Int($1.number - $0.number) }
    }.sorted()
    return intervals.isEmpty ? nil : intervals[(intervals.count - 1) / 2]
  }

  /// So many dates that only rise are hardly those of a flow.
  private static let mostRising = 10

  /// Whether the values of a flow rise from date to date in a series of ten dates and more, and fall in none.
  ///
  /// - Parameter indicator: its position.
  package func onlyRises(_ indicator: Int) -> Bool {
    // Most flows are told by their last rows.
    onlyRises(indicator, rows: Self.fewRows, dates: 2)
      && onlyRises(indicator, rows: Self.rowsForIntervals, dates: Self.mostRising)
  }

  private static let fewRows = 40

  private func onlyRises(_ indicator: Int, rows count: Int, dates: Int) -> Bool {
    let table = situation.observations
    var series: [RowSeries: [Day: DecimalNumber]] = [:]
    for row in table.lastRows(of: indicator, count) where table.rows.event(of: row) == nil {
      guard case .day(let asOf) = table.rows.asOf(of: row), table.rows.status(of: row).hasHappened,
        table.rows.published(of: row) <= day, let value = table.rows.value(of: row)
      else { continue }
      series[RowSeries(of: row, in: table.rows), default: [:]][asOf] = value
    }
    let long = series.values.filter { $0.count >= dates }
    return !long.isEmpty
      && long.allSatisfy { values in
        let sorted = values.sorted { $0.key < $1.key }.map(\.value)
        let steps = zip(sorted, sorted.dropFirst())
        return sorted[0] > .zero && steps.allSatisfy { $0 <= $1 } && steps.count { $0 < $1 } * 4 >= sorted.count * 2
      }
  }
}
