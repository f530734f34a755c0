package import SourceText
import Synchronization

/// What is known on a day: for each indicator the rows that are current, and those that later ones have replaced.
package struct KnownSituation: Sendable {
  package let situation: Situation
  package let day: Day
  let asked = AskedQuestions()
  let askedOfData: AskedOfData

  init(_ situation: Situation, on day: Day, _ askedOfData: AskedOfData) {
    self.situation = situation
    self.day = day
    self.askedOfData = askedOfData
  }

  /// What is known on the same day in another edition: what no language changes is found once for all.
  package func inEdition(_ edition: Situation) -> KnownSituation {
    let isOfSameData = (edition.original ?? edition) === (situation.original ?? situation)
    return isOfSameData ? KnownSituation(edition, on: day, askedOfData) : edition.known(on: day)
  }

  package func currentRows(of indicator: Int) -> CurrentRows {
    askedOfData.currentRows(of: indicator) {
      CurrentRows(situation.observations, rows: situation.observations.rows(of: indicator), on: day)
    }
  }

  /// What the rows of an indicator include, said by themselves or held over from earlier ones.
  func inclusions(of indicator: Int) -> HeldInclusions {
    askedOfData.inclusions(of: indicator) { HeldInclusions(of: indicator, in: situation, on: day) }
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
  ///
  /// - Parameter hasEditions: whether others ask the same, which then is kept for them.
  package func known(on day: Day, hasEditions: Bool = false) -> KnownSituation {
    KnownSituation(self, on: day, AskedOfData(keepsSeries: hasEditions))
  }
}

/// Remembers which figures an edition has asked for: a report asks for few things of a large situation, and often.
final class AskedQuestions: Sendable {
  private let figures = Mutex<[Reference: Result<Figure, Refusal>]>([:])

  /// A figure of fewer rows is as soon found again.
  private static let fewRows = 64

  func figure(_ reference: Reference) -> Result<Figure, Refusal>? { figures.withLock { $0[reference] } }

  /// Keeps a figure of many rows, or the reason why there is none, for the next who asks.
  func remember(_ figure: Result<Figure, Refusal>, of reference: Reference) {
    if case .success(let figure) = figure, figure.rows.count <= Self.fewRows { return }
    figures.withLock { $0[reference] = figure }
  }
}
