import SourceText
import Synchronization

/// Remembers what was asked of the rows as they are known on a day, in whatever language.
final class AskedOfData: Sendable {
  /// A series that was asked for.
  struct Series: Hashable {
    let reference: Reference
    let question: PeriodQuestion
  }

  private let known = Mutex<[Int: CurrentRows]>([:])
  private let inclusions = Mutex<[Int: HeldInclusions]>([:])
  private let covered = Mutex<[CoverageSeries: CoveredDays]>([:])
  private let histories = Mutex<[Int: [Occurrence: OccurrenceHistory]]>([:])
  private let series = Mutex<[Series: [Figure]]>([:])
  private let keepsSeries: Bool

  /// - Parameter keepsSeries: whether series are kept, too: one edition asks for each of them once, and for many.
  init(keepsSeries: Bool) { self.keepsSeries = keepsSeries }

  func currentRows(of indicator: Int, _ make: () -> CurrentRows) -> CurrentRows {
    if let rows = known.withLock({ $0[indicator] }) { return rows }
    let rows = make()
    known.withLock { $0[indicator] = rows }
    return rows
  }

  func coveredDays(of series: CoverageSeries, _ make: () -> CoveredDays) -> CoveredDays {
    if let days = covered.withLock({ $0[series] }) { return days }
    let days = make()
    covered.withLock { $0[series] = days }
    return days
  }

  func inclusions(of indicator: Int, _ make: () -> HeldInclusions) -> HeldInclusions {
    if let found = inclusions.withLock({ $0[indicator] }) { return found }
    let found = make()
    inclusions.withLock { $0[indicator] = found }
    return found
  }

  func history(of occurrence: Occurrence, ofIndicator indicator: Int, _ make: () -> OccurrenceHistory)
    -> OccurrenceHistory
  {
    if let found = histories.withLock({ $0[indicator]?[occurrence] }) { return found }
    let made = make()
    histories.withLock { $0[indicator, default: [:]][occurrence] = made }
    return made
  }

  /// The figures of a series. Those that another edition has found have its indicator. Others are found anew: what has become of a
  /// figure has figures of its own, and among the words of several rows may be that of a label, which each language has.
  func figures(of asked: Series, _ make: () throws(Refusal) -> [Figure]) throws(Refusal) -> [Figure] {
    guard keepsSeries else { return try make() }
    if let found = series.withLock({ $0[asked] }) { return found }
    let made = try make()
    let isOfEachLanguage = made.allSatisfy { $0.outcome == nil && $0.derivation == nil && $0.otherTerms.isEmpty }
    if isOfEachLanguage { series.withLock { $0[asked] = made } }
    return made
  }
}
