import SourceText

/// What the differences of a running total cover.
struct TotalCoverage {
  private let reports: ReportDays
  private let unit: Coverage.Unit
  /// Whether rows cover days that are known.
  private let isKnown: Bool

  /// - Parameter rows: in the order of their as-of.
  init(of rows: [Int], _ indicator: Indicator, _ reference: Reference, in known: KnownSituation) {
    let observations = known.situation.observations.rows
    let said = rows.filter { observations.status(of: $0) != .extrapolated || reference.status == .extrapolated }
    reports = ReportDays(said.map(observations.asOf), of: indicator)
    let frequency = indicator.frequency ?? .day
    unit = Coverage.Unit(dividing: said.lazy.compactMap { observations.asOf(of: $0).days(coveredBy: frequency) })
    isKnown = indicator.frequency != nil && reference.status?.hasHappened ?? true
  }

  /// - Parameters:
  ///   - limits: what of the days can be covered.
  ///   - last: the day of the last value in them; nil where there is none.
  func coverage(of days: ClosedRange<Day>, within limits: ClosedRange<Day>, until last: Day?) -> Coverage {
    guard let last, last >= limits.lowerBound else {
      return Coverage(isKnown ? .init(DaySpans(), of: days, in: unit) : nil)
    }
    let covered = limits.lowerBound...min(last, limits.upperBound)
    return Coverage(
      isKnown ? .init(DaySpans([covered]), of: days, in: unit) : nil,
      startsOpen: limits.lowerBound > days.lowerBound || reports.border(after: days.lowerBound.adding(-1)) == .open,
      endsOpen: limits.upperBound < days.upperBound || reports.border(after: days.upperBound) == .open)
  }

  /// Whether a border of days lies between two reports no further apart than they usually are.
  func followsReports(_ days: ClosedRange<Day>) -> Bool {
    [days.lowerBound.adding(-1), days.upperBound].contains { reports.border(after: $0) == .betweenReports }
  }
}
