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
}
