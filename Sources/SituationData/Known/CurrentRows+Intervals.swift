import SourceText

extension CurrentRows {
  /// How many days usually lie between two rows of a day of one series: the median over the last ten rows of each series of five
  /// or more. nil where no series is as long.
  package func usualInterval(in observations: ObservationRows) -> Int? {
    var intervals: [Int] = []
    for positions in series.values where positions.count >= 5 {
      var days: [Day] = []
      for position in positions.reversed() {
        let row = rows[position]
        guard case .day(let day) = observations.asOf(of: row), observations.event(of: row) == nil,
          observations.status(of: row).hasHappened, day != days.last
        else { continue }
        days.append(day)
        if days.count == 10 { break }
      }
      guard days.count >= 5 else { continue }
      intervals += zip(days, days.dropFirst()).map { Int($0.number - $1.number) }
    }
    intervals.sort()
    return intervals.isEmpty ? nil : intervals[(intervals.count - 1) / 2]
  }
}
