package import SourceText

/// What has become of something that was planned, announced, postponed or cancelled, as known on a day.
package enum Outcome: Hashable, Sendable {
  /// It has happened, as it was said.
  case carriedOut
  /// It has happened with other values: those that are reported of it.
  case carriedOutOtherwise([Figure])
  case cancelled(on: Day)
  /// - Parameter to: the day that it was put off to; nil where none is named.
  case postponed(to: AsOf?, on: Day, isOverdue: Bool)
  /// A later announcement stands in its place.
  case replaced(on: Day)
  case withdrawn(on: Day)
  /// Its day is past, and nobody reports what became of it.
  case overdue
  /// Of what was added up, each with its part of the value.
  indirect case mixed([Part])

  package struct Part: Hashable, Sendable {
    /// nil where a number is not given, or cannot be added up.
    package var value: DecimalNumber?
    /// nil for what is to come.
    package var outcome: Outcome?
  }

  /// What is reported in the place of the value.
  package var figures: [Figure] {
    switch self {
    case .carriedOutOtherwise(let figures): figures
    case .mixed(let parts): parts.flatMap { $0.outcome?.figures ?? [] }
    default: []
    }
  }

  /// Whether something that was said later stands in its place.
  package var isSettled: Bool {
    switch self {
    case .overdue: false
    case .mixed(let parts): parts.contains { $0.outcome?.isSettled ?? false }
    default: true
    }
  }

  /// Whether it is known, or only said, that nothing has happened so far.
  package var isStillToCome: Bool {
    switch self {
    case .replaced: true
    case .mixed(let parts): parts.allSatisfy { $0.outcome?.isStillToCome ?? true }
    default: false
    }
  }
}
