package import SourceText
import Synchronization

/// What is known on a day: for each indicator the rows that are current, and those that later ones have replaced.
package struct KnownSituation: Sendable {
  package let situation: Situation
  package let day: Day
  let asked = AskedQuestions()

  init(_ situation: Situation, on day: Day) {
    self.situation = situation
    self.day = day
  }

  package func currentRows(of indicator: Int) -> CurrentRows {
    asked.currentRows(of: indicator) {
      CurrentRows(situation.observations, rows: situation.observations.rows(of: indicator), on: day)
    }
  }

  /// What the rows of an indicator include, said by themselves or held over from earlier ones.
  func inclusions(of indicator: Int) -> HeldInclusions {
    asked.inclusions(of: indicator) { HeldInclusions(of: indicator, in: situation, on: day) }
  }

  /// Whether a row includes anything, said by itself or held over.
  func includesAnything(_ row: Int) -> Bool {
    inclusions(of: situation.observations.rows.indicator(of: row)).cell(of: row) != nil
  }

  func row(_ index: Int) -> Observation { situation.observations.rows[index] }

  /// Rows that were published after the day.
  package var laterRows: Int {
    guard let last = situation.observations.lastPublished, last > day else { return 0 }
    let rows = situation.observations.rows
    return rows.indices.count { rows.published(of: $0) > day }
  }
}

extension Situation {
  /// What is known on a day.
  package func known(on day: Day) -> KnownSituation { KnownSituation(self, on: day) }
}

/// Remembers what was asked for: a report asks for few things of a large situation, and often.
final class AskedQuestions: Sendable {
  private let known = Mutex<[Int: CurrentRows]>([:])
  private let inclusions = Mutex<[Int: HeldInclusions]>([:])
  private let figures = Mutex<[Reference: Result<Figure, Refusal>]>([:])
  private let covered = Mutex<[CoverageSeries: CoveredDays]>([:])
  private let histories = Mutex<[Int: [Occurrence: OccurrenceHistory]]>([:])

  /// A figure of fewer rows is as soon found again.
  private static let fewRows = 64

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

  func figure(_ reference: Reference) -> Result<Figure, Refusal>? { figures.withLock { $0[reference] } }

  /// Keeps a figure of many rows, or the reason why there is none, for the next who asks.
  func remember(_ figure: Result<Figure, Refusal>, of reference: Reference) {
    if case .success(let figure) = figure, figure.rows.count <= Self.fewRows { return }
    figures.withLock { $0[reference] = figure }
  }
}
